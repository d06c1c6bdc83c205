import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { clearLetters } from '../../ground/text/codes.ts';
import { plain, toHyphens } from '../../ground/text/normalise.ts';

/**
 * The next reception number: YY + 5-digit serial + check letter, 8 wide (`decisions.md` 17). Gaps are allowed; no row is held until
 * the transaction ends.
 */
export async function drawReceptionNo(db: Connection, today: Day): Promise<string> {
  const { rows } = await sql<{ serial: number }>`select nextval('reception_serial') as serial`.execute(db);
  return receptionNo(today, rows[0]?.serial ?? 0);
}

/** The number of a serial in the year of a day. */
export function receptionNo(today: Day, serial: number): string {
  const digits = `${today.slice(2, 4)}${String(serial % 100_000).padStart(5, '0')}`;
  return `${digits}${checkLetter(digits)}`;
}

/** 23 is prime and divides no difference of one digit or of two neighbours exchanged, so each such slip is found. */
const checkLetter = (digits: string): string => clearLetters[Number(digits) % 23] ?? '';

/** A reception number as it is typed or pasted: in any width, with spaces or hyphens between (`decisions.md` 18). */
export const typedReceptionNo = (raw: string): string =>
  toHyphens(plain(raw))
    .toUpperCase()
    .replace(/[\s\p{Cc}-]/gu, '');

/** Whether a typed number could be one: its check letter fits. */
export function isReceptionNo(text: string): boolean {
  return /^\d{7}[A-Z]$/.test(text) && text.charAt(7) === checkLetter(text.slice(0, 7));
}

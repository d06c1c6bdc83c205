import { plain } from './normalise.ts';

/** The office code that was typed, in capitals and half width: company abbreviation (3) and serial (3), such as NAC001 (`domain.md` 3.1). */
export function parseOfficeCode(raw: string): string | undefined {
  const code = plain(raw).toUpperCase();
  return /^[A-Z0-9]{6}$/.test(code) ? code : undefined;
}

/** The letters of generated codes and numbers, without those that read like digits (`domain.md` 8.16). */
export const clearLetters: readonly string[] = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

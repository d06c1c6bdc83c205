import { sql } from 'kysely';
import { NotAcceptable } from '../../application/move/errors.ts';
import type { Connection } from '../../db/connect.ts';
import type { Month } from '../invoices/content.ts';
import { loadWords } from './words.ts';

/**
 * The usage of a month that is fixed stays as it is (`bills.md` 10).
 * @param hold whether the month is kept from being fixed until the transaction ends; whatever takes long asks without it first
 * @throws {NotAcceptable} where it is fixed
 */
export async function requireUnfixed(trx: Connection, month: Month, { hold }: { hold: boolean }): Promise<void> {
  if ((await statusOf(trx, month, hold)) === 'fixed') throw new NotAcceptable('month', loadWords.fixed);
}

/** Whether nothing of a month's usage can be changed any more. */
export const isFixed = async (db: Connection, month: Month): Promise<boolean> =>
  (await statusOf(db, month, false)) === 'fixed';

async function statusOf(db: Connection, month: Month, hold: boolean): Promise<string | undefined> {
  const { rows } = await sql<{ status: string }>`
    select status from billing_month where month = ${month} ${hold ? sql`for share` : sql``}`.execute(db);
  return rows[0]?.status;
}

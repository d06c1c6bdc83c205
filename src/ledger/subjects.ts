import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';

/**
 * Takes a code for a company, or for an office of one, before anything of it enters the ledger.
 * @param companyCode of an office its company's, which must be there; of a company its own
 * @returns false when somebody has the code
 */
export async function takeCode(trx: Connection, code: string, companyCode: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into subject (code, company_code) values (${code}, ${companyCode}) on conflict do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

/** Gives a code back of which nothing entered the ledger; the database refuses any other, and a company before its offices. */
export async function giveCodeBack(trx: Connection, code: string): Promise<void> {
  await sql`delete from subject where code = ${code}`.execute(trx);
}

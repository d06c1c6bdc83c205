import { sql } from 'kysely';
import { blankCompany, blankOffice, type Company, type Contract, companyOf, type Office } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';

/**
 * Contracts as they stood in certain versions of their ledgers, whatever was recorded since: what a filing was bound to can be read
 * again at any time (`decisions.md` 8). An office without a version is absent.
 * @param versions version of each subject, as a filing keeps them
 */
export async function contractsOfVersions(
  db: Connection,
  versions: Readonly<Record<string, number>>,
): Promise<Record<string, Contract>> {
  const { rows } = await sql<{ subject: string; state: unknown }>`
    select subject_code as subject, state from contract_version where id = any(${Object.values(versions)}::bigint[])`.execute(
    db,
  );
  const states = new Map(rows.map(({ subject, state }) => [subject, state]));
  const offices = [...states.keys()].filter((code) => code.length === 6);
  return Object.fromEntries(
    offices.map((officeCode) => {
      const companyCode = companyOf(officeCode);
      const company = { ...blankCompany, ...(states.get(companyCode) as Company | undefined) };
      return [
        officeCode,
        { companyCode, company, officeCode, office: { ...blankOffice, ...(states.get(officeCode) as Office) } },
      ];
    }),
  );
}

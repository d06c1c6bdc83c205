import { sql } from 'kysely';
import { type Contract, companyFrom, companyOf, officeFrom, subjectKind } from '../contract/shape.ts';
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
  const offices = [...states.keys()].filter((code) => subjectKind(code) === 'office');
  return Object.fromEntries(
    offices.map((officeCode) => {
      const companyCode = companyOf(officeCode);
      const [company, office] = [companyFrom(states.get(companyCode)), officeFrom(states.get(officeCode))];
      return [officeCode, { companyCode, company, officeCode, office }];
    }),
  );
}

/**
 * Subjects whose contract reads otherwise in one set of versions than in the other. A version that was only written anew, because one
 * after it came or went, reads the same.
 */
export async function movedSubjects(
  db: Connection,
  was: Readonly<Record<string, number>>,
  is: Readonly<Record<string, number>>,
): Promise<string[]> {
  const differing = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((code) => was[code] !== is[code]);
  if (differing.length === 0) return [];
  const ids = differing.flatMap((code) => [was[code], is[code]].filter((id) => id !== undefined));
  const { rows } = await sql<{ subject: string }>`
    select subject_code as subject from contract_version where id = any(${ids}::bigint[])
    group by subject_code having count(*) = 2 and count(distinct state) = 1`.execute(db);
  return differing.filter((code) => !rows.some(({ subject }) => subject === code)).toSorted();
}

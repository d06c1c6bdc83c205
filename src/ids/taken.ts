import { sql } from 'kysely';
import { type IssuableKind, issuable, issuableOf } from '../contract/issuable.ts';
import { reusableFrom } from '../contract/reuse.ts';
import type { Connection } from '../db/connect.ts';
import type { Day } from '../ground/clock.ts';
import { keyOf } from './slots.ts';

/** Why a value cannot be issued: it is in use, or was and may be issued again from a day on. */
export type Taken = 'inUse' | { reusableFrom: Day };

/**
 * What is in use in the company's contracts, or reserved, and every 企業略称, by `kind value`. The code of an office whose opening was
 * voided is free again, unless somebody belongs to it or has an application there; so is a value that was given back long enough ago.
 * @param startsOn the day from which a value would be in use
 */
export async function takenIn(db: Connection, company: string, startsOn: Day): Promise<Map<string, Taken>> {
  const taken = new Map<string, Taken>();
  for (const key of [...(await listSubjects(db, company)), ...(await listReserved(db, company))])
    taken.set(key, 'inUse');
  for (const { kind, value, until } of await listHeld(db, company)) {
    const from = until === null ? undefined : reusableFrom(kind, until);
    if (from === undefined || from > startsOn)
      taken.set(keyOf({ kind, value }), from ? { reusableFrom: from } : 'inUse');
  }
  return taken;
}

const kinds = Object.keys(issuable) as IssuableKind[];

/** Kinds whose values can be issued again once their rest is over: for them it counts what contracts hold. */
export const resting: readonly IssuableKind[] = kinds.filter((kind) => issuableOf(kind).rests);

async function listSubjects(db: Connection, company: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select case kind when 'office' then 'officeCode ' else 'companyCode ' end || code as key from subject s
    where (company_code = ${company} or kind = 'company') and (
      exists (select from ledger_change where subject_code = s.code and voided_at is null)
      or exists (select from membership where office_code = s.code) or exists (select from application where office_code = s.code))`.execute(
    db,
  );
  return rows.map(({ key }) => key);
}

async function listReserved(db: Connection, company: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select kind || ' ' || value as key from issued_value where voided_at is null and kind <> all(${[...resting]})
      and (kind = 'companyCode' or value like ${`%${company}%`})`.execute(db);
  return rows.map(({ key }) => key);
}

type Held = {
  kind: IssuableKind;
  value: string /** The day on which the last office gave it back. */;
  until: Day | null;
};

/** What the lists of the company's offices hold or held. */
async function listHeld(db: Connection, company: string): Promise<Held[]> {
  const lists = kinds.flatMap((kind) => {
    const { heldAs } = issuableOf(kind);
    return heldAs === 'subject' ? [] : [sql`(${kind}, ${heldAs})`];
  });
  const { rows } = await sql<Held>`
    select l.kind, each ->> 'id' as value, case when bool_or(valid_to is null) then null else max(valid_to) end as until
    from subject s join contract_version v on v.subject_code = s.code and v.recorded_to is null
      cross join (values ${sql.join(lists)}) as l(kind, list) cross join jsonb_array_elements(v.state -> l.list) each
    where s.company_code = ${company} and s.kind = 'office'
      and ((v.state -> 'inForce')::boolean or l.kind <> all(${[...resting]})) group by 1, 2`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import type { Day } from '../ground/clock.ts';

/** What the ledger has of a subject: what it was opened with, or nothing where an application made it. */
export type Held = { opening?: { from: Day; value: unknown }; borrows: boolean };

/** One import at a time: the next one sees what this one has written. To be called in the transaction that writes. */
export async function lockImports(trx: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('import of contracts', 0))`.execute(trx);
}

/** The subjects of these that are on record. */
export async function findHeld(trx: Connection, codes: readonly string[]): Promise<Map<string, Held>> {
  const { rows } = await sql<{ code: string; from: Day | null; value: unknown; borrows: boolean }>`
    select code, opened.effective_on as "from", opened.operations -> 0 -> 'value' as value,
      exists (select 1 from contract_version where subject_code = code and recorded_to is null and valid_to is null
        and state -> 'sharing' <> '[]'::jsonb) as borrows
    from subject left join ledger_change opened on opened.subject_code = code and opened.origin = 'opening' and opened.voided_at is null
    where code = any(${[...codes]}) and exists (select 1 from ledger_change where subject_code = code and voided_at is null)`.execute(
    trx,
  );
  return new Map(
    rows.map(({ code, from, value, borrows }) => [
      code,
      { borrows, ...(from !== null && { opening: { from, value } }) },
    ]),
  );
}

/** User codes and user IDs that are in use or reserved, with the office or the company that has them. */
export async function findTaken(trx: Connection, values: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ value: string; office: string }>`
    select each ->> 'id' as value, subject_code as office from contract_version,
      jsonb_array_elements((state -> 'userCodes') || (state -> 'userIds')) each
    where recorded_to is null and length(subject_code) = 6 and each ->> 'id' = any(${[...values]})
    union select value, office_code from issued_value join application on application.id = application_id
    where voided_at is null and value = any(${[...values]})`.execute(trx);
  return new Map(rows.map(({ value, office }) => [value, office]));
}

/** A person on record, with the offices as `NAC001 manager`, of an administrator the company as `NAC administrator`. */
export type HeldPerson = { name: string; mail: string; lang: string; offices: string[] };

export async function findPeople(trx: Connection, loginIds: readonly string[]): Promise<Map<string, HeldPerson>> {
  const { rows } = await sql<HeldPerson & { loginId: string }>`
    select login_id as "loginId", name, mail, lang,
      array(select office_code || ' ' || role from membership where person_id = id
        union all select company_code || ' administrator' from company_administrator where person_id = id) as offices
    from person where login_id = any(${[...loginIds]})`.execute(trx);
  return new Map(rows.map(({ loginId, ...person }) => [loginId, person]));
}

/** After thousands of rows, so that the first pages are not planned for empty tables. */
export async function refreshStatistics(db: Connection): Promise<void> {
  await sql`analyze subject, ledger_change, contract_version, person, membership`.execute(db);
}

import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';

export type Succeeded = { predecessor: string; successor: string };

/**
 * Offices go over to their successors (地位の承継, on its start date): their people act for the successors with the roles that they had, and
 * read what the predecessors left. Somebody who also belongs to an office that stays remains with that one. The administrators go with the
 * last office: to a company that is new as its administrators, to one that was there as managers of the offices that went over.
 */
export async function followSuccession(
  trx: Connection,
  succeeded: readonly Succeeded[],
  { isNew }: { isNew: boolean },
): Promise<void> {
  const pairs = sql`jsonb_to_recordset(${json(succeeded)}::jsonb) as s(predecessor text, successor text)`;
  await sql`
    insert into succeeded_office (predecessor, successor) select predecessor, successor from ${pairs} on conflict do nothing`.execute(
    trx,
  );
  const { rows: moving } = await sql<{ personId: string; successor: string; role: string }>`
    delete from membership m using ${pairs}
    where m.office_code = s.predecessor
      and not exists (select from membership other where other.person_id = m.person_id
        and other.office_code <> all(${succeeded.map(({ predecessor }) => predecessor)}))
    returning m.person_id as "personId", s.successor, m.role`.execute(trx);
  const people = sql`jsonb_to_recordset(${json(moving)}::jsonb) as w("personId" text, successor text, role text)`;
  await sql`
    update person p set company_code = left(w.successor, 3), updated_at = now() from ${people} where p.id = w."personId"
      and not exists (select from company_administrator a where a.person_id = p.id)`.execute(trx);
  await sql`
    insert into membership (person_id, office_code, role)
    select w."personId", w.successor, w.role from ${people} join person p on p.id = w."personId" and p.company_code = left(w.successor, 3)`.execute(
    trx,
  );
  await moveAdministrators(trx, succeeded, isNew);
}

/** The offices whose place these took, and theirs before them: what those left is read by who came after. */
export async function predecessorsOf(db: Connection, officeCodes: readonly string[]): Promise<string[]> {
  if (officeCodes.length === 0) return [];
  const { rows } = await sql<{ code: string }>`
    with recursive before as (
      select predecessor as code from succeeded_office where successor = any(${[...officeCodes]})
      union select s.predecessor from succeeded_office s join before b on s.successor = b.code)
    select code from before order by code`.execute(db);
  return rows.map(({ code }) => code);
}

async function moveAdministrators(trx: Connection, [first]: readonly Succeeded[], isNew: boolean): Promise<void> {
  if (!first) return;
  const [from, to] = [first.predecessor.slice(0, 3), first.successor.slice(0, 3)];
  const { rows } = await sql<{ id: string }>`
    delete from company_administrator a where a.company_code = ${from} and not exists (
      select from subject s where s.company_code = ${from} and s.kind = 'office'
        and not exists (select from succeeded_office o where o.predecessor = s.code)
        and exists (select from ledger_change where subject_code = s.code and voided_at is null))
    returning person_id as id`.execute(trx);
  for (const { id } of rows) {
    await sql`delete from membership where person_id = ${id}`.execute(trx);
    await sql`update person set company_code = ${to}, updated_at = now() where id = ${id}`.execute(trx);
    if (isNew)
      await sql`insert into company_administrator (person_id, company_code) values (${id}, ${to})`.execute(trx);
    else await makeManager(trx, id, { from, to });
  }
}

/** Of every office that went over to that company; of its other offices they are nothing. */
async function makeManager(
  trx: Connection,
  personId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await sql`
    insert into membership (person_id, office_code, role)
    select ${personId}, successor, 'manager' from succeeded_office
    where left(predecessor, 3) = ${from} and left(successor, 3) = ${to}`.execute(trx);
}

/** A manager of one office can act for another as well. */
export async function admitManager(
  trx: Connection,
  personId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await sql`
    insert into membership (person_id, office_code, role)
    select person_id, ${to}, 'manager' from membership
    where person_id = ${personId} and office_code = ${from} and role = 'manager' on conflict do nothing`.execute(trx);
}

/** Nobody acts for these offices any more. */
export async function dismissEverybody(trx: Connection, officeCodes: readonly string[]): Promise<void> {
  await sql`delete from membership where office_code = any(${[...officeCodes]})`.execute(trx);
}

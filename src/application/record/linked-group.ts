import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { listed } from '../move/in-statuses.ts';
import { type Status, undecided } from '../move/status.ts';
import { proceduresOf } from './chosen.ts';

/** Another application of the same linked group (`decisions.md` 11). */
export type Linked = {
  id: string;
  /** Null for a draft. */
  receptionNo: string | null;
  status: Status;
  officeCode: string;
  /** Of a draft those that are ticked so far. */
  procedures: readonly string[];
  /** The one asked about was begun to go with this one. */
  base: boolean;
};

/** The others of a linked group, in the order they were begun in; none for an application that stands alone. */
export async function listLinked(db: Connection, id: string): Promise<Linked[]> {
  const { rows } = await sql<Linked>`
    select m.id, m.reception_no as "receptionNo", m.status, m.office_code as "officeCode", ${proceduresOf('m', 'd')} as procedures,
      a.based_on is not distinct from m.id as base
    from application a join application m on m.group_id = a.group_id and m.id <> a.id
      left join draft d on d.application_id = m.id and m.status = 'draft'
    where a.id = ${id} order by m.begun_at, m.based_on nulls first, m.id`.execute(db);
  return rows;
}

/** Whether system settings will be asked for an undecided application of the same linked group, as it was filed. */
export async function settingsBeside(db: Connection, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from application a join application m on m.group_id = a.group_id and m.id <> a.id
      join filing f on f.application_id = m.id and f.revision = m.revision
    where a.id = ${id} and m.status in (${listed(undecided)}) and (f.effects -> 'needsSetting')::boolean limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** The latest day that is wished for an undecided application of the same linked group; undefined where there is none. */
export async function wishBeside(db: Connection, id: string): Promise<Day | undefined> {
  const { rows } = await sql<{ wish: Day | null }>`
    select max(m.desired_start) as wish from application a join application m on m.group_id = a.group_id and m.id <> a.id
    where a.id = ${id} and m.status in (${listed(undecided)})`.execute(db);
  return rows[0]?.wish ?? undefined;
}

/**
 * The same, with the group locked until the end of the transaction: before any of its applications, so that two people at two of them
 * never wait for each other in a circle.
 */
export async function lockLinked(trx: Connection, id: string): Promise<Linked[]> {
  const { rows } = await sql`
    select 1 from linked_group g join application a on a.group_id = g.id where a.id = ${id} for update of g`.execute(
    trx,
  );
  return rows.length === 0 ? [] : listLinked(trx, id);
}

/** Ids of a locked group in the order they were begun in, the given one's among them. */
export async function lockMembers(trx: Connection, id: string): Promise<string[]> {
  if ((await lockLinked(trx, id)).length === 0) return [id];
  const { rows } = await sql<{ id: string }>`
    select m.id from application a join application m on m.group_id = a.group_id where a.id = ${id} order by m.begun_at, m.based_on nulls first, m.id`.execute(
    trx,
  );
  return rows.map((row) => row.id);
}

/** Puts a draft into one group with another; each may be in one only. */
export async function linkDrafts(db: Connection, id: string, second: string, now: Date): Promise<void> {
  await sql`
    with own as (select group_id from application where id = ${id} and status = 'draft' for update),
      made as (insert into linked_group (begun_at) select ${now} from own where group_id is null returning id),
      one as (select group_id as id from own where group_id is not null union all select id from made)
    update application set group_id = (select id from one), based_on = coalesce(based_on, nullif(${id}::uuid, id))
    where id in (${id}, ${second}) and status = 'draft' and group_id is null and exists (select 1 from one)`.execute(
    db,
  );
}

/** One start date for all drafts of a group: what is wished for one is wished for the others. */
export async function shareWish(db: Connection, id: string, desiredStart: readonly string[]): Promise<void> {
  await sql`
    update draft d set pages = jsonb_set(d.pages, '{choice,desiredStart}', to_jsonb(${[...desiredStart]}::text[]))
    from application a join application m on m.group_id = a.group_id and m.id <> a.id
    where a.id = ${id} and d.application_id = m.id and m.status = 'draft' and d.pages ? 'choice'`.execute(db);
}

import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { beginOfColumn } from '../../db/days.ts';
import type { Services } from '../move/services.ts';

export type ReminderKind = 'query' | 'draft' | 'setting' | 'consent';

/** What a reminder is about, and the instant that its days are counted from, or to. */
export type Due = { id: string; since: Date };
export type Tell = (trx: Connection, services: Services, due: Due) => Promise<boolean>;

/** A condition on `application a` and its `s.since`. @param days of the step; left out where there is one alone, whatever its days were */
export const notReminded = (kind: ReminderKind, days?: number): RawBuilder<unknown> => sql`not exists (
  select from reminder r where r.application_id = a.id and r.kind = ${kind} and r.since = s.since and ${days === undefined ? sql`true` : sql`r.days = ${days}`})`;

/**
 * Notes that somebody is reminded: the fact that decides that it is done once.
 * @returns false when somebody else noted it first
 */
export async function note(
  trx: Connection,
  { clock }: Services,
  { id }: Due,
  { kind, days }: { kind: ReminderKind; days: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into reminder (application_id, kind, days, since, reminded_at)
    values (${id}, ${kind}, ${days}, ${sinceOf[kind](id)}, ${clock.now()}) on conflict do nothing`.execute(trx);
  return Boolean(numAffectedRows);
}

/** Counted from what stands in the row: a JavaScript date is coarser than the database's instant. */
const sinceOf: Record<ReminderKind, (id: string) => RawBuilder<unknown>> = {
  query: (id) => sql`(select changed_at from application where id = ${id})`,
  consent: (id) => sql`(select changed_at from application where id = ${id})`,
  draft: (id) => sql`(select updated_at from draft where application_id = ${id})`,
  setting: (id) => sql`(select ${startOf} from application a where a.id = ${id})`,
};

/** The instant at which the start date of `application a` begins. */
export const startOf = beginOfColumn('a.start_date');

import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import type { Author, EventSubject } from './events.ts';

/** A move of something from one status to another. */
type MoveEvent = {
  id: number;
  event: string;
  from: string;
  to: string;
  /** Business time. */
  at: Date;
  actorName: string;
  actorSide: Author['side'];
  what: Readonly<Record<string, unknown>>;
  why: string;
};

/** The moves of a subject, oldest first. */
export async function listMoves(db: Connection, { kind, id }: EventSubject): Promise<MoveEvent[]> {
  const { rows } = await sql<MoveEvent>`
    select id, event, from_status as "from", to_status as "to", business_at as at, actor_name as "actorName", actor_side as "actorSide", what, why
    from audit_event where subject_kind = ${kind} and subject_id = ${id} and from_status is not null order by id`.execute(
    db,
  );
  return rows;
}

/** A column of who made the last move of the subject with that id, for a query about these subjects; empty when nobody has. */
export const lastMoverOf = (kind: EventSubject['kind'], id: RawBuilder<unknown>): RawBuilder<string> => sql`
  coalesce((select actor_name from audit_event where subject_kind = ${kind} and subject_id = ${id}::text and from_status is not null
    order by id desc limit 1), '')`;

/** A table expression of each time that an event happened to subjects of a kind: `subject_id`, `business_at` and `what`. */
export const eachTime = (kind: EventSubject['kind'], event: string): RawBuilder<unknown> => sql`
  (select subject_id, business_at, what from audit_event where subject_kind = ${kind} and event = ${event})`;

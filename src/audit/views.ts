import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { type Author, type EventSubject, recordEvent } from './events.ts';

/** A look at what a customer sees, by somebody of the centre. */
type ViewEvent = { subject: EventSubject; page: string; by: Author & { id: string }; at: Date };

/** Keeps that somebody looked (`decisions.md` 25). */
export const recordView = (db: Connection, { subject, page, by, at }: ViewEvent): Promise<void> =>
  recordEvent(db, { event: 'view', kind: subject.kind, subjects: [{ id: subject.id }], by, at, what: { page } });

export type Viewed = { personName: string; page: string; address: string; viewedAt: Date };

/** Who looked at a subject, the latest first, in real time. */
export async function listViews(db: Connection, { kind, id }: EventSubject, limit = 20): Promise<Viewed[]> {
  const { rows } = await sql<Viewed>`
    select actor_name as "personName", what ->> 'page' as page, address, recorded_at as "viewedAt" from audit_event
    where subject_kind = ${kind} and subject_id = ${id} and event = 'view' order by id desc limit ${limit}`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';

/** Who did something; the system has no person. */
export type Author = {
  id: string | null;
  name: string;
  side: 'company' | 'centre' | 'system';
  /** The visitor's address, and the one that the connection had; a job has none. */
  address?: string;
  socketAddress?: string;
};

/** What no person does. */
export const system: Author = { id: null, name: 'system', side: 'system' };

/** What something happens to: an application, an office, later a month of bills or a certificate, by its id or code. */
export type EventSubject = { kind: string; id: string };

/** One thing that happened, to one subject or to many of a kind at once. */
type Happened = {
  event: string;
  kind: EventSubject['kind'];
  /** By id; of a move also from which status to which. */
  subjects: readonly { id: string; from?: string; to?: string }[];
  by: Author;
  /** Business time; the database adds the real one. */
  at: Date;
  /** Facts beside it, kept as JSON. */
  what?: unknown;
  why?: string;
};

/** The one door of every record of what happened, in the caller's transaction: one statement, however many it happened to. */
export async function recordEvent(trx: Connection, happened: Happened): Promise<void> {
  const { event, kind, subjects, by, at, what = {}, why = '' } = happened;
  await sql`
    insert into audit_event (subject_kind, subject_id, event, from_status, to_status, business_at, actor_id, actor_name, actor_side, address,
      socket_address, what, why)
    select ${kind}, id, ${event}, "from", "to", ${at}, ${by.id}, ${by.name}, ${by.side}, ${by.address ?? null},
      ${by.socketAddress ?? null}, ${json(what)}::jsonb, ${why}
    from jsonb_to_recordset(${json(subjects)}::jsonb) as r(id text, "from" text, "to" text)`.execute(trx);
}

import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { queueMails } from './outbox.ts';

/** A mail that waited longer tells nothing new any more; it stays in the outbox unsent, in days. */
export const oldestToSend = 7;

/**
 * Queues the mails that wait without a job that will still run: those written while no mail server was set, and those that
 * used up their tries. Running it twice queues nothing twice.
 * @returns how many were queued.
 */
export async function queueWaiting(db: Database, clock: Clock, days = oldestToSend): Promise<number> {
  const since = new Date(clock.now().getTime() - days * 86_400_000);
  const lost = sql`
    select id from mail
    where state = 'waiting' and written_at >= ${since} and not exists (
      select from graphile_worker.jobs where jobs.key = mail.id::text and jobs.attempts < jobs.max_attempts)`;
  const { rows } = await queueMails(lost).execute(db);
  return rows.length;
}

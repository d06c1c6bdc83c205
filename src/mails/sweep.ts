import { sql } from 'kysely';
import type { Connection, Database } from '../db/connect.ts';
import type { Clock } from '../ground/clock.ts';
import { queueMails } from './outbox.ts';

/** A mail that waited longer tells nothing new any more; it stays in the outbox unsent, in days. */
const oldestToSend = 7;

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

/**
 * Erases the links that are no longer valid, with or without a mail server; and where there is one, gives up the mails that nobody sends any more.
 * @returns how many mails expired
 */
export async function expireMails(db: Connection, clock: Clock, { sends }: { sends: boolean }): Promise<number> {
  const since = new Date(clock.now().getTime() - oldestToSend * 86_400_000);
  const { numAffectedRows } = await sql`
    update mail set state = 'expired', sealed = null, last_error = coalesce(last_error, 'It waited too long.')
    where state = 'waiting' and (sealed_until <= ${new Date()} or (${sends} and written_at < ${since}))`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

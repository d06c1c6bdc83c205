import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';

/** Where a page of the mailbox ended. */
export interface MailCursor {
  written_at: Date;
  id: string;
}

export type ListedMail = Awaited<ReturnType<typeof listMails>>[number];

/** A page of the outbox, newest first, without the texts. `after` is the last mail of the page before. */
export async function listMails(db: Connection, { after, limit }: { after?: MailCursor; limit: number }) {
  return await listed(db)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(mail.written_at, mail.id) < (${after?.written_at}, ${after?.id}::uuid)`),
    )
    .orderBy('mail.written_at', 'desc')
    .orderBy('mail.id', 'desc')
    .limit(limit)
    .execute();
}

/**
 * What was written on an application and what became of it, oldest first. For `applicant` what went to the company that applied; the
 * names and addresses of others are the centre's to see.
 */
export async function listMailsOf(db: Connection, applicationId: string, audience: 'applicant' | 'centre') {
  return await listed(db)
    .where('mail.application_id', '=', applicationId)
    .$if(audience === 'applicant', (query) => query.where('mail.to_applicant', '=', true))
    .orderBy('mail.written_at')
    .orderBy('mail.id')
    .execute();
}

/** One mail with its text, or undefined when there is none; an id that is none finds none. */
export async function findMail(db: Connection, id: string) {
  if (!isUuid.test(id)) return undefined;
  return await listed(db)
    .select(['mail.body', sql<boolean>`mail.sealed_until is not null`.as('has_link')])
    .where('mail.id', '=', id)
    .executeTakeFirst();
}

/** How many mails wait or were refused, for the metrics. */
export async function countUnsent(db: Connection) {
  return await db
    .selectFrom('mail')
    .select(['state', (count) => count.fn.countAll<number>().as('count')])
    .where('state', '<>', 'sent')
    .groupBy('state')
    .execute();
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function listed(db: Connection) {
  return db
    .selectFrom('mail')
    .leftJoin('application', 'application.id', 'mail.application_id')
    .select([
      'mail.id',
      'mail.application_id',
      'application.reception_no',
      'mail.letter',
      'mail.message_id',
      'mail.to_address',
      'mail.to_name',
      'mail.subject',
      'mail.written_at',
      'mail.state',
      'mail.attempts',
      'mail.last_error',
      'mail.sent_at',
    ]);
}

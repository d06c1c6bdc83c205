import { sql } from 'kysely';
import type { Database } from '../db/connect.ts';
import { oneLine } from './clean.ts';
import { type Seal, showToken } from './seal.ts';
import { isRefusal, type Smtp } from './smtp.ts';

/**
 * Sends one mail of the outbox, unless it was sent or refused already. No transaction is open meanwhile: when the program
 * dies after the server took the mail and before that is noted, it is sent again under the same Message-ID.
 * @throws what made this try fail and may pass; a refusal for good is noted on the mail and not thrown.
 */
export async function deliverMail({ db, smtp, seal }: Post, mailId: string, signal?: AbortSignal): Promise<void> {
  const mail = await db.selectFrom('mail').selectAll().where('id', '=', mailId).executeTakeFirst();
  if (mail?.state !== 'waiting') return;
  if (mail.sealed_until && mail.sealed_until <= new Date()) return note(db, mailId, tooLate);
  const token = mail.sealed === null ? undefined : seal.open(mail.sealed, mailId);
  if (mail.sealed !== null && token === undefined) return note(db, mailId, otherKey);
  try {
    await smtp.send(token === undefined ? mail : { ...mail, body: showToken(mail.body, token) }, signal);
  } catch (error) {
    const refused = isRefusal(error);
    await note(db, mailId, { state: refused ? 'refused' : 'waiting', last_error: sentence(error) });
    if (refused) return;
    throw error;
  }
  await note(db, mailId, { state: 'sent', sent_at: new Date(), last_error: null });
}

const tooLate = { state: 'expired', last_error: 'The link in it is no longer valid.' } as const;

const otherKey = { state: 'refused', last_error: 'The link in it was sealed with another SECRET_KEY.' } as const;

export interface Post {
  db: Database;
  smtp: Smtp;
  seal: Seal;
}

interface Outcome {
  state: 'waiting' | 'sent' | 'refused' | 'expired';
  last_error: string | null;
  sent_at?: Date;
}

/** Once a mail was sent or refused for good, its link is not needed any more. */
async function note(db: Database, mailId: string, outcome: Outcome): Promise<void> {
  await db
    .updateTable('mail')
    .set({ ...outcome, ...(outcome.state !== 'waiting' && { sealed: null }), attempts: sql<number>`attempts + 1` })
    .where('id', '=', mailId)
    .where('state', '<>', 'sent')
    .execute();
}

function sentence(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error)).slice(0, 500);
}

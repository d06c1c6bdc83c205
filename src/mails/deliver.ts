import { sql } from 'kysely';
import type { Database } from '../db/connect.ts';
import { oneLine } from './clean.ts';
import { invitation } from './letters/invitation.ts';
import { newcomerLink } from './letters/newcomer-link.ts';
import { passwordReset } from './letters/password-reset.ts';
import { isRefusal, type Smtp } from './smtp.ts';

/**
 * Sends one mail of the outbox, unless it was sent or refused already. No transaction is open meanwhile: when the program
 * dies after the server took the mail and before that is noted, it is sent again under the same Message-ID.
 * @throws what made this try fail and may pass; a refusal for good is noted on the mail and not thrown.
 */
export async function deliverMail({ db, smtp }: Post, mailId: string, signal?: AbortSignal): Promise<void> {
  const mail = await db.selectFrom('mail').selectAll().where('id', '=', mailId).executeTakeFirst();
  if (mail?.state !== 'waiting') return;
  try {
    await smtp.send(mail, signal);
  } catch (error) {
    const refused = isRefusal(error);
    await note(db, mailId, { state: refused ? 'refused' : 'waiting', last_error: sentence(error) });
    if (refused) return;
    throw error;
  }
  await note(db, mailId, {
    state: 'sent',
    sent_at: new Date(),
    last_error: null,
    // The link in it opens an account: nobody who reads the outbox later needs it.
    ...(withLink.includes(mail.letter) && { body: erased }),
  });
}

/** Letters whose link opens an account. */
const withLink: readonly string[] = [passwordReset.name, newcomerLink.name, invitation.name];

export interface Post {
  db: Database;
  smtp: Smtp;
}

/** Stands in the outbox for a letter with a secret, once it was sent. */
export const erased = '（送信後に本文を消去しました / The text was erased after sending）';

interface Outcome {
  state: 'waiting' | 'sent' | 'refused';
  last_error: string | null;
  sent_at?: Date;
  body?: string;
}

async function note(db: Database, mailId: string, outcome: Outcome): Promise<void> {
  await db
    .updateTable('mail')
    .set({ ...outcome, attempts: sql<number>`attempts + 1` })
    .where('id', '=', mailId)
    .where('state', '<>', 'sent')
    .execute();
}

function sentence(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error)).slice(0, 500);
}

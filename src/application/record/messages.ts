import { sql } from 'kysely';
import { z } from 'zod';
import type { Connection } from '../../db/connect.ts';
import { fault } from '../../ground/command.ts';
import { countCharacters, refusedInText } from '../../ground/text/characters.ts';
import { typedNote } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import type { Limits } from '../../operator/operator.ts';
import type { Services } from '../move/services.ts';
import { tooManyMessages } from './quotas.ts';

/** What the company and the centre wrote to each other about an application. */
export type Message = {
  id: number;
  side: 'company' | 'centre';
  authorId: string;
  authorName: string;
  text: string;
  at: Date;
};

/** The thread of an application, oldest first. */
export async function listMessages(db: Connection, applicationId: string): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select id, side, author_id as "authorId", author_name as "authorName", text, business_at as at
    from message where application_id = ${applicationId} order by id`.execute(db);
  return rows;
}

/** What somebody writes to the other side. */
export const messageOf = ({ messageCharacters }: Limits) =>
  z.object({
    text: z
      .string()
      .transform(typedNote)
      .superRefine((text, context) => {
        const wrong = problemOf(text, messageCharacters);
        if (wrong) context.addIssue(fault(wrong));
      }),
  });

function problemOf(text: string, most: number): Text | undefined {
  if (text === '') return { ja: 'メッセージを入力してください。', en: 'Enter a message.' };
  const refused = refusedInText(text, { ja: 'メッセージ', en: 'Message' });
  if (refused) return refused;
  const over = countCharacters(text) - most;
  if (over <= 0) return undefined;
  return {
    ja: `メッセージは${most}文字以内で入力してください（${over}文字超えています）。`,
    en: `Keep the message to ${most} characters (${over} too many).`,
  };
}

export type NewMessage = z.infer<ReturnType<typeof messageOf>> & {
  applicationId: string;
  side: Message['side'];
  author: { id: string; name: string };
  now: Date;
};

/**
 * Adds a message under an application that its caller may see. Sent twice by a double click it is
 * there once: the same words of the same person are not added right below themselves.
 * @returns what to say when the office has sent as many within the hour as it may: nothing was added
 */
export async function writeMessage(
  services: Pick<Services, 'db' | 'operators' | 'clock'>,
  { applicationId, side, author, text, now }: NewMessage,
): Promise<Text | undefined> {
  return await services.db.transaction().execute(async (trx) => {
    await sql`select 1 from application where id = ${applicationId} for no key update`.execute(trx);
    const full = side === 'company' ? await tooManyMessages(trx, services, applicationId) : undefined;
    if (full) return full;
    await sql`
      insert into message (application_id, side, author_id, author_name, text, business_at)
      select ${applicationId}, ${side}, ${author.id}, ${author.name}, ${text}, ${now}
      where not exists (
        select from (select author_id, text from message where application_id = ${applicationId} order by id desc limit 1) last
        where last.author_id = ${author.id} and last.text = ${text})`.execute(trx);
    return undefined;
  });
}

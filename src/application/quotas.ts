import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import type { Text } from '../words/text.ts';

/** What one office may send, so that nobody fills the database or the centre's list (⚙). In business time. */
export const quotas = {
  /** Messages of one office within an hour, over all its applications. */
  messagesAnHour: 30,
};

/**
 * Whether this office has sent as many messages within the hour as it may. Others of the same office wait until the transaction ends, so
 * that messages sent at once are all counted.
 */
export async function hasSentEnough(trx: Connection, applicationId: string, now: Date): Promise<boolean> {
  await sql`
    select pg_advisory_xact_lock(hashtext('messages of office'), hashtext(office_code)) from application where id = ${applicationId}`.execute(
    trx,
  );
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from message m join application a on a.id = m.application_id
    where a.office_code = (select office_code from application where id = ${applicationId}) and m.side = 'company'
      and m.business_at > ${new Date(now.getTime() - 3_600_000)}`.execute(trx);
  return (rows[0]?.count ?? 0) >= quotas.messagesAnHour;
}

/** Told beside what was typed. */
export const sentEnough: Text = {
  ja: `メッセージは1時間に${quotas.messagesAnHour}件まで送信できます。しばらく待ってから、もう一度送信してください。お急ぎの場合は、お問い合わせ先へお電話ください。`,
  en: `An office can send ${quotas.messagesAnHour} messages an hour. Wait a while, then send it again; if it is urgent, call the desk.`,
};

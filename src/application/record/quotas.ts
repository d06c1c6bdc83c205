import { sql } from 'kysely';
import { isProvisional } from '../../contract/pending.ts';
import type { Connection } from '../../db/connect.ts';
import type { Text } from '../../ground/words.ts';
import type { Operators, Quotas } from '../../operator/operator.ts';
import type { Services } from '../move/services.ts';

type Known = { operators: Operators; clock: Services['clock'] };

/** What an office may send (⚙), so that nobody fills the database, the disk or the centre's list; an office without a contract less. */
function quotasOf({ operators, clock }: Known, officeCode: string): Quotas {
  const { quotas, quotasOfNewcomers } = operators(clock.today());
  return isProvisional(officeCode) ? quotasOfNewcomers : quotas;
}

/** Others of the same office wait until the transaction ends, so that what is sent at once is all counted. */
async function inLine(trx: Connection, what: string, officeCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${what}), hashtext(${officeCode}))`.execute(trx);
}

/** The sentence where this office has as many open drafts as it may. @param except one that is there already counts for nothing new */
export async function tooManyDrafts(
  trx: Connection,
  known: Known,
  { officeCode, except }: { officeCode: string; except: string },
): Promise<Text | undefined> {
  const { openDrafts } = quotasOf(known, officeCode);
  await inLine(trx, 'drafts of office', officeCode);
  const { rows } = await sql<{ count: number; known: boolean }>`
    select count(*)::int as count, coalesce(bool_or(id = ${except}), false) as known
    from application where office_code = ${officeCode} and status = 'draft'`.execute(trx);
  const [found] = rows;
  return found && !found.known && found.count >= openDrafts ? draftsFull(openDrafts) : undefined;
}

/** The sentence where a message would be one too many within the hour (real time). */
export async function tooManyMessages(trx: Connection, known: Known, applicationId: string): Promise<Text | undefined> {
  const officeCode = await officeOf(trx, applicationId);
  const { messagesAnHour } = quotasOf(known, officeCode);
  await inLine(trx, 'messages of office', officeCode);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from message m join application a on a.id = m.application_id
    where a.office_code = ${officeCode} and m.side = 'company' and m.sent_at > ${hoursAgo(1)}`.execute(trx);
  return (rows[0]?.count ?? 0) >= messagesAnHour ? messagesFull(messagesAnHour) : undefined;
}

/** The sentence where a file would be more than the office may attach within a day (real time). @param size bytes of the file */
export async function tooManyBytes(
  trx: Connection,
  known: Known,
  { applicationId, size }: { applicationId: string; size: number },
): Promise<Text | undefined> {
  const officeCode = await officeOf(trx, applicationId);
  const { megabytesADay } = quotasOf(known, officeCode);
  await inLine(trx, 'files of office', officeCode);
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(f.size), 0)::float as bytes from attachment f join application a on a.id = f.application_id
    where a.office_code = ${officeCode} and f.stored_at > ${hoursAgo(24)}`.execute(trx);
  return (rows[0]?.bytes ?? 0) + size > megabytesADay * 1_000_000 ? bytesFull(megabytesADay) : undefined;
}

async function officeOf(trx: Connection, applicationId: string): Promise<string> {
  const { office_code: code } = await trx
    .selectFrom('application')
    .select('office_code')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  return code;
}

const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

const draftsFull = (most: number): Text => ({
  ja: `一時保存中の申込が${most}件あり、新しい申込を始められません。申込情報一覧から、不要な申込を登録または破棄してから、もう一度送信してください。`,
  en: `There are ${most} saved drafts, and no other can be begun. File or discard some in the list of applications, then send it again.`,
});

const messagesFull = (most: number): Text => ({
  ja: `メッセージは1時間に${most}件まで送信できます。しばらく待ってから、もう一度送信してください。お急ぎの場合は、お問い合わせ先へお電話ください。`,
  en: `An office can send ${most} messages an hour. Wait a while, then send it again; if it is urgent, call the desk.`,
});

const bytesFull = (most: number): Text => ({
  ja: `添付できるファイルは1日に合計${most} MBまでです。入力した内容は保存されています。時間をおいて、もう一度添付してください。`,
  en: `An office can attach ${most} MB of files a day. What you typed is saved; attach the file later.`,
});

import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { plain } from '../ground/text/normalise.ts';
import { oneLine } from './clean.ts';
import type { Letter, LetterData, Recipient } from './letter.ts';
import { messageIdOf, newMailId } from './mail-id.ts';
import { renderLetter } from './render.ts';
import { hideToken, type Seal } from './seal.ts';

/** Where letters are put, in the transaction of the move that they tell of. */
export interface Outbox {
  /**
   * Writes a letter to everybody, to each address once, and queues it to be sent: one statement, whatever the number of
   * recipients. Nothing of it is there when the caller's transaction is rolled back.
   */
  write<Content>(trx: Connection, outgoing: Outgoing<Content>): Promise<void>;
  /** The same for many letters, also one statement. */
  writeAll<Content>(trx: Connection, letters: readonly Outgoing<Content>[]): Promise<void>;
}

export interface Outgoing<Content> extends Omit<LetterData<Content>, 'recipient'> {
  letter: Letter<Content>;
  /** In the order of their rank: of two with one address the first is addressed. */
  recipients: readonly Recipient[];
  /** On whose page the mail and what became of it are shown. */
  applicationId?: string;
  /** The business instant. */
  at: Date;
}

/** The job that sends one mail; its payload is `{ mailId }`. */
export const sendMailJob = 'send-mail';

/** Tries of one mail, the last of them after more than three days of the queue's growing waits. */
const mostTries = 25;

/**
 * The outbox of the service.
 * @param options.mailFrom the setting `MAIL_FROM`; its host stands in every Message-ID.
 * @param options.sends whether a mail server is set: without one mails wait and are read on the mailbox page.
 * @param options.seal closes one-time links; left out, no letter with one can be written.
 */
export function createOutbox({ mailFrom, sends, seal }: OutboxOptions): Outbox {
  async function writeAll<Content>(trx: Connection, letters: readonly Outgoing<Content>[]): Promise<void> {
    const rows = letters.flatMap((outgoing) =>
      outgoing.recipients.filter(isFirstOfAddress).map((recipient) => rowOf(outgoing, recipient, { mailFrom, seal })),
    );
    if (rows.length === 0) return;
    await (sends ? insertAndQueue(rows) : insert(rows)).execute(trx);
  }
  return {
    write: (trx, outgoing) => writeAll(trx, [outgoing]),
    writeAll,
  };
}

type OutboxOptions = { mailFrom: string; sends: boolean; seal?: Seal | undefined };

/** For loading demonstration data: letters to it are not written at all. */
export const silentOutbox: Outbox = { write: async () => undefined, writeAll: async () => undefined };

/** A statement that queues the sending of the mails whose `id` a query yields, one job a mail. */
export function queueMails(mails: RawBuilder<unknown>): RawBuilder<{ key: string }> {
  return sql`
    select job.key from (
      select array_agg(row(
        ${sql.lit(sendMailJob)}, json_build_object('mailId', id), null, null, ${sql.lit(mostTries)}, id::text, null, null
      )::graphile_worker.job_spec) as specs
      from (${mails}) mail having count(*) > 0
    ) jobs, graphile_worker.add_jobs(jobs.specs) job`;
}

type Row = ReturnType<typeof rowOf>;

function rowOf<Content>(
  outgoing: Outgoing<Content>,
  recipient: Recipient,
  { mailFrom, seal }: Pick<OutboxOptions, 'mailFrom' | 'seal'>,
) {
  const { letter, operator, lang, content, applicationId, at } = outgoing;
  const id = newMailId();
  const { subject, body } = renderLetter(letter, { operator, lang, content, recipient });
  return {
    id,
    application_id: applicationId ?? null,
    to_applicant: recipient.applicant ?? false,
    letter: letter.name,
    message_id: messageIdOf(id, mailFrom),
    to_address: oneLine(recipient.mail),
    to_name: oneLine(recipient.name),
    subject,
    ...sealed(body, { id, seal, oneTime: letter.oneTime?.(content) }),
    written_at: at.toISOString(),
  };
}

type Sealing = { id: string; seal: Seal | undefined; oneTime: { link: string; hours: number } | undefined };

/** A one-time link opens an account: nobody who reads the outbox sees it. */
function sealed(body: string, { id, seal, oneTime }: Sealing) {
  if (!oneTime) return { body, sealed: null, sealed_until: null };
  if (!seal) throw new Error('a letter has a one-time link, and nothing to seal it with');
  const { shown, token } = hideToken(body, oneTime.link);
  const until = new Date(Date.now() + oneTime.hours * 3_600_000);
  return { body: shown, sealed: seal.close(token, id), sealed_until: until.toISOString() };
}

function isFirstOfAddress({ mail }: Recipient, index: number, all: readonly Recipient[]): boolean {
  const key = (address: string) => plain(address).toLowerCase();
  return all.findIndex((other) => key(other.mail) === key(mail)) === index;
}

/** The rows travel as one value, so that the statement reads the same for any number of them and stays prepared. */
function insert(rows: readonly Row[]) {
  return sql`
    insert into mail (id, application_id, to_applicant, letter, message_id, to_address, to_name, subject, body, sealed,
      sealed_until, written_at)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      id uuid, application_id uuid, to_applicant boolean, letter text, message_id text, to_address text, to_name text, subject text, body text,
      sealed text, sealed_until timestamptz, written_at timestamptz)`;
}

function insertAndQueue(rows: readonly Row[]) {
  return sql`with written as (${insert(rows)} returning id) ${queueMails(sql`select id from written`)}`;
}

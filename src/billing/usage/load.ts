import { sql } from 'kysely';
import { NotAcceptable } from '../../application/move/errors.ts';
import type { Services } from '../../application/move/services.ts';
import { type Author, recordEvent } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import type { Month } from '../invoices/content.ts';
import { lastDayOf } from '../months/days.ts';
import { getUsageFile, type UsageFile } from './files.ts';
import { type Inspected, inspect } from './inspect.ts';
import { requireUnfixed } from './open-month.ts';
import { readUsage } from './read.ts';
import { createWriter } from './store.ts';
import { loadWords } from './words.ts';

/** A file as it was given: the whole of a month, or of a part of it. */
export type UsageGiven = {
  month: Month;
  /** One of those that the operator named; empty where it named none. */
  part: string;
  /** What the file is called. */
  name: string;
  /** Gives the file from its beginning; it is gone through more than once. */
  open(): AsyncIterable<Uint8Array>;
  by: Author;
};

/** The file that counts now, and whether it was there already with the same content. */
export type UsageLoaded = { file: UsageFile; result: 'loaded' | 'unchanged' };

/**
 * Loads a usage file as the next version of its month and part, in one transaction (`bills.md` 10): the version before stays and counts no more.
 * Lines that cannot be read are kept beside it. The same content again changes nothing.
 * @throws {NotAcceptable} for a part that there is none of, a month that is fixed or that somebody else is loading, a file that cannot be read
 */
export async function loadUsage(
  services: Pick<Services, 'db' | 'clock' | 'operators'>,
  given: UsageGiven,
): Promise<UsageLoaded> {
  requirePart(services, given);
  const inspected = await inspect(given.open);
  return await services.db.transaction().execute(async (trx) => {
    await lockPart(trx, given);
    await requireUnfixed(trx, given.month, { hold: false });
    const current = await currentOf(trx, given);
    if (current?.sha256 === inspected.sha256)
      return { file: await getUsageFile(trx, current.id), result: 'unchanged' as const };
    const id = await writeFile(trx, services, given, inspected);
    await requireUnfixed(trx, given.month, { hold: true });
    await replace(trx, current?.id, id, services.clock.now());
    const file = await getUsageFile(trx, id);
    await tell(trx, services, given, file);
    return { file, result: 'loaded' as const };
  });
}

/** What counts for a month is what the operator's profile says on its last day. */
export const partsOf = ({ operators }: Pick<Services, 'operators'>, month: Month): readonly string[] =>
  operators(lastDayOf(month)).billing.usageParts;

function requirePart(services: Pick<Services, 'operators'>, { month, part }: UsageGiven): void {
  const parts = partsOf(services, month);
  if (parts.length === 0 ? part !== '' : !parts.includes(part))
    throw new NotAcceptable('part', loadWords.noSuchPart(parts));
}

/** One at a time loads a part of a month; who comes second is told at once. */
async function lockPart(trx: Connection, { month, part }: UsageGiven): Promise<void> {
  const { rows } = await sql<{ own: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`usage ${month} ${part}`}, 0)) as own`.execute(trx);
  if (!rows[0]?.own) throw new NotAcceptable('file', loadWords.beingLoaded);
}

async function currentOf(trx: Connection, { month, part }: UsageGiven) {
  const { rows } = await sql<{ id: string; sha256: string }>`
    select id::text, sha256 from usage_file where month = ${month} and part = ${part} and replaced_at is null`.execute(
    trx,
  );
  return rows[0];
}

/** A new version counts only once all of it is there: until then it stands as one that is replaced. @returns its id */
async function writeFile(
  trx: Connection,
  { clock }: Pick<Services, 'clock'>,
  { month, part, name, open, by }: UsageGiven,
  { sha256, encoding }: Inspected,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into usage_file (month, part, version, name, sha256, line_count, rejected_count, loaded_at, loaded_by, replaced_at)
    select ${month}, ${part}, coalesce(max(version), 0) + 1, ${name}, ${sha256}, 0, 0, ${clock.now()}, ${by.id}, ${clock.now()}
    from usage_file where month = ${month} and part = ${part} returning id::text`.execute(trx);
  const id = rows[0]?.id ?? '';
  const writer = createWriter(trx, id);
  // While the database writes one piece, the next is read.
  let writing = Promise.resolve();
  for await (const piece of readUsage(open(), { month, encoding })) {
    await writing;
    writing = writer.write(piece);
    writing.catch(() => undefined);
  }
  await writing;
  const { lines, rejected } = await writer.end();
  await sql`update usage_file set line_count = ${lines}, rejected_count = ${rejected} where id = ${id}`.execute(trx);
  return id;
}

async function replace(trx: Connection, before: string | undefined, id: string, now: Date): Promise<void> {
  if (before) await sql`update usage_file set replaced_at = ${now} where id = ${before}`.execute(trx);
  await sql`update usage_file set replaced_at = null where id = ${id}`.execute(trx);
}

const tell = (
  trx: Connection,
  { clock }: Pick<Services, 'clock'>,
  { month, by }: UsageGiven,
  { part, version, name, lines, rejected }: UsageFile,
): Promise<void> =>
  recordEvent(trx, {
    event: 'usageLoaded',
    kind: 'usageMonth',
    subjects: [{ id: month }],
    by,
    at: clock.now(),
    what: { part, version, name, lines, rejected },
  });

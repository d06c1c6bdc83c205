import type { Connection } from '../db/connect.ts';
import { AppError, isDiskFull } from '../ground/errors.ts';
import type { Text } from '../ground/words.ts';
import { type FileRef, type FormReading, isProblem, type Problem } from '../procedure/field.ts';
import { listAttachments, refOf } from './attachments.ts';
import type { Content } from './content.ts';
import { judgeFile } from './judge.ts';
import { type FileLimits, fileLimits, kinds } from './limits.ts';
import { safeName } from './name.ts';
import { type FileOwner, whileHeld } from './owner.ts';
import * as say from './problems.ts';
import { newKey, type Storage } from './storage.ts';

/** A file that somebody wants to attach. */
export interface NewFile {
  applicationId: string;
  /** The id of the question that it answers. */
  question: string;
  /** What the operator lets an application have; left out, what is shipped. */
  most?: FileLimits;
  /** What that question takes, and its short name for the sentence; left out, as many as the application. */
  limit?: { max: number; short: Text };
  /** As it came; the name may be anything. */
  file: { name: string; content: Content };
  /** What stands against one more file of this size, asked in the transaction that attaches it; left out, nothing does. */
  refused?(trx: Connection, file: { applicationId: string; size: number }): Promise<Text | undefined>;
  /** What became of it as a filled form; left out for any other file. */
  reading?: FormReading | undefined;
  personId: string;
  /** Business time. */
  now: Date;
}

/**
 * Attaches a file. Its bytes are safe in the storage before its row is written: what a crash leaves between the two is
 * taken away by `sweepFiles`. The same file a second time, as a double click sends it, is the first one again.
 * @param db a transaction of the caller's, or the database
 * @throws AppError `unavailable` when the storage is away; nothing was attached
 */
export async function storeFile(
  db: Connection,
  { storage, owner }: { storage: Storage; owner: FileOwner },
  wanted: NewFile,
): Promise<FileRef | Problem> {
  const name = safeName(wanted.file.name);
  const { content } = wanted.file;
  const kind = await judgeFile(name, content, wanted.most);
  if (isProblem(kind)) return kind;
  const { size, sha256 } = content;
  const early = await placeFor(db, wanted, { name, sha256 });
  if (isProblem(early)) return early;
  if (early)
    return wanted.reading
      ? await whileHeld(db, owner, wanted.applicationId, (trx) => withReading(trx, wanted, early))
      : early;

  const key = newKey();
  await write(storage, key, content);
  const stored = await whileHeld(db, owner, wanted.applicationId, async (trx) => {
    const late = await placeFor(trx, wanted, { name, sha256 });
    if (late) return isProblem(late) ? late : await withReading(trx, wanted, late);
    const refused = await wanted.refused?.(trx, { applicationId: wanted.applicationId, size });
    if (refused) return { problem: refused };
    const { applicationId, question, personId, now } = wanted;
    const { id } = await trx
      .insertInto('attachment')
      .values({
        application_id: applicationId,
        question,
        name,
        type: kinds[kind].type,
        size,
        sha256,
        storage_key: key,
        uploaded_at: now,
        uploaded_by: personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return await withReading(trx, wanted, { id, name, size, sha256 });
  });
  return stored;
}

/** Why there is no place for the file, or the same file when it is there already. */
async function placeFor(
  db: Connection,
  { applicationId, question, limit, most = fileLimits }: NewFile,
  { name, sha256 }: { name: string; sha256: string },
): Promise<FileRef | Problem | undefined> {
  const all = await listAttachments(db, applicationId);
  const here = all.filter((file) => file.question === question);
  const same = here.find((file) => file.name === name && file.sha256 === sha256);
  if (same) return refOf(same);
  if (limit && here.length >= limit.max) return say.tooManyHere(limit.max, limit.short);
  return all.length >= most.files ? say.tooMany(most.files) : undefined;
}

/** Notes what became of it as a form. One that was read, be it in part, takes the place of the answers of another that was read for the same question. */
async function withReading(trx: Connection, wanted: NewFile, file: FileRef): Promise<FileRef> {
  const { applicationId, question, reading } = wanted;
  if (!reading) return file;
  if (isRead(reading))
    await trx
      .updateTable('attachment')
      .set({ reading: 'replaced' })
      .where('application_id', '=', applicationId)
      .where('question', '=', question)
      .where('reading', 'in', ['read', 'closed'])
      .execute();
  await trx.updateTable('attachment').set({ reading }).where('id', '=', file.id).execute();
  return { ...file, reading };
}

const isRead = (reading: FormReading): boolean => reading === 'read' || reading === 'closed';

async function write(storage: Storage, key: string, content: Content): Promise<void> {
  try {
    await storage.write(key, content.stream());
  } catch (cause) {
    throw new AppError('unavailable', isDiskFull(cause) ? say.storageFull : say.storageAway, { cause });
  }
}

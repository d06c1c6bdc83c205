import type { Connection } from '../db/connect.ts';
import type { FileRef, FormReading, Problem } from '../procedure/field.ts';
import { type FileOwner, whileHeld } from './owner.ts';

/** A file that belongs to an application. */
export interface Attachment extends FileRef {
  applicationId: string;
  /** The id of the question that it answers. */
  question: string;
  /** The media type, judged by content. */
  type: string;
  /** Business time. */
  uploadedAt: Date;
  storageKey: string;
}

/** The files that an application has now, in the order in which they were attached. */
export async function listAttachments(db: Connection, applicationId: string): Promise<Attachment[]> {
  return rowsOf(db)
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute()
    .then((rows) => rows.map(attachmentOf));
}

/** What is known of an attachment where its question is asked and answered. */
export const refOf = ({ id, name, size, sha256, reading }: FileRef): FileRef => ({
  id,
  name,
  size,
  sha256,
  ...(reading && { reading }),
});

/**
 * A file that can be downloaded: one that its application has now, or a removed one that may stand in a filing of it.
 * Whether the caller may see `applicationId` is for the caller to ask.
 * @param id as it came in an address
 */
export async function findAttachment(db: Connection, owner: FileOwner, id: string): Promise<Attachment | undefined> {
  if (!isId(id)) return undefined;
  const row = await rowsOf(db).select('removed_at').where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { removed_at, ...kept } = row;
  if (removed_at && !(await owner.filed(db, [row.applicationId])).has(row.applicationId)) return undefined;
  return attachmentOf(kept);
}

/**
 * Takes a file out of an application that can still be typed on; a second time changes nothing. The bytes stay until
 * `sweepFiles`, and for good once the application has been filed.
 * @param removed `now` is the business time.
 */
export async function removeAttachment(
  db: Connection,
  owner: FileOwner,
  removed: { id: string; applicationId: string; now: Date },
): Promise<Problem | undefined> {
  const { id, applicationId, now } = removed;
  if (!isId(id)) return undefined;
  return whileHeld(db, owner, applicationId, async (trx) => {
    await trx
      .updateTable('attachment')
      .set({ removed_at: now })
      .where('id', '=', id)
      .where('application_id', '=', applicationId)
      .where('removed_at', 'is', null)
      .execute();
    return undefined;
  });
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

const rowsOf = (db: Connection) =>
  db
    .selectFrom('attachment')
    .select([
      'id',
      'name',
      'size',
      'sha256',
      'question',
      'type',
      'application_id as applicationId',
      'uploaded_at as uploadedAt',
      'storage_key as storageKey',
      'reading',
    ]);

type Row = Omit<Attachment, 'reading'> & { reading: string | null };

/** The table holds no other reading. */
const attachmentOf = ({ reading, ...row }: Row): Attachment =>
  reading === null ? row : { ...row, reading: reading as FormReading };

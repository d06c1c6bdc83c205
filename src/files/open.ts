import { Readable } from 'node:stream';
import type { Connection } from '../db/connect.ts';
import { AppError } from '../ground/errors.ts';
import type { Problem } from '../procedure/field.ts';
import { type Attachment, listAttachments } from './attachments.ts';
import { contentDisposition } from './name.ts';
import * as say from './problems.ts';
import type { Storage } from './storage.ts';

/** A file on its way to a browser. */
export interface OpenFile {
  stream: ReadableStream<Uint8Array>;
  headers: { 'content-type': string; 'content-length': string; 'content-disposition': string };
}

/**
 * Opens a file for its download. Ask first whether the caller may see it.
 * @throws AppError `unavailable` when the storage does not have it whole
 */
export async function openFile(storage: Storage, file: Attachment): Promise<OpenFile> {
  if (!(await isWhole(storage, file))) {
    throw new AppError('unavailable', undefined, { cause: new Error(`attachment ${file.id} is not in the storage`) });
  }
  return {
    stream: Readable.toWeb(await storage.read(file.storageKey)) as ReadableStream<Uint8Array>,
    headers: {
      'content-type': file.type,
      'content-length': String(file.size),
      'content-disposition': contentDisposition(file.name),
    },
  };
}

/**
 * What 登録 asks in its own transaction (`decisions.md` 32): the files that are filed are still attached, and each is
 * stored whole. Costs one look at each file, not its bytes.
 * @param ids of the files that are filed
 */
export async function verifyStored(
  db: Connection,
  storage: Storage,
  { applicationId, ids }: { applicationId: string; ids: readonly string[] },
): Promise<Problem | undefined> {
  if (ids.length === 0) return undefined;
  const attached = (await listAttachments(db, applicationId)).filter(({ id }) => ids.includes(id));
  if (attached.length < new Set(ids).size) return say.noLongerAttached;
  const whole = await Promise.all(attached.map((file) => isWhole(storage, file)));
  const lost = attached.filter((_, at) => !whole[at]);
  return lost.length > 0 ? say.notStored(lost.map(({ name }) => name)) : undefined;
}

async function isWhole(storage: Storage, { storageKey, size }: Attachment): Promise<boolean> {
  return (await storage.stat(storageKey))?.size === size;
}

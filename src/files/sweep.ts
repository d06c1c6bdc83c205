import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import type { FileOwner } from './owner.ts';
import { folders, type Storage } from './storage.ts';

/**
 * Takes away what no application needs: files that were removed before the application was filed, and bytes without a
 * row, such as those of deleted drafts and of uploads that a crash cut short. Safe to run twice, also at the same time.
 * @param olderThan an instant of real time; younger bytes may belong to an upload that is not finished. A day is plenty.
 * @returns how many files went from the storage
 */
export async function sweepFiles(
  db: Connection,
  { storage, owner }: { storage: Storage; owner: FileOwner },
  olderThan: Date,
): Promise<number> {
  await forgetRemoved(db, owner);
  let swept = 0;
  for (const folder of folders) swept += await sweepFolder(db, storage, folder, olderThan);
  return swept;
}

/** Of an application that was never filed nobody can ask for a removed file. */
async function forgetRemoved(db: Connection, owner: FileOwner): Promise<void> {
  const removed = await db
    .selectFrom('attachment')
    .select(['id', 'application_id as applicationId'])
    .where('removed_at', 'is not', null)
    .execute();
  const applications = new Set(removed.map(({ applicationId }) => applicationId));
  const filed = await owner.filed(db, [...applications]);
  const ids = removed.filter(({ applicationId }) => !filed.has(applicationId)).map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom('attachment').where('id', '=', sql<string>`any(${ids})`).execute();
}

async function sweepFolder(db: Connection, storage: Storage, folder: string, olderThan: Date): Promise<number> {
  let swept = 0;
  for await (const keys of inBatches(storage.list(folder), 1000)) {
    for (const key of await unknown(db, keys)) {
      const found = await storage.stat(key);
      if (!found || found.writtenAt >= olderThan) continue;
      await storage.remove(key);
      swept++;
    }
  }
  return swept;
}

async function unknown(db: Connection, keys: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('attachment')
    .select('storage_key')
    .where('storage_key', '=', sql<string>`any(${keys})`)
    .execute();
  const known = new Set(rows.map((row) => row.storage_key));
  return keys.filter((key) => !known.has(key));
}

async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncIterable<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

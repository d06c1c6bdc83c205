import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Config } from '../ground/config.ts';
import { newKey, type Storage } from './storage.ts';

/** Writes a file, reads it and removes it. @throws what the place answered, or that it gave something else back */
export async function probeStorage(storage: Storage): Promise<void> {
  const [key, written] = [newKey(), `probe ${Date.now()}`];
  try {
    await storage.write(key, Readable.from([Buffer.from(written)]));
    if ((await text(await storage.read(key))) !== written) throw new Error('a file that was written reads otherwise');
  } finally {
    await storage.remove(key);
  }
}

/** Bytes that the disk of the files has left; undefined for a bucket, which has no end. */
export async function freeBytes({
  filesUrl,
  dataDir,
}: Pick<Config, 'filesUrl' | 'dataDir'>): Promise<number | undefined> {
  if (filesUrl !== undefined && !filesUrl.startsWith('file:')) return undefined;
  const { bavail, bsize } = await statfs(filesUrl === undefined ? join(dataDir, 'files') : fileURLToPath(filesUrl));
  return bavail * bsize;
}

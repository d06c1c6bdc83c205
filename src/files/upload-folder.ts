import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DiskContent, onDisk } from './content.ts';

/** Where the files of a data folder lie while the form that they came with is dealt with. */
export const uploadFolder = (dataDir: string): string => join(dataDir, 'uploads');

/**
 * Writes a file as it comes in, whatever its size: nothing of it is held.
 * @throws what the disk says; nothing is left of it then
 */
export async function keepUpload(folder: string, source: Readable): Promise<DiskContent> {
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await pipeline(source, count, createWriteStream(path, { mode: 0o600 }));
    return onDisk(path, { size, sha256: hash.digest('hex') });
  } catch (error) {
    await dropUpload(path);
    throw error;
  }
}

export const dropUpload = (path: string): Promise<void> => rm(path, { force: true });

/** Takes away what a crash left. @param olderThan an instant of real time; younger ones may belong to a request under way */
export async function sweepUploads(folder: string, olderThan: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtime < olderThan) await dropUpload(path);
  }
}

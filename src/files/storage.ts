import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '../ground/config.ts';
import { StartError } from '../ground/start-error.ts';

/** Where the bytes of files are. A key is `ab/…`: two hex digits, then the random rest. */
export interface Storage {
  /** Ends when the bytes would survive a loss of power. */
  write(key: string, content: Readable): Promise<void>;
  read(key: string): Promise<Readable>;
  /** Its size in bytes and the real time of its writing; undefined when there is no such file. */
  stat(key: string): Promise<{ size: number; writtenAt: Date } | undefined>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** The keys in one of `folders`. */
  list(folder: string): AsyncIterable<string>;
}

/** The folders that keys are spread over, so that none grows too long to list. */
export const folders: readonly string[] = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));

/** A key that no file has had. */
export function newKey(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}

/**
 * The place that `FILES_URL` names: a folder (`file:///…`), a bucket (`s3://bucket?region=…&endpoint=…`, with
 * `key:secret@` before the bucket or the usual AWS environment), or, left out, the folder `files` of the data folder.
 * @throws StartError when it cannot be used
 */
export async function openStorage({ filesUrl, dataDir }: Pick<Config, 'filesUrl' | 'dataDir'>): Promise<Storage> {
  if (filesUrl === undefined) return folderStorage(join(dataDir, 'files'));
  const url = new URL(filesUrl);
  return url.protocol === 'file:' ? folderStorage(fileURLToPath(url)) : bucketStorage(url);
}

/**
 * Tells the folder from an empty one that stands in its place while its disk is away: what was written there would be gone when the
 * disk comes back.
 */
const markName = '.files';

function folderStorage(root: string): Storage {
  const mark = join(root, markName);
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    closeSync(openSync(mark, 'a', 0o600));
  } catch (error) {
    throw new StartError(`The folder for files cannot be used: ${error instanceof Error ? error.message : error}.`);
  }
  const disk = new Disk(new FSDriver({ location: root, visibility: 'private' }));
  const write = async (key: string, content: Readable) => {
    const path = join(root, key);
    await access(mark);
    await disk.putStream(key, content);
    for (const place of [path, dirname(path), root]) await flush(place);
    await access(mark);
  };
  return { ...onDisk(disk), write };
}

/** A file is safe only when its own bytes, its name in the folder and the folder's name have all reached the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function bucketStorage(url: URL): Promise<Storage> {
  const { S3Driver } = await import('flydrive/drivers/s3').catch((cause) => {
    throw new StartError(withoutSdk, { cause });
  });
  const { username, password, hostname, searchParams } = url;
  const endpoint = searchParams.get('endpoint');
  const driver = new S3Driver({
    bucket: hostname,
    visibility: 'private',
    supportsACL: false,
    region: searchParams.get('region') ?? 'us-east-1',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(username && {
      credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
    }),
  });
  return onDisk(new Disk(driver));
}

const withoutSdk =
  'FILES_URL names an S3 bucket, and the packages for it are not installed: run `npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner`.';

function onDisk(disk: Disk): Storage {
  return {
    write: (key, content) => disk.putStream(key, content),
    read: (key) => disk.getStream(key),
    stat: (key) => stat(disk, key),
    remove: (key) => disk.delete(key),
    list: (folder) => list(disk, folder),
  };
}

async function stat(disk: Disk, key: string): Promise<{ size: number; writtenAt: Date } | undefined> {
  try {
    const { contentLength, lastModified } = await disk.getMetaData(key);
    return { size: contentLength, writtenAt: lastModified };
  } catch (error) {
    if (await disk.exists(key)) throw error;
    return undefined;
  }
}

async function* list(disk: Disk, folder: string): AsyncIterable<string> {
  let paginationToken: string | undefined;
  do {
    const page = await disk.listAll(folder, paginationToken === undefined ? {} : { paginationToken });
    for (const entry of page.objects) if (entry.isFile) yield entry.key;
    paginationToken = page.paginationToken;
  } while (paginationToken !== undefined);
}

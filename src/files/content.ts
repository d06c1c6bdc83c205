import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** The bytes of a file, wherever they are. */
export interface Content {
  /** In bytes. */
  readonly size: number;
  /** In hex. */
  readonly sha256: string;
  stream(): Readable;
  /** The bytes from one place to before another; fewer where the file ends. */
  slice(from: number, to: number): Promise<Buffer>;
}

/** What was uploaded lies on the disk, for the time of its request. */
export interface DiskContent extends Content {
  readonly path: string;
}

export function inMemory(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    stream: () => Readable.from([buffer]),
    slice: async (from, to) => buffer.subarray(from, to),
  };
}

export function onDisk(path: string, { size, sha256 }: Pick<Content, 'size' | 'sha256'>): DiskContent {
  return {
    path,
    size,
    sha256,
    stream: () => Readable.from(bytesOf(path), { objectMode: false }),
    async slice(from, to) {
      await using file = await open(path);
      const length = Math.max(0, Math.min(to, size) - from);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    },
  };
}

/** Opened when the first byte is asked for: a stream that nobody came to read fails nobody when its file has gone. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path);
}

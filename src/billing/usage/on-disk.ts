import { createReadStream } from 'node:fs';

/** Gives a file of the disk from its beginning, in pieces that hold some thousand lines each. */
export const onDisk = (path: string) => () => createReadStream(path, { highWaterMark: 256 * 1024 });

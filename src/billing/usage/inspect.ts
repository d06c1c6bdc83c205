import { createHash } from 'node:crypto';
import type { Encoding } from './lines.ts';

/** What a file is known by, and how it is to be read. */
export type Inspected = { sha256: string; encoding: Encoding };

/**
 * Goes through a file once, or twice where it is not UTF-8. One that is neither UTF-8 nor Shift_JIS counts as UTF-8: what cannot be read of it
 * is the fault of single lines.
 * @param open gives the file from its beginning
 */
export async function inspect(open: () => AsyncIterable<Uint8Array>): Promise<Inspected> {
  const hash = createHash('sha256');
  const utf8 = createProbe('utf-8');
  for await (const piece of open()) {
    hash.update(piece);
    utf8.add(piece);
  }
  const encoding = utf8.holds() || !(await isIn('shift_jis', open())) ? 'utf-8' : 'shift_jis';
  return { sha256: hash.digest('hex'), encoding };
}

async function isIn(encoding: Encoding, source: AsyncIterable<Uint8Array>): Promise<boolean> {
  const probe = createProbe(encoding);
  for await (const piece of source) probe.add(piece);
  return probe.holds();
}

/** Whether bytes that come piece by piece are a text in an encoding. */
function createProbe(encoding: Encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let sound = true;
  const tried = (piece?: Uint8Array) => {
    if (!sound) return;
    try {
      decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      sound = false;
    }
  };
  return {
    add: (piece: Uint8Array) => tried(piece),
    holds(): boolean {
      tried();
      return sound;
    },
  };
}

import { inflateRawSync } from 'node:zlib';
import type { Content } from './content.ts';

/** A line of a ZIP's central directory (APPNOTE 4.3.12). */
export type ZipEntry = { name: string; method: number; packed: number; size: number; at: number };

/** Entries of a workbook; one with very many pictures has some hundreds. */
const mostEntries = 2_000;
/** Bytes of a directory of so many, and of the comment that may stand behind it. */
const mostDirectory = 512 * 1024;

/** The same of a file that is not read for it but at its end; nothing for a directory that is longer than any workbook's. */
export async function directoryOf({ size, slice }: Pick<Content, 'size' | 'slice'>): Promise<ZipEntry[]> {
  const from = Math.max(0, size - mostDirectory);
  return zipEntries(await slice(from, size), from);
}

/** What a ZIP says it holds, names with forward slashes; nothing when its directory is broken. @param from where in the whole file these bytes begin */
export function zipEntries(zip: Buffer, from = 0): ZipEntry[] {
  const end = zip.lastIndexOf(endSignature);
  if (end < 0 || end + endLength > zip.length) return [];
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16) - from;
  if (count > mostEntries || at < 0) return [];
  for (let entry = 0; entry < count; entry++) {
    if (at + entryLength > end || zip.readUInt32LE(at) !== entrySignature) return [];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: zip
        .toString('utf8', at + entryLength, at + entryLength + name)
        .replaceAll('\\', '/')
        .replace(/^\/+/, ''),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += entryLength + name + extra + comment;
  }
  return entries;
}

/**
 * The content of an entry.
 * @param maxBytes that it may unpack to, whatever its directory says
 * @throws {Error} for one that is broken, larger, or packed in a way that no spreadsheet program uses
 */
export function unpack(zip: Buffer, { at, method, packed }: ZipEntry, maxBytes: number): Buffer {
  if (zip.readUInt32LE(at) !== localSignature) throw new Error('no entry stands there');
  const start = at + localLength + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const content = zip.subarray(start, start + packed);
  if (content.length !== packed || (method === stored && packed > maxBytes)) throw new Error('the entry is cut off');
  if (method === stored) return content;
  if (method !== deflated) throw new Error(`unknown way of packing: ${method}`);
  return inflateRawSync(content, { maxOutputLength: Math.max(1, maxBytes) });
}

const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const [stored, deflated] = [0, 8];

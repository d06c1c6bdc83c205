import { crc32 } from 'node:zlib';

/**
 * A ZIP package of texts, stored as they are (APPNOTE 4.3): the same entries always give the same bytes, so that a
 * test can say whether a kept package is up to date.
 */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const path = Buffer.from(name);
    const content = Buffer.from(text);
    const common = commonHeader(path, content);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, content]);
    directory.push(
      Buffer.from('PK\x01\x02', 'latin1'),
      numbers([2, version]),
      common,
      numbers([2, 0, 0, 0], [4, 0, at]),
      path,
    );
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const count = bodies.length;
  const end = [Buffer.from('PK\x05\x06', 'latin1'), numbers([2, 0, 0, count, count], [4, listed.length, at], [2, 0])];
  return Buffer.concat([...bodies, listed, ...end]);
}

const version = 20;
const utf8Names = 0x0800;
/** 1 January 1980, 00:00: the first that the format knows. */
const [firstTime, firstDay] = [0, 0x21];

/** What an entry and its line in the directory have in common. */
function commonHeader(path: Buffer, content: Buffer): Buffer {
  return numbers(
    [2, version, utf8Names, 0, firstTime, firstDay],
    [4, crc32(content), content.length, content.length],
    [2, path.length, 0],
  );
}

/** Groups of little-endian numbers, each led by the width of its numbers in bytes. */
function numbers(...groups: readonly [width: 2 | 4, ...values: number[]][]): Buffer {
  const parts = groups.flatMap(([width, ...values]) =>
    values.map((value) => {
      const part = Buffer.alloc(width);
      part.writeUIntLE(value, 0, width);
      return part;
    }),
  );
  return Buffer.concat(parts);
}

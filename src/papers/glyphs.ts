/** The code points that a TrueType font can draw, read from its `cmap` table (format 12, as every wide font has). */
export function readCodePoints(font: Buffer): ReadonlySet<number> {
  const table = findFormat12(font, findTable(font, 'cmap'));
  const groups = font.readUInt32BE(table + 12);
  const codePoints = new Set<number>();
  for (let group = 0; group < groups; group++) {
    const at = table + 16 + group * 12;
    const last = font.readUInt32BE(at + 4);
    for (let code = font.readUInt32BE(at); code <= last; code++) codePoints.add(code);
  }
  return codePoints;
}

function findTable(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function findFormat12(font: Buffer, cmap: number): number {
  const subtables = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < subtables; index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(subtable) === 12) return subtable;
  }
  throw new Error('The font has no character map of format 12');
}

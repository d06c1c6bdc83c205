/**
 * What a spreadsheet's package says of itself, read from the directory at its end: a package that was cut off, or that
 * is only called one, has no workbook in it.
 */
export function inspectWorkbook(bytes: Uint8Array): { workbook: boolean; macros: boolean } {
  const names = entryNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return {
    workbook: names.includes('[content_types].xml') && names.some((name) => /^xl\/workbook[^/]*\.xml$/.test(name)),
    macros: names.some((name) => /(^|\/)vbaproject[^/]*\.bin$|^xl\/macrosheets\//.test(name)),
  };
}

const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/** Names of a ZIP's central directory (APPNOTE 4.3.12), in lower case and with forward slashes; none when it is broken. */
function entryNames(zip: Buffer): string[] {
  const end = zip.lastIndexOf(endSignature);
  if (end < 0 || end + endLength > zip.length) return [];
  const count = zip.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (at + entryLength > end || zip.readUInt32LE(at) !== entrySignature) return [];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    names.push(
      zip
        .toString('utf8', at + entryLength, at + entryLength + name)
        .toLowerCase()
        .replaceAll('\\', '/')
        .replace(/^\/+/, ''),
    );
    at += entryLength + name + extra + comment;
  }
  return names;
}

import { zip } from '../../src/files/zip.ts';
import { unpack, zipEntries } from '../../src/files/zip-entries.ts';

/** Cells to write by sheet, counted from 0, and name; '' empties one. */
export type Cells = Readonly<Record<number, Readonly<Record<string, string>>>>;

/** Writes into the cells of a workbook of ours, as somebody would who opens it; a cell that is not there comes at the end. */
export function fillWorkbook(bytes: Uint8Array, cells: Cells): Buffer {
  const parts = partsOf(bytes);
  for (const [sheet, written] of Object.entries(cells)) {
    const path = `xl/worksheets/sheet${Number(sheet) + 1}.xml`;
    const xml = Object.entries(written).reduce((now, [cell, text]) => writeCell(now, cell, text), parts[path] ?? '');
    parts[path] = xml;
  }
  return zip(parts);
}

/** The same workbook with no name on a cell, nor on a row that follows the one before it. */
export function withoutNames(bytes: Uint8Array): Buffer {
  const bare = (xml: string) => {
    let last = 0;
    return xml.replace(/<(c|row) r="[A-Z]*(\d+)"/g, (tag, name, row) => {
      const follows = name === 'c' || Number(row) === last + 1;
      last = Number(row);
      return follows ? `<${name}` : tag;
    });
  };
  return zip(Object.fromEntries(Object.entries(partsOf(bytes)).map(([path, xml]) => [path, bare(xml)])));
}

/** The texts of a package by their paths. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const packed = Buffer.from(bytes);
  return Object.fromEntries(
    zipEntries(packed).map((entry) => [entry.name, unpack(packed, entry, 10_000_000).toString('utf8')]),
  );
}

function writeCell(xml: string, cell: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const content = `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
  const there = new RegExp(`<c r="${cell}"[^>]*?(/>|>.*?</c>)`);
  if (there.test(xml)) return xml.replace(there, () => content);
  return xml.replace('</sheetData>', () => `<row r="${cell.replace(/^[A-Z]+/, '')}">${content}</row></sheetData>`);
}

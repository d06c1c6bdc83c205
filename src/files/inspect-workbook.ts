import { zipEntries } from './zip-entries.ts';

/**
 * What a spreadsheet's package says of itself, read from the directory at its end: a package that was cut off, or that
 * is only called one, has no workbook in it.
 */
export function inspectWorkbook(bytes: Uint8Array): { workbook: boolean; macros: boolean } {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = zipEntries(zip).map(({ name }) => name.toLowerCase());
  return {
    workbook: names.includes('[content_types].xml') && names.some((name) => /^xl\/workbook[^/]*\.xml$/.test(name)),
    macros: names.some((name) => /(^|\/)vbaproject[^/]*\.bin$|^xl\/macrosheets\//.test(name)),
  };
}

import type { Content } from './content.ts';
import { directoryOf, unpack, type ZipEntry } from './zip-entries.ts';

/**
 * What a spreadsheet's package says of itself, read from the directory at its end: a package that was cut off, or that
 * is only called one, has no workbook in it.
 */
export async function inspectWorkbook(content: Content): Promise<{ workbook: boolean; macros: boolean }> {
  const entries = await directoryOf(content);
  const names = entries.map(({ name }) => name.toLowerCase());
  return {
    workbook: names.includes('[content_types].xml') && names.some((name) => /^xl\/workbook[^/]*\.xml$/.test(name)),
    macros:
      names.some((name) => /(^|\/)vbaproject[^/]*\.bin$|^xl\/macrosheets\//.test(name)) ||
      (await saysMacros(content, entries)),
  };
}

/** A sheet of macros may lie anywhere: what the package calls its parts tells. */
async function saysMacros(content: Content, entries: readonly ZipEntry[]): Promise<boolean> {
  const types = entries.find(({ name }) => name.toLowerCase() === '[content_types].xml');
  if (!types) return false;
  try {
    const part = await content.slice(types.at, types.at + types.packed + longestHeader);
    return /macrosheet|macroenabled|vbaproject/i.test(unpack(part, { ...types, at: 0 }, mostTypes).toString());
  } catch {
    return false;
  }
}

/** Bytes that may stand before the content of an entry, and of the list of content types of any workbook. */
const [longestHeader, mostTypes] = [30 + 2 * 0xffff, 1024 * 1024];

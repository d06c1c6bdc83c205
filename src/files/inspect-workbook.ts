import type { Content } from './content.ts';
import { directoryOf } from './zip-entries.ts';

/**
 * What a spreadsheet's package says of itself, read from the directory at its end: a package that was cut off, or that
 * is only called one, has no workbook in it.
 */
export async function inspectWorkbook(content: Content): Promise<{ workbook: boolean; macros: boolean }> {
  const names = (await directoryOf(content)).map(({ name }) => name.toLowerCase());
  return {
    workbook: names.includes('[content_types].xml') && names.some((name) => /^xl\/workbook[^/]*\.xml$/.test(name)),
    macros: names.some((name) => /(^|\/)vbaproject[^/]*\.bin$|^xl\/macrosheets\//.test(name)),
  };
}

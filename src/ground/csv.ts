import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** A record of a CSV file, and the line that it begins on. */
export type CsvRecord = { record: readonly string[]; line: number };

/** The line on which a record begins that is no CSV: a double quote is missing, or stands where none may. */
export class BrokenCsv extends Error {
  constructor(readonly line: number) {
    super(`no CSV from line ${line} on`);
  }
}

/**
 * The records of a text whose line breaks are `\n`. Cells stand apart by commas, semicolons or tabs, whichever the first line has most of.
 * @throws {BrokenCsv}
 */
export function readRecords(text: string): CsvRecord[] {
  // The line by which a spreadsheet program is told the separator.
  const told = /^sep=(?<separator>.)\n/i.exec(text);
  const content = told ? text.slice(told[0].length - 1) : text;
  const delimiter = told?.groups?.separator ?? separatorOf(content);
  try {
    return parsed(content, { delimiter });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const whole = Number(error.records ?? 0);
    // What stands before the broken record is sound, and tells where that one begins.
    const last = whole > 0 ? parsed(content, { delimiter, to: whole }).at(-1) : undefined;
    throw new BrokenCsv(nextFilled(content, (last?.end ?? 0) + 1));
  }
}

function separatorOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

type Options = { delimiter: string; to?: number };
type Parsed = { record: string[]; info: { lines: number }; raw: string };

function parsed(text: string, options: Options): (CsvRecord & { end: number })[] {
  const records = parse(text, {
    ...options,
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
  }) as unknown as Parsed[];
  return records.map(({ record, info, raw }) => {
    const within = raw.replace(/^\n+|\n$/g, '').split('\n').length - 1;
    return { record, line: info.lines - within, end: info.lines };
  });
}

/** The first line that is not empty, from a line on; both counted from 1. */
function nextFilled(text: string, from: number): number {
  const lines = text.split('\n');
  const found = lines.findIndex((line, index) => index + 1 >= from && line !== '');
  return found < 0 ? from : found + 1;
}

import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Text } from '../words/text.ts';
import { say } from './say.ts';

/** What is wrong with a whole file, or with the place from which on it cannot be read. */
export class FileFault extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly text: Text,
  ) {
    super(`${file}:${line} ${text.en}`);
  }
}

/** A record as it stands in a file: cells by heading. `line` is that of a CSV file, or which object of a JSON file it is. */
export type Entry = { line: number; cells: Record<string, string> };

/** The records of a file below their headings. */
export type Content = { headings: readonly string[]; entries: readonly Entry[] };

/** The records below the line of headings. @throws {FileFault} */
export function readCsv(file: string, content: string): Content {
  const [head, ...records] = parsed(file, content);
  if (!head) throw new FileFault(file, 1, say.empty);
  const headings = head.record.map((heading) => heading.trim());
  const blank = headings.indexOf('');
  if (blank >= 0) throw new FileFault(file, 1, say.headingBlank(blank + 1));
  const entries = records
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, info: { lines: line } }) => {
      if (record.slice(headings.length).some((cell) => cell.trim() !== ''))
        throw new FileFault(file, line, say.cellsTooMany(headings.length));
      return { line, cells: Object.fromEntries(headings.map((heading, index) => [heading, record[index] ?? ''])) };
    });
  return { headings, entries };
}

/** A list of objects. Texts, numbers, true and false, lists of texts; null is nothing. @throws {FileFault} */
export function readJson(file: string, content: string): Content {
  const read = records.safeParse(objectsIn(file, content));
  if (!read.success) throw new FileFault(file, 0, say.jsonShape(read.error.issues[0]?.path.join('.') ?? ''));
  const entries = read.data.map((cells, index) => ({ line: index + 1, cells }));
  return { headings: [...new Set(read.data.flatMap((cells) => Object.keys(cells)))], entries };
}

type CsvRecord = { record: string[]; info: { lines: number } };

function parsed(file: string, content: string): CsvRecord[] {
  try {
    return parse(content, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileFault(file, Number(error.lines ?? 0), say.csvBroken);
  }
}

function objectsIn(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new FileFault(file, 0, say.jsonBroken(error instanceof Error ? error.message : ''));
  }
}

const cell = z.union([
  z.string(),
  z.number().transform(String),
  z.boolean().transform((value) => (value ? 'yes' : 'no')),
  z.null().transform(() => ''),
  z.array(z.string()).transform((values) => values.join(';')),
]);
const records = z.array(z.record(z.string(), cell));

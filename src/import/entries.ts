import * as z from 'zod';
import { BrokenCsv, type CsvRecord, readRecords } from '../ground/csv.ts';
import { typedLine } from '../ground/text/normalise.ts';
import { isBlank } from '../ground/text/visible.ts';
import type { Text } from '../ground/words.ts';
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

/** A record as it stands in a file: cells by heading. `line` is the one on which it begins in a CSV file, or which object of a JSON file it is. */
export type Entry = { line: number; cells: Record<string, string> };

/** The records of a file below their headings. */
export type Content = { headings: readonly string[]; entries: readonly Entry[] };

/** Looks at the headings before the rows below them. @param line that they stand on in a CSV file, 0 for JSON. @throws {FileFault} */
export type CheckHeadings = (headings: readonly string[], line: number) => void;

/** The records below the line of headings. Columns without a heading are left where nothing stands in them. @throws {FileFault} */
export function readCsv(file: string, content: string, check: CheckHeadings): Content {
  const [head, ...all] = recordsIn(file, content);
  if (!head) throw new FileFault(file, 1, say.empty);
  const records = all.filter(({ record }) => record.some((cell) => !isBlank(cell)));
  const columns = head.record.map((heading, index) => ({ heading: typedLine(heading), index }));
  const filled = columns.filter(
    ({ heading, index }) => heading !== '' || records.some(({ record }) => !isBlank(record[index] ?? '')),
  );
  const nameless = filled.find(({ heading }) => heading === '');
  if (nameless) throw new FileFault(file, head.line, say.headingBlank(nameless.index + 1));
  const headings = filled.map(({ heading }) => heading);
  check(headings, head.line);
  const entries = records.map(({ record, line }) => {
    if (record.slice(columns.length).some((cell) => !isBlank(cell)))
      throw new FileFault(file, line, say.cellsTooMany(columns.length));
    return { line, cells: Object.fromEntries(filled.map(({ heading, index }) => [heading, record[index] ?? ''])) };
  });
  return { headings, entries };
}

/** A list of objects. Texts, numbers, true and false, lists of texts; null is nothing. @throws {FileFault} */
export function readJson(file: string, content: string, check: CheckHeadings): Content {
  const read = records.safeParse(objectsIn(file, content));
  if (!read.success) throw new FileFault(file, 0, say.jsonShape(read.error.issues[0]?.path.join('.') ?? ''));
  const entries = read.data.map((cells, index) => ({ line: index + 1, cells }));
  const headings = [...new Set(read.data.flatMap((cells) => Object.keys(cells)))];
  check(headings, 0);
  return { headings, entries };
}

function recordsIn(file: string, content: string): CsvRecord[] {
  try {
    return readRecords(content);
  } catch (error) {
    if (error instanceof BrokenCsv) throw new FileFault(file, error.line, say.csvBroken);
    throw error;
  }
}

function objectsIn(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
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

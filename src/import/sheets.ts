import type { Day } from '../ground/clock.ts';
import { plain } from '../ground/text/normalise.ts';
import type { Text } from '../ground/words.ts';
import type { SourceRow } from './folder.ts';
import { say } from './say.ts';
import { type RowOf, schemaOf, type TableName, tableNames } from './tables.ts';

/** A row with what was read of it, or what is wrong with it. More may be found wrong later. */
export type Row<T = unknown> = {
  table: TableName;
  file: string;
  line: number;
  /** Company, office or person that it is about, as far as it could be read. */
  code: string;
  value?: T;
  problems: Text[];
};
export type Sheets = { readonly [N in TableName]: Row<RowOf<N>>[] };

/** Reads every row by the columns of its table. @param from start date of rows that have none */
export function readSheets(source: readonly SourceRow[], from: Day | undefined): Sheets {
  const byTable = Map.groupBy(source, ({ table }) => table);
  return Object.fromEntries(
    tableNames.map((table) => {
      const schema = schemaOf(table);
      return [table, (byTable.get(table) ?? []).map((row) => readRow(row, schema, from))];
    }),
  ) as unknown as Sheets;
}

/** The place of a row, as reports name it. */
export const placeOf = ({ file, line }: Pick<Row, 'file' | 'line'>): string => (line === 0 ? file : `${file}:${line}`);

/** The places of rows whose own code could not be read, so that nobody finds them by it. */
export const withoutCode = (rows: readonly Row[]): string[] =>
  rows.filter(({ value, code }) => value === undefined && !/^[A-Z0-9]+$/.test(code)).map(placeOf);

/** Rows that could be read. */
export const readOf = <T>(rows: readonly Row<T>[]): (Row<T> & { value: T })[] =>
  rows.filter((row): row is Row<T> & { value: T } => row.value !== undefined);

function readRow(
  { table, file, line, cells }: SourceRow,
  schema: ReturnType<typeof schemaOf>,
  from: Day | undefined,
): Row {
  const row = { table, file, line, code: codeIn(cells) };
  const read = schema.safeParse(cells);
  if (!read.success) return { ...row, problems: read.error.issues.map(textOf) };
  const value = { ...read.data };
  if ('from' in value && value.from === undefined) {
    if (from === undefined) return { ...row, problems: [say.noStart] };
    value.from = from;
  }
  return { ...row, value, problems: [] };
}

/** What nobody can have for a code is no part of one. */
const codeIn = (cells: Readonly<Record<string, string>>): string =>
  plain(cells.office || cells.company || cells.code || '')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .toUpperCase();

type Issue = { code: string; message: string; params?: unknown; errors?: readonly (readonly Issue[])[] };

/** Every column says what is wrong in both languages; of one that may be blank, what its filled cell says. */
function textOf(issue: Issue): Text {
  const text = (issue.params as { text?: Text } | undefined)?.text;
  if (text) return text;
  const inner = issue.errors?.flat().find((each) => each.params);
  return inner ? textOf(inner) : { ja: issue.message, en: issue.message };
}

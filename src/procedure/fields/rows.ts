import {
  type Field,
  first,
  type Input,
  isProblem,
  missing,
  type Problem,
  type Raw,
  type Words,
  wordsOf,
} from '../field.ts';

// biome-ignore lint/suspicious/noExplicitAny: a row holds differently typed questions
type Columns = Readonly<Record<string, Field<any>>>;
type Row<C extends Columns> = { [K in keyof C]: C[K] extends Field<infer T> ? T : never };

/** A list of records, a row each: `name.0.column`. A row left empty counts for nothing. */
export function rows<C extends Columns>(
  options: Words<readonly Row<C>[]> & { columns: C; max: number },
): Field<readonly Row<C>[]> {
  const names = Object.keys(options.columns);
  return {
    ...wordsOf(options),
    control: { kind: 'rows', columns: options.columns, max: options.max },
    read: (input, name) => {
      const filled = Array.from({ length: options.max }, (_, index) => `${name}.${index}`).filter((row) =>
        isFilled(input.raw, row, names),
      );
      if (filled.length === 0) return options.optional ? [] : missing(wordsOf(options).short);
      const read = filled.map((row) => readRow(input, row, options.columns));
      return read.find(isProblem) ?? (read as Row<C>[]);
    },
    write: (value, name) =>
      Object.assign({}, ...value.map((row, index) => writeRow(row, `${name}.${index}`, options.columns))) as Raw,
    show: (value, lang) =>
      value.map((row) => names.flatMap((column) => options.columns[column]?.show(row[column], lang) ?? []).join(' / ')),
  };
}

const isFilled = (raw: Raw, row: string, names: readonly string[]) =>
  names.some((column) => first(raw, `${row}.${column}`).trim() !== '');

function readRow(input: Input, row: string, columns: Columns): Record<string, unknown> | Problem {
  const cells = Object.entries(columns).map(
    ([column, field]) => [column, field.read(input, `${row}.${column}`)] as const,
  );
  return cells.map(([, value]) => value).find(isProblem) ?? Object.fromEntries(cells);
}

const writeRow = (row: Record<string, unknown>, name: string, columns: Columns): Raw =>
  Object.assign(
    {},
    ...Object.entries(columns).map(([column, field]) => field.write(row[column], `${name}.${column}`)),
  ) as Raw;

import { isDeepStrictEqual } from 'node:util';
import { isBlank } from '../../ground/text/visible.ts';
import type { Lang, Text } from '../../ground/words.ts';
import {
  type Field,
  first,
  type Input,
  isProblem,
  missing,
  type Problem,
  problem,
  type Raw,
  type RemovedBy,
  type Words,
  wordsOf,
} from '../field.ts';
import type { OwnPresent } from '../present.ts';

// biome-ignore lint/suspicious/noExplicitAny: a row holds differently typed questions
type Columns = Readonly<Record<string, Field<any, OwnPresent>>>;
type Row<C extends Columns> = { [K in keyof C]: C[K] extends Field<infer T, OwnPresent> ? T : never };

/**
 * A list of records, a row each: `name.0.column`. A row left empty counts for nothing.
 * @param options.fixed for rows that the contract gives: one may be changed, none added
 */
export function rows<C extends Columns>(
  options: Words<readonly Row<C>[]> & { columns: C; max: number; fixed?: { none: Text }; removedBy?: RemovedBy },
): Field<readonly Row<C>[], OwnPresent> {
  const names = Object.keys(options.columns);
  return {
    ...wordsOf(options),
    control: {
      kind: 'rows',
      columns: options.columns,
      max: options.max,
      ...(options.fixed && { fixed: options.fixed }),
      ...(options.removedBy && { removedBy: options.removedBy }),
    },
    read: (input, name) => {
      const { short } = wordsOf(options);
      const filled = indexesOf(input.raw, name).filter((index) => isFilled(input.raw, `${name}.${index}`, names));
      if (filled.length === 0) return options.optional ? [] : missing(short);
      if (!options.fixed && filled.length > options.max)
        return problem(`${short.ja}は${options.max}件までです。`, `At most ${options.max} rows.`);
      const read = filled.map((index) => ({ index, cells: readRow(input, `${name}.${index}`, options.columns) }));
      const wrong = read.flatMap(({ index, cells }) => wrongIn(index, cells));
      const [worst] = wrong;
      if (!worst) return read.map(({ cells }) => Object.fromEntries(cells)) as Row<C>[];
      return {
        ...inRow(worst.index + 1, worst.fault),
        ...itemOf(input.raw, `${name}.${worst.index}`, options.columns),
        cells: Object.fromEntries(wrong.map(({ at, fault }) => [at, fault.problem])),
      };
    },
    write: (value, name) =>
      Object.assign({}, ...value.map((row, index) => writeRow(row, `${name}.${index}`, options.columns))) as Raw,
    show: (value, lang, now) => {
      // Of the rows that the contract gives, one that was left as it is was not answered.
      const opened = options.fixed && now ? (options.from?.(now) ?? []) : [];
      return value
        .filter((row) => !opened.some((each) => isDeepStrictEqual(each, row)))
        .map((row) => showRow(row, options.columns, lang, now));
    },
  };
}

/** The rows that were posted, in order: a contract may have more of them than a new application could. */
export const indexesOf = (raw: Raw, name: string): number[] => {
  const found = Object.keys(raw).flatMap(
    (key) => /^\.(\d{1,4})\./.exec(key.startsWith(name) ? key.slice(name.length) : '')?.[1] ?? [],
  );
  return [...new Set(found.map(Number))].toSorted((a, b) => a - b);
};

/** What a row of the contract is about. */
function itemOf(raw: Raw, row: string, columns: Columns): Pick<Problem, 'item'> {
  const identity = Object.keys(columns).find((column) => columns[column]?.control.kind === 'identity');
  return identity === undefined ? {} : { item: first(raw, `${row}.${identity}`) };
}

const inRow = (row: number, { problem: { ja, en } }: Problem): Problem =>
  problem(`${row}行目：${ja}`, `Row ${row}: ${en}`);

const isFilled = (raw: Raw, row: string, names: readonly string[]) =>
  names.some((column) => !isBlank(first(raw, `${row}.${column}`)));

type Cell = readonly [column: string, value: unknown];

const readRow = (input: Input, row: string, columns: Columns): Cell[] =>
  Object.entries(columns).map(([column, field]) => [column, field.read(input, `${row}.${column}`)]);

/** The mistakes of a row, each with its place in the question. */
const wrongIn = (index: number, cells: readonly Cell[]): { index: number; at: string; fault: Problem }[] =>
  cells.flatMap(([column, value]) => (isProblem(value) ? [{ index, at: `${index}.${column}`, fault: value }] : []));

const writeRow = (row: Record<string, unknown>, name: string, columns: Columns): Raw =>
  Object.assign(
    {},
    ...Object.entries(columns).map(([column, field]) => field.write(row[column], `${name}.${column}`)),
  ) as Raw;

/** 「1ANAC／業種：通関業／数：2」: what a row is about, then each answer with its name. */
const showRow = (row: Record<string, unknown>, columns: Columns, lang: Lang, now?: OwnPresent): string =>
  Object.entries(columns)
    .flatMap(([column, field]) => {
      const said = field.show(row[column], lang, now).join(lang === 'ja' ? '、' : ', ');
      if (said === '') return [];
      if (field.control.kind === 'identity') return [said];
      return [lang === 'ja' ? `${field.label.ja}：${said}` : `${field.label.en}: ${said}`];
    })
    .join(lang === 'ja' ? '／' : '; ');

import { type Price, type PriceKind, priceKinds, type TaxCategory, taxCategories } from '../contract/prices.ts';
import type { Day } from '../ground/clock.ts';
import { type CsvRecord, readRecords } from '../ground/csv.ts';
import type { Cell } from '../ground/text/csv.ts';
import { parseDay } from '../ground/text/day.ts';
import { plain, typedLine } from '../ground/text/normalise.ts';
import type { Text } from '../ground/words.ts';
import { addDays } from '../schedule/days.ts';
import { priceColumns, priceKindWords, priceFaults as say, taxCategoryWords } from './words.ts';

/** What is wrong with a line of a price file; the first line is 1. */
export type PriceFault = { line: number; fault: Text };

type Column = keyof typeof priceColumns;
const columns = Object.keys(priceColumns) as Column[];

/** Prices as the rows of a file, in the order of its columns; the last day is written included. */
export const priceCells = (prices: readonly Price[]): Cell[][] => [
  columns.map((column) => priceColumns[column].ja),
  ...prices.map(({ kind, key, plan, label, from, until, amount, tax, sample }) => [
    ...[priceKindWords[kind].ja, key, plan, label.ja, label.en, from, until === null ? '' : addDays(until, -1)],
    ...[(amount / 100).toFixed(2).replace(/\.?0+$/, ''), taxCategoryWords[tax].ja, sample ? '見本' : ''],
  ]),
];

/**
 * A file of prices (CSV, UTF-8 or Shift_JIS), with or without its line of headings (`bills.md` 2). A price begins on the first of a month and
 * ends on the last of one; its amount is in yen with up to two decimals, without tax.
 * @returns the prices, or all that is wrong: a file is entered whole or not at all
 * @throws {BrokenCsv}
 */
export function readPriceFile(
  bytes: Uint8Array,
): { rows: Price[]; faults?: never } | { rows?: never; faults: PriceFault[] } {
  const records = readRecords(decoded(bytes).replaceAll('\r\n', '\n'));
  const headed = records[0]?.record.some((cell) => plain(cell).trim() === priceColumns.kind.ja) ?? false;
  const read = records.slice(headed ? 1 : 0).map(priceOf);
  const faults = read.flatMap((each) => ('fault' in each ? [each] : []));
  const rows = read.flatMap((each) => ('row' in each ? [each.row] : []));
  const overlapping = read.flatMap((each, index) =>
    'row' in each &&
    rows.some(
      (other) => other !== each.row && rows.indexOf(other) < rows.indexOf(each.row) && overlaps(other, each.row),
    )
      ? [{ line: records[index + (headed ? 1 : 0)]?.line ?? index + 1, fault: say.overlaps }]
      : [],
  );
  const all = [...faults, ...overlapping, ...(read.length === 0 ? [{ line: 1, fault: say.empty }] : [])];
  return all.length > 0 ? { faults: all } : { rows };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

const overlaps = (a: Price, b: Price): boolean =>
  a.kind === b.kind &&
  a.key === b.key &&
  a.plan === b.plan &&
  (b.until === null || a.from < b.until) &&
  (a.until === null || b.from < a.until);

function priceOf({ record, line }: CsvRecord): { row: Price } | PriceFault {
  const cell = (column: Column) => typedLine(record[columns.indexOf(column)] ?? '');
  const wrong = (fault: Text): PriceFault => ({ line, fault });
  const kind = named(priceKinds, priceKindWords, cell('kind'));
  if (!kind) return wrong(say.kind(cell('kind')));
  const plan = plain(cell('plan')).trim().toUpperCase();
  const planned = kind === 'base' || kind === 'transaction';
  if (planned ? plan !== 'A' && plan !== 'B' : plan !== '') return wrong(planned ? say.planMissing : say.planNeedless);
  const key = plain(cell('key')).trim();
  if (!/^[\w.-]{1,40}$/.test(key)) return wrong(say.key(key));
  const label = { ja: cell('labelJa'), en: cell('labelEn') || cell('labelJa') };
  if (label.ja === '' || label.ja.length > 100 || label.en.length > 100) return wrong(say.label);
  const days = daysOf(cell('from'), cell('until'));
  if ('fault' in days) return wrong(days.fault);
  const amount = plain(cell('amount')).replace(/[,\s円]/g, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(amount)) return wrong(say.amount(cell('amount')));
  const tax = named(taxCategories, taxCategoryWords, cell('tax'));
  if (!tax) return wrong(say.tax(cell('tax')));
  const sample = cell('sample') !== '';
  return {
    row: {
      kind,
      key,
      plan: plan as Price['plan'],
      label,
      ...days,
      amount: Math.round(Number(amount) * 100),
      tax,
      sample,
    },
  };
}

function daysOf(first: string, last: string): Pick<Price, 'from' | 'until'> | { fault: Text } {
  const from = parseDay(first);
  const until = last === '' ? null : parseDay(last);
  if (!from?.endsWith('-01')) return { fault: say.from(first) };
  if (until === undefined) return { fault: say.until(last) };
  const after: Day | null = until === null ? null : addDays(until, 1);
  if (after !== null && (!after.endsWith('-01') || after <= from)) return { fault: say.until(last) };
  return { from, until: after };
}

function named<Name extends PriceKind | TaxCategory>(
  all: readonly Name[],
  words: Readonly<Record<Name, Text>>,
  typed: string,
): Name | undefined {
  const given = plain(typed).trim().toLowerCase();
  return all.find((name) =>
    [name.toLowerCase(), plain(words[name].ja).toLowerCase(), words[name].en.toLowerCase()].includes(given),
  );
}

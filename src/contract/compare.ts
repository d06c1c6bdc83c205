import type { Day } from '../ground/clock.ts';
import type { Text } from '../ground/words.ts';
import { type Fact, factAt, type ItemRef, itemAt } from './facts.ts';
import { type Operation, touchedPath } from './operation.ts';
import { type Block, describe, type Row } from './rows.ts';
import type { Contract } from './shape.ts';

/** A row of the 変更前/変更後 table; an empty text says that there is nothing on that side. */
export type ComparedRow = {
  path: string;
  subject: Row['subject'];
  label: Text;
  before: Text;
  after: Text;
  changed: boolean;
  /** What it shows, where that is an item of a list. */
  item?: ItemRef;
  /** The values themselves where they changed: left out where there is none on that side, and where only a part of it may be shown. */
  was?: Fact;
  becomes?: Fact;
  /** The day from which it holds, where that is another than the application's start date (`decisions.md` 4). */
  startsOn?: Day;
};
export type ComparedBlock = { id: Block['id']; title: Text; rows: ComparedRow[] };

const nothing: Text = { ja: '', en: '' };

/** What made the one state of the other, and the day on which what has none of its own begins. */
export type Dated = { operations: readonly Operation[]; startsOn: Day };

/**
 * Both states side by side, in the blocks that differ; whole blocks, so that what stays is seen too.
 * @param dated left out where every change begins on the same day
 */
export function compare(before: Contract, after: Contract, dated?: Dated): ComparedBlock[] {
  const [was, becomes] = [describe(before), describe(after)];
  return was
    .map((block, index) => ({
      id: block.id,
      title: block.title,
      rows: compareRows(block.rows, becomes[index]?.rows ?? [], { before, after }).map((row) =>
        dayed(row, after, dated),
      ),
    }))
    .filter((block) => block.rows.some((row) => row.changed));
}

type Sides = { before: Contract; after: Contract };

function compareRows(before: readonly Row[], after: readonly Row[], of: Sides): ComparedRow[] {
  const rows = [...before, ...after.filter((row) => !before.some((other) => other.path === row.path))];
  return rows.map(({ path, subject, label }) => {
    const [was, becomes] = [before, after].map((side) => side.find((row) => row.path === path));
    const changed = exactOf(was) !== exactOf(becomes);
    const item = subject === 'office' ? itemAt(path) : undefined;
    const shown = { path, subject, label, before: was?.value ?? nothing, after: becomes?.value ?? nothing, changed };
    const isMasked = was?.exact !== undefined || becomes?.exact !== undefined;
    return { ...shown, ...(item && { item }), ...(changed && !isMasked && valuesOf(subject, path, of)) };
  });
}

function valuesOf(
  subject: Row['subject'],
  path: string,
  { before, after }: Sides,
): Pick<ComparedRow, 'was' | 'becomes'> {
  const [was, becomes] = [before, after].map((contract) => factAt(contract[subject], path) as Fact | undefined);
  return { ...(was !== undefined && { was }), ...(becomes !== undefined && { becomes }) };
}

function dayed(row: ComparedRow, { companyCode, officeCode }: Contract, dated: Dated | undefined): ComparedRow {
  if (!row.changed || !dated) return row;
  const subject = row.subject === 'company' ? companyCode : officeCode;
  const days = dated.operations
    .filter((operation) => operation.subject === subject && touches(touchedPath(operation), row.path))
    .map((operation) => operation.startsOn ?? dated.startsOn);
  const last = days.toSorted().at(-1) ?? dated.startsOn;
  return last === dated.startsOn ? row : { ...row, startsOn: last };
}

/** An opening touches every row; a value inside an item touches the row of the item. */
const touches = (touched: string, path: string): boolean =>
  touched === '' || touched === path || touched.startsWith(`${path}.`);

const exactOf = (row: Row | undefined): string => row?.exact ?? row?.value.ja ?? '';

import type { Text } from '../words/text.ts';
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
};
export type ComparedBlock = { id: Block['id']; title: Text; rows: ComparedRow[] };

const nothing: Text = { ja: '', en: '' };

/** Both states side by side, in the blocks that differ; whole blocks, so that what stays is seen too. */
export function compare(before: Contract, after: Contract): ComparedBlock[] {
  const [was, becomes] = [describe(before), describe(after)];
  return was
    .map((block, index) => ({
      id: block.id,
      title: block.title,
      rows: compareRows(block.rows, becomes[index]?.rows ?? []),
    }))
    .filter((block) => block.rows.some((row) => row.changed));
}

function compareRows(before: readonly Row[], after: readonly Row[]): ComparedRow[] {
  const rows = [...before, ...after.filter((row) => !before.some((other) => other.path === row.path))];
  return rows.map(({ path, subject, label }) => {
    const [was, becomes] = [before, after].map((side) => side.find((row) => row.path === path));
    const changed = exactOf(was) !== exactOf(becomes);
    return { path, subject, label, before: was?.value ?? nothing, after: becomes?.value ?? nothing, changed };
  });
}

const exactOf = (row: Row | undefined): string => row?.exact ?? row?.value.ja ?? '';

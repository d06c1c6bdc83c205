import type { ComparedRow } from '../../contract/compare.ts';
import type { Effects } from '../record/effects.ts';

/** 対象項目 of the detail page: how many are added, and how many are changed or taken away (`domain.md` 3.10). */
export type TargetItem = {
  item: 'userCodes' | 'idNumbers' | 'lines' | 'terminals' | 'mailboxes';
  added: number;
  changed: number;
};

/** Counts what an application does to the five things that the manual counts. */
export function targetItems(effects: Effects): TargetItem[] {
  const rows = effects.changes
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.rows))
    .filter(({ changed }) => changed);
  const codes = countRows(rows, 'userCodes.');
  return [
    { item: 'userCodes', ...codes, added: Math.max(codes.added, slotsOf(effects, 'userCode')) },
    { item: 'idNumbers', ...countRows(rows, 'userIds.') },
    { item: 'lines', ...countRows(rows, 'lines.') },
    { item: 'terminals', ...countDifference(rows, 'line.terminals') },
    { item: 'mailboxes', ...countDifference(rows, 'line.mailboxes') },
  ];
}

const slotsOf = ({ slots }: Effects, kind: string): number => slots.filter((slot) => slot.kind === kind).length;

function countRows(rows: readonly ComparedRow[], prefix: string): { added: number; changed: number } {
  const mine = rows.filter(({ path }) => path.startsWith(prefix));
  const added = mine.filter(({ before }) => before.ja === '').length;
  return { added, changed: mine.length - added };
}

/** Counts read as numbers in English. */
function countDifference(rows: readonly ComparedRow[], path: string): { added: number; changed: number } {
  const by = rows
    .filter((row) => row.path === path)
    .reduce((sum, { before, after }) => sum + Number(after.en) - Number(before.en), 0);
  return by >= 0 ? { added: by, changed: 0 } : { added: 0, changed: -by };
}

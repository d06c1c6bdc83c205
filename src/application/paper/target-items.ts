import type { ListName } from '../../contract/facts.ts';
import { changedRows, type Effects } from '../record/effects.ts';
import { factsOf, type RowFacts } from '../record/row-facts.ts';

/** 対象項目 of the detail page: how many are added, and how many are changed or taken away (`domain.md` 3.10). */
export type TargetItem = {
  item: 'userCodes' | 'idNumbers' | 'lines' | 'terminals' | 'mailboxes';
  added: number;
  changed: number;
};

/** Counts what an application does to the five things that the manual counts. */
export function targetItems(effects: Effects): TargetItem[] {
  const rows = changedRows(effects).map((row) => ({ path: row.path, ...factsOf(row) }));
  const codes = countItems(rows, 'userCodes');
  return [
    { item: 'userCodes', ...codes, added: Math.max(codes.added, slotsOf(effects, 'userCode')) },
    { item: 'idNumbers', ...countItems(rows, 'userIds') },
    { item: 'lines', ...countItems(rows, 'lines') },
    { item: 'terminals', ...countDifference(rows, 'line.terminals') },
    { item: 'mailboxes', ...countDifference(rows, 'line.mailboxes') },
  ];
}

type Changed = RowFacts & { path: string };

const slotsOf = ({ slots }: Effects, kind: string): number => slots.filter((slot) => slot.kind === kind).length;

function countItems(rows: readonly Changed[], list: ListName): { added: number; changed: number } {
  const mine = rows.filter(({ item }) => item?.list === list);
  const added = mine.filter(({ change }) => change === 'added').length;
  return { added, changed: mine.length - added };
}

function countDifference(rows: readonly Changed[], path: string): { added: number; changed: number } {
  const by = rows
    .filter((row) => row.path === path)
    .reduce((sum, { was, becomes }) => sum + numberOf(becomes) - numberOf(was), 0);
  return by >= 0 ? { added: by, changed: 0 } : { added: 0, changed: -by };
}

const numberOf = (fact: Changed['was']): number => (typeof fact === 'number' ? fact : 0);

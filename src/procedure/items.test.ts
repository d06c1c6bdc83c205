import { describe, expect, test } from 'vitest';
import { choice, choices } from './fields/choice.ts';
import { identity } from './fields/identity.ts';
import { rows } from './fields/rows.ts';
import { completed, countTouched, itemsOf, mostShown } from './items.ts';
import type { Present } from './present.ts';

const label = { ja: '質問', en: 'Question' };
const present = {} as Present;
const same = (text: string) => ({ ja: text, en: text });
const ids = ['1A', '2B', '3C', '4D'];

const ticks = choices({
  label,
  optional: true,
  options: () => ids.map((value) => ({ value, label: same(value), cells: [same(`about ${value}`)] })),
  from: () => ['1A', '3C'],
});
const table = rows({
  label,
  optional: true,
  max: 2,
  fixed: { none: label },
  columns: {
    id: identity({ label, says: (id) => same(`Code ${id}`) }),
    wish: choice<'yes' | 'no'>({ label, options: { yes: same('Yes'), no: same('No') } }),
  },
  from: () => ids.map((id) => ({ id, wish: 'no' as const })),
});
const shown = { ...ticks.write(['1A', '3C'], 'ticks'), ...table.write(table.from?.(present) ?? [], 'table') };
const row = (at: number, id: string, wish: string) => ({ [`table.${at}.id`]: [id], [`table.${at}.wish`]: [wish] });

test('a question goes through the options and the rows that the contract gives', () => {
  expect(itemsOf(ticks, 'ticks', {}, present)[1]).toEqual({ value: '2B', at: 1, says: [same('2B'), same('about 2B')] });
  expect(itemsOf(table, 'table', shown, present).map(({ value, says }) => [value, says[0]?.en])).toEqual(
    ids.map((id) => [id, `Code ${id}`]),
  );
});

test('the more boxes a row takes, the fewer rows a page shows', () => {
  const kinds = (count: number) => choices({ label, options: () => Array(count).fill({ value: 'a', label }) });
  const many = (count: number) => rows({ label, max: 9, columns: { kinds: kinds(count) } }).control;
  expect([ticks.control, table.control, many(9), many(30)].map((control) => mostShown(control, present))).toEqual([
    50, 50, 20, 10,
  ]);
});

describe('a page that showed a part', () => {
  const sent = (raw: Record<string, string[]>) => ({ raw, shown });
  const here = { table: ['3C', '4D'], ticks: ['3C', '4D'] };

  test('is completed with what the page opened with', () => {
    const raw = completed(
      { ticks, table },
      sent({ ...row(2, '3C', 'no'), ...row(3, '4D', 'no'), ticks: ['3C'] }),
      here,
      {},
    );
    expect(raw).toEqual(shown);
  });

  test('is completed with what was typed on the other parts before', () => {
    const saved = { raw: { ...shown, ...row(0, '1A', 'yes'), ticks: ['2B', '3C'] }, shown };
    const raw = completed(
      { ticks, table },
      sent({ ...row(2, '3C', 'yes'), ...row(3, '4D', 'no'), ticks: ['4D'] }),
      here,
      saved,
    );
    expect(raw).toEqual({ ...shown, ...row(0, '1A', 'yes'), ...row(2, '3C', 'yes'), ticks: ['2B', '4D'] });
  });

  test('follows its item where the contract has moved since, and keeps one that came', () => {
    const saved = { raw: { ...row(0, '4D', 'yes'), ...row(1, '1A', 'yes') }, shown };
    const raw = completed(
      { table },
      sent({ ...row(2, '3C', 'yes'), ...row(3, '4D', 'no') }),
      { table: here.table },
      saved,
    );
    expect(raw).toEqual({ ...row(0, '4D', 'no'), ...row(1, '1A', 'yes'), ...row(2, '3C', 'yes') });
  });

  test('is taken as it is where it showed all, and answers nothing where it showed nothing', () => {
    expect(completed({ ticks }, sent({ ticks: ['4D'] }), {}, { raw: shown, shown })).toEqual({ ticks: ['4D'] });
    expect(completed({ ticks }, sent({}), { ticks: [] }, {})).toEqual({ ticks: ['1A', '3C'] });
    expect(completed({ ticks }, sent({}), { ticks: ids }, {})).toEqual({});
  });
});

test('what differs from the contract is counted over all parts', () => {
  const values = { ...shown, ...row(3, '4D', 'yes'), ticks: ['3C', '2B'] };
  const count = (field: typeof ticks | typeof table, name: string) =>
    countTouched(field as typeof ticks, name, itemsOf(field as typeof ticks, name, values, present), { values, shown });
  expect([count(ticks, 'ticks'), count(table, 'table')]).toEqual([2, 1]);
});

test('a wrong answer names the item of its row; the rows of a contract have no end', () => {
  const raw = { ...shown, ...row(2, '3C', 'perhaps') };
  expect(table.read({ raw, files: {} }, 'table')).toMatchObject({ item: '3C' });
  expect(table.read({ raw: shown, files: {} }, 'table')).toHaveLength(4);
});

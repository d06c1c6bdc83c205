import { expect, test } from 'vitest';
import type { Effects } from '../record/effects.ts';
import { targetItems } from './target-items.ts';

const same = (text: string) => ({ ja: text, en: text });
const row = (path: string, before: string, after: string) => ({
  path,
  subject: 'office' as const,
  label: same(path),
  before: { ja: before && `${before}台`, en: before },
  after: { ja: after && `${after}台`, en: after },
  changed: before !== after,
});
const fee = { base: 0, reports: 0, archive: 0, lines: 0, total: 0, sampled: 0 };
const effects = (rows: ReturnType<typeof row>[], slots: Effects['slots'] = []): Effects => ({
  changes: [{ officeCode: 'NAC001', officeName: '', blocks: [{ id: 'line', title: same(''), rows }] }],
  fee: { before: fee, after: fee },
  warnings: [],
  followUps: [],
  concerns: [],
  needsSetting: false,
  slots,
});

test('counts what is added, and apart from it what is changed or taken away', () => {
  const rows = [
    row('userIds.1ANACA01', '通関', '通関'),
    row('userIds.1ANACA02', '通関', '保税'),
    row('userIds.1ANACA03', '', '通関'),
    row('lines.L1', '光', ''),
    row('line.terminals', '12', '15'),
    row('line.mailboxes', '2', '1'),
  ];
  expect(targetItems(effects(rows))).toEqual([
    { item: 'userCodes', added: 0, changed: 0 },
    { item: 'idNumbers', added: 1, changed: 1 },
    { item: 'lines', added: 0, changed: 1 },
    { item: 'terminals', added: 3, changed: 0 },
    { item: 'mailboxes', added: 0, changed: 1 },
  ]);
});

test('counts user codes by what the centre issues', () => {
  const slots = [{ id: 'code1', kind: 'userCode', label: same('') }];
  expect(targetItems(effects([], slots))[0]).toEqual({ item: 'userCodes', added: 1, changed: 0 });
});

test('a user code that had no kind is not new where it gets one', () => {
  const change = { ...row('userCodes.1ANAC', '', '通関'), item: { list: 'userCodes' as const, id: '1ANAC' } };
  const facts = { was: { id: '1ANAC' }, becomes: { id: '1ANAC' } };
  expect(targetItems(effects([{ ...change, ...facts }]))[0]).toEqual({ item: 'userCodes', added: 0, changed: 1 });
});

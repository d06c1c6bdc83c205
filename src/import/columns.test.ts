import { expect, test } from 'vitest';
import { planLabels, systemAreas } from '../contract/masters.ts';
import { type Column, day, flag, kinds, oneOf, optional, userCode } from './columns.ts';
import { decode } from './decode.ts';

const label = { ja: '列', en: 'column' };
const plan = optional(oneOf(label, planLabels, { Aプラン: 'A' }), 'none');

test.each<[string, Column, string, unknown]>([
  ['yes', flag(label), ' ＹＥＳ ', true],
  ['有', flag(label), '有', true],
  ['不要', flag(label), '不要', false],
  ['nothing for no', flag(label), '', false],
  ['a word in Japanese', oneOf(label, systemAreas), '海上', 'sea'],
  ['a word in English, in any case', oneOf(label, systemAreas), 'SEA', 'sea'],
  ['another word', plan, 'ａプラン', 'A'],
  ['nothing for none', plan, '　', 'none'],
  [
    'kinds by several words',
    kinds(label),
    '通関業・NVOCC; bondedWarehouse',
    ['customsBrokerage', 'nvocc', 'bondedWarehouse'],
  ],
  ['a kind once', kinds(label), '通関;通関業', ['customsBrokerage']],
  ['a day', day(label), '２０２７年１月５日', '2027-01-05'],
  ['no day', day(label), '', undefined],
  ['a code in small letters', userCode(label), '1anac', '1ANAC'],
])('%s is read', (_, column, typed, value) => {
  expect(column.reads.parse(typed)).toEqual(value);
});

test.each<[Column, string]>([
  [flag(label), 'maybe'],
  [oneOf(label, systemAreas), ''],
  [plan, 'C'],
  [kinds(label), ' ; '],
  [day(label), '2027-02-30'],
  [userCode(label), '1ANACX'],
])('a cell that cannot be read is refused', (column, typed) => {
  expect(column.reads.safeParse(typed).success).toBe(false);
});

test.each([
  ['UTF-8', [0xe9, 0xab, 0x99]],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe9, 0xab, 0x99]],
  ['Shift_JIS', [0xfb, 0xfc]],
])('%s is told by itself', (_, bytes) => {
  expect(decode(Uint8Array.from(bytes))).toBe('髙');
});

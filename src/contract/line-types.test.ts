import { expect, test } from 'vitest';
import { offeredTypes, typeLabel, typeOf } from './line-types.ts';

test('dedicated lines come in five speeds, fibre in one; abolished kinds are not offered', () => {
  expect(offeredTypes('2026-12-08').map(({ id }) => id)).toEqual([
    'dedicated-0.5',
    'dedicated-1',
    'dedicated-3',
    'dedicated-5',
    'dedicated-10',
    'broadband',
  ]);
});

test('the last day of an abolished kind counts, the day after does not', () => {
  const offersAdsl = (day: string) => offeredTypes(day).some(({ kind }) => kind === 'adsl');
  expect([offersAdsl('2017-10-08'), offersAdsl('2017-10-09')]).toEqual([true, false]);
});

test('a line is known by kind and speed; fibre by its kind alone; a speed that is not sold any more has no type', () => {
  const idOf = (kind: 'dedicated' | 'broadband' | 'adsl', speed: string) => typeOf({ kind, speed }, '2026-12-08')?.id;
  expect(idOf('dedicated', '3Mbps')).toBe('dedicated-3');
  expect(idOf('broadband', '')).toBe('broadband');
  expect([idOf('dedicated', '64kbps'), idOf('adsl', '')]).toEqual([undefined, undefined]);
});

test('the speed is named where there is a choice', () => {
  expect(typeLabel({ kind: 'dedicated', speed: '64kbps' }).ja).toBe('専用線 64kbps');
  expect(typeLabel({ kind: 'broadband', speed: '無制限' }).ja).toBe('ブロードバンド光');
});

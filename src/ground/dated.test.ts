import { expect, test } from 'vitest';
import { type Dated, onDay } from './dated.ts';

const rows: [Dated, ...Dated[]] = [{ from: '2026-04-01' }, { from: '2026-12-08' }, { from: '2027-01-01' }];

test.each([
  ['2026-12-07', '2026-04-01'],
  ['2026-12-08', '2026-12-08'],
  ['2099-01-01', '2027-01-01'],
])('on %s what began on %s counts, from its first day on', (day, from) => {
  expect(onDay(rows, day)).toEqual({ from });
});

test('before all of them the oldest counts', () => {
  expect(onDay(rows, '2008-10-01')).toEqual({ from: '2026-04-01' });
});

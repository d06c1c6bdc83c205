import { expect, test } from 'vitest';
import { beginOf, dayOf } from './clock.ts';

test.each([
  ['2026-11-30T14:59:59.999Z', '2026-11-30'],
  ['2026-11-30T15:00:00.000Z', '2026-12-01'],
  ['2026-12-01T14:59:59.999Z', '2026-12-01'],
  ['2026-12-01T15:00:00.000Z', '2026-12-02'],
  ['2026-11-30T14:59:59.999Z', '2026-11-30'],
  ['1969-12-31T15:00:00.000Z', '1970-01-01'],
  ['1969-12-31T14:59:59.999Z', '1969-12-31'],
])('a day begins at midnight in Japan: %s is on %s', (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day);
});

test.each([
  ['2026-12-01', '2026-11-30T15:00:00.000Z'],
  ['1970-01-01', '1969-12-31T15:00:00.000Z'],
])('%s begins at %s', (day, instant) => {
  expect(beginOf(day).toISOString()).toBe(instant);
});

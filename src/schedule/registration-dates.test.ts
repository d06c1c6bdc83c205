import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleCalendar as calendar } from '../../test/support/sample-schedule.ts';
import { isBusinessDay } from './business-days.ts';
import { addDays } from './days.ts';
import { registrationDates } from './registration-dates.ts';

test.each([
  ['the dates known from the sources', '2018-11-05', '2018-11-14', ['2018-11-06', '2018-11-13']],
  ['a holiday Tuesday moves over a row of holidays', '2026-05-01', '2026-05-13', ['2026-05-07', '2026-05-12']],
  ['a date that moves into the range belongs to it', '2026-05-06', '2026-05-08', ['2026-05-07']],
  ['one that moves out of it does not', '2026-05-01', '2026-05-06', []],
  ['a Tuesday within the closure is dropped', '2026-12-22', '2027-01-05', ['2026-12-22', '2027-01-05']],
  ['also on New Year, a holiday', '2029-01-01', '2029-01-09', ['2029-01-09']],
])('%s', (_, from, to, days) => {
  expect(registrationDates(from, to, calendar)).toEqual(days);
});

test('the operator may choose another weekday', () => {
  expect(registrationDates('2027-01-04', '2027-01-17', calendar, 4)).toEqual(['2027-01-07', '2027-01-14']);
});

test('are business days in order, and two ranges make up the whole', () => {
  const day = fc.integer({ min: 0, max: 7000 }).map((count) => addDays('2020-01-01', count));
  fc.assert(
    fc.property(day, fc.nat(200), fc.nat(200), (from, first, second) => {
      const [middle, to] = [addDays(from, first), addDays(from, first + second)];
      const whole = registrationDates(from, to, calendar);
      expect(whole.every((one) => isBusinessDay(one, calendar))).toBe(true);
      expect(whole).toEqual([...new Set(whole)].sort());
      expect([
        ...registrationDates(from, middle, calendar),
        ...registrationDates(addDays(middle, 1), to, calendar),
      ]).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

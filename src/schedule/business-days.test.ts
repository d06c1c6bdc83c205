import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleCalendar as calendar } from '../../test/support/sample-schedule.ts';
import { addBusinessDays, businessDaysBefore, businessDaysBetween, isBusinessDay } from './business-days.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a business day', () => {
  test.each([
    ['2018-11-03', false, 'Saturday and 文化の日'],
    ['2018-11-04', false, 'Sunday'],
    ['2018-11-05', true, 'Monday'],
    ['2026-05-06', false, 'substitute holiday'],
    ['2026-09-22', false, 'day between two holidays'],
    ['2026-12-28', true, 'last day before the closure'],
    ['2026-12-29', false, 'closure'],
    ['2027-01-01', false, 'closure over the end of the year'],
    ['2027-01-04', true, 'first day after the closure'],
  ])('%s: %s (%s)', (day, business) => {
    expect(isBusinessDay(day, calendar)).toBe(business);
  });

  test('is what the operator says it is', () => {
    const own = { ...calendar, businessDays: new Set(['2026-12-29', '2018-11-03']) };
    expect(isBusinessDay('2026-12-29', own)).toBe(true);
    expect(isBusinessDay('2018-11-03', own)).toBe(true);
  });
});

describe('right F: a closure', () => {
  const named = { name: { ja: '休業', en: 'closed' } };
  const closed = (...closures: [string, string][]) => ({
    ...calendar,
    closures: closures.map(([first, last]) => ({ first, last, ...named })),
  });
  const openOn = (days: readonly string[], own: typeof calendar) => days.filter((day) => isBusinessDay(day, own));

  test('covers its first and its last day, and no day beside them', () => {
    const week = ['2026-08-16', '2026-08-17', '2026-08-18', '2026-08-19', '2026-08-20', '2026-08-21'];
    expect(openOn(week, closed(['08-18', '08-20']))).toEqual(['2026-08-17', '2026-08-21']);
  });

  test('of one day is that day', () => {
    expect(openOn(['2026-11-17', '2026-11-18', '2026-11-19'], closed(['11-18', '11-18']))).toEqual([
      '2026-11-17',
      '2026-11-19',
    ]);
  });

  test('over the end of the year covers its last day, and no day after', () => {
    expect(openOn(['2027-12-28', '2027-12-29', '2028-01-03', '2028-01-04'], calendar)).toEqual([
      '2027-12-28',
      '2028-01-04',
    ]);
  });

  test('stands beside others', () => {
    const own = closed(['12-29', '01-03'], ['08-18', '08-18']);
    expect(openOn(['2026-08-18', '2026-12-29', '2026-12-28'], own)).toEqual(['2026-12-28']);
  });
});

test('check 2: four business days before Tuesday 2018-11-06 is Wednesday 2018-10-31', () => {
  const before = [1, 2, 3, 4].map((count) => businessDaysBefore('2018-11-06', count, calendar));
  expect(before).toEqual(['2018-11-05', '2018-11-02', '2018-11-01', '2018-10-31']);
});

test('none before or after a day is the day itself', () => {
  expect(addBusinessDays('2018-11-03', 0, calendar)).toBe('2018-11-03');
});

test('right F: a calendar without business days for a year is refused instead of searched for ever', () => {
  const closed = { ...calendar, closures: [{ first: '01-01', last: '12-31', name: { ja: '休', en: 'closed' } }] };
  expect(() => addBusinessDays('2027-01-05', 1, closed)).toThrow(RangeError);
  const onceIn = { ...closed, businessDays: new Set(['2028-01-06']) };
  expect(addBusinessDays('2027-01-05', 1, onceIn)).toBe('2028-01-06');
  expect(() => addBusinessDays('2027-01-04', 1, onceIn)).toThrow(RangeError);
});

test('going and coming back leads to the same business day, and counting finds the way', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const later = addBusinessDays(day, count, calendar);
      expect(isBusinessDay(later, calendar)).toBe(true);
      expect(businessDaysBetween(day, later, calendar)).toBe(count);
      if (isBusinessDay(day, calendar)) expect(businessDaysBefore(later, count, calendar)).toBe(day);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDateTime, formatDay, formatDaySlashed, formatDayWithWeekday, parseDay } from './day.ts';

const typed = [
  '20270105',
  '２０２７０１０５',
  '2027-01-05',
  '2027/1/5',
  '２０２７／１／５',
  '2027.1.5',
  '2027年1月5日',
  '2027年 1月 5日',
  '２０２７ー０１ー０５',
  ' 2027−01−05　',
];

const noDays = [
  '',
  '2027',
  '20270229',
  '2027/13/1',
  '2027-02-30',
  '2027/1-5',
  '00000101',
  '18991231',
  '202701055',
  '1/5/2027',
  '明日',
  '٢٠٢٧٠١٠٥',
];

describe('parseDay', () => {
  test.each(typed)('reads %j', (text) => {
    expect(parseDay(text)).toBe('2027-01-05');
  });

  test.each(noDays)('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('reads every day in every way it is shown', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const shown of [day, day.replaceAll('-', ''), formatDaySlashed(day), formatDay(day, 'ja')])
          expect(parseDay(shown)).toBe(day);
      }),
    );
  });

  test('gives a day that exists, or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), digits), (text) => {
        const day = parseDay(text);
        expect(day === undefined || new Date(day).toISOString().slice(0, 10) === day).toBe(true);
      }),
    );
  });
});

test('shows a day in both languages', () => {
  expect(formatDay('2027-01-05', 'ja')).toBe('2027年1月5日');
  expect(formatDay('2027-01-05', 'en')).toBe('5 January 2027');
  expect(formatDayWithWeekday('2027-01-05', 'ja')).toBe('2027年1月5日（火）');
  expect(formatDayWithWeekday('2027-01-05', 'en')).toBe('Tuesday 5 January 2027');
  expect(formatDaySlashed('2027-01-05')).toBe('2027/01/05');
});

test('shows an instant in Japanese time', () => {
  expect(formatDateTime(new Date('2026-12-31T15:00:59Z'))).toBe('2027/01/01 00:00');
  expect(formatDateTime(new Date('2026-12-31T14:59:59Z'))).toBe('2026/12/31 23:59');
});

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const digits = fc.array(fc.constantFrom(...'0123456789-/年月日'), { maxLength: 10 }).map((all) => all.join(''));

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFault, formatDateTime, formatDay, formatDaySlashed, formatDayWithWeekday, parseDay } from './day.ts';

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
  '2027年1月5日（火）',
  '2027年1月5日(火)',
  '2027年1月5日火曜日',
  '2027年1月5日（火曜日）',
  '2027/01/05（火）',
  'Tuesday 5 January 2027',
  'Tuesday, 5 January 2027',
  '5 January 2027',
  '5 Jan 2027',
  'January 5, 2027',
  'Tue, Jan 5th, 2027',
  '令和9年1月5日',
  '令和９年１月５日（火）',
  '㋿9年1月5日',
  '令和 9年 1月 5日',
  '令和九年一月五日',
  '二〇二七年一月五日',
  'R9.1.5',
  'R09/01/05',
  'r9-1-5',
  'Ｒ９．１．５',
  'R090105',
  '2027/1/5 0:00',
  '2027/01/05 09:30',
  '2027-01-05 00:00:00',
  '2027-01-05T09:30',
  '2027年1月5日 9時30分',
  '2027-01-05T00:00:00+09:00',
  '2027-01-04T15:00:00.000Z',
  '2027\u200B-01-05\u200E',
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
  '2027年1月5日（月）',
  'Monday 5 January 2027',
  '令和0年1月5日',
  '令和元年4月30日',
  '平成31年5月1日',
  '昭和64年1月8日',
  '令和9年2月29日',
  'X9.1.5',
  '5 Foo 2027',
  '46392',
  '2027/1/5 25:00',
  '2027/1/5 0:60',
];

describe('parseDay', () => {
  test.each(typed)('right B6: reads %j', (text) => {
    expect(parseDay(text)).toBe('2027-01-05');
  });

  test.each(noDays)('right B6: refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test.each([
    ['令和8年12月22日', '2026-12-22'],
    ['2026年12月22日（火）', '2026-12-22'],
    ['2026.12.22', '2026-12-22'],
    ['2020/1/1 0:00', '2020-01-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R1.5.1', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S63.12.31', '1988-12-31'],
    ['大正元年7月30日', '1912-07-30'],
    ['令和八年十二月二十二日', '2026-12-22'],
    ['2026年12月22日（火・祝）', '2026-12-22'],
    ['㋿8年12月22日', '2026-12-22'],
    ['昭和64年1月7日', '1989-01-07'],
    ['令和8年12月22日 9:30', '2026-12-22'],
    ['2020/1/1 0:00:00', '2020-01-01'],
    ['Tue, 22 Dec 2026', '2026-12-22'],
    ['令和十年十月三十日', '2028-10-30'],
  ])('right B6: reads %j as %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test.each([
    ['2027年2月30日', '存在しない日付です', 'there is no day'],
    ['令和元年4月30日', '存在しない日付です', 'there is no day'],
    ['2027年1月5日（月）', '日付と曜日が一致しません', 'another weekday'],
    ['来週', '8桁の数字で入力', 'must be a date such as'],
  ])('right B6: %j is refused with the reason', (text, ja, en) => {
    const fault = dayFault(text, { ja: '開始日', en: 'Start date' });
    expect(fault.ja).toContain(ja);
    expect(fault.en).toContain(en);
  });

  test('right B6: reads every day in every way it is shown', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const shown of everyShape(day)) expect(parseDay(shown)).toBe(day);
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

const everyShape = (day: string): string[] => [
  day,
  day.replaceAll('-', ''),
  formatDaySlashed(day),
  ...(['ja', 'en'] as const).flatMap((lang) => [formatDay(day, lang), formatDayWithWeekday(day, lang)]),
  formatDateTime(new Date(`${day}T09:30:00+09:00`)),
];

const digits = fc.array(fc.constantFrom(...'0123456789-/年月日'), { maxLength: 10 }).map((all) => all.join(''));

import { Temporal } from 'temporal-polyfill';
import { type Day, zone } from '../clock.ts';
import type { Lang, Text } from '../words.ts';
import { readDay } from './day-shapes.ts';
import { typedLine } from './normalise.ts';
import { isBlank } from './visible.ts';

/**
 * The day that was typed, or undefined when it is none that exists, or none whose weekday it names. Reads whatever this program shows, in
 * both languages, with weekday and with time (a day of 2027/01/05 09:30 is that day); 20270105, 2027-01-05, 2027/1/5, 2027.1.5 and
 * 2027年1月5日; 令和9年1月5日 and R9.1.5 within their eras; all in any width. Years 1900 to 2999.
 */
export function parseDay(raw: string): Day | undefined {
  const read = readDay(raw);
  return typeof read === 'string' ? read : undefined;
}

/**
 * What is wrong with what was typed for a day that `parseDay` cannot read, in a sentence that says what to do.
 * @param what the name of the question: 「利用開始希望日」
 */
export function dayFault(raw: string, what: Text): Text {
  const read = readDay(raw);
  const typed = typedLine(raw);
  if (typeof read !== 'string' && read.fault === 'none')
    return {
      ja: `${what.ja}「${typed}」は存在しない日付です。暦にある日付を入力してください（例 20270105）。`,
      en: `${what.en}: there is no day “${typed}”. Enter one that exists, such as 20270105.`,
    };
  if (typeof read !== 'string' && read.fault === 'weekday')
    return {
      ja: `${what.ja}「${typed}」は、日付と曜日が一致しません。日付を確認し、曜日を付けずに入力してください（例 20270105）。`,
      en: `${what.en}: “${typed}” is another weekday. Check the day and enter it without one, such as 20270105.`,
    };
  return {
    ja: `${what.ja}は日付を8桁の数字で入力してください（例 20270105）。`,
    en: `${what.en} must be a date such as 20270105 or 2027-01-05.`,
  };
}

/**
 * A day that may be left out, as a filter asks for one: the day that was typed, or what is wrong with it; neither where nothing was typed
 * that can be seen.
 * @param what the name of the field: 「基準日」
 */
export function readOptionalDay(raw: string, what: Text): { day?: Day; fault?: Text } {
  if (isBlank(raw)) return {};
  const day = parseDay(raw);
  return day ? { day } : { fault: dayFault(raw, what) };
}

/** 2027年1月5日, 5 January 2027. */
export function formatDay(day: Day, lang: Lang): string {
  return formats[lang].plain.format(midnight(day));
}

/** 2027年1月5日（火）, Tuesday 5 January 2027. */
export function formatDayWithWeekday(day: Day, lang: Lang): string {
  const weekday = formats[lang].weekday.format(midnight(day));
  return lang === 'ja' ? `${formatDay(day, lang)}（${weekday}）` : `${weekday} ${formatDay(day, lang)}`;
}

/** 2027/01/05, as tables and the manual's detail page show it, in both languages. */
export function formatDaySlashed(day: Day): string {
  return day.replaceAll('-', '/');
}

/** 2027/01/05 09:30 in Asia/Tokyo, in both languages. */
export function formatDateTime(instant: Date): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return `${formatDaySlashed(at.toPlainDate().toString())} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** A day has no zone: it is formatted at midnight UTC by formats that stand in UTC too. */
const midnight = (day: Day) => Date.parse(day);

const formats = {
  ja: {
    plain: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' }),
  },
  en: {
    plain: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
  },
} satisfies Record<Lang, Record<'plain' | 'weekday', Intl.DateTimeFormat>>;

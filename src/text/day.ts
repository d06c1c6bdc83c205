import { Temporal } from 'temporal-polyfill';
import { type Day, zone } from '../clock.ts';
import type { Lang } from '../words/text.ts';
import { plain, toHyphens } from './normalise.ts';

/**
 * The day that was typed, or undefined when it is none that exists. Reads 20270105, 2027-01-05, 2027/1/5, 2027.1.5 and
 * 2027年1月5日 in any width. Years 1900 to 2999.
 */
export function parseDay(raw: string): Day | undefined {
  const text = toHyphens(plain(raw)).replace(/\s/g, '');
  const found = shapes.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined);
  return found && existing(Number(found.year), Number(found.month), Number(found.day));
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

const shapes = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
];

function existing(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year > 2999) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
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

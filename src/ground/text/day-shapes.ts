import { Temporal } from 'temporal-polyfill';
import { type Day, zone } from '../clock.ts';
import { plain, toHyphens } from './normalise.ts';

/** Why what was typed is no day: its shape is none of those that are read, it does not exist, or it is another weekday. */
export type NoDay = { fault: 'shape' | 'none' | 'weekday' };

/** The day that was typed, in any of the shapes of `parseDay`, or why it is none. */
export function readDay(raw: string): Day | NoDay {
  const typed = plain(raw).replace(/\s+/g, ' ');
  const instant = inTokyo(typed);
  if (instant) return instant;
  const { rest, weekday } = withoutWeekday(withoutTime(typed));
  const shape = japanese(rest) ?? english(rest);
  if (!shape) return { fault: 'shape' };
  const day = existing(shape);
  if (!day) return { fault: 'none' };
  const isWrong = weekday !== undefined && Temporal.PlainDate.from(day).dayOfWeek !== weekday;
  return isWrong ? { fault: 'weekday' } : day;
}

type Shape = { era?: Era; year: number; month: number; day: number };

/** 2026-12-31T15:00:00Z is the 1st of January in Japan. */
function inTokyo(typed: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(typed)) return undefined;
  try {
    return Temporal.Instant.from(typed).toZonedDateTimeISO(zone).toPlainDate().toString();
  } catch {
    return undefined;
  }
}

/** The time of day stands after the day: 0:00, 09:30:00, 9時30分. */
const withoutTime = (typed: string): string =>
  typed.replace(
    /(?:(?<=\d)[ T]|(?<=日|\)|曜日) ?)(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?|(?:[01]?\d|2[0-3])時(?:[0-5]?\d分)?)$/u,
    '',
  );

function withoutWeekday(typed: string): { rest: string; weekday?: number } {
  const found =
    / ?(?:\((?<short>[月火水木金土日])(?:曜日?)?(?:[・/,、]?(?:祝日?|休日?|振替休日))?\)|(?<long>[月火水木金土日])曜日?)$/u.exec(
      typed,
    ) ?? /^(?<name>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* /i.exec(typed);
  if (!found) return { rest: typed };
  const { short, long, name } = found.groups ?? {};
  const weekday =
    name === undefined
      ? '月火水木金土日'.indexOf(short ?? long ?? '') + 1
      : ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return { rest: typed.replace(found[0], ''), weekday };
}

function japanese(typed: string): Shape | undefined {
  const text = inDigits(toHyphens(typed).replace(/\s/g, ''));
  const found = shapes.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const era =
    found.era === undefined ? undefined : eras.find(({ names }) => names.includes(found.era?.toUpperCase() ?? ''));
  return {
    ...(era && { era }),
    year: (found.year === '元' ? 1 : Number(found.year)) + (era ? era.before : 0),
    month: Number(found.month),
    day: Number(found.day),
  };
}

const eraNames = '(?<era>明治|大正|昭和|平成|令和|[MTSHR])';
const shapes = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  new RegExp(`^${eraNames}(?<year>\\d{1,2}|元)年(?<month>\\d{1,2})月(?<day>\\d{1,2})日$`, 'iu'),
  new RegExp(`^${eraNames}(?<year>\\d{1,2}|元)([-/.])(?<month>\\d{1,2})\\3(?<day>\\d{1,2})$`, 'iu'),
  new RegExp(`^${eraNames}(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})$`, 'iu'),
];

/** 令和八年十二月二十二日, 二〇二六年一二月二二日. */
const inDigits = (text: string): string =>
  /[年月日]/u.test(text)
    ? text.replace(/[〇零一二三四五六七八九十]+/gu, (kanji) => {
        const digits = [...kanji].map((each) => (each === '零' ? 0 : '〇一二三四五六七八九'.indexOf(each)));
        if (!kanji.includes('十')) return digits.join('');
        const ten = /^(?<tens>[二三四五六七八九]?)十(?<ones>[一二三四五六七八九]?)$/u.exec(kanji)?.groups;
        const value = (each: string | undefined) => '〇一二三四五六七八九'.indexOf(each ?? '');
        return ten ? String((ten.tens ? value(ten.tens) : 1) * 10 + (ten.ones ? value(ten.ones) : 0)) : kanji;
      })
    : text;

function english(typed: string): Shape | undefined {
  const found =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]+)\.?,? (?<year>\d{4})$/i.exec(typed)?.groups ??
    /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(typed)?.groups;
  const name = found?.month?.toLowerCase() ?? '';
  const month = months.findIndex(
    (each) => each === name || each.slice(0, 3) === name || (name === 'sept' && each === 'september'),
  );
  return found && month >= 0 ? { year: Number(found.year), month: month + 1, day: Number(found.day) } : undefined;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Years are counted from 1; `before` is the year before the first. An era ends where the next begins. */
type Era = { names: readonly string[]; before: number; from: Day; until: Day };
const eras: readonly Era[] = [
  { names: ['明治', 'M'], before: 1867, from: '1868-01-25', until: '1912-07-29' },
  { names: ['大正', 'T'], before: 1911, from: '1912-07-30', until: '1926-12-24' },
  { names: ['昭和', 'S'], before: 1925, from: '1926-12-25', until: '1989-01-07' },
  { names: ['平成', 'H'], before: 1988, from: '1989-01-08', until: '2019-04-30' },
  { names: ['令和', 'R'], before: 2018, from: '2019-05-01', until: '2999-12-31' },
];

function existing({ era, year, month, day }: Shape): Day | undefined {
  if (year < 1900 || year > 2999) return undefined;
  try {
    const found = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
    return era && (found < era.from || found > era.until) ? undefined : found;
  } catch {
    return undefined;
  }
}

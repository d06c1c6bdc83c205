import { Temporal } from 'temporal-polyfill';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { tokens } from './tags.ts';

/** How the numbers of a style are shown, as far as it makes another text of them: as days, or with zeros before them up to a width. */
export type Look = 'day' | { zeros: number } | undefined;

/** The looks of the styles of a workbook, in their order (ECMA-376, part 1, 18.8.10, 18.8.30). */
export function looksOf(xml: string): Look[] {
  const own = new Map<number, string>();
  const looks: Look[] = [];
  let cells = false;
  for (const token of tokens(xml)) {
    if (!('tag' in token)) continue;
    const { tag } = token;
    if (tag.name === 'cellXfs') cells = !tag.closes && !tag.empty;
    if (tag.closes) continue;
    if (tag.name === 'numFmt') own.set(Number(tag.get('numFmtId')), tag.get('formatCode'));
    if (tag.name === 'xf' && cells) looks.push(lookOf(Number(tag.get('numFmtId')), own));
  }
  return looks;
}

/** A number as its cell shows it, of the looks that are known here. */
export function shownNumber(value: string, look: Look, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (look === 'day') return dayOfSerial(number, from1904) ?? value;
  const text = Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
  return look && /^\d+$/.test(text) ? text.padStart(look.zeros, '0') : text;
}

/** A day that is kept as one (2026-12-22T00:00:00), as the days of numbers are shown; any other text as it stands. */
export function shownDay(value: string): string {
  const [, day = '', time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?$/.exec(value.trim()) ?? [];
  return day === '' ? value : withTime(day, time);
}

const withTime = (day: string, time: string) =>
  time === '00:00' ? formatDaySlashed(day) : `${formatDaySlashed(day)} ${time}`;

/** Formats of Japanese programs that are days and not times, of those without a code of their own (18.8.30). */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function lookOf(id: number, own: ReadonlyMap<number, string>): Look {
  const code = own.get(id);
  if (code === undefined) return dayFormats.has(id) ? 'day' : undefined;
  const [signs = ''] = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').split(';');
  if (/[yd]/i.test(signs)) return 'day';
  return /^0{2,}$/.test(signs) && signs === code ? { zeros: signs.length } : undefined;
}

/** Days are counted from 1899-12-30, as if 1900 had a 29 February, or from 1904-01-01; the rest is the time of the day. */
function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  const minutes = Math.round(serial * 1440);
  const days = Math.floor(minutes / 1440) + (!from1904 && minutes < 60 * 1440 ? 1 : 0);
  const day = Temporal.PlainDate.from(from1904 ? '1904-01-01' : '1899-12-30').add({ days });
  const time = Temporal.PlainTime.from('00:00').add({ minutes: minutes % 1440 });
  return withTime(day.toString(), time.toString({ smallestUnit: 'minute' }));
}

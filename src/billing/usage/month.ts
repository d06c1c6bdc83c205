import type { Day } from '../../ground/clock.ts';
import { plain } from '../../ground/text/normalise.ts';
import { addDays } from '../../schedule/days.ts';
import type { Month } from '../invoices/content.ts';
import { lastDayOf } from '../months/days.ts';

/** The month that was typed or stands in an address: 2026-11, 2026/11, 202611. Years 2000 to 2999. */
export function parseMonth(raw: string): Month | undefined {
  const { year, month } = /^(?<year>2\d{3})[-/.]?(?<month>0[1-9]|1[0-2])$/.exec(plain(raw))?.groups ?? {};
  return year && month ? `${year}-${month}-01` : undefined;
}

/** The days of a month in their order. */
export const daysOf = (month: Month): Day[] =>
  Array.from({ length: Number(lastDayOf(month).slice(8)) }, (_, index) => addDays(month, index));

import type { Day } from '../../ground/clock.ts';
import { plain } from '../../ground/text/normalise.ts';
import type { Month } from '../invoices/content.ts';

/** The month that was typed or stands in an address: 2026-11, 2026/11, 202611. Years 2000 to 2999. */
export function parseMonth(raw: string): Month | undefined {
  const { year, month } = /^(?<year>2\d{3})[-/.]?(?<month>0[1-9]|1[0-2])$/.exec(plain(raw))?.groups ?? {};
  return year && month ? `${year}-${month}-01` : undefined;
}

/** The days of a month in their order. */
export function daysOf(month: Month): Day[] {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return Array.from({ length: last }, (_, index) => `${month.slice(0, 8)}${String(index + 1).padStart(2, '0')}`);
}

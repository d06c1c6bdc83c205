import type { Day } from '../ground/clock.ts';
import type { Text } from '../ground/words.ts';
import { addDays, weekdayOf } from './days.ts';

/** What makes a day a business day or not. */
export interface Calendar {
  holidays: ReadonlyMap<Day, Text>;
  /** Business days whatever else is said about them. */
  businessDays: ReadonlySet<Day>;
  closures: readonly Closure[];
}

/** Days of every year, `MM-DD`, both included; `first` after `last` runs over the end of the year. */
export interface Closure {
  first: string;
  last: string;
  name: Text;
}

/** Not Saturday, Sunday, public holiday or closure (`domain.md` 1.6). */
export function isBusinessDay(day: Day, calendar: Calendar): boolean {
  if (calendar.businessDays.has(day)) return true;
  return weekdayOf(day) < saturday && !calendar.holidays.has(day) && !isClosed(day, calendar);
}

/** Whether the operator's yearly closure covers a day. */
export function isClosed(day: Day, { closures }: Calendar): boolean {
  const date = day.slice(5);
  return closures.some(({ first, last }) =>
    first <= last ? first <= date && date <= last : first <= date || date <= last,
  );
}

/** The `count`th business day after a day, the day itself not counted; before it when `count` is negative. 0 is the day itself. */
export function addBusinessDays(day: Day, count: number, calendar: Calendar): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; left--) at = neighbour(at, step, calendar);
  return at;
}

/** "`count` business days before D", D itself not counted (`domain.md` 1.6). */
export function businessDaysBefore(day: Day, count: number, calendar: Calendar): Day {
  return addBusinessDays(day, -count, calendar);
}

/** How many business days lie after `from` up to and with `to`; 0 when `to` is not later. */
export function businessDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(day, calendar)) count++;
  return count;
}

const saturday = 6;

function neighbour(day: Day, step: number, calendar: Calendar): Day {
  for (let tried = 1; tried <= longestPause; tried++) {
    const at = addDays(day, step * tried);
    if (isBusinessDay(at, calendar)) return at;
  }
  throw new RangeError(`No business day within a year of ${day}: the calendar's closures cover everything.`);
}

const longestPause = 366;

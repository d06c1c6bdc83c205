import type { Day } from '../ground/clock.ts';
import { addBusinessDays, type Calendar, isBusinessDay, isClosed } from './business-days.ts';
import { addDays, daysBetween, weekdayOf } from './days.ts';

/**
 * The registration dates from `from` to `to` by the rule of `decisions.md` 14: every Tuesday (or other `weekday`, 1 = Monday)
 * that is a business day; one on a public holiday moves to the next business day, one within the closure is dropped.
 */
export function registrationDates(from: Day, to: Day, calendar: Calendar, weekday = tuesday): Day[] {
  const start = addDays(from, -longestMove);
  const weekly = [...daysBetween(start, to)].filter((day) => weekdayOf(day) === weekday);
  const moved = weekly.flatMap((day) => settled(day, calendar));
  return [...new Set(moved)].filter((day) => from <= day && day <= to);
}

const tuesday = 2;

/** How many days before `from` to look: holidays move such a date into the range, and no row of holidays is longer. */
const longestMove = 31;

function settled(day: Day, calendar: Calendar): Day[] {
  if (isBusinessDay(day, calendar)) return [day];
  return isClosed(day, calendar) ? [] : [addBusinessDays(day, 1, calendar)];
}

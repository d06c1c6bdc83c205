import type { Day } from '../../ground/clock.ts';
import { type Calendar, isBusinessDay } from '../../schedule/business-days.ts';
import { addDays } from '../../schedule/days.ts';

/**
 * Counts the business days from each of many days until today, the day itself not counted: one walk over the calendar instead of one
 * for each row. Days from today on count 0.
 */
export function daysUntil(days: readonly Day[], today: Day, calendar: Calendar): (day: Day) => number {
  const oldest = [...days, today].toSorted()[0] ?? today;
  const counts = new Map<Day, number>();
  let count = 0;
  for (let day = today; day >= oldest; day = addDays(day, -1)) {
    counts.set(day, count);
    if (isBusinessDay(day, calendar)) count++;
  }
  return (day) => counts.get(day) ?? 0;
}

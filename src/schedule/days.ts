import type { Day } from '../ground/clock.ts';

/** The day `count` calendar days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  // A day has no zone, so UTC is as good as any and has no summer time; this is ten times as fast as Temporal's polyfill,
  // and a schedule page walks over some ten thousand days.
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/** Every day from `from` to `to`, both included. */
export function* daysBetween(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

const dayLength = 86_400_000;

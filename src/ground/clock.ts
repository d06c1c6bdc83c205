import { Temporal } from 'temporal-polyfill';

/** A calendar day of Japan, `YYYY-MM-DD`. Sorts and compares as a string. */
export type Day = string;

/** Business time. Sessions, waits and retries use real time instead (`decisions.md` 16). */
export interface Clock {
  /** The business instant. */
  now(): Date;
  /** The business day in Asia/Tokyo; a day begins at 00:00 JST. */
  today(): Day;
}

export const zone = 'Asia/Tokyo';

/** A clock that stands at `fixed` (an ISO instant such as `2026-12-01T09:00:00+09:00`), or runs with the machine. */
export function createClock(fixed?: string): Clock {
  const at = fixed === undefined ? undefined : new Date(fixed);
  const now = () => at ?? new Date();
  return { now, today: () => dayOf(now()) };
}

/** The instant at which a day begins in Japan, where no summer time moves it. */
export const beginOf = (day: Day): Date => new Date(`${day}T00:00:00+09:00`);

/** The day in Japan that an instant falls on. */
export function dayOf(instant: Date): Day {
  const at = instant.getTime();
  // Nearly every call is about today, and the conversion is slow.
  if (at < last.from || at >= last.to) last = spanOf(at);
  return last.day;
}

let last = { day: '', from: 0, to: 0 };

function spanOf(at: number): typeof last {
  const midnight = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay();
  const { epochMilliseconds: from } = midnight;
  return { day: midnight.toPlainDate().toString(), from, to: midnight.add({ days: 1 }).epochMilliseconds };
}

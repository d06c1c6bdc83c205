import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../ground/clock.ts';

/** The day after: where something stops at the end of a day, the contract is another one from here on. */
export const dayAfter = (day: Day): Day => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** The first day of the month after: a plan counts by whole months (`decisions.md` 4). */
export const firstOfMonthAfter = (day: Day): Day =>
  Temporal.PlainDate.from(day).add({ months: 1 }).with({ day: 1 }).toString();

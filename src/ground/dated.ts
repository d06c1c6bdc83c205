import type { Day } from './clock.ts';

/** What counts from a day on (JST), until the next of its kind begins. */
export type Dated = { from: Day };

/** What counts on a day: the newest that has begun, and before all of them the oldest. @param rows the oldest first, at least one */
export const onDay = <T extends Dated>(rows: readonly [T, ...T[]], day: Day): T =>
  rows.findLast(({ from }) => from <= day) ?? rows[0];

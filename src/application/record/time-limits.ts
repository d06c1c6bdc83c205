import { type RawBuilder, sql } from 'kysely';
import { beginOf, type Clock, type Day, dayOf } from '../../ground/clock.ts';
import type { Operators, Terms } from '../../operator/operator.ts';
import { addDays } from '../../schedule/days.ts';

type Known = { clock: Clock; operators: Operators };

/** The terms of today: those of what begins now. */
export const termsNow = ({ clock, operators }: Known): Terms => operators(clock.today()).terms;

/** The last day to answer a query, by the terms of the day on which it was asked. */
export function lastDayToAnswer(askedAt: Date, { operators }: Pick<Known, 'operators'>): Day {
  const asked = dayOf(askedAt);
  return addDays(asked, operators(asked).terms.queryDays);
}

/** The last day of a draft, by the terms of the day on which it was saved. */
export function lastDayOfDraft(savedAt: Date, { operators }: Pick<Known, 'operators'>): Day {
  const saved = dayOf(savedAt);
  return addDays(saved, operators(saved).terms.draftDays);
}

/** The instant before which something happened whose last day, so many days later and counted whole, is over. */
export const lastDayOver = (days: number, { clock }: { clock: Clock }): Date => beginOf(addDays(clock.today(), -days));

/**
 * Whether the last day is over of what began at an instant, as SQL: by the terms of the day on which it began, so that nobody is told
 * one day and held to another.
 */
export function isOver(
  since: RawBuilder<unknown>,
  known: Known,
  daysOf: (terms: Terms) => number,
): RawBuilder<boolean> {
  const [oldest, ...later] = known.operators.profiles;
  const over = (terms: Terms) => sql<boolean>`${since} < ${lastDayOver(daysOf(terms), known)}`;
  return later.reduce(
    (before, { from, terms }) =>
      sql<boolean>`case when ${since} >= ${beginOf(from)} then ${over(terms)} else ${before} end`,
    over(oldest.terms),
  );
}

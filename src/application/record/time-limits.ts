import { type RawBuilder, sql } from 'kysely';
import { beginOf, type Clock, type Day, dayOf } from '../../ground/clock.ts';
import type { Limits, Operators, Terms } from '../../operator/operator.ts';
import { addDays } from '../../schedule/days.ts';

type Known = { clock: Clock; operators: Operators };

/** The terms of today: those of what begins now. */
export const termsNow = ({ clock, operators }: Known): Terms => operators(clock.today()).terms;

/** How much may be attached and written today. */
export const limitsNow = ({ clock, operators }: Known): Limits => operators(clock.today()).limits;

/** The terms of what began at an instant. */
export const termsOf = (begun: Date, { operators }: Pick<Known, 'operators'>): Terms => operators(dayOf(begun)).terms;

/** The last day to answer a query, by the terms of the day on which it was asked. */
export const lastDayToAnswer = (askedAt: Date, known: Pick<Known, 'operators'>): Day =>
  addDays(dayOf(askedAt), termsOf(askedAt, known).queryDays);

/** The last day of a draft, by the terms of the day on which it was saved. */
export const lastDayOfDraft = (savedAt: Date, known: Pick<Known, 'operators'>): Day =>
  addDays(dayOf(savedAt), termsOf(savedAt, known).draftDays);

/** The instant before which something happened whose last day, so many days later and counted whole, is over. */
export const lastDayOver = (days: number, { clock }: { clock: Clock }): Date => beginOf(addDays(clock.today(), -days));

/**
 * Whether the last day is over of what began at an instant, as SQL: by the terms of the day on which it began (as `onDay` picks them),
 * so that nobody is told one day and held to another.
 * @param begun where the days are counted from something later, such as a warning: when that began which it belongs to
 */
export function isOver(
  since: RawBuilder<unknown>,
  known: Known,
  daysOf: (terms: Terms) => number,
  begun = since,
): RawBuilder<boolean> {
  const [oldest, ...later] = known.operators.profiles;
  const over = (terms: Terms) => sql<boolean>`${since} < ${lastDayOver(daysOf(terms), known)}`;
  return later.reduce(
    (before, { from, terms }) =>
      sql<boolean>`case when ${begun} >= ${beginOf(from)} then ${over(terms)} else ${before} end`,
    over(oldest.terms),
  );
}

import { Temporal } from 'temporal-polyfill';
import type { Day } from '../ground/clock.ts';
import { onDay } from '../ground/dated.ts';
import { type IssuableKind, issuableOf } from './issuable.ts';

/**
 * The first day on which a value that was given back may be in use again (`domain.md` 8.17); undefined where that is never.
 * @param releasedOn the first day on which it was nobody's
 */
export function reusableFrom(kind: IssuableKind, releasedOn: Day): Day | undefined {
  const { rests } = issuableOf(kind);
  return (
    rests &&
    Temporal.PlainDate.from(releasedOn)
      .add({ years: onDay(rests, releasedOn).years })
      .toString()
  );
}

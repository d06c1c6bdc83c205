import { Temporal } from 'temporal-polyfill';
import type { Day } from '../clock.ts';

/**
 * For how long an ID number that was given back is issued to nobody, with the day of release from which the rule counts (`domain.md` 8.17).
 * The newest that has begun counts. User codes and office codes are never issued again.
 */
const reuseRules = [{ from: '2008-10-01', idNumberYears: 1 }] as const satisfies readonly {
  from: Day;
  idNumberYears: number;
}[];

/** The first day on which an ID number may be in use again. @param releasedOn the first day on which it was nobody's */
export function reusableFrom(releasedOn: Day): Day {
  const rule = reuseRules.findLast(({ from }) => from <= releasedOn) ?? reuseRules[0];
  return Temporal.PlainDate.from(releasedOn).add({ years: rule.idNumberYears }).toString();
}

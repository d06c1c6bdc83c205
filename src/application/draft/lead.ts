import { dayOf } from '../../ground/clock.ts';
import { parseDay } from '../../ground/text/day.ts';
import type { Assessment } from '../../procedure/assess.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { first } from '../../procedure/field.ts';
import type { Asked } from '../../schedule/feasible.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Filing } from '../record/filing.ts';
import { leadDays } from './examine.ts';

/** What a start date that the centre chooses must leave: the time that the slowest part of what was filed needs (`decisions.md` 15). */
export type Lead = Pick<Asked, 'leadDays' | 'filed'>;

export const noLead: Lead = { leadDays: 0 };

/**
 * The lead of what was filed last, in business days from the day of that filing. The day that was wished was found to leave it then, so it
 * stands, also where the operator has asked for more time since.
 */
export function leadOf(
  schedule: Schedule,
  { procedures, assessment }: { procedures: readonly AnyProcedure[]; assessment: Pick<Assessment, 'answers'> },
  { filedAt, pages }: Pick<Filing, 'filedAt' | 'pages'>,
): Lead {
  const on = dayOf(filedAt);
  const wish = parseDay(first(pages.pages.choice ?? {}, 'desiredStart'));
  return { leadDays: leadDays(schedule, procedures, assessment.answers), filed: { on, wish: wish ?? on } };
}

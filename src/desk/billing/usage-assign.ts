import { NotAcceptable } from '../../application/move/errors.ts';
import type { Month } from '../../billing/invoices/content.ts';
import { assignUsage, UsageAssignment, unassignUsage } from '../../billing/usage/assign.ts';
import type { Fault } from '../../ground/command.ts';
import { first } from '../../procedure/field.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { moverOf } from '../mover.ts';
import { showUsageMonth, usageMonthIn } from './usage-month.tsx';
import type { Refused } from './usage-months.tsx';
import { usagePath } from './usage-path.ts';

/** POST: gives the use of an ID to an office. */
export async function postAssign(visit: CentreVisit): Promise<Response> {
  const month = usageMonthIn(visit);
  const typed = await readForm(visit.c);
  const userId = first(typed, 'userId');
  const { command, faults } = parseForm(UsageAssignment, typed);
  return doneOr(visit, {
    month,
    typed,
    done: { assigned: userId },
    again: { assign: userId },
    faults: faults ?? (await faultsOf(assignUsage(visit.web, { month, ...command, by: moverOf(visit) }))),
  });
}

/** POST: takes an assignment back. */
export async function postUnassign(visit: CentreVisit): Promise<Response> {
  const month = usageMonthIn(visit);
  const userId = first(await readForm(visit.c), 'userId');
  return doneOr(visit, {
    month,
    typed: {},
    done: { unassigned: userId },
    again: {},
    faults: await faultsOf(unassignUsage(visit.web, { month, userId, by: moverOf(visit) })),
  });
}

const faultsOf = (doing: Promise<void>): Promise<Fault[]> =>
  doing.then(
    () => [],
    (error: unknown) => {
      if (error instanceof NotAcceptable) return [{ field: error.field, text: error.sentence }];
      throw error;
    },
  );

type Sent = Refused & { month: Month; done: Record<string, string>; again: Record<string, string> };

/** Back to the month, which says what was done, or shows what is wrong with what was typed. */
async function doneOr(visit: CentreVisit, { month, done, again, ...sent }: Sent): Promise<Response> {
  const at = (query: Record<string, string>) => `${usagePath(month)}?${new URLSearchParams(query)}`;
  if (sent.faults.length === 0) return visit.c.redirect(at(done), 303);
  return showAgain<Refused>(visit, { at: at(again), sent }, (refused) => showUsageMonth(visit, refused));
}

import { NotAcceptable } from '../../application/move/errors.ts';
import type { Month } from '../../billing/invoices/content.ts';
import { assignUsage, UsageAssignment, unassignUsage } from '../../billing/usage/assign.ts';
import type { Fault } from '../../ground/command.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { originOf } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { showUsageMonth, usageMonthIn } from './usage-month.tsx';
import type { Refused } from './usage-months.tsx';
import { usagePath } from './usage-path.ts';

/** POST: gives the use of an ID to an office. */
export async function postAssign(visit: CentreVisit): Promise<Response> {
  const month = usageMonthIn(visit);
  const typed = await readForm(visit.c);
  const { command, faults } = parseForm(UsageAssignment, typed);
  return doneOr(visit, {
    month,
    typed,
    faults: faults ?? (await faultsOf(assignUsage(visit.web, { month, ...command, by: moverOf(visit) }))),
  });
}

/** POST: takes an assignment back. */
export async function postUnassign(visit: CentreVisit): Promise<Response> {
  const month = usageMonthIn(visit);
  const typed = await readForm(visit.c);
  const userId = first(typed, 'userId');
  return doneOr(visit, {
    month,
    typed: {},
    faults: await faultsOf(unassignUsage(visit.web, { month, userId, by: moverOf(visit) })),
  });
}

const moverOf = ({ c, actor }: CentreVisit) => ({
  id: actor.personId,
  name: actor.name,
  side: 'centre' as const,
  ...originOf(c),
});

const faultsOf = (doing: Promise<void>): Promise<Fault[]> =>
  doing.then(
    () => [],
    (error: unknown) => {
      if (error instanceof NotAcceptable) return [{ field: error.field, text: error.sentence }];
      throw error;
    },
  );

type Sent = { month: Month; typed: Raw; faults: readonly Fault[] };

/** Back to the month, with what was typed where something is wrong with it. */
async function doneOr(visit: CentreVisit, { month, typed, faults }: Sent): Promise<Response> {
  if (faults.length === 0) return visit.c.redirect(`${usagePath(month)}#unknown`, 303);
  const userId = first(typed, 'userId');
  const at = `${usagePath(month)}${userId ? `?${new URLSearchParams({ assign: userId })}` : ''}`;
  return showAgain<Refused>(visit, { at, sent: { faults, typed } }, (refused) => showUsageMonth(visit, refused));
}

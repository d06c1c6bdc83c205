import { z } from 'zod';
import type { Author } from '../../audit/events.ts';
import { beginCalculation } from '../../billing/months/calculate.ts';
import { fixMonth } from '../../billing/months/fix.ts';
import { approveMonth, closeMonth, MonthHeld, reopenMonth, sendMonthBack } from '../../billing/months/months.ts';
import type { MonthStatus } from '../../billing/months/moves.ts';
import { findMonth } from '../../billing/months/read.ts';
import { fault, note } from '../../ground/command.ts';
import { AppError } from '../../ground/errors.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { first } from '../../procedure/field.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { moverOf } from '../mover.ts';
import { monthIn, type Refused, showMonth } from './month.tsx';
import type { MonthForm } from './month-actions.tsx';
import { monthFaultWords, movedBy, monthWords as words } from './month-words.ts';
import { monthPath } from './months.tsx';

const run = z.string().transform((typed) => Number.parseInt(typed, 10) || 0);
const why = note({ what: words.reason, limit: 240, tooLong: words.reasonTooLong, missing: words.reasonMissing });
const confirmed = z.string().superRefine((typed, context) => {
  if (typed !== 'yes') context.addIssue(fault(words.confirmMissing));
});

/** What the form of a move says; all say which calculation was looked at. */
const schemas = {
  close: z.object({ run }),
  calculate: z.object({ run }),
  approve: z.object({ run }),
  fix: z.object({ run, confirmed }),
  'send-back': z.object({ run, why }),
  reopen: z.object({ run, why }),
} as const satisfies Record<MonthForm, z.ZodObject>;

/** POST: moves a month and leads back to its page; who comes second, and what holds it up, is told there. */
export const postMonth =
  (form: MonthForm) =>
  async (visit: CentreVisit): Promise<Response> => {
    const { c } = visit;
    const month = monthIn(visit);
    const typed = await readForm(c);
    const again = (refused: Refused) =>
      showAgain<Refused>(visit, { at: monthPath(month), sent: refused }, (sent) => showMonth(visit, sent));
    const { command, faults } = parseForm(schemas[form], typed);
    if (faults) {
      const [{ field, text }] = faults;
      const at = field === 'why' ? `why-${form}` : field;
      return again({ status: 422, field: at, sentence: text, typed: first(typed, field) });
    }
    const mover = moverOf(visit);
    try {
      await move(visit, form, { month, mover, why: '', ...command });
    } catch (error) {
      if (error instanceof MonthHeld)
        return again({ status: 409, field: 'next', sentence: monthFaultWords[error.fault] });
      if (error instanceof AlreadyMoved)
        return again({ status: 409, field: 'next', sentence: movedBy(error.by, error.status as MonthStatus) });
      throw error;
    }
    return c.redirect(monthPath(month), 303);
  };

type Command = { month: string; run: number; why: string; mover: Author };

async function move(
  { web }: CentreVisit,
  form: MonthForm,
  { month, run: seen, why: reason, mover }: Command,
): Promise<void> {
  const found = await findMonth(web.db, month);
  if (form === 'close') return void (await closeMonth(web, { month, mover }));
  if (!found) throw new AppError('notFound');
  switch (form) {
    case 'calculate':
      return beginCalculation(web, { id: found.id, mover });
    case 'approve':
      return approveMonth(web, { month, run: seen, mover });
    case 'fix':
      return void (await fixMonth(web, { month, run: seen, mover }));
    case 'send-back':
      return sendMonthBack(web, { id: found.id, mover, why: reason });
    case 'reopen':
      return reopenMonth(web, { id: found.id, mover, why: reason });
  }
}

import { canMove } from '../../application/move/move-table.ts';
import { Cancellation, cancel } from '../../application/review/cancel.ts';
import { Postponement, postpone } from '../../application/review/postpone.ts';
import { Reopening, reopen } from '../../application/review/reopen.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { act, again, decisionOf, overtaken } from './acting.ts';
import { reasonOf } from './decided-forms.tsx';

/** 申込を取り消す. */
export async function cancelApplication(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('cancel', application.status)) return overtaken(acting);
  const { command, faults } = parseForm(Cancellation, typed, { reason: reasonOf.cancel });
  if (faults) return again(acting, faults);
  return act(acting, async () => {
    await cancel(web, { ...decisionOf(acting), ...command });
    return 'cancel';
  });
}

/** 利用開始日を変更する. */
export async function postponeStart(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('postpone', application.status)) return overtaken(acting);
  const names = { startDate: 'newStart', reason: reasonOf.postpone };
  const { command, faults } = parseForm(Postponement, typed, names);
  if (faults) return again(acting, faults);
  return act(
    acting,
    async () => {
      await postpone(web, { ...decisionOf(acting), ...command });
      return 'postpone';
    },
    names,
  );
}

/** 審査に戻す. */
export async function reopenReview(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('reopen', application.status)) return overtaken(acting);
  const { command, faults } = parseForm(Reopening, typed, { reason: reasonOf.reopen });
  if (faults) return again(acting, faults);
  return act(acting, async () => {
    await reopen(web, { ...decisionOf(acting), ...command });
    return 'reopen';
  });
}

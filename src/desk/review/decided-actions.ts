import { canMove } from '../../application/move/move-table.ts';
import { cancel } from '../../application/review/cancel.ts';
import { postpone } from '../../application/review/postpone.ts';
import { reopen } from '../../application/review/reopen.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { dayFault, parseDay } from '../../ground/text/day.ts';
import { first } from '../../procedure/field.ts';
import { readForm } from '../../web/form.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { act, again, decisionOf, overtaken, readReason } from './acting.ts';
import { reasonOf } from './decided-forms.tsx';
import { reviewWords } from './words.ts';

/** 申込を取り消す. */
export async function cancelApplication(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('cancel', application.status)) return overtaken(acting);
  const { reason, mistakes } = readReason(typed, reasonOf.cancel, reviewWords.decidedReasonMissing);
  if (mistakes.length > 0) return again(acting, mistakes);
  return act(acting, async () => {
    await cancel(web, { ...decisionOf(acting), reason });
    return 'cancel';
  });
}

/** 利用開始日を変更する. */
export async function postponeStart(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('postpone', application.status)) return overtaken(acting);
  const day = first(typed, 'newStart');
  const [startDate, was] = [parseDay(day), parseDay(first(typed, 'was'))];
  const { reason, mistakes } = readReason(typed, reasonOf.postpone, reviewWords.decidedReasonMissing);
  if (!startDate) mistakes.unshift({ field: 'newStart', text: dayFault(day, reviewWords.newStart) });
  if (!startDate || mistakes.length > 0) return again(acting, mistakes);
  return act(acting, async () => {
    await postpone(web, { ...decisionOf(acting), startDate, was: was ?? '', reason });
    return 'postpone';
  });
}

/** 審査に戻す. */
export async function reopenReview(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('reopen', application.status)) return overtaken(acting);
  const { reason, mistakes } = readReason(typed, reasonOf.reopen, reviewWords.decidedReasonMissing);
  if (mistakes.length > 0) return again(acting, mistakes);
  return act(acting, async () => {
    await reopen(web, { ...decisionOf(acting), reason });
    return 'reopen';
  });
}

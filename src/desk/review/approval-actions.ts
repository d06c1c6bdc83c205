import { canMove } from '../../application/move/move-table.ts';
import { approve, sendBack } from '../../application/review/approval.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { first } from '../../procedure/field.ts';
import { readForm } from '../../web/form.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { act, again, decisionOf, filesProblem, overtaken, readReason } from './acting.ts';
import { reviewWords } from './words.ts';

/** 承認して審査を終了する. */
export async function approveEnd(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('confirm', application.status)) return overtaken(acting);
  const [proposal, fingerprint] = [Number(first(typed, 'proposal')), first(typed, 'fingerprint')];
  return act(acting, async () => {
    await approve(web, {
      ...decisionOf(acting),
      proposal,
      filesProblem: filesProblem(web),
      ...(fingerprint && { fingerprint }),
    });
    return 'confirm';
  });
}

/** 審査担当者に差し戻す. */
export async function returnProposal(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('confirm', application.status)) return overtaken(acting);
  const { reason, mistakes } = readReason(typed, 'returnReason', reviewWords.returnMissing);
  if (mistakes.length > 0) return again(acting, mistakes);
  return act(acting, async () => {
    await sendBack(web, { ...decisionOf(acting), proposal: Number(first(typed, 'proposal')), reason });
    return 'sendBack';
  });
}

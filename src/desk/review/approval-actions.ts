import { canMove } from '../../application/move/move-table.ts';
import { Approval, approve, SendingBack, sendBack } from '../../application/review/approval.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { act, again, decisionOf, filesProblem, overtaken } from './acting.ts';

/** 承認して審査を終了する. */
export async function approveEnd(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('confirm', application.status)) return overtaken(acting);
  const { command, faults } = parseForm(Approval, typed);
  if (faults) return again(acting, faults);
  return act(acting, async () => {
    await approve(web, { ...decisionOf(acting), ...command, filesProblem: filesProblem(web) });
    return 'confirm';
  });
}

/** 審査担当者に差し戻す. */
export async function returnProposal(visit: CentreVisit, application: Reviewable): Promise<Response> {
  const { c, web } = visit;
  const typed = await readForm(c);
  const acting = { ...visit, application, typed };
  if (!canMove('confirm', application.status)) return overtaken(acting);
  const { command, faults } = parseForm(SendingBack, typed, { reason: 'returnReason' });
  if (faults) return again(acting, faults);
  return act(acting, async () => {
    await sendBack(web, { ...decisionOf(acting), ...command });
    return 'sendBack';
  });
}

import { ClaimedElsewhere, NotAcceptable } from '../../application/move/errors.ts';
import type { Decision, FilesProblem } from '../../application/review/ready.ts';
import type { Reviewable } from '../../application/review/review.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { LedgerConflict } from '../../ledger/replay.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import type { Raw } from '../../procedure/field.ts';
import { originOf, type Web } from '../../web/env.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import type { Mistake, Shown } from './desk.ts';
import { showApplication } from './show.tsx';
import { claimedBy, type Done, standsInTheWay } from './words.ts';

/** Somebody of the centre who does something to an application, with what they typed. */
export type Acting = CentreVisit & { application: Reviewable; typed: Raw };

export const pageOf = ({ receptionNo }: Reviewable): string => `/desk/applications/${receptionNo}`;

export function decisionOf({ c, actor, application: { id } }: Omit<Acting, 'typed'>): Decision {
  return { id, mover: { id: actor.personId, name: actor.name, side: 'centre', ...originOf(c) } };
}

/** Looks at the stored files of what is decided, as the review page does. */
export const filesProblem =
  ({ files }: Web): FilesProblem =>
  async (trx, filed) =>
    (await files.verifyStored(trx, filed))?.problem;

/**
 * Does it and goes back to the page, or shows the page with what stands in the way.
 * @param decide gives what was done, for the notice on the page
 * @param names by what name the form sends a value of the command; left out, by its own
 */
export async function act(
  acting: Acting,
  decide: () => Promise<Done>,
  names: Readonly<Record<string, string>> = {},
): Promise<Response> {
  try {
    const done = await decide();
    return acting.c.redirect(`${pageOf(acting.application)}?done=${done}`, 303);
  } catch (error) {
    if (error instanceof AlreadyMoved) return overtaken(acting);
    if (error instanceof NotAcceptable)
      return again(acting, [{ field: names[error.field] ?? error.field, text: error.sentence }]);
    if (error instanceof LedgerConflict) return again(acting, [{ field: 'later', text: conflictText(error) }]);
    if (error instanceof ClaimedElsewhere)
      return again(acting, [{ field: 'decision', text: claimedBy(error.receptionNos) }]);
    throw error;
  }
}

/** Somebody was first: there is no such form any more, but what was typed is shown. */
export const overtaken = (acting: Acting): Promise<Response> => showWith(acting, { status: 409, typed: acting.typed });

export const again = (acting: Acting, mistakes: readonly Mistake[]): Promise<Response> =>
  showWith(acting, { status: 422, typed: acting.typed, mistakes });

/** The page with what was typed on it. */
export function showWith(acting: Acting, sent: Shown): Promise<Response> {
  const { application } = acting;
  return showAgain(acting, { at: pageOf(application), sent: { ...sent, standing: application.status } }, (shown) =>
    showApplication(acting, application, shown),
  );
}

const conflictText = ({ receptionNo, effectiveOn, subject }: LedgerConflict): Text =>
  standsInTheWay(receptionNo, formatDaySlashed(effectiveOn), subject);

import { z } from 'zod';
import type { Connection } from '../../db/connect.ts';
import { claimsOf } from '../../procedure/claims.ts';
import { decisionWords } from '../../words/review.ts';
import { takeClaims } from '../move/claims.ts';
import { type Moved, move } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import { factsOf, filedProcedures, getFiling } from '../record/filing.ts';
import { followMove } from '../record/follow.ts';
import { lockMembers } from '../record/linked-group.ts';
import { letterText } from './letter-text.ts';
import { lockDecided } from './lock-decided.ts';
import type { Decision } from './ready.ts';

/**
 * 審査に戻す, by the centre after the end of the review: the application is in the hands of whoever did it and holds its claims again; its
 * outcome, what entered the ledger and the issued values are taken back; those of its linked group with it.
 * @throws {AlreadyMoved} when a colleague was first, or the applicant withdrew
 * @throws {NotAcceptable} once the start date has come
 * @throws {LedgerConflict} when a change that was accepted later rests on it
 * @throws {ClaimedElsewhere} when another open application has its hand on the same items by now
 */
export async function reopen(services: Services, reopening: Reopening): Promise<Moved> {
  return services.db.transaction().execute(async (trx) => {
    const moved = new Map<string, Moved>();
    // One that was begun later may rest on an earlier one.
    for (const id of (await lockMembers(trx, reopening.id)).toReversed())
      moved.set(id, await reopenOne(trx, services, { ...reopening, id }));
    return moved.get(reopening.id) as Moved;
  });
}

/** Why an application goes back to its review; the applicant is told. */
export const Reopening = z.object({ reason: letterText(decisionWords.decidedReasonMissing) });
export type Reopening = Decision & z.infer<typeof Reopening>;

async function reopenOne(trx: Connection, services: Services, { id, mover, reason }: Reopening): Promise<Moved> {
  const { clock, catalogue } = services;
  const { outcome, startDate, entered } = await lockDecided(trx, 'reopen', id, clock.today());
  const filing = await getFiling(trx, id);
  const moved = await move(trx, 'reopen', {
    id,
    mover,
    now: clock.now(),
    set: { takenBy: mover.id },
    what: { was: startDate, issued: outcome.issued },
    why: reason,
  });
  const operations = entered.flatMap((entry) => entry.operations);
  await takeClaims(trx, id, claimsOf(filedProcedures(catalogue, filing), moved.officeCode, operations));
  await followMove(trx, services, 'reopen', moved, {
    ...(await factsOf(services, trx, filing, moved.officeCode, outcome.effects)),
    reason,
  });
  return moved;
}

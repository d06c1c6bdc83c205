import { z } from 'zod';
import { decisionWords } from '../../words/review.ts';
import { endLinked } from '../linked/linked-moves.ts';
import { type Moved, move } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import { factsOf, getFiling } from '../record/filing.ts';
import { followMove } from '../record/follow.ts';
import { lockLinked } from '../record/linked-group.ts';
import { letterText } from './letter-text.ts';
import { lockDecided } from './lock-decided.ts';
import type { Decision } from './ready.ts';

/** Why the centre takes back what it accepted; the applicant is told. */
export const Cancellation = z.object({ reason: letterText(decisionWords.decidedReasonMissing) });
export type Cancellation = z.infer<typeof Cancellation>;

/**
 * 申込を取り消す, by the centre after the end of the review: what entered the ledger is voided and the issued values are free.
 * @throws {AlreadyMoved} when a colleague was first, or the applicant withdrew
 * @throws {NotAcceptable} once the start date has come
 * @throws {LedgerConflict} when a change that was accepted later rests on it
 */
export async function cancel(services: Services, { id, mover, reason }: Decision & Cancellation): Promise<Moved> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    await lockLinked(trx, id);
    const { outcome } = await lockDecided(trx, 'cancel', id, clock.today());
    const moved = await move(trx, 'cancel', { id, mover, now: clock.now(), why: reason });
    const filing = await getFiling(trx, id);
    await followMove(trx, services, 'cancel', moved, {
      ...(await factsOf(services, trx, filing, moved.officeCode, outcome.effects)),
      reason,
    });
    await endLinked(trx, services, moved);
    return moved;
  });
}

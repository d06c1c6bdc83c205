import { claimsOf } from '../procedure/assess.ts';
import { takeClaims } from './claims.ts';
import { lockDecided } from './decided.ts';
import { factsOf, filedProcedures, getFiling } from './filing.ts';
import { followMove } from './follow.ts';
import { type Moved, move } from './move.ts';
import type { Decision } from './ready.ts';
import type { Services } from './services.ts';

/**
 * 審査に戻す, by the centre after the end of the review: the application is in the hands of whoever did it and holds its claims again; its
 * outcome, what entered the ledger and the issued values are taken back.
 * @throws {AlreadyMoved} when a colleague was first, or the applicant withdrew
 * @throws {NotAcceptable} once the start date has come
 * @throws {LedgerConflict} when a change that was accepted later rests on it
 * @throws {ClaimedElsewhere} when another open application has its hand on the same items by now
 */
export async function reopen(services: Services, { id, mover, reason }: Decision & { reason: string }): Promise<Moved> {
  const { db, clock, catalogue } = services;
  return db.transaction().execute(async (trx) => {
    const { officeCode, outcome, startDate, entered } = await lockDecided(trx, 'reopen', id, clock.today());
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
    await takeClaims(trx, id, claimsOf(filedProcedures(catalogue, filing), officeCode, operations));
    await followMove(trx, services, 'reopen', moved, {
      ...(await factsOf(services, trx, filing, officeCode, outcome.effects)),
      reason,
    });
    return moved;
  });
}

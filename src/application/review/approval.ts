import { sql } from 'kysely';
import { z } from 'zod';
import type { Connection } from '../../db/connect.ts';
import { foresee } from '../../ledger/foresee.ts';
import { decisionWords } from '../../words/review.ts';
import { asksApproverOf } from '../linked/linked-moves.ts';
import { cannotClose, closeProposal, enterProposal, findProposal } from '../move/end-proposals.ts';
import { type Moved, refuseMove } from '../move/move.ts';
import { canMove } from '../move/move-table.ts';
import type { Services } from '../move/services.ts';
import type { Status } from '../move/status.ts';
import { filedProcedures, getFiling } from '../record/filing.ts';
import { confirm } from './decide.ts';
import { letterText, shownMark } from './letter-text.ts';
import { type Decision, lockReady, mustBeFeasible, type ReviewEnd } from './ready.ts';
import { tellProposer } from './tell-proposer.ts';

/**
 * 審査を終了する, as the operator wants it for this application: at once, or as a proposal that an approver has to agree to.
 * @throws as `confirm` and `propose`
 */
export async function endReview(services: Services, ending: ReviewEnd): Promise<'confirmed' | 'proposed'> {
  const procedures = filedProcedures(services.catalogue, await getFiling(services.db, ending.id));
  const asks = await asksApproverOf(services.db, services, ending.id, procedures);
  await (asks ? propose(services, ending) : confirm(services, ending));
  return asks ? 'proposed' : 'confirmed';
}

/**
 * Records how the review is to end. Everything that the end itself would look at is looked at now, and again when an approver agrees;
 * nothing is reserved and nothing enters the ledger.
 * @throws {AlreadyMoved} when a colleague decided first
 * @throws {NotAcceptable} for what would not be accepted, and when a proposal waits already
 * @throws {LedgerConflict} when an accepted change of a later day would no longer apply
 */
export async function propose(services: Services, ending: ReviewEnd): Promise<void> {
  const { db, clock } = services;
  const { id, mover, startDate, issued } = ending;
  const schedule = await services.schedule();
  mustBeFeasible(schedule, clock.today(), startDate);
  await db.transaction().execute(async (trx) => {
    const { receptionNo, judged } = await lockReady(trx, services, ending, schedule);
    const { operations } = judged.assessment;
    const conflict = await foresee(trx, { receptionNo, startsOn: startDate, operations });
    if (conflict) throw conflict;
    await enterProposal(trx, { id, startDate, issued, mover, now: clock.now() });
  });
}

/** By its number, from a form as text; a text that is none is a proposal that no longer waits. */
const proposalId = z.union([z.int().positive(), z.string().transform((id) => (/^\d+$/.test(id) ? Number(id) : 0))]);

/** The proposal that the approver looked at, and what the page showed of it. */
export const Approval = z.object({ proposal: proposalId, fingerprint: shownMark.optional() });
export type Approval = z.infer<typeof Approval>;

/** Why a proposal goes back to its reviewer. */
export const SendingBack = z.object({ proposal: proposalId, reason: letterText(decisionWords.returnMissing) });
export type SendingBack = z.infer<typeof SendingBack>;

/**
 * An approver agrees: the review ends as it was proposed.
 * @param proposal the one that the approver looked at
 * @throws as `confirm`; {NotAcceptable} also when it no longer waits, or is the approver's own
 */
export async function approve(
  services: Services,
  { id, mover, proposal, ...looked }: Decision & Approval & Pick<ReviewEnd, 'filesProblem'>,
): Promise<Moved> {
  const waiting = await findProposal(services.db, id);
  if (waiting?.id !== proposal) return refuseStale(services, id, mover.id);
  const { startDate, issued } = waiting;
  return confirm(services, { id, mover, startDate, issued, approves: proposal, ...looked });
}

/**
 * An approver sends the proposal back to the reviewer, who is told by mail; the application stays in review.
 * @throws {AlreadyMoved}
 * @throws {NotAcceptable} when it no longer waits, or is the approver's own
 */
export async function sendBack(
  services: Services,
  { id, mover, proposal, reason }: Decision & SendingBack,
): Promise<void> {
  const { db, clock } = services;
  await db.transaction().execute(async (trx) => {
    await lockInReview(trx, id);
    const waiting = await findProposal(trx, id);
    await closeProposal(trx, { id, proposal, closing: 'sentBack', why: reason, mover, now: clock.now() });
    if (waiting) await tellProposer(trx, services, { id, waiting, by: mover.name, reason });
  });
}

async function refuseStale({ db }: Services, id: string, personId: string): Promise<never> {
  return db.transaction().execute(async (trx) => {
    await lockInReview(trx, id);
    throw cannotClose(await findProposal(trx, id), personId);
  });
}

/** @throws {AlreadyMoved} */
async function lockInReview(trx: Connection, id: string): Promise<void> {
  const { rows } = await sql<{ status: Status }>`select status from application where id = ${id} for update`.execute(
    trx,
  );
  if (!rows[0] || !canMove('confirm', rows[0].status)) await refuseMove(trx, id);
}

import { sql } from 'kysely';
import { z } from 'zod';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import { fault } from '../../ground/command.ts';
import { reserve } from '../../ids/reserve.ts';
import { accept } from '../../ledger/accept.ts';
import type { Assessment } from '../../procedure/assess.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { settingDeadline } from '../../schedule/schedule.ts';
import { decisionWords } from '../../words/review.ts';
import { mustBeAnswered } from '../consent/consents.ts';
import { takeUnanswered } from '../consent/unanswered.ts';
import { layOpen } from '../draft/lay-open.ts';
import { asksApproverOf, endLinked, mustMoveTogether } from '../linked/linked-moves.ts';
import { closeProposal } from '../move/end-proposals.ts';
import { type Moved, move } from '../move/move.ts';
import { canMove } from '../move/move-table.ts';
import { followOpening } from '../move/opening.ts';
import type { Services } from '../move/services.ts';
import { effectsOf } from '../record/effects.ts';
import { factsOf, factsOn, getFiling, type Judged, judge, quoteQueries } from '../record/filing.ts';
import { followMove } from '../record/follow.ts';
import { type Linked, lockLinked } from '../record/linked-group.ts';
import { givesSettings, lockSettledGroup } from '../record/settles.ts';
import { daysOf, leaveTime } from './leave-time.ts';
import { letterText } from './letter-text.ts';
import {
  type Decision,
  type Issues,
  issuedAlready,
  lockForDecision,
  lockReady,
  mustBeFeasible,
  mustBeSeen,
  type ReviewEnd,
} from './ready.ts';
import { endSettings } from './settle.ts';

/**
 * 審査を開始する.
 * @throws {AlreadyMoved} when a colleague took it first
 * @throws {NotAcceptable} while an office that must agree has not answered
 */
export async function pickUp({ db, clock }: Services, { id, mover }: Decision): Promise<Moved> {
  return db.transaction().execute(async (trx) => {
    const linked = await lockLinked(trx, id);
    const moved = await pickUpOne(trx, id, mover, clock.now());
    for (const other of linked) if (canMove('pickUp', other.status)) await pickUpOne(trx, other.id, mover, clock.now());
    return moved;
  });
}

async function pickUpOne(trx: Connection, id: string, mover: Decision['mover'], now: Date): Promise<Moved> {
  const moved = await move(trx, 'pickUp', { id, mover, now, set: { takenBy: mover.id } });
  await mustBeAnswered(trx, id);
  return moved;
}

/** A remark, tied to a question of the application or on the whole. */
export const Question = z.object({
  question: z.string().min(1).optional(),
  text: letterText(decisionWords.remarkMissing),
});
export type Question = z.infer<typeof Question>;

/** What the applicant is asked; `opensAll` lets every question be corrected, although all remarks are tied to some. */
export const Inquiry = z.object({
  questions: z
    .array(Question)
    .readonly()
    .superRefine((given, context) => {
      if (given.length === 0) context.addIssue(fault(decisionWords.queryMissing));
    }),
  opensAll: z.boolean().default(false),
});
export type Inquiry = z.input<typeof Inquiry>;

/**
 * 確認事項を送る: the application goes back to the applicant, with remarks tied to single questions where the reviewer did so; what was
 * filed lies ready to be corrected (`decisions.md` 31). Also while a consent is waited for, once that was recalled.
 * @throws {AlreadyMoved}
 */
export async function query(
  services: Services,
  { id, mover, questions, opensAll = false }: Decision & Inquiry,
): Promise<Moved> {
  const { db, clock } = services;
  const schedule = await services.schedule();
  return db.transaction().execute(async (trx) => {
    const settled = await lockSettledGroup(trx, id);
    await takeUnanswered(trx, 'query', { id, mover, now: clock.now() });
    const moved = await move(trx, 'query', { id, mover, now: clock.now(), what: { questions, opensAll } });
    const filing = await getFiling(trx, id);
    await sql`
      insert into review_query (application_id, revision, question, text, asked_at, asked_by, opens_all)
      select ${id}, ${moved.revision}, q.question, q.text, ${clock.now()}, ${mover.id}, ${opensAll}
      from jsonb_to_recordset(${json(questions)}::jsonb) as q(question text, text text)`.execute(trx);
    await layOpen(trx, filing, mover.id, clock.now());
    const waits = settled && (await leaveTime(trx, services, schedule, settled));
    await followMove(trx, services, 'query', daysOf(moved, waits), {
      ...(await factsOf(services, trx, filing, moved.officeCode)),
      queries: quoteQueries(filing, questions),
    });
    return moved;
  });
}

/** Why the centre does not accept; the applicant is told. */
export const Refusal = z.object({ reason: letterText(decisionWords.reasonMissing) });
export type Refusal = z.infer<typeof Refusal>;

/** 不承諾にする, also while a consent is waited for. @throws {AlreadyMoved} */
export async function refuse(services: Services, { id, mover, reason }: Decision & Refusal): Promise<Moved> {
  const { db, clock } = services;
  const schedule = await services.schedule();
  return db.transaction().execute(async (trx) => {
    const settled = await lockSettledGroup(trx, id);
    await lockLinked(trx, id);
    await takeUnanswered(trx, 'refuse', { id, mover, now: clock.now() });
    const moved = await move(trx, 'refuse', { id, mover, now: clock.now(), why: reason });
    const waits = settled && (await leaveTime(trx, services, schedule, settled));
    await followMove(trx, services, 'refuse', daysOf(moved, waits), {
      ...(await factsOf(services, trx, await getFiling(trx, id), moved.officeCode)),
      reason,
    });
    await endLinked(trx, services, moved);
    return moved;
  });
}

/** @property approves the proposal that an approver agrees to, where one must (`approve`). */
export type Confirmation = ReviewEnd & { approves?: number };

/**
 * 審査を終了する: fixes the start date and the issued values and enters the change in the ledger with its future date; for all applications of
 * a linked group together.
 * @throws {AlreadyMoved} when a colleague decided first
 * @throws {NotAcceptable} for a start date, an issued value, a check that fails on the contract of that day, or an approval that is missing
 * @throws {LedgerConflict} when an accepted change of a later day would no longer apply (`decisions.md` 7)
 */
export async function confirm(services: Services, confirmation: Confirmation): Promise<Moved> {
  const { db, clock } = services;
  const { id, mover, startDate, issued, filesProblem } = confirmation;
  const same = { mover, startDate, issued, ...(filesProblem && { filesProblem }) };
  if (await givesSettings(db, id)) return endSettings(services, confirmation);
  const schedule = await services.schedule();
  mustBeFeasible(schedule, clock.today(), startDate);
  return db.transaction().execute(async (trx) => {
    const linked = await lockLinked(trx, id);
    if (linked.length > 0) await mustGoTogether(trx, services, confirmation, linked);
    const moved = await confirmOne(trx, services, schedule, confirmation);
    for (const other of linked) await confirmOne(trx, services, schedule, { id: other.id, ...same, linked: true });
    return moved;
  });
}

/** Compared with what was looked at before any of them is entered: each changes the contract that the next one is judged on. */
async function mustGoTogether(
  trx: Connection,
  services: Services,
  { id, startDate, fingerprints }: Confirmation,
  linked: readonly Linked[],
): Promise<void> {
  await lockForDecision(trx, id);
  mustMoveTogether('confirm', linked);
  for (const other of linked) {
    const { officeCode } = await lockForDecision(trx, other.id);
    mustBeSeen(
      await judge(services, trx, await getFiling(trx, other.id), officeCode, startDate),
      fingerprints?.[other.id],
    );
  }
}

async function confirmOne(
  trx: Connection,
  services: Services,
  schedule: Schedule,
  confirmation: Confirmation & { linked?: true },
): Promise<Moved> {
  const { clock } = services;
  const { id, mover, startDate, approves, linked = false } = confirmation;
  const { filing, judged } = await lockReady(trx, services, confirmation, schedule);
  const issued = ownOf(confirmation.issued, judged.assessment);
  // What is decided for one of a linked group is decided for all: the approver has agreed to the one that was proposed.
  if (!linked && (await asksApproverOf(trx, services, id, judged.procedures)))
    await closeProposal(trx, { id, proposal: approves, closing: 'approved', mover, now: clock.now() });
  const { needsSetting, operations } = judged.assessment;
  const moved = await move(trx, 'confirm', {
    id,
    mover,
    now: clock.now(),
    to: needsSetting ? 'settingPending' : 'scheduled',
    set: { startDate, ...(needsSetting && { settingDeadline: settingDeadline(schedule, startDate) }) },
    what: { startDate, issued },
  });
  await reserveAll(trx, judged, issued, id);
  await accept(trx, { applicationId: id, receptionNo: moved.receptionNo, startsOn: startDate, operations });
  const effects = effectsOf(judged.assessment);
  const [opened] = effects.opens ?? [];
  const placed = opened === undefined ? moved : await followOpening(trx, moved, opened);
  await sql`
    insert into outcome (application_id, decided_at, decided_by, effects, issued, start_date)
    values (${id}, ${clock.now()}, ${mover.id}, ${json(effects)}, ${json(issued)}, ${startDate})`.execute(trx);
  await followMove(trx, services, 'confirm', placed, factsOn(judged, filing, effects));
  return placed;
}

/** The values of this application's own slots: linked ones are issued on one form. */
const ownOf = (issued: Issues, { slots }: Assessment): Issues =>
  Object.fromEntries(slots.flatMap(({ id }) => (issued[id] === undefined ? [] : [[id, issued[id]]])));

/** @throws {NotAcceptable} where another application has one of the values */
async function reserveAll(trx: Connection, { assessment, basis }: Judged, issued: Issues, id: string): Promise<void> {
  const { officeCode, startsOn } = basis.present;
  const refused = await reserve(trx, assessment.slots, issued, { applicationId: id, officeCode, startsOn });
  if (refused) throw issuedAlready(refused, issued);
}

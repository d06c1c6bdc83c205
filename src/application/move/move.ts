import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { free } from '../../ids/reserve.ts';
import { voidChanges } from '../../ledger/accept.ts';
import { type MovingMany, movesOf, type Transition } from '../../moves/mechanism.ts';
import type { NewsSentence } from '../../notices/sentences.ts';
import { writeNews } from '../../notices/write.ts';
import { overtakeProposal } from './end-proposals.ts';
import { type Move, type MoveRow, moveTable, toldOf } from './move-table.ts';
import { takeBackOpening } from './opening.ts';
import type { Status } from './status.ts';

/** What a move tells of its application beside the step, as it is after the move. */
type Told = {
  receptionNo: string;
  officeCode: string;
  companyCode: string;
  procedures: readonly string[];
  revision: number;
  appliedAt: Date;
  desiredStart: Day | null;
  startDate: Day | null;
  settingDeadline: Day | null;
  changedAt: Date;
};

export type Moved = Transition<Status> & Told;

/** Facts that a move fixes. */
type Fixed = {
  receptionNo?: string;
  startDate?: Day;
  settingDeadline?: Day;
  desiredStart?: Day;
  appliedAt?: Date;
  revision?: number;
  takenBy?: string;
  procedures?: readonly string[];
};

type More = {
  /** Instead of the news of the table, where the facts say something else. */
  newsOf?(moved: Moved): NewsSentence | undefined;
};

/** Many that make one move together. */
export type MovingAll = MovingMany<Status, Fixed> & More;
export type Moving = Omit<MovingAll, 'ids'> & { id: string };

/**
 * How applications move, and the one way to change their status: with the move come its news, and what the table says of claims and
 * ledger. Beside {@link AlreadyMoved}, a move that voids throws {@link LedgerConflict} when a change that was accepted later rests on it.
 */
export const {
  move,
  moveAll,
  refuse: refuseMove,
} = movesOf<{
  move: Move;
  status: Status;
  row: MoveRow;
  facts: Fixed;
  moved: Told;
  more: More;
}>({
  kind: 'application',
  table: 'application',
  moves: moveTable,
  // Number and day of filing are fixed once; when a review is taken back there is no start date and no deadline any more.
  sets: ({ undecides }, { set = {}, now }) => sql`
    changed_at = ${now},
    reception_no = coalesce(t.reception_no, ${set.receptionNo ?? null}),
    applied_at = coalesce(t.applied_at, ${set.appliedAt ?? null}),
    desired_start = coalesce(${set.desiredStart ?? null}, t.desired_start),
    start_date = case when ${!undecides} then coalesce(${set.startDate ?? null}, t.start_date) end,
    setting_deadline = case when ${!undecides} then coalesce(${set.settingDeadline ?? null}, t.setting_deadline) end,
    revision = coalesce(${set.revision ?? null}, t.revision),
    taken_by = coalesce(${set.takenBy ?? null}, t.taken_by),
    procedures = coalesce(${set.procedures ? [...set.procedures] : null}, t.procedures)`,
  tells: sql`
    t.reception_no as "receptionNo", t.office_code as "officeCode", t.company_code as "companyCode", t.procedures, t.revision,
    t.applied_at as "appliedAt", t.desired_start as "desiredStart", t.start_date as "startDate", t.setting_deadline as "settingDeadline",
    t.changed_at as "changedAt"`,
  called: sql`t.reception_no`,
  gone: 'withdrawn',
  follow,
});

async function follow(trx: Connection, name: Move, steps: Moved[], moving: MovingAll): Promise<Moved[]> {
  const row: MoveRow = moveTable[name];
  const moved = row.voids ? await takeBackOpenings(trx, steps) : steps;
  const ids = moved.map(({ id }) => id);
  await sql`delete from held_up where application_id = any(${ids})`.execute(trx);
  await writeNewsOf(trx, name, moved, moving);
  if (row.releases) await sql`delete from claim where application_id = any(${ids})`.execute(trx);
  if (row.voids) for (const id of ids) await undo(trx, id);
  if (row.undecides) await sql`delete from outcome where application_id = any(${ids})`.execute(trx);
  for (const each of moved) if (each.from === 'inReview') await overtakeProposal(trx, each.id, moving);
  return moved;
}

async function takeBackOpenings(trx: Connection, found: readonly Moved[]): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const each of found) moved.push(await takeBackOpening(trx, each));
  return moved;
}

async function writeNewsOf(
  trx: Connection,
  name: Move,
  moved: readonly Moved[],
  { newsOf, now }: MovingAll,
): Promise<void> {
  const told = moved.map((each) => ({ each, sentence: newsOf?.(each) ?? toldOf(name, each.procedures).news }));
  for (const [sentence, group] of Map.groupBy(told, (one) => one.sentence))
    if (sentence)
      await writeNews(
        trx,
        sentence,
        group.map(({ each }) => each),
        now,
      );
}

/** Takes back what entered the ledger and frees the values that were reserved (`decisions.md` 1, 9). */
async function undo(trx: Connection, id: string): Promise<void> {
  await voidChanges(trx, id);
  await free(trx, id);
}

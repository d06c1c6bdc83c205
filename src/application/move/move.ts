import { sql } from 'kysely';
import { type Author, recordEvent } from '../../audit/events.ts';
import { lastMoverOf } from '../../audit/read.ts';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import { free } from '../../ids/reserve.ts';
import { voidChanges } from '../../ledger/accept.ts';
import type { NewsSentence } from '../../notices/sentences.ts';
import { writeNews } from '../../notices/write.ts';
import { overtakeProposal } from './end-proposals.ts';
import { AlreadyMoved } from './errors.ts';
import { type Move, type MoveRow, moves, toldOf } from './moves.ts';
import { takeBackOpening } from './opening.ts';
import type { Status } from './status.ts';

/** Who moves an application. */
export type Mover = Author;

export const system: Mover = { id: null, name: 'system', side: 'system' };

/** The row that a move worked on, as it is after the move. */
export type Moved = {
  id: string;
  receptionNo: string;
  from: Status;
  to: Status;
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

export type Moving = {
  id: string;
  mover: Mover;
  now: Date;
  /** Which of the statuses that may follow; the first when left out. */
  to?: Status;
  /** Facts that the move fixes, written by the same UPDATE. */
  set?: {
    receptionNo?: string;
    startDate?: Day;
    settingDeadline?: Day;
    desiredStart?: Day;
    appliedAt?: Date;
    revision?: number;
    takenBy?: string;
    procedures?: readonly string[];
  };
  what?: unknown;
  /** Instead of the news of the table, where the facts say something else. */
  newsOf?(moved: Moved): NewsSentence | undefined;
  why?: string;
};

/** Many that make one move together. */
export type MovingAll = Omit<Moving, 'id'> & { ids: readonly string[] };

/**
 * The one way to change a status: an UPDATE that finds the application in a status that the move starts from, its history row, its
 * news, and what the table says of claims and ledger, in the caller's transaction.
 * @throws {AlreadyMoved} when somebody was first; nothing is written then
 * @throws {LedgerConflict} when a change that was accepted later rests on what is voided
 */
export async function move(trx: Connection, name: Move, { id, ...moving }: Moving): Promise<Moved> {
  const [moved] = await moveAll(trx, name, { ...moving, ids: [id] });
  return moved ?? refuseMove(trx, id);
}

/** The same for many at once. @returns those that moved; where somebody was first, an application is left out */
export async function moveAll(trx: Connection, name: Move, moving: MovingAll): Promise<Moved[]> {
  const row: MoveRow = moves[name];
  const found = await update(trx, row, moving);
  const moved = row.voids ? await takeBackOpenings(trx, found) : found;
  const ids = moved.map(({ id }) => id);
  await sql`delete from held_up where application_id = any(${ids})`.execute(trx);
  const { mover: by, now: at, what, why } = moving;
  await recordEvent(trx, { event: name, kind: 'application', subjects: moved.map(fromTo), by, at, what, why });
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

async function update(trx: Connection, row: MoveRow, { ids, to, set = {}, now }: MovingAll): Promise<Moved[]> {
  const targets = Object.fromEntries(
    Object.entries(row.from).map(([from, follow]) => [from, to && follow.includes(to) ? to : follow[0]]),
  );
  const decided = !row.undecides;
  const { rows } = await sql<Moved>`
    with was as (select id, status from application where id = any(${[...ids]}) and status = any(${Object.keys(row.from)}) for update)
    update application a set status = ${json(targets)}::jsonb ->> was.status, changed_at = ${now},
      reception_no = coalesce(a.reception_no, ${set.receptionNo ?? null}),
      applied_at = coalesce(a.applied_at, ${set.appliedAt ?? null}),
      desired_start = coalesce(${set.desiredStart ?? null}, a.desired_start),
      start_date = case when ${decided} then coalesce(${set.startDate ?? null}, a.start_date) end,
      setting_deadline = case when ${decided} then coalesce(${set.settingDeadline ?? null}, a.setting_deadline) end,
      revision = coalesce(${set.revision ?? null}, a.revision),
      taken_by = coalesce(${set.takenBy ?? null}, a.taken_by),
      procedures = coalesce(${set.procedures ? [...set.procedures] : null}, a.procedures)
    from was where a.id = was.id
    returning a.id, a.reception_no as "receptionNo", was.status as "from", a.status as "to", a.office_code as "officeCode",
      a.company_code as "companyCode", a.procedures, a.revision, a.applied_at as "appliedAt", a.desired_start as "desiredStart", a.start_date as "startDate",
      a.setting_deadline as "settingDeadline", a.changed_at as "changedAt"`.execute(trx);
  return rows;
}

/** Says where an application stands instead, and by whom. @throws {AlreadyMoved} always */
export async function refuseMove(trx: Connection, id: string): Promise<never> {
  const { rows } = await sql<{ receptionNo: string; status: Status; by: string }>`
    select coalesce(a.reception_no, '') as "receptionNo", a.status,
      ${lastMoverOf('application', sql`a.id`)} as by
    from application a where a.id = ${id}`.execute(trx);
  const found = rows[0];
  throw new AlreadyMoved(found?.receptionNo ?? '', found?.status ?? 'withdrawn', found?.by ?? '');
}

const fromTo = ({ id, from, to }: Moved) => ({ id, from, to });

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

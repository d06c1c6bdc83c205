import { sql } from 'kysely';
import type { Day } from '../clock.ts';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { voidChanges } from '../ledger/accept.ts';
import { type NewsSentence, newsSentences } from '../notices/sentences.ts';
import { overtakeProposal } from './end-proposals.ts';
import { AlreadyMoved } from './errors.ts';
import { type Move, type MoveRow, moves } from './moves.ts';
import type { Status } from './status.ts';

/** Who moves an application; the system has no person. */
export type Mover = { id: string | null; name: string; side: 'company' | 'centre' | 'system'; address?: string };

export const system: Mover = { id: null, name: 'system', side: 'system' };

/** The row that a move worked on, as it is after the move. */
export type Moved = {
  id: string;
  receptionNo: string;
  from: Status;
  to: Status;
  officeCode: string;
  companyCode: string;
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
  news?: NewsSentence;
  why?: string;
};

/**
 * The one way to change a status: an UPDATE that finds the application in a status that the move starts from, its history row, its
 * news, and what the table says of claims and ledger, in the caller's transaction.
 * @throws {AlreadyMoved} when somebody was first; nothing is written then
 * @throws {LedgerConflict} when a change that was accepted later rests on what is voided
 */
export async function move(trx: Connection, name: Move, moving: Moving): Promise<Moved> {
  const row: MoveRow = moves[name];
  const moved = (await update(trx, row, moving)) ?? (await refuseMove(trx, moving.id));
  await writeHistory(trx, name, moved, moving);
  const news = moving.news ?? row.news;
  if (news) await writeNews(trx, news, moved, moving.now);
  if (row.releases) await sql`delete from claim where application_id = ${moving.id}`.execute(trx);
  if (row.voids) await undo(trx, moving.id);
  if (row.undecides) await sql`delete from outcome where application_id = ${moving.id}`.execute(trx);
  if (moved.from === 'inReview') await overtakeProposal(trx, moving.id, moving);
  return moved;
}

async function update(trx: Connection, row: MoveRow, { id, to, set = {}, now }: Moving): Promise<Moved | undefined> {
  const targets = Object.fromEntries(
    Object.entries(row.from).map(([from, follow]) => [from, to && follow.includes(to) ? to : follow[0]]),
  );
  const decided = !row.undecides;
  const { rows } = await sql<Moved>`
    with was as (select id, status from application where id = ${id} and status = any(${Object.keys(row.from)}) for update)
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
      a.company_code as "companyCode", a.revision, a.applied_at as "appliedAt", a.desired_start as "desiredStart", a.start_date as "startDate",
      a.setting_deadline as "settingDeadline", a.changed_at as "changedAt"`.execute(trx);
  return rows[0];
}

/** Says where an application stands instead, and by whom. @throws {AlreadyMoved} always */
export async function refuseMove(trx: Connection, id: string): Promise<never> {
  const { rows } = await sql<{ receptionNo: string; status: Status; by: string }>`
    select coalesce(a.reception_no, '') as "receptionNo", a.status,
      coalesce((select actor_name from history where application_id = a.id order by id desc limit 1), '') as by
    from application a where a.id = ${id}`.execute(trx);
  const found = rows[0];
  throw new AlreadyMoved(found?.receptionNo ?? '', found?.status ?? 'withdrawn', found?.by ?? '');
}

async function writeHistory(
  trx: Connection,
  name: Move,
  moved: Moved,
  { mover, now, what, why }: Moving,
): Promise<void> {
  await sql`
    insert into history (application_id, move, from_status, to_status, business_at, actor_id, actor_name, actor_side, address, what, why)
    values (${moved.id}, ${name}, ${moved.from}, ${moved.to}, ${now}, ${mover.id}, ${mover.name}, ${mover.side}, ${mover.address ?? null},
      ${json(what ?? {})}, ${why ?? ''})`.execute(trx);
}

/** News of an application for an office: its own, or another that it concerns. */
export async function writeNews(
  trx: Connection,
  sentence: string,
  moved: Pick<Moved, 'id' | 'receptionNo' | 'officeCode' | 'companyCode'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into news (office_code, company_code, application_id, reception_no, category, sentence, published_at)
    values (${moved.officeCode}, ${moved.companyCode}, ${moved.id}, ${moved.receptionNo},
      ${newsSentences[sentence as NewsSentence].category}, ${sentence}, ${now})`.execute(trx);
}

/** Takes back what entered the ledger and frees the values that were reserved (`decisions.md` 1, 9). */
async function undo(trx: Connection, id: string): Promise<void> {
  await voidChanges(trx, id);
  await sql`update issued_value set voided_at = now() where application_id = ${id} and voided_at is null`.execute(trx);
}

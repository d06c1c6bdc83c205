import { sql } from 'kysely';
import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { type Entry, listEntered } from '../../ledger/accept.ts';
import { lockSubjects } from '../../ledger/replay.ts';
import { NotAcceptable } from '../move/errors.ts';
import { refuseMove } from '../move/move.ts';
import { canMove, type Move } from '../move/move-table.ts';
import type { Status } from '../move/status.ts';
import { findOutcome, type Outcome } from '../record/detail.ts';

/** An application whose review has ended and whose day has not come. */
export type Decided = {
  officeCode: string;
  startDate: Day;
  settingDeadline: Day | null;
  outcome: Outcome;
  /** What it entered in the ledger. */
  entered: Entry[];
};

/**
 * Locks an application for a move after the end of its review, with its company and all that it changes, so that one decision at a time
 * judges these contracts.
 * @throws {AlreadyMoved} when the move does not start from where it stands
 * @throws {NotAcceptable} once the start date has come: the contract has changed then, whether or not the job has run
 */
export async function lockDecided(trx: Connection, name: Move, id: string, today: Day): Promise<Decided> {
  const { rows } = await sql<Omit<Decided, 'outcome' | 'entered'> & { status: Status }>`
    select office_code as "officeCode", start_date as "startDate", setting_deadline as "settingDeadline", status
    from application where id = ${id} for update`.execute(trx);
  const [found] = rows;
  if (!found || !canMove(name, found.status)) return refuseMove(trx, id);
  // What waits for its settings has not started, whatever the day.
  if (found.startDate <= today && name !== 'putOff') throw new NotAcceptable('decision', hasStarted);
  const entered = await listEntered(trx, id);
  await lockSubjects(trx, [companyOf(found.officeCode), ...entered.map(({ subject }) => subject)]);
  const outcome = await findOutcome(trx, id);
  if (!outcome) throw new Error(`the review of ${id} ended without an outcome`);
  return { ...found, outcome, entered };
}

const hasStarted = {
  ja: '利用開始日になり、契約に反映されています。変更が必要な場合は、新しい申込で手続きしてください。',
  en: 'The start date has come and the contract has changed. What has to change now needs a new application.',
};

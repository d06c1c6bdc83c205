import { sql } from 'kysely';
import { system } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { LedgerConflict } from '../../ledger/replay.ts';
import { addDays } from '../../schedule/days.ts';
import { feasibleFrom } from '../../schedule/feasible.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { NotAcceptable } from '../move/errors.ts';
import type { Services } from '../move/services.ts';
import { lockMembers } from '../record/linked-group.ts';
import { postponeOne } from './postpone.ts';

/**
 * @property because they are still in review, or came back to the customer and were not filed anew in time
 * @property until the last day that the customer has for settings which come back now
 */
export type PutOff = { id: string; was: Day; because: PutOffCause; until?: Day };
export type PutOffCause = 'inReview' | 'notFiledAnew';

/**
 * Moves a start date that settings which were filed in time can no longer keep, with all of the linked group, to the first date that works
 * (`decisions.md` 43).
 * @throws {NotAcceptable} or {LedgerConflict} when none of the next dates works
 */
export async function putOff(
  trx: Connection,
  services: Services,
  schedule: Schedule,
  { id, was, because, until }: PutOff,
): Promise<void> {
  const today = services.clock.today();
  const members = (await lockMembers(trx, id)).toReversed();
  const wish = addDays([today, was, until ?? today].toSorted().at(-1) ?? was, 1);
  let hindrance: Error = new NotAcceptable('decision', noDay);
  const asked = { today, leadDays: 0, settings: because === 'notFiledAnew', wish };
  for (const startDate of feasibleFrom(schedule, asked, triedDates)) {
    const told = { mover: system, reason: reasons[because], because, name: 'putOff' as const };
    const postponement = { ...told, startDate, was, ...(until && { until }) };
    const stood = await tried(trx, async () => {
      for (const each of members) await postponeOne(trx, services, schedule, { ...postponement, id: each });
    });
    if (!stood) return;
    hindrance = stood;
  }
  throw hindrance;
}

/** Dates that are tried: another change may stand in the way on some. */
const triedDates = 6;

/** @returns what stood in the way; nothing of it is left then */
async function tried(trx: Connection, attempt: () => Promise<void>): Promise<Error | undefined> {
  await sql`savepoint put_off`.execute(trx);
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (!(error instanceof NotAcceptable || error instanceof LedgerConflict)) throw error;
    await sql`rollback to savepoint put_off`.execute(trx);
    return error;
  }
}

const reasons: Record<PutOffCause, string> = {
  inReview: 'システム設定の申込の審査に日数を要し、当初の利用開始日に間に合わないため',
  notFiledAnew: 'システム設定の申込が締切日までにあらためて登録されず、当初の利用開始日に間に合わないため',
};

const noDay = {
  ja: '変更後の利用開始日にできるシステム登録日がありません。スケジュールを確認してください。',
  en: 'The schedule has no registration date left to move the start date to.',
};

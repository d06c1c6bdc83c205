import { sql } from 'kysely';
import { z } from 'zod';
import type { Author } from '../../audit/events.ts';
import type { Day } from '../../ground/clock.ts';
import { note } from '../../ground/command.ts';
import type { Limits } from '../../operator/operator.ts';
import { settingDeadline } from '../../schedule/schedule.ts';
import { endingWords, withdrawTooLong } from '../../words/applications.ts';
import { endLinked } from '../linked/linked-moves.ts';
import { NotAcceptable } from '../move/errors.ts';
import { type Moved, move } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import type { Status } from '../move/status.ts';
import { factsOf, getFiling } from '../record/filing.ts';
import { followMove } from '../record/follow.ts';
import { lockLinked } from '../record/linked-group.ts';

/** Why the applicant withdraws, if they want to say. */
export const withdrawalOf = ({ reasonCharacters: limit }: Limits) =>
  z.object({ reason: note({ what: endingWords.withdrawReason, limit, tooLong: withdrawTooLong(limit) }) });
type Withdrawal = z.infer<ReturnType<typeof withdrawalOf>>;

/**
 * 取り下げる, by the applicant: until the review has ended, and after that until the end of the setting deadline day.
 * @throws {AlreadyMoved} when it can no longer be withdrawn, {NotAcceptable} when the day has passed, {LedgerConflict} when an accepted
 * change rests on it
 */
export async function withdraw(
  services: Services,
  id: string,
  mover: Author & { id: string },
  { reason }: Withdrawal,
): Promise<Moved> {
  const { db, clock } = services;
  const schedule = await services.schedule();
  return db.transaction().execute(async (trx) => {
    await lockLinked(trx, id);
    const { rows } = await sql<{ status: Status; startDate: Day | null }>`
      select status, start_date as "startDate" from application where id = ${id} for update`.execute(trx);
    const startDate = rows[0]?.startDate;
    if (startDate && clock.today() > settingDeadline(schedule, startDate))
      throw tooLate(settingDeadline(schedule, startDate));
    const moved = await move(trx, 'withdraw', { id, mover, now: clock.now(), why: reason });
    await sql`delete from draft where application_id = ${id}`.execute(trx);
    await followMove(trx, services, 'withdraw', moved, {
      ...(await factsOf(services, trx, await getFiling(trx, id), moved.officeCode)),
      reason,
    });
    await endLinked(trx, services, moved);
    return moved;
  });
}

/** Whether the applicant can still withdraw, for the button on the page. */
export function canStillWithdraw(startDate: Day | null, today: Day, deadline: (start: Day) => Day): boolean {
  return startDate === null || today <= deadline(startDate);
}

const tooLate = (deadline: Day) =>
  new NotAcceptable('withdraw', {
    ja: `取下げの期限（${deadline.replaceAll('-', '/')}）を過ぎています。利用契約事務課へご連絡ください。`,
    en: `The last day to withdraw was ${deadline}. Please call the contract desk.`,
  });

import { system } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { addBusinessDays } from '../../schedule/business-days.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { move } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import { getSettled, type Settled } from '../record/settles.ts';
import { putOff } from './put-off.ts';

/**
 * After the centre's word on settings that were filed (a query or a refusal): the customer has until their deadline or some business days
 * after the word, whichever is later. Where the start date cannot be kept then, it is moved, by system, and told (`decisions.md` 43).
 * @param settled what the settings are for, locked with its linked group
 * @returns it as it stands then
 */
export async function leaveTime(
  trx: Connection,
  services: Services,
  schedule: Schedule,
  settled: Settled,
): Promise<Settled> {
  const { id, status, startDate, settingDeadline } = settled;
  if (status !== 'settingPending' || startDate === null || settingDeadline === null) return settled;
  const until = timeAfter(schedule, services.clock.today());
  if (until <= settingDeadline) return settled;
  if (until >= startDate) await putOff(trx, services, schedule, { id, was: startDate, because: 'inReview', until });
  else {
    const now = services.clock.now();
    const what = { deadline: until, deadlineWas: settingDeadline };
    await move(trx, 'extend', { id, mover: system, now, set: { settingDeadline: until }, what });
  }
  return getSettled(trx, id);
}

/** The last of the customer's business days after a word of today. */
const timeAfter = ({ settingCustomerDays, calendar }: Schedule, today: Day): Day =>
  addBusinessDays(today, settingCustomerDays, calendar);

/** A letter on settings tells the days of the application that waits for them. */
export const daysOf = <T extends object>(about: T, settled: Settled | undefined): T =>
  settled
    ? { ...about, startDate: settled.startDate, settingDeadline: settled.settingDeadline, missed: 'putOff' as const }
    : about;

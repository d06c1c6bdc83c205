import { type RawBuilder, sql } from 'kysely';
import { beginOf } from '../../ground/clock.ts';
import { writeNews } from '../../notices/write.ts';
import { addBusinessDays } from '../../schedule/business-days.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Services } from '../move/services.ts';
import { findFiled } from '../record/detail.ts';
import { factsOf, getFiling } from '../record/filing.ts';
import { postLetter } from '../record/follow.ts';
import { hasFiledSettings, standingOfSettings } from '../record/settles.ts';
import { termsNow } from '../record/time-limits.ts';
import { note, notReminded, startOf, type Tell } from './reminders.ts';

/**
 * Applications whose start date is at most so many business days ahead and whose settings nobody has filed. Not on the day of the review's
 * end, whose letter says the same; and not after the deadline.
 */
export function settingsDue({ clock }: Services, { calendar }: Schedule, days: number): RawBuilder<unknown> {
  const today = clock.today();
  return sql`application a cross join lateral (select ${startOf} as since) s
    where a.status = 'settingPending' and a.start_date <= ${addBusinessDays(today, days, calendar)} and a.setting_deadline >= ${today}
      and a.changed_at < ${beginOf(today)} and not ${hasFiledSettings} and ${notReminded('setting', days)}`;
}

/** Recalls missing settings, by mail and by news; earlier steps that were missed count as done. */
export const recallSettings =
  (days: number): Tell =>
  async (trx, services, due) => {
    for (const step of termsNow(services).settingReminderDays.filter((each) => each > days))
      await note(trx, services, due, { kind: 'setting', days: step });
    if (!(await note(trx, services, due, { kind: 'setting', days }))) return false;
    const application = await findFiled(trx, due.id);
    if (!application) throw new Error(`${due.id} was never filed`);
    const filing = await getFiling(trx, due.id);
    const facts = await factsOf(services, trx, filing, application.officeCode, { ...filing.effects, concerns: [] });
    const cameBack = (await standingOfSettings(trx, due.id)) === 'cameBack';
    const to = { to: application.status, changedAt: services.clock.now() };
    const about = { ...application, ...to, ...(cameBack && { missed: 'putOff' as const }) };
    await postLetter(trx, services, 'settingReminder', about, facts);
    await writeNews(trx, 'settingDue', [application], services.clock.now());
    return true;
  };

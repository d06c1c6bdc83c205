import { type RawBuilder, sql } from 'kysely';
import { companyOf } from '../../contract/shape.ts';
import { beginOf } from '../../ground/clock.ts';
import { consentReminder } from '../../mails/letters/consent-asked.ts';
import { writeNews } from '../../notices/write.ts';
import { addBusinessDays } from '../../schedule/business-days.ts';
import { addDays } from '../../schedule/days.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { mailConsent } from '../consent/ask-consent.ts';
import { awaitsConsent, listConsents } from '../consent/consents.ts';
import type { Services } from '../move/services.ts';
import { findFiled } from '../record/detail.ts';
import { factsOf, getFiling } from '../record/filing.ts';
import { termsNow } from '../record/time-limits.ts';
import { note, notReminded, type Tell } from './reminders.ts';

/** Applications filed at least so many business days ago to which an office has still to agree. */
export function consentsDue({ clock }: Services, { calendar }: Schedule, days: number): RawBuilder<unknown> {
  const firstNotDue = addBusinessDays(addDays(clock.today(), 1), -days, calendar);
  return sql`application a cross join lateral (select a.changed_at as since) s
    where a.status in ('submitted', 'resubmitted') and since < ${beginOf(firstNotDue)}
      and ${awaitsConsent} and ${notReminded('consent', days)}`;
}

/** Recalls it to each office that has not answered, by mail to its system manager and by news; earlier steps that were missed count as done. */
export const recallConsents =
  (days: number): Tell =>
  async (trx, services, due) => {
    for (const step of termsNow(services).consentReminderDays.filter((each) => each < days))
      await note(trx, services, due, { kind: 'consent', days: step });
    if (!(await note(trx, services, due, { kind: 'consent', days }))) return false;
    const application = await findFiled(trx, due.id);
    if (!application) throw new Error(`${due.id} was never filed`);
    const now = services.clock.now();
    const codes = (await listConsents(trx, due.id))
      .filter(({ agreed }) => agreed === null)
      .map(({ officeCode }) => officeCode);
    const filing = await getFiling(trx, due.id);
    const facts = await factsOf(services, trx, filing, application.officeCode, { ...filing.effects, concerns: codes });
    const about = { ...application, to: application.status, changedAt: due.since };
    for (const officeCode of codes) {
      await mailConsent(trx, services, consentReminder, { about, officeCode, facts });
      await writeNews(trx, 'consentDue', [{ ...application, officeCode, companyCode: companyOf(officeCode) }], now);
    }
    return true;
  };

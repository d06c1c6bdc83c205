import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import type { Day } from '../ground/clock.ts';
import { fresh } from '../ground/fresh.ts';
import type { Text } from '../ground/words.ts';
import type { LeadClassId } from '../operator/lead-classes.ts';
import type { Calendar, Closure } from './business-days.ts';
import { publicHolidays } from './holidays.ts';
import type { Freeze, LeadClass, RegistrationDate, Schedule } from './schedule.ts';

/**
 * The schedule, at most two seconds old: so long may another program's change stay unseen; what this program itself wrote is seen at
 * once (`forgetSchedule`).
 * Call it with the database before a transaction is opened: within one it would wait for a second connection.
 */
export const loadSchedule = fresh(2000, (db: Connection) => readSchedule(db));

/** To be called after a change of the schedule's tables is committed. */
export const forgetSchedule = (db: Connection): void => loadSchedule.forget(db);

/** The schedule as it stands now, past the cache; for the functions that write it, within their transaction. */
export async function readSchedule(db: Connection): Promise<Schedule> {
  // One after the other: five at once would take five connections, or queue up on a transaction's only one.
  const calendar = await readCalendar(db);
  const registrationDates = await readRegistrationDates(db);
  const freezes = await readFreezes(db);
  const leadClasses = await readLeadClasses(db);
  const setting = await db.selectFrom('schedule_setting').selectAll().executeTakeFirstOrThrow();
  return {
    calendar,
    registrationDates,
    freezes,
    leadClasses,
    settingDeadlineDays: setting.system_setting_deadline_business_days,
    settingCustomerDays: setting.system_setting_customer_business_days,
    settingReviewDays: setting.system_setting_review_business_days,
  };
}

/** The public holidays with the operator's own days over them, and the yearly closure. */
export async function readCalendar(db: Connection): Promise<Calendar> {
  const overrides = await db.selectFrom('holiday_override').selectAll().execute();
  const closures = await db.selectFrom('yearly_closure').selectAll().orderBy('first_day').execute();
  const own = (kind: string) => overrides.filter((row) => row.kind === kind);
  const businessDays = new Set(own('businessDay').map(({ day }) => day));
  const publicDays = [...publicHolidays].filter(([day]) => !businessDays.has(day));
  const ownDays = own('holiday').map((row): [Day, Text] => [row.day, { ja: row.name_ja, en: row.name_en }]);
  return { holidays: new Map([...publicDays, ...ownDays]), businessDays, closures: closures.map(closureOf) };
}

const closureOf = (row: { first_day: string; last_day: string; name_ja: string; name_en: string }): Closure => ({
  first: row.first_day,
  last: row.last_day,
  name: { ja: row.name_ja, en: row.name_en },
});

async function readRegistrationDates(db: Connection): Promise<RegistrationDate[]> {
  const rows = await db.selectFrom('registration_date').selectAll().orderBy('day').execute();
  return rows.map(({ day, note_ja: ja, note_en: en, changed_at: changedAt }) => ({
    day,
    changedAt,
    ...(ja !== null && en !== null && { note: { ja, en } }),
  }));
}

async function readFreezes(db: Connection): Promise<Freeze[]> {
  const rows = await db
    .selectFrom('freeze_window')
    .select(['id', 'reason_ja', 'reason_en', 'changed_at'])
    .select([sql<Day>`lower(period)`.as('from'), sql<Day>`upper(period) - 1`.as('to')])
    .orderBy('period')
    .execute();
  return rows.map(({ id, from, to, reason_ja: ja, reason_en: en, changed_at: changedAt }) => ({
    id,
    from,
    to,
    reason: { ja, en },
    changedAt,
  }));
}

async function readLeadClasses(db: Connection): Promise<LeadClass[]> {
  const rows = await db.selectFrom('lead_class').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    id: row.id as LeadClassId,
    businessDays: row.business_days,
    label: { ja: row.label_ja, en: row.label_en },
  }));
}

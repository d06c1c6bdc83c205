import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '../db/connect.ts';
import type { DB } from '../db/tables.ts';
import type { Day } from '../ground/clock.ts';
import { addDays } from './days.ts';
import { forgetSchedule, readCalendar } from './load.ts';
import { registrationDates } from './registration-dates.ts';

/**
 * Proposes registration dates for the next 18 months. Run it at the start of the program and daily, as often as one likes:
 * it only adds what lies after the days proposed before, so that dates which the operator removed stay removed.
 * @returns the dates added.
 */
export function extendSchedule(db: Database, today: Day): Promise<Day[]> {
  return propose(db, { from: today, to: addMonths(today, monthsAhead) });
}

/** The same, an empty schedule beginning 12 months ago: for demonstration data. */
export function seedSchedule(db: Database, today: Day): Promise<Day[]> {
  return propose(db, { from: addMonths(today, -12), to: addMonths(today, monthsAhead) });
}

const monthsAhead = 18;

function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

async function propose(db: Database, range: { from: Day; to: Day }): Promise<Day[]> {
  const added = await db.transaction().execute((tx) => proposeWithin(tx, range));
  forgetSchedule(db);
  return added;
}

async function proposeWithin(tx: Transaction<DB>, { from, to }: { from: Day; to: Day }): Promise<Day[]> {
  const setting = await tx.selectFrom('schedule_setting').selectAll().forUpdate().executeTakeFirstOrThrow();
  const start = setting.proposed_to === null ? from : addDays(setting.proposed_to, 1);
  if (start > to) return [];
  const days = registrationDates(start, to, await readCalendar(tx), setting.registration_weekday);
  await tx.updateTable('schedule_setting').set({ proposed_to: to }).execute();
  return insert(tx, days);
}

async function insert(tx: Transaction<DB>, days: readonly Day[]): Promise<Day[]> {
  if (days.length === 0) return [];
  const rows = await tx
    .insertInto('registration_date')
    .values(days.map((day) => ({ day })))
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .execute();
  return rows.map(({ day }) => day).sort();
}

import { sql } from 'kysely';
import { remindOfWhatIsDue } from '../application/due/remind.ts';
import type { Services } from '../application/move/services.ts';
import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import type { Files } from '../files/files.ts';
import type { Day } from '../ground/clock.ts';
import { openLedgers } from '../ledger/open.ts';
import { silentOutbox } from '../mails/outbox.ts';
import { readAllNews, writeNews } from '../notices/write.ts';
import { changed, type Operators } from '../operator/operator.ts';
import { hashPassword } from '../people/passwords.ts';
import { addPerson, addProfile } from '../people/persons.ts';
import { addDays } from '../schedule/days.ts';
import { seedSchedule } from '../schedule/extend.ts';
import { playBills } from './bills.ts';
import type { Cast } from './cast.ts';
import { demoCompanies, demoOffices } from './contracts.ts';
import { gammaStories } from './gamma.ts';
import { play } from './life.ts';
import { comeAsNewcomer } from './newcomer.ts';
import { demoPassword, demoPeople } from './people.ts';
import { stories } from './stories.ts';

/**
 * Loads the demonstration data into an empty database, once; all its dates are relative to the business clock. No mail is sent.
 * @returns lines for whoever started the program
 */
export async function loadDemo(services: Services & { files: Files }): Promise<string[]> {
  if (await isEmpty(services.db)) await load({ ...services, operators: unapproved(services.operators) });
  return [`Demonstration: log in as nac002-clerk, nac-admin, reviewer1 or billing1 with the password ${demoPassword}`];
}

async function load(services: Services & { files: Files }): Promise<void> {
  const { db, clock, files } = services;
  const today = clock.today();
  await seedSchedule(db, today);
  const hash = await hashPassword(demoPassword);
  const ids = await db.transaction().execute(async (trx) => {
    const from = addDays(today, -730);
    await openLedgers(
      trx,
      [...Object.entries(demoCompanies), ...Object.entries(demoOffices)].map(([code, state]) => ({
        code,
        from,
        state,
      })),
    );
    await writeOldNews(trx, services);
    return writePeople(trx, hash);
  });
  const names = Object.fromEntries(
    Object.entries(demoOffices).map(([code, office]) => [
      code,
      { office: office.name, company: demoCompanies[code.slice(0, 3)]?.name ?? '' },
    ]),
  );
  const cast: Cast = { ids, people: demoPeople, names };
  const schedule = await services.schedule();
  const playing: Services = { ...services, outbox: silentOutbox, schedule: async () => schedule };
  const all = [...stories(files), ...gammaStories].toSorted((a, b) => b.daysAgo - a.daysAgo);
  for (const story of all) await play(playing, cast, story);
  await playBills(playing, cast);
  await comeAsNewcomer(playing, hash);
  await remindOfWhatIsDue(playing);
  await readAllNews(db, new Date(`${addDays(today, -30)}T00:00:00+09:00`));
  await sql`analyze`.execute(db);
}

/** The stories were decided before anybody asked for an approver. */
const unapproved = (operators: Operators): Operators => changed(operators, () => ({ approval: [] }));

async function isEmpty(db: Connection): Promise<boolean> {
  const { rows } = await sql`select 1 from subject union all select 1 from person limit 1`.execute(db);
  return rows.length === 0;
}

async function writePeople(trx: Connection, passwordHash: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { about: _, profile, ...person } of demoPeople) {
    const id = await addPerson(trx, { ...person, passwordHash });
    ids[person.loginId] = id;
    if (profile) await addProfile(trx, id, profile);
  }
  return ids;
}

/** A form that was posted. */
async function writeOldNews(trx: Connection, { clock }: Services): Promise<void> {
  const offices = Object.entries(demoOffices)
    .filter(([, { billing }]) => billing.method === 'directDebit')
    .map(([officeCode]) => ({ officeCode, companyCode: companyOf(officeCode) }));
  await writeNews(trx, 'debitFormSent', offices, morningOf(addDays(clock.today(), -45)));
}

const morningOf = (day: Day): Date => new Date(`${day}T09:30:00+09:00`);

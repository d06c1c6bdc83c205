import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beginDraft, savePage } from '../../src/application/draft/draft.ts';
import { askedFor } from '../../src/application/draft/examine.ts';
import { isProvisional } from '../../src/contract/pending.ts';
import { companyOf } from '../../src/contract/shape.ts';
import { demoPeople } from '../../src/demo/people.ts';
import type { Day } from '../../src/ground/clock.ts';
import type { AnyProcedure, Example } from '../../src/procedure/define.ts';
import type { Present } from '../../src/procedure/present.ts';
import { firstFeasibleAtOrAfter } from '../../src/schedule/feasible.ts';
import { startCounter } from '../support/counter.ts';
import { stage } from '../support/stage.ts';
import { firstDay, openWorld, type World } from '../support/world.ts';

/** The whole program, open on a world whose contracts the test sets. */
export type Ground = { world: World; url: string; output(): string; close(): Promise<void> };

export async function openGround(): Promise<Ground> {
  const world = await openWorld();
  const database = { DATABASE_URL: world.url, DATABASE_OWNER_URL: world.ownerUrl };
  const counter = await startCounter(`${firstDay}T10:00:00+09:00`, { ...database, DEMO: '0' });
  const close = async () => {
    await counter.close();
    await world.close();
  };
  return { world, url: counter.url, output: counter.output, close };
}

export type AnyExample = Example<Record<string, unknown>>;

export type Filer = { loginId: string; name: string };

/** Puts the contracts of an example in force. @returns somebody who files for its office, and for the others of its company */
export async function settle({ db }: World, now: Present): Promise<Filer> {
  await stage(db, now);
  if (isProvisional(now.officeCode)) return settleNewcomer(db);
  const person = managerOf(now.companyCode);
  for (const code of [now.officeCode, ...Object.keys(now.others)].filter((each) => companyOf(each) === now.companyCode))
    await sql`
      insert into membership (person_id, office_code, role)
      select id, ${code}, 'manager' from person where login_id = ${person.loginId} on conflict do nothing`.execute(db);
  return person;
}

/** Any system manager of a company. */
function managerOf(companyCode: string): Filer {
  const found = demoPeople.find(
    (person) =>
      person.side === 'company' && person.companyCode === companyCode && person.offices[0]?.role === 'manager',
  );
  if (!found) throw new Error(`nobody is of ${companyCode}`);
  return found;
}

/** Somebody who has set a password: everybody's. */
async function settleNewcomer(db: World['db']): Promise<Filer> {
  await sql`
    insert into account (id, person_id, account_id, provider_id, password)
    select ${randomUUID()}, 'newcomer', 'newcomer', 'credential', (select password from account limit 1)
    where not exists (select from account where person_id = 'newcomer')`.execute(db);
  const { rows } = await sql<Filer>`select login_id as "loginId", name from person where id = 'newcomer'`.execute(db);
  return rows[0] ?? { loginId: '', name: '' };
}

/** The date to wish for: that of the example, or the first one after it, with time for settings where they may be asked for. */
export async function dateFor(world: World, procedure: AnyProcedure, { now, answers }: AnyExample): Promise<Day> {
  const services = world.at();
  const schedule = await services.schedule();
  const asked = askedFor(schedule, [procedure], { answers: { [procedure.id]: answers } });
  const day = firstFeasibleAtOrAfter(schedule, { ...asked, today: services.clock.today(), wish: now.startsOn });
  if (!day) throw new Error(`no date for ${procedure.id}`);
  return day;
}

/**
 * An application that waits for its system settings, and the settings begun for it: which forms are asked follows from a change, so here
 * they are those of the procedure.
 * @returns its reception number
 */
export async function beginSettings(
  world: World,
  procedure: AnyProcedure,
  { now }: AnyExample,
  start: Day,
): Promise<string> {
  const by = managerOf(now.companyCode).loginId;
  const wish = { office: now.officeCode, items: [procedure.id], by, desiredStart: start, answers: {} };
  const settled = await world.draft(world.at(), wish);
  const [receptionNo, person] = ['2600055A', world.who(by)];
  await sql`
    update application set status = 'settingPending', reception_no = ${receptionNo}, applied_at = now(), start_date = ${start},
      setting_deadline = ${start} where id = ${settled}`.execute(world.db);
  const id = randomUUID();
  const names = { officeName: now.office.name, companyName: now.company.name };
  const begun = {
    id,
    officeCode: now.officeCode,
    ...names,
    personId: person.id,
    lang: 'ja',
    settles: settled,
  } as const;
  await beginDraft(world.at(), begun);
  const choice = { special: ['no'], items: [procedure.id], desiredStart: [start], reason: ['システム設定のため'] };
  await savePage(world.at(), { id, page: 'choice', raw: choice, personId: person.id });
  return receptionNo;
}

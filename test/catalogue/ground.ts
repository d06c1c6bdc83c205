import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beginDraft, savePage } from '../../src/application/draft.ts';
import { leadDays } from '../../src/application/examine.ts';
import type { Day } from '../../src/clock.ts';
import { isProvisional } from '../../src/contract/pending.ts';
import { companyOf } from '../../src/contract/shape.ts';
import { demoPeople } from '../../src/demo/people.ts';
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
  const counter = await startCounter(`${firstDay}T10:00:00+09:00`, { DATABASE_URL: world.url, DEMO: '0' });
  const close = async () => {
    await counter.close();
    await world.close();
  };
  return { world, url: counter.url, output: counter.output, close };
}

export type AnyExample = Example<Record<string, unknown>>;

/** Puts the contracts of an example in force. @returns the log-in ID of somebody who files for its office */
export async function settle({ db }: World, now: Present): Promise<string> {
  await stage(db, now);
  if (isProvisional(now.officeCode)) return settleNewcomer(db);
  const person = demoPeople.find(
    ({ side, ...each }) =>
      side === 'company' && 'companyCode' in each && each.companyCode === companyOf(now.officeCode),
  );
  if (!person) throw new Error(`nobody is of the company of ${now.officeCode}`);
  await sql`
    insert into membership (person_id, office_code, role)
    select id, ${now.officeCode}, 'manager' from person where login_id = ${person.loginId}`.execute(db);
  return person.loginId;
}

/** Somebody who has set his password: everybody's. */
async function settleNewcomer(db: World['db']): Promise<string> {
  await sql`
    insert into account (id, person_id, account_id, provider_id, password)
    select ${randomUUID()}, 'newcomer', 'newcomer', 'credential', (select password from account limit 1)
    where not exists (select from account where person_id = 'newcomer')`.execute(db);
  return 'newcomer';
}

/** The date to wish for: that of the example, or the first one after it. */
export async function dateFor(world: World, procedure: AnyProcedure, { now }: AnyExample): Promise<Day> {
  const services = world.at();
  const schedule = await services.schedule();
  const wanted = { today: services.clock.today(), leadDays: leadDays(schedule, [procedure]), wish: now.startsOn };
  const day = firstFeasibleAtOrAfter(schedule, wanted);
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
  const wish = { office: now.officeCode, items: [procedure.id], by: 'nac001', desiredStart: start, answers: {} };
  const settled = await world.draft(world.at(), wish);
  const [receptionNo, person] = ['2600055A', world.who('nac001')];
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

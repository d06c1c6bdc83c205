import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { beginDraft, type Draft, findDraft, savePage } from '../../src/application/draft/draft.ts';
import { examine, type Seen } from '../../src/application/draft/examine.ts';
import { type Submission, type Submitted, submit } from '../../src/application/draft/submit.ts';
import type { Services } from '../../src/application/move/services.ts';
import { type Confirmation, confirm, pickUp } from '../../src/application/review/decide.ts';
import type { Author } from '../../src/audit/events.ts';
import { companyOf } from '../../src/contract/shape.ts';
import { type Database, databaseOn, openPool } from '../../src/db/connect.ts';
import { demoCompanies, demoOffices } from '../../src/demo/contracts.ts';
import { demoPeople } from '../../src/demo/people.ts';
import { createClock, type Day } from '../../src/ground/clock.ts';
import { openLedgers } from '../../src/ledger/open.ts';
import { type ContractAsOf, findContractAsOf } from '../../src/ledger/read.ts';
import { createOutbox } from '../../src/mails/outbox.ts';
import { loadOperators } from '../../src/operator/operator.ts';
import type { CompanyRole } from '../../src/people/actor.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { permissions } from '../../src/people/permissions.ts';
import { addPerson } from '../../src/people/persons.ts';
import { createCatalogue } from '../../src/procedure/catalogue.ts';
import type { AnyProcedure } from '../../src/procedure/define.ts';
import type { Raw } from '../../src/procedure/field.ts';
import { procedures as offered } from '../../src/procedures/index.ts';
import { seedSchedule } from '../../src/schedule/extend.ts';
import { loadSchedule } from '../../src/schedule/load.ts';
import { testDatabase } from './database.ts';
import { password } from './people.ts';

/** The day on which every world begins: a Tuesday. Registration dates follow on 12-08, 12-15, 12-22, 2027-01-05 … */
export const firstDay: Day = '2026-12-01';

/** What is typed for one application. `answers` are filed under the page: `head-office.head-office`. */
export type Wish = {
  office: string;
  by: string;
  /** Procedures in the order in which they were chosen; `special` for one of その他の契約変更. */
  items: readonly string[];
  special?: true;
  desiredStart: Day;
  answers: Readonly<Record<string, Raw>>;
  /** What the pages showed when they were opened; left out, they were never prefilled. */
  shown?: Readonly<Record<string, Raw>>;
};

/**
 * A counter on a database of its own, without any page: the offices and people of the demonstration, a schedule, and the use
 * cases' services with a business clock that stands still. No application is there yet.
 */
export interface World {
  url: string;
  /** The same database with the role that owns its tables. */
  ownerUrl: string;
  db: Database;
  pool: Pool;
  /** Services at a business time: `2026-12-01`, or `2026-12-01T17:00` (JST). The first day at 10:00 when left out. */
  at(time?: string): Services;
  /** The same with other procedures, as after a release of the program. */
  offering(procedures: readonly AnyProcedure[]): World;
  /** Somebody of the demonstration, as the use cases want to know them. */
  who(loginId: string): Author & { id: string };
  /** Types an application and leaves it a draft. @returns its id */
  draft(services: Services, wish: Wish): Promise<string>;
  find(id: string): Promise<Draft>;
  /** What the check page of a draft shows now. */
  seen(services: Services, id: string): Promise<Seen>;
  /** Codes of the offices that somebody may file for, by their roles: a company administrator for every office of the company. */
  offices(loginId: string): Promise<string[]>;
  /** 登録 of somebody for the offices that they may file for, with what the check page would have shown a moment ago. */
  submit(services: Services, id: string, by: string, more?: Partial<Submission>): Promise<Submitted>;
  /** Types and files. @throws when it is not accepted as it is */
  file(services: Services, wish: Wish): Promise<{ id: string; receptionNo: string }>;
  /** 審査を開始する, then 審査を終了する, by a reviewer. */
  accept(
    services: Services,
    id: string,
    decision: Pick<Confirmation, 'startDate'> & Partial<Confirmation>,
  ): Promise<void>;
  /** @throws when the office has no contract on that day */
  contract(officeCode: string, day: Day): Promise<ContractAsOf>;
  close(): Promise<void>;
}

/** @param options.max connections of the pool */
export async function openWorld(options: { procedures?: readonly AnyProcedure[]; max?: number } = {}): Promise<World> {
  const own = await testDatabase();
  const pool = openPool(own.url, { max: options.max ?? 10 });
  const db = databaseOn(pool);
  const people = await settle(db);
  const close = async () => {
    await db.destroy();
    await own.close();
  };
  return worldOn({ url: own.url, ownerUrl: own.ownerUrl, db, pool, people, close }, options.procedures ?? offered);
}

type Ground = Pick<World, 'url' | 'ownerUrl' | 'db' | 'pool' | 'close'> & { people: Readonly<Record<string, string>> };

function worldOn(ground: Ground, procedures: readonly AnyProcedure[]): World {
  const { url, ownerUrl, db, pool, close, people } = ground;
  const catalogue = createCatalogue(procedures);
  const who: World['who'] = (loginId) => {
    const person = personOf(loginId);
    return { id: people[loginId] ?? '', name: person.name, side: person.side };
  };
  const find = (id: string) => findEditable(db, id);
  const draft: World['draft'] = async (services, wish) => {
    const id = randomUUID();
    const names = {
      officeName: demoOffices[wish.office]?.name ?? '',
      companyName: demoCompanies[companyOf(wish.office)]?.name ?? '',
    };
    const personId = who(wish.by).id;
    await beginDraft(services, { id, officeCode: wish.office, ...names, personId, lang: 'ja' });
    for (const [page, raw] of Object.entries(pagesOf(wish)))
      await savePage(services, { id, page, raw, personId, shown: wish.shown?.[page] });
    return id;
  };
  const seenOn: World['seen'] = async (services, id) => (await examine(services, services.db, await find(id))).seen;
  const submitDraft: World['submit'] = async (services, id, by, more = {}) => {
    const seen = more.seen ?? (await seenOn(services, id));
    const offices = await officesOf(db, by);
    return submit(services, {
      id,
      offices,
      mover: who(by),
      check: { remarks: [''] },
      seen,
      filesStored: async () => true,
      ...more,
    });
  };
  return {
    url,
    ownerUrl,
    db,
    pool,
    close,
    who,
    find,
    draft,
    seen: seenOn,
    offices: (loginId) => officesOf(db, loginId),
    submit: submitDraft,
    offering: (others) => worldOn(ground, others),
    at: (time = firstDay) => ({
      db,
      clock: createClock(`${time.includes('T') ? time : `${time}T10:00`}:00+09:00`),
      config: { baseUrl: 'https://counter.example', mailFrom: 'counter@centre.example' },
      catalogue,
      operators: loadOperators('/there/is/none'),
      outbox: createOutbox({ mailFrom: 'counter@centre.example', sends: false }),
      schedule: () => loadSchedule(db),
    }),
    async file(services, wish) {
      const id = await draft(services, wish);
      const result = await submitDraft(services, id, wish.by);
      if (result.result === 'done') return { id, receptionNo: result.receptionNo };
      const why = 'examined' in result ? result.examined.faults.map(({ message }) => message.en).join(' ') : '';
      throw new Error(`not filed: ${result.result} ${why}`);
    },
    async accept(services, id, decision) {
      const mover = who('reviewer1');
      await pickUp(services, { id, mover });
      await confirm(services, { id, mover, issued: {}, ...decision });
    },
    async contract(officeCode, day) {
      const found = await findContractAsOf(db, officeCode, day);
      if (!found) throw new Error(`${officeCode} has no contract on ${day}`);
      return found;
    },
  };
}

/** Opens the ledgers, adds the people and fills the schedule. @returns ids by log-in ID */
async function settle(db: Database): Promise<Record<string, string>> {
  const passwordHash = await hashPassword(password);
  await seedSchedule(db, firstDay);
  return db.transaction().execute(async (trx) => {
    const states = { ...demoCompanies, ...demoOffices };
    await openLedgers(
      trx,
      Object.entries(states).map(([code, state]) => ({ code, from: '2025-01-01', state })),
    );
    const ids: Record<string, string> = {};
    for (const { about: _, profile: __, ...person } of demoPeople)
      ids[person.loginId] = await addPerson(trx, { ...person, passwordHash });
    return ids;
  });
}

function pagesOf({ items, special, desiredStart, by, answers }: Wish): Record<string, Raw> {
  const chosen: Raw = special
    ? { special: ['yes'], specialItem: items, consulted: ['yes'] }
    : { special: ['no'], items };
  const { name, mail, profile } = personOf(by);
  return {
    choice: { ...chosen, desiredStart: [desiredStart], reason: ['機器共用解除のため'] },
    contact: { name: [name], kana: [profile?.kana ?? ''], department: ['通関課'], phone: ['0123456789'], mail: [mail] },
    ...answers,
  };
}

function personOf(loginId: string) {
  const person = demoPeople.find((each) => each.loginId === loginId);
  if (!person) throw new Error(`nobody is called ${loginId}`);
  return person;
}

/** By the roles of the database; by those of the demonstration where a test has cleared them, as `stage` does. */
async function officesOf(db: Database, loginId: string): Promise<string[]> {
  const person = personOf(loginId);
  const { rows } = await sql<{ code: string; role: CompanyRole }>`
    select m.office_code as code, m.role from membership m join person p on p.id = m.person_id where p.login_id = ${loginId}
    union select s.code, 'manager' from company_administrator a join person p on p.id = a.person_id
      join subject s on s.company_code = a.company_code and s.kind = 'office' where p.login_id = ${loginId}`.execute(
    db,
  );
  const demo = 'offices' in person ? person.offices : [];
  const own = rows.length > 0 ? rows : demo;
  if (rows.length === 0 && 'administrator' in person && person.administrator)
    return (await everyOffice(db)).filter((code) => companyOf(code) === person.companyCode);
  return own.filter(({ role }) => filers.includes(role)).map(({ code }) => code);
}

const filers: readonly CompanyRole[] = permissions['application.file'].company;

const everyOffice = async (db: Database) =>
  (await db.selectFrom('subject').select('code').where('kind', '=', 'office').execute()).map(({ code }) => code);

async function findEditable(db: Database, id: string): Promise<Draft> {
  const draft = await findDraft(db, id, await everyOffice(db));
  if (!draft) throw new Error(`${id} can no longer be typed on`);
  return draft;
}

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts';
import { system } from '../../audit/events.ts';
import { change } from '../../contract/operation.ts';
import { demoCompanies, demoOffices } from '../../demo/contracts.ts';
import { accept } from '../../ledger/accept.ts';
import { openLedgers } from '../../ledger/open.ts';
import { findContractAsOf } from '../../ledger/read.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { addPerson } from '../../people/persons.ts';
import { type Moving, type MovingAll, move, moveAll } from './move.ts';
import type { Move } from './move-table.ts';
import type { Status } from './status.ts';

let own: TestDatabase;
let personId: string;
beforeAll(async () => {
  own = await testDatabase();
  const states = { ...demoCompanies, ...demoOffices };
  await openLedgers(
    own.db,
    Object.entries(states).map(([code, state]) => ({ code, from: '2025-01-01', state })),
  );
  personId = await addPerson(own.db, {
    loginId: 'reviewer1',
    name: '審査 一郎',
    mail: 'reviewer1@centre.example',
    passwordHash: '',
    side: 'centre',
    roles: ['reviewer'],
  });
});
afterAll(() => own.close());

const now = new Date('2026-12-01T10:00:00+09:00');
const startDate = '2026-12-22';

let numbers = 1000;
beforeEach(() => sql`delete from claim`.execute(own.db));

/** An application that stands somewhere. */
async function standing(status: Status, more: { procedures?: string[]; office?: string } = {}) {
  const { procedures = ['equipment-sharing'], office = 'NAC001' } = more;
  const id = randomUUID();
  const receptionNo = status === 'draft' ? null : `260${numbers++}A`;
  await sql`
    insert into application (id, reception_no, office_code, company_code, office_name, company_name, office_key, company_key, status, lang,
      begun_by, begun_at, applied_at, changed_at, procedures, start_date, setting_deadline, desired_start)
    values (${id}, ${receptionNo}, ${office}, 'NAC', '', '', '', '', ${status}, 'ja', ${personId}, now(),
      ${receptionNo && now}, now(), ${procedures}, ${startDate}, '2026-12-16', ${startDate})`.execute(own.db);
  return { id, receptionNo: receptionNo ?? '' };
}

const by = () => ({ mover: { id: personId, name: '審査 一郎', side: 'centre' as const }, now });
const make = (name: Move, id: string, more: Partial<Moving> = {}) =>
  own.db.transaction().execute((trx) => move(trx, name, { ...by(), id, ...more }));
const makeAll = (name: Move, ids: readonly string[], more: Partial<MovingAll> = {}) =>
  own.db.transaction().execute((trx) => moveAll(trx, name, { ...by(), ids, ...more }));

const rowsOf = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(own.db)).rows;
const historyOf = (id: string) =>
  rowsOf(sql<Record<string, unknown>>`
    select event as move, from_status as "from", to_status as "to", business_at as at, actor_id as actor, actor_name as name, actor_side as side, address,
      socket_address as socket, what, why from audit_event where application_id = ${id} order by id`);
const newsOf = async (...ids: string[]) =>
  (
    await rowsOf(sql<{ told: string }>`
      select concat(office_code, ' ', reception_no, ' ', sentence) as told from news where application_id = any(${ids}) order by news.id`)
  ).map(({ told }) => told);
const rowOf = async (id: string) =>
  (
    await rowsOf(sql<Record<string, unknown>>`
      select status, reception_no as no, applied_at as "appliedAt", desired_start as "desiredStart", start_date as "startDate",
        setting_deadline as "settingDeadline", revision, taken_by as "takenBy", procedures from application where id = ${id}`)
  )[0];
const count = async (table: string, id: string, where = sql`true`) =>
  Number(
    (
      await rowsOf(sql<{ count: string }>`
        select count(*) from ${sql.table(table)} where application_id = ${id} and ${where}`)
    )[0]?.count,
  );

const claim = (id: string, path: string) =>
  sql`insert into claim (subject_code, path, application_id) values ('NAC001', ${path}, ${id})`.execute(own.db);
const decide = (id: string, opens: readonly string[] = []) =>
  sql`
    insert into outcome (application_id, decided_at, decided_by, effects, issued, start_date)
    values (${id}, now(), ${personId}, ${JSON.stringify({ opens })}, '{}', ${startDate})`.execute(own.db);
const propose = (id: string) =>
  sql`
    insert into proposal (application_id, start_date, issued, proposed_at, proposed_by, proposed_by_name)
    values (${id}, ${startDate}, '{}', now(), ${personId}, '')`.execute(own.db);
const reserve = (id: string, value: string) =>
  sql`insert into issued_value (kind, value, slot, application_id) values ('userCode', ${value}, 'code', ${id})`.execute(
    own.db,
  );

/** A change of the telephone of an office that was accepted with the application. */
async function enter({ id, receptionNo }: { id: string; receptionNo: string }, office: string) {
  const operations = [change('office', office).set('manager.phone', receptionNo)];
  await own.db
    .transaction()
    .execute((trx) => accept(trx, { applicationId: id, receptionNo, startsOn: startDate, operations }));
}
const phoneOf = async (office: string) => (await findContractAsOf(own.db, office, startDate))?.office.manager.phone;

describe('right F: a move', () => {
  test('changes the status and leaves who, when, from where and why', async () => {
    const { id, receptionNo } = await standing('submitted');
    const mover = { ...by().mover, address: '192.0.2.7', socketAddress: '192.0.2.1' };
    const moved = await make('pickUp', id, {
      mover,
      what: { seen: true },
      why: '急ぎのため。',
      set: { takenBy: personId },
    });
    expect(moved).toMatchObject({
      id,
      receptionNo,
      from: 'submitted',
      to: 'inReview',
      changedAt: now,
      officeCode: 'NAC001',
    });
    expect(await historyOf(id)).toEqual([
      {
        move: 'pickUp',
        from: 'submitted',
        to: 'inReview',
        at: now,
        actor: personId,
        name: '審査 一郎',
        side: 'centre',
        address: '192.0.2.7',
        socket: '192.0.2.1',
        what: { seen: true },
        why: '急ぎのため。',
      },
    ]);
    expect(await rowOf(id)).toMatchObject({ status: 'inReview', takenBy: personId });
  });

  test('of the system has no person, no address and no reason', async () => {
    const { id } = await standing('scheduled');
    await make('start', id, { mover: system });
    expect(await historyOf(id)).toMatchObject([
      { move: 'start', actor: null, name: 'system', side: 'system', address: null, socket: null, what: {}, why: '' },
    ]);
  });

  test('that comes too late is refused with the number, the status, and who was first; it writes nothing', async () => {
    const { id, receptionNo } = await standing('submitted');
    await expect(make('confirm', id)).rejects.toEqual(new AlreadyMoved(receptionNo, 'submitted', ''));
    await make('pickUp', id);
    await expect(make('pickUp', id)).rejects.toEqual(new AlreadyMoved(receptionNo, 'inReview', '審査 一郎'));
    expect([(await historyOf(id)).length, await newsOf(id)]).toEqual([1, []]);
    await expect(make('pickUp', randomUUID())).rejects.toEqual(new AlreadyMoved('', 'withdrawn', ''));
  });

  test('goes where the facts say, among what may follow, and else to the first of these', async () => {
    const to = async (status?: Status) => {
      const { id } = await standing('inReview');
      return (await make('confirm', id, status && { to: status })).to;
    };
    expect([await to('settingPending'), await to('confirmed'), await to()]).toEqual([
      'settingPending',
      'confirmed',
      'scheduled',
    ]);
    expect(await to('withdrawn')).toBe('scheduled');
  });

  test('fixes number and day of filing once; what else it fixes is replaced, and stays when it fixes nothing', async () => {
    const { id } = await standing('draft');
    const set = {
      receptionNo: `260${numbers++}A`,
      appliedAt: now,
      desiredStart: '2027-01-05',
      startDate: '2027-01-12',
      settingDeadline: '2027-01-06',
      revision: 1,
      takenBy: personId,
      procedures: ['id-numbers'],
    };
    await make('submit', id, { set });
    const { receptionNo: no, ...others } = set;
    expect(await rowOf(id)).toEqual({ status: 'submitted', no, ...others });
    await make('pickUp', id);
    await make('query', id);
    await make('submit', id, { set: { ...set, receptionNo: '2699999Z', appliedAt: new Date(), revision: 2 } });
    expect(await rowOf(id)).toEqual({ status: 'resubmitted', no, ...others, revision: 2 });
  });
});

describe('right F: many that move together', () => {
  test('are those that stand where the move starts; the others stay', async () => {
    const [one, late, two] = [await standing('scheduled'), await standing('effective'), await standing('scheduled')];
    const moved = await makeAll('start', [one.id, late.id, two.id], { mover: system });
    expect(moved.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
    expect([(await historyOf(one.id)).length, (await historyOf(late.id)).length]).toEqual([1, 0]);
    expect(await makeAll('start', [one.id, late.id, two.id])).toEqual([]);
  });

  test('are told each in its own words', async () => {
    const [change, settings, broker] = [
      await standing('inReview'),
      await standing('inReview', { procedures: ['setting-warehouse'] }),
      await standing('inReview', { procedures: ['broker-id'], office: 'NAC002' }),
    ];
    await makeAll('confirm', [change.id, settings.id, broker.id]);
    expect((await newsOf(change.id, settings.id, broker.id)).toSorted()).toEqual(
      [`NAC001 ${change.receptionNo} confirmed`, `NAC002 ${broker.receptionNo} brokerConfirmed`].toSorted(),
    );
  });
});

describe('right F: what a move tells', () => {
  test('stands in the table, and some moves tell nothing', async () => {
    const { id, receptionNo } = await standing('submitted');
    await make('pickUp', id);
    expect(await newsOf(id)).toEqual([]);
    await make('query', id);
    expect(await newsOf(id)).toEqual([`NAC001 ${receptionNo} queried`]);
  });

  test('is another sentence where the facts say something else', async () => {
    const [one, two] = [await standing('inReview'), await standing('inReview')];
    await makeAll('confirm', [one.id, two.id], { newsOf: ({ id }) => (id === one.id ? 'consentGiven' : undefined) });
    expect(await newsOf(one.id)).toEqual([`NAC001 ${one.receptionNo} consentGiven`]);
    expect(await newsOf(two.id)).toEqual([`NAC001 ${two.receptionNo} confirmed`]);
  });
});

describe('right F: what a move takes along', () => {
  test('a decision gives the claims back, its own and no others; a query keeps them', async () => {
    const [one, other] = [await standing('inReview'), await standing('inReview')];
    await claim(one.id, 'lines');
    await claim(other.id, 'sharing');
    await make('query', other.id);
    await make('refuse', one.id);
    expect([await count('claim', one.id), await count('claim', other.id)]).toEqual([0, 1]);
  });

  test('a withdrawal takes back what entered the ledger and what was reserved; a postponement does not', async () => {
    const [one, other] = [await standing('scheduled'), await standing('scheduled')];
    await enter(one, 'NAC002');
    await enter(other, 'NAC003');
    await reserve(one.id, '1XXXX');
    await reserve(other.id, '2XXXX');
    await make('postpone', other.id);
    await make('withdraw', one.id);
    const isFree = sql`voided_at is not null`;
    expect([await count('issued_value', one.id, isFree), await count('issued_value', other.id, isFree)]).toEqual([
      1, 0,
    ]);
    expect([await phoneOf('NAC002'), await phoneOf('NAC003')]).toEqual([
      demoOffices.NAC002?.manager.phone,
      other.receptionNo,
    ]);
  });

  test('back in review there is neither outcome nor date; cancelled there still are', async () => {
    const [back, cancelled] = [await standing('settingPending'), await standing('settingPending')];
    await decide(back.id);
    await decide(cancelled.id);
    await make('reopen', back.id, { set: { startDate: '2027-01-12' } });
    await make('cancel', cancelled.id);
    expect([await count('outcome', back.id), await count('outcome', cancelled.id)]).toEqual([0, 1]);
    expect(await rowOf(back.id)).toMatchObject({ startDate: null, settingDeadline: null, desiredStart: startDate });
    expect(await rowOf(cancelled.id)).toMatchObject({ startDate, settingDeadline: '2026-12-16' });
  });

  test('people leave an office whose opening is taken back, and stay in one that begins', async () => {
    const [begins, cancelled] = [await standing('scheduled'), await standing('scheduled')];
    const { companyCode, loginId } = { companyCode: 'NAC', loginId: 'opener' };
    await addPerson(own.db, {
      loginId,
      name: '開設 花子',
      mail: 'opener@naccs.example',
      passwordHash: '',
      side: 'company',
      companyCode,
      offices: [
        { code: 'NAC002', role: 'manager' },
        { code: 'NAC003', role: 'manager' },
      ],
    });
    await decide(begins.id, ['NAC002']);
    await decide(cancelled.id, ['NAC003']);
    await make('start', begins.id);
    await make('cancel', cancelled.id);
    const held = await rowsOf(sql<{ code: string }>`
      select office_code as code from membership m join person p on p.id = m.person_id where p.login_id = ${loginId}`);
    expect(held).toEqual([{ code: 'NAC002' }]);
  });

  test('whoever leaves the review overtakes a proposal; what moves elsewhere does not', async () => {
    const [left, elsewhere] = [await standing('inReview'), await standing('submitted')];
    await propose(left.id);
    await propose(elsewhere.id);
    await make('query', left.id);
    await make('withdraw', elsewhere.id);
    const overtaken = sql`closing = 'overtaken'`;
    expect([await count('proposal', left.id, overtaken), await count('proposal', elsewhere.id, overtaken)]).toEqual([
      1, 0,
    ]);
  });

  test('what was held up is so no more', async () => {
    const { id } = await standing('scheduled');
    await sql`insert into held_up (application_id, move, why, since, tried_at) values (${id}, 'putOff', '{}', now(), now())`.execute(
      own.db,
    );
    await make('start', id);
    expect(await count('held_up', id)).toBe(0);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import type { Office } from '../../contract/shape.ts';
import { demoOffices } from '../../demo/contracts.ts';
import { openLedgers } from '../../ledger/open.ts';
import { LedgerConflict } from '../../ledger/replay.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { forgetSchedule } from '../../schedule/load.ts';
import { moveWhatIsDue } from '../due/due.ts';
import { remindOfWhatIsDue } from '../due/remind.ts';
import { confirm, pickUp, query, refuse } from '../review/decide.ts';
import { withdraw } from '../review/withdraw.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ max: 10 });
}, 60_000);
afterAll(() => world.close(), 60_000);

const start = '2026-12-15';
let opened = 100;

/** New offices of NAC, so that no test stands in another's way. */
async function offices(count: number, more: Partial<Office> = {}): Promise<string[]> {
  const codes = Array.from({ length: count }, () => `NAC${opened++}`);
  const state = { ...(demoOffices.NAC004 as Office), ...more };
  await openLedgers(
    world.db,
    codes.map((code) => ({ code, from: '2025-01-01', state })),
  );
  return codes;
}
const oneOffice = async (more: Partial<Office> = {}) => (await offices(1, more))[0] as string;

const newManager = (office: string, name = '港 次郎'): Wish => ({
  office,
  by: 'nac-admin',
  items: ['system-manager'],
  desiredStart: start,
  answers: {
    'system-manager.manager': {
      name: [name],
      kana: ['ミナト　ジロウ'],
      phone: ['0312345678'],
      mail: ['minato@naccs.example'],
    },
  },
});
const release = (office: string, desiredStart = start): Wish => ({
  office,
  by: 'nac-admin',
  items: ['equipment-sharing'],
  special: true,
  desiredStart,
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
});
const newHeadOffice = (office: string, address = '東京都港区4-5-6'): Wish => ({
  office,
  by: 'nac-admin',
  items: ['head-office'],
  desiredStart: start,
  answers: {
    'head-office.head-office': { postalCode: ['105-0011'], address: [address], phone: ['0398765432'] },
  },
});
/** Both at once, chosen in this order. */
const both = (office: string, items: readonly string[]): Wish => ({
  ...newManager(office),
  items,
  answers: { ...newManager(office).answers, ...newHeadOffice(office).answers },
});

const reviewer = (name = 'reviewer1') => world.who(name);
const admin = () => world.who('nac-admin');

async function inReview(wish: Wish): Promise<{ id: string; receptionNo: string }> {
  const filed = await world.file(world.at(), wish);
  await pickUp(world.at(), { id: filed.id, mover: reviewer() });
  return filed;
}

type Table =
  | 'application'
  | 'audit_event'
  | 'filing'
  | 'claim'
  | 'outcome'
  | 'news'
  | 'mail'
  | 'ledger_change'
  | 'contract_version'
  | 'issued_value';
const tables: readonly Table[] = [
  'application',
  'audit_event',
  'filing',
  'claim',
  'outcome',
  'news',
  'mail',
  'ledger_change',
  'contract_version',
  'issued_value',
];

/** Everything that a move writes. */
async function everything(): Promise<Record<string, unknown>> {
  const { rows: jobs } = await sql`select key from graphile_worker.jobs order by key`.execute(world.db);
  const rows = await Promise.all(
    tables.map(
      async (table) =>
        (await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(world.db))
          .rows,
    ),
  );
  return { jobs, ...Object.fromEntries(tables.map((table, index) => [table, rows[index]])) };
}

async function countOf(table: Exclude<Table, 'application' | 'contract_version'>, id: string): Promise<number> {
  const { count } = await world.db
    .selectFrom(table)
    .select(sql<number>`count(*)`.as('count'))
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

/** Those who wait for a lock in this world's database. */
async function waiters(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    world.db,
  );
  return rows[0]?.count ?? 0;
}

/** Holds an application until `count` others wait for it, so that they really meet. */
async function meeting<T>(id: string, count: number, all: () => Promise<T>): Promise<T> {
  const held = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  const holder = world.db.transaction().execute(async (trx) => {
    await sql`select 1 from application where id = ${id} for update`.execute(trx);
    held.resolve();
    await free.promise;
  });
  await held.promise;
  const result = all();
  await expect.poll(waiters, { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
  free.resolve();
  await holder;
  return result;
}

describe('登録', () => {
  test('20 drafts, each sent by two connections at once: 20 applications, and both answers name the same number', async () => {
    const ids: string[] = [];
    for (const office of await offices(20)) ids.push(await world.draft(world.at(), newManager(office)));
    const seen = await Promise.all(ids.map((id) => world.seen(world.at(), id)));
    // As after a quiet time: the schedule has to be read anew, while every connection is wanted.
    forgetSchedule(world.db);
    const send = (id: string, index: number) => world.submit(world.at(), id, 'nac-admin', { seen: seen[index] ?? {} });
    const answers = await Promise.all(ids.flatMap((id, index) => [send(id, index), send(id, index)]));
    const numbers = answers.map((answer) => (answer.result === 'done' ? answer.receptionNo : answer.result));
    expect(numbers.every((number) => /^26\d{5}[A-Z]$/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(20);
    for (const index of ids.keys()) expect(numbers[2 * index]).toBe(numbers[2 * index + 1]);
    for (const id of ids)
      expect([await countOf('filing', id), await countOf('audit_event', id), await countOf('mail', id)]).toEqual([
        1, 1, 2,
      ]);
  }, 120_000);

  test('a second open application on the same items is refused, naming the first; what was typed is kept', async () => {
    const office = await oneOffice();
    const first = await world.file(world.at(), newManager(office));
    const second = await world.draft(world.at(), newManager(office, '港 三郎'));
    expect(await world.submit(world.at(), second, 'nac-admin', { check: { remarks: ['急ぎ'] } })).toMatchObject({
      result: 'claimed',
      receptionNos: [first.receptionNo],
    });
    expect((await world.find(second)).pages.check).toEqual({ remarks: ['急ぎ'] });
    expect(await countOf('claim', second)).toBe(0);
  });

  test('of two that lay their hands on the same items at once, one is filed and the other is told its number', async () => {
    const office = await oneOffice();
    const ids = [await world.draft(world.at(), newManager(office)), await world.draft(world.at(), newManager(office))];
    const answers = await Promise.all(ids.map((id) => world.submit(world.at(), id, 'nac-admin')));
    const done = answers.flatMap((answer) => (answer.result === 'done' ? [answer.receptionNo] : []));
    const told = answers.flatMap((answer) => (answer.result === 'claimed' ? answer.receptionNos : []));
    expect([done.length, told]).toEqual([1, done]);
  });

  test('the company’s items are claimed for all its offices', async () => {
    const [one, other] = await offices(2);
    const first = await world.file(world.at(), newHeadOffice(one as string));
    const second = await world.draft(world.at(), newHeadOffice(other as string));
    expect(await world.submit(world.at(), second, 'nac-admin')).toMatchObject({
      result: 'claimed',
      receptionNos: [first.receptionNo],
    });
    await refuse(world.at(), { id: await picked(first.id), mover: reviewer(), reason: '確認できないため' });
  });

  test('the same items chosen in opposite orders never wait for each other in a circle', async () => {
    const office = await oneOffice();
    const company = await world.draft(world.at(), both(office, ['head-office', 'system-manager']));
    const manager = await world.draft(world.at(), both(office, ['system-manager', 'head-office']));
    const another = await world.draft(world.at(), newManager(office));
    const held = Promise.withResolvers<void>();
    const free = Promise.withResolvers<void>();
    const holder = world.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('claim')
        .values({ subject_code: 'NAC', path: 'headOffice.fax', application_id: another })
        .execute();
      held.resolve();
      await free.promise;
      await trx.deleteFrom('claim').where('application_id', '=', another).execute();
    });
    await held.promise;
    const first = world.submit(world.at(), company, 'nac-admin');
    await expect.poll(waiters, { timeout: 30_000 }).toBe(1);
    const second = world.submit(world.at(), manager, 'nac-admin');
    await expect.poll(waiters, { timeout: 30_000 }).toBe(2);
    free.resolve();
    await holder;
    expect((await Promise.all([first, second])).map(({ result }) => result)).toEqual(['done', 'claimed']);
    await withdraw(world.at(), company, admin(), { reason: '見直しのため' });
  }, 60_000);

  test('check 8: an ordinary item and a special one in one application are refused, with the offer to split', async () => {
    const office = await oneOffice({ sharing: [{ id: 'NAC001' }] });
    const id = await world.draft(world.at(), {
      ...release(office),
      answers: {
        ...release(office).answers,
        choice: {
          special: ['yes'],
          specialItem: ['equipment-sharing'],
          items: ['head-office'],
          desiredStart: [start],
          reason: ['移転のため'],
        },
      },
    });
    const answer = await world.submit(world.at(), id, 'nac-admin');
    expect(answer).toMatchObject({
      result: 'faults',
      examined: { faults: [{ page: 'choice', question: 'choice.items' }] },
    });
    expect('examined' in answer && answer.examined.faults[0]?.message.en).toContain('Split them into two applications');
  });

  test('what moved since the check page is named, and nothing is filed', async () => {
    const office = await oneOffice();
    const id = await world.draft(world.at(), newManager(office));
    const seen = await world.seen(world.at(), id);
    const accepted = await world.file(world.at(), { ...newHeadOffice(office), desiredStart: '2026-12-08' });
    await world.accept(world.at(), accepted.id, { startDate: '2026-12-08' });
    expect(await world.submit(world.at(), id, 'nac-admin', { seen })).toMatchObject({
      result: 'moved',
      parts: ['contract'],
    });
    expect(await world.submit(world.at(), id, 'nac-admin', { seen: { ...seen, answers: 'otherwise' } })).toMatchObject({
      result: 'moved',
      parts: ['answers', 'contract'],
    });
    expect(await countOf('filing', id)).toBe(0);
  });

  test('an accepted change of a later day moves nothing of what was shown', async () => {
    const office = await oneOffice();
    const id = await world.draft(world.at(), newManager(office));
    const seen = await world.seen(world.at(), id);
    const later = await world.file(world.at(), {
      ...newHeadOffice(office, '東京都千代田区7-8-9'),
      desiredStart: '2027-01-05',
    });
    await world.accept(world.at(), later.id, { startDate: '2027-01-05' });
    expect(await world.submit(world.at(), id, 'nac-admin', { seen })).toMatchObject({ result: 'done' });
  });

  const picked = async (id: string) => {
    await pickUp(world.at(), { id, mover: reviewer() });
    return id;
  };
});

describe('審査終了', () => {
  test('eight reviewers at once: one succeeds, seven are told who it was', async () => {
    const { id, receptionNo } = await inReview(newManager(await oneOffice()));
    const decide = (index: number) =>
      confirm(world.at(), {
        id,
        mover: reviewer(index % 2 === 0 ? 'reviewer1' : 'reviewer2'),
        startDate: start,
        issued: {},
      });
    const results = await meeting(id, 8, () =>
      Promise.allSettled(Array.from({ length: 8 }, (_, index) => decide(index))),
    );
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    const told = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(told).toHaveLength(7);
    for (const error of told) expect(error).toBeInstanceOf(AlreadyMoved);
    const by = reviewer(winner % 2 === 0 ? 'reviewer1' : 'reviewer2').name;
    for (const error of told) expect(error).toMatchObject({ called: receptionNo, status: 'scheduled', by });
    expect([
      await countOf('outcome', id),
      await countOf('ledger_change', id),
      await countOf('audit_event', id),
    ]).toEqual([1, 1, 3]);
  }, 60_000);

  test('different decisions at once: one of them counts', async () => {
    const { id } = await inReview(newManager(await oneOffice()));
    const mover = reviewer();
    const results = await meeting(id, 3, () =>
      Promise.allSettled([
        confirm(world.at(), { id, mover, startDate: start, issued: {} }),
        refuse(world.at(), { id, mover, reason: '確認できないため' }),
        query(world.at(), { id, mover, questions: [{ text: '氏名をご確認ください。' }] }),
        pickUp(world.at(), { id, mover }),
      ]),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await countOf('audit_event', id)).toBe(3);
  }, 60_000);

  test('two of one office at once, on different items: both', async () => {
    for (let round = 0; round < 5; round++) {
      const office = await oneOffice({ sharing: [{ id: 'NAC001' }] });
      const ids = [(await inReview(newManager(office))).id, (await inReview(release(office))).id];
      await Promise.all(ids.map((id) => confirm(world.at(), { id, mover: reviewer(), startDate: start, issued: {} })));
      const held = (await world.contract(office, start)).office;
      expect([held.manager.name, held.sharing]).toEqual(['港 次郎', []]);
    }
  }, 60_000);

  test('64 decisions on different applications with 10 connections all end, and a reader is served', async () => {
    const ids: string[] = [];
    for (const office of await offices(64)) ids.push((await inReview(newManager(office))).id);
    forgetSchedule(world.db);
    const decisions = ids.map((id) => confirm(world.at(), { id, mover: reviewer(), startDate: start, issued: {} }));
    expect((await world.contract('NAC001', start)).officeCode).toBe('NAC001');
    expect((await Promise.all(decisions)).map(({ to }) => to)).toEqual(ids.map(() => 'scheduled'));
  }, 240_000);

  test('a release, then a sooner one that would leave it nothing: refused, naming the later', async () => {
    const office = await oneOffice({ sharing: [{ id: 'NAC001' }] });
    const later = await world.file(world.at(), release(office, '2026-12-22'));
    await world.accept(world.at(), later.id, { startDate: '2026-12-22' });
    const sooner = await inReview(release(office));
    const decision = confirm(world.at(), { id: sooner.id, mover: reviewer(), startDate: start, issued: {} });
    await expect(decision).rejects.toThrow(LedgerConflict);
    await expect(decision).rejects.toMatchObject({ receptionNo: later.receptionNo, effectiveOn: '2026-12-22' });
    expect(await countOf('outcome', sooner.id)).toBe(0);
    await withdraw(world.at(), later.id, admin(), { reason: '見直しのため' });
    await confirm(world.at(), { id: sooner.id, mover: reviewer(), startDate: start, issued: {} });
    expect((await world.contract(office, start)).office.sharing).toEqual([]);
  });

  test('a contract that moved since the reviewer looked is not accepted unseen', async () => {
    const office = await oneOffice();
    const { id } = await inReview(newManager(office));
    const decision = confirm(world.at(), {
      id,
      mover: reviewer(),
      startDate: start,
      issued: {},
      fingerprint: 'of another contract',
    });
    await expect(decision).rejects.toMatchObject({ field: 'fingerprint' });
    expect(await countOf('audit_event', id)).toBe(2);
  });

  test.each(['2026-12-01', '2026-12-09', '2026-12-29', '2012-04-01'])(
    'check 11: %s is no start date',
    async (startDate) => {
      const { id } = await inReview(newManager(await oneOffice()));
      await expect(confirm(world.at(), { id, mover: reviewer(), startDate, issued: {} })).rejects.toMatchObject({
        field: 'startDate',
      });
    },
  );
});

describe('取下げ', () => {
  test('after the end of the review voids the change and frees the items, once', async () => {
    const office = await oneOffice();
    const { id, receptionNo } = await inReview(newManager(office));
    const before = await world.contract(office, start);
    await confirm(world.at(), { id, mover: reviewer(), startDate: start, issued: {} });
    await withdraw(world.at(), id, admin(), { reason: '見直しのため' });
    expect((await world.contract(office, start)).office).toEqual(before.office);
    await expect(withdraw(world.at(), id, admin(), { reason: '見直しのため' })).rejects.toMatchObject({
      called: receptionNo,
      status: 'withdrawn',
      by: '統括 明',
    });
    await world.file(world.at(), newManager(office, '港 三郎'));
  });

  test('check 2: until the end of the setting deadline day, 4 business days before the start', async () => {
    const [last, late] = ['2026-12-09T23:59', '2026-12-10T00:00'];
    const ids = [
      (await inReview(newManager(await oneOffice()))).id,
      (await inReview(newManager(await oneOffice()))).id,
    ];
    for (const id of ids) await confirm(world.at(), { id, mover: reviewer(), startDate: start, issued: {} });
    expect(await withdraw(world.at(last), ids[0] as string, admin(), { reason: '見直しのため' })).toMatchObject({
      to: 'withdrawn',
    });
    await expect(withdraw(world.at(late), ids[1] as string, admin(), { reason: '見直しのため' })).rejects.toMatchObject(
      {
        field: 'withdraw',
      },
    );
  });

  test('what another application rests on is named, and nothing is withdrawn', async () => {
    const office = await oneOffice();
    const wish = { ...release(office), answers: { 'equipment-sharing.sharing': { add: ['NAC001'] } } };
    const id = await world.draft(world.at(), wish);
    await sql`
      insert into attachment (application_id, question, name, type, size, sha256, storage_key, uploaded_at, uploaded_by)
      values (${id}, 'equipment-sharing.diagram', '構成図.pdf', 'pdf', 1, ${'0'.repeat(64)}, ${id}, now(), ${admin().id})`.execute(
      world.db,
    );
    expect(await world.submit(world.at(), id, 'nac-admin')).toMatchObject({ result: 'done' });
    await world.accept(world.at(), id, { startDate: start });
    const later = await world.file(world.at(), release(office, '2026-12-22'));
    await world.accept(world.at(), later.id, { startDate: '2026-12-22' });
    await expect(withdraw(world.at(), id, admin(), { reason: '見直しのため' })).rejects.toMatchObject({
      receptionNo: later.receptionNo,
    });
    expect((await world.contract(office, start)).office.sharing).toEqual([{ id: 'NAC001' }]);
  });
});

describe('on the day', () => {
  const accepted = async () => {
    const { id } = await world.file(world.at(), newManager(await oneOffice()));
    await world.accept(world.at(), id, { startDate: start });
    return id;
  };
  const statusOf = async (id: string) =>
    (await world.db.selectFrom('application').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
  const starts = (id: string) =>
    world.db
      .selectFrom('audit_event')
      .select('event')
      .where('application_id', '=', id)
      .where('event', '=', 'start')
      .execute();

  test('what is due starts once, however often and by however many it is looked for', async () => {
    const ids = [await accepted(), await accepted()];
    await moveWhatIsDue(world.at('2026-12-14T23:59'));
    for (const id of ids) expect(await statusOf(id)).toBe('scheduled');
    await Promise.all([1, 2, 3].map(() => moveWhatIsDue(world.at(`${start}T00:00`))));
    await moveWhatIsDue(world.at(`${start}T00:00`));
    for (const id of ids) expect([await statusOf(id), (await starts(id)).length]).toEqual(['effective', 1]);
  });

  test('a query may be answered until the end of its last day', async () => {
    const { id } = await inReview(newManager(await oneOffice()));
    await query(world.at('2026-12-01T10:00'), {
      id,
      mover: reviewer(),
      questions: [{ text: '氏名をご確認ください。' }],
    });
    await moveWhatIsDue(world.at('2026-12-31T23:59'));
    expect(await statusOf(id)).toBe('queried');
    await moveWhatIsDue(world.at('2027-01-01T00:00'));
    expect(await statusOf(id)).toBe('expired');
    expect(await countOf('claim', id)).toBe(0);
  });

  test('a draft lasts until the end of its 90th day', async () => {
    const id = await world.draft(world.at('2026-12-01T10:00'), newManager(await oneOffice()));
    await remindOfWhatIsDue(world.at('2027-02-23T00:00'));
    await moveWhatIsDue(world.at('2027-03-01T23:59'));
    expect(await statusOf(id)).toBe('draft');
    await moveWhatIsDue(world.at('2027-03-02T00:00'));
    await expect(statusOf(id)).rejects.toThrow();
  });
});

describe('stopped in the middle', () => {
  /** Services whose outbox fails: the last thing that a move writes. */
  const broken = () => ({
    ...world.at(),
    outbox: { write: stopped, writeAll: stopped },
  });

  test('a 登録 leaves nothing but the draft', async () => {
    const id = await world.draft(world.at(), newManager(await oneOffice()));
    const before = await everything();
    await expect(world.submit(broken(), id, 'nac-admin')).rejects.toThrow('stopped');
    expect(await everything()).toEqual(before);
    expect(await world.submit(world.at(), id, 'nac-admin')).toMatchObject({ result: 'done' });
  });

  test.each(['confirm', 'refuse', 'query', 'withdraw'] as const)('%s leaves everything as it was', async (move) => {
    const { id } = await inReview(newManager(await oneOffice()));
    const before = await everything();
    const mover = reviewer();
    const moves = {
      confirm: () => confirm(broken(), { id, mover, startDate: start, issued: {} }),
      refuse: () => refuse(broken(), { id, mover, reason: '確認できないため' }),
      query: () => query(broken(), { id, mover, questions: [{ text: '氏名をご確認ください。' }] }),
      withdraw: () => withdraw(broken(), id, admin(), { reason: '見直しのため' }),
    };
    await expect(moves[move]()).rejects.toThrow('stopped');
    expect(await everything()).toEqual(before);
  });
});

const stopped = () => Promise.reject(new Error('stopped'));

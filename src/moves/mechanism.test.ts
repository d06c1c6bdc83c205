import { type RawBuilder, sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { type Author, system } from '../audit/events.ts';
import { listMoves } from '../audit/history.ts';
import { addPerson } from '../people/persons.ts';
import { AlreadyMoved } from './already-moved.ts';
import { movesOf } from './mechanism.ts';
import type { MoveRowOf } from './move-row.ts';

/** Months of a made-up book, which stand nowhere in the program: a number for an id, and a fact that is counted up. */
type Status = 'open' | 'closed' | 'fixed' | 'void';
type Row = MoveRowOf<Status, 'book.close'> & { tells?: true };

const moves = {
  close: { from: { open: ['closed'], void: ['closed', 'fixed'] }, by: 'book.close', tells: true },
  fix: { from: { closed: ['fixed'] }, by: 'system' },
  fail: { from: { closed: ['void'] }, by: 'system', tells: true },
} as const satisfies Record<string, Row>;

const told: string[] = [];

const months = movesOf<{
  move: keyof typeof moves;
  status: Status;
  row: Row;
  facts: { number?: number };
  moved: { month: string; number: number | null };
  more: { failsOn?: string };
}>({
  kind: 'month',
  table: 'made_up_month',
  moves,
  sets: (_, { set = {} }) => sql`number = coalesce(${set.number ?? null}, t.number), closings = t.closings + 1`,
  tells: sql`t.month, t.number`,
  called: sql`t.month`,
  gone: 'void',
  follow: async (_, name, moved, { failsOn }) => {
    if (moved.some(({ month }) => month === failsOn)) throw new Error(`${failsOn} cannot follow`);
    const row: Row = moves[name];
    if (row.tells) told.push(...moved.map(({ month, to }) => `${month} ${to}`));
    return moved.map((each) => ({ ...each, month: each.month.replace('-', '/') }));
  },
});

let own: TestDatabase;
let mover: Author;
const now = new Date('2026-12-01T10:00:00+09:00');

beforeAll(async () => {
  own = await testDatabase();
  const owner = new Client(own.ownerUrl);
  await owner.connect();
  await owner.query(`
    create table made_up_month (id bigint primary key, month text, status text not null, number int, closings int not null default 0);
    grant select, insert, update, delete on made_up_month to public`);
  await owner.end();
  const person = { loginId: 'billing1', name: '請求 一郎', mail: 'b@centre.example', passwordHash: '' };
  mover = {
    id: await addPerson(own.db, { ...person, side: 'centre', roles: ['billing'] }),
    ...{ name: person.name, side: 'centre', address: '192.0.2.7' },
  };
});
afterAll(() => own.close());

let last = 0;
beforeEach(() => {
  told.length = 0;
});

async function standing(status: Status): Promise<{ id: string; month: string }> {
  last += 1;
  const month = `2026-${last}`;
  await sql`insert into made_up_month (id, month, status) values (${last}, ${month}, ${status})`.execute(own.db);
  return { id: String(last), month };
}
const rows = async <T>(query: RawBuilder<T>): Promise<T[]> => (await query.execute(own.db)).rows;
const rowOf = async (id: string) =>
  (await rows(sql`select status, number, closings from made_up_month where id = ${id}`))[0];
const stepsOf = async (id: string) =>
  (await listMoves(own.db, { kind: 'month', id })).map(
    ({ event, from, to, actorName }) => `${event} ${from} ${to} ${actorName}`,
  );

describe('a move over any table', () => {
  test('changes the status and the facts that it fixes, leaves an event of that kind, and what follows', async () => {
    const { id } = await standing('open');
    const moving = { id, mover, now, set: { number: 7 }, what: { lines: 2 }, why: '月末' };
    const moved = await own.db.transaction().execute((trx) => months.move(trx, 'close', moving));
    expect(moved).toEqual({ id, from: 'open', to: 'closed', month: `2026/${id}`, number: 7 });
    expect(await rowOf(id)).toEqual({ status: 'closed', number: 7, closings: 1 });
    expect(await listMoves(own.db, { kind: 'month', id })).toMatchObject([
      { event: 'close', from: 'open', to: 'closed', at: now, actorName: '請求 一郎', what: { lines: 2 }, why: '月末' },
    ]);
    expect(told).toEqual([`2026-${id} closed`]);
  });

  test('goes to the wanted status where it may follow from that one, and else to the first', async () => {
    const [back, open] = [await standing('void'), await standing('open')];
    const to = { mover, now, to: 'fixed' as const };
    await months.move(own.db, 'close', { id: back.id, ...to });
    await months.move(own.db, 'close', { id: open.id, ...to });
    expect([await rowOf(back.id), await rowOf(open.id)]).toMatchObject([{ status: 'fixed' }, { status: 'closed' }]);
  });

  test('of many takes those that stand where it starts, and leaves nothing of the others', async () => {
    const [one, late, two] = [await standing('closed'), await standing('fixed'), await standing('closed')];
    const ids = [one.id, late.id, two.id];
    const moved = await months.moveAll(own.db, 'fix', { ids, mover: system, now });
    expect(moved.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
    expect([await stepsOf(one.id), await stepsOf(late.id)]).toEqual([['fix closed fixed system'], []]);
    expect([await months.moveAll(own.db, 'fix', { ids, mover: system, now }), told]).toEqual([[], []]);
  });

  test('whose followers fail leaves nothing at all', async () => {
    const { id, month } = await standing('closed');
    const failing = own.db
      .transaction()
      .execute((trx) => months.move(trx, 'fail', { id, mover: system, now, failsOn: month }));
    await expect(failing).rejects.toThrow(`${month} cannot follow`);
    expect([await rowOf(id), await stepsOf(id)]).toEqual([{ status: 'closed', number: null, closings: 0 }, []]);
  });

  test('that comes too late tells what it is, where it stands and who was first, also of one that is gone', async () => {
    const { id, month } = await standing('fixed');
    const late = (which: string) => months.move(own.db, 'close', { id: which, mover, now });
    await expect(late(id)).rejects.toEqual(new AlreadyMoved(month, 'fixed', ''));
    await expect(late('999999')).rejects.toEqual(new AlreadyMoved('', 'void', ''));
  });
});

test('two connections that move one row at the same time: one wins, the other is told who was first', async () => {
  const { id, month } = await standing('closed');
  const moving = (name: string) => ({ id, mover: { ...mover, name }, now });
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let moved = () => {};
  const first = new Promise<void>((resolve) => {
    moved = resolve;
  });
  const winner = own.db.transaction().execute(async (trx) => {
    await months.move(trx, 'fix', moving('請求 一郎'));
    moved();
    await held;
  });
  await first;
  const loser = own.db.transaction().execute((trx) => months.move(trx, 'fail', moving('請求 二郎')));
  await untilSomebodyWaits();
  end();
  await winner;
  await expect(loser).rejects.toEqual(new AlreadyMoved(month, 'fixed', '請求 一郎'));
  expect([await rowOf(id), await stepsOf(id), told]).toEqual([
    { status: 'fixed', number: null, closings: 1 },
    ['fix closed fixed 請求 一郎'],
    [],
  ]);
});

test('eight at once, of one table of moves: exactly one', async () => {
  const { id } = await standing('open');
  const at = (index: number) => ({ id, mover: { ...mover, name: `請求 ${index}` }, now });
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, (_, index) =>
      own.db.transaction().execute((trx) => months.move(trx, 'close', at(index))),
    ),
  );
  const winner = results.findIndex(({ status }) => status === 'fulfilled');
  const losers = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(losers).toHaveLength(7);
  for (const loser of losers) expect(loser).toMatchObject({ status: 'closed', by: `請求 ${winner}` });
  expect(await stepsOf(id)).toHaveLength(1);
});

/** Until one connection waits for the lock of another. */
async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [found] = await rows(
      sql<{
        waits: boolean;
      }>`select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()) as waits`,
    );
    if (found?.waits) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nobody waits');
}

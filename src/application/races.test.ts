import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../test/support/world.ts';
import { addDays } from '../schedule/days.ts';
import { confirm, pickUp, refuse } from './decide.ts';
import { moveWhatIsDue } from './due.ts';
import { AlreadyMoved } from './errors.ts';
import { withdraw } from './withdraw.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ max: 10 });
}, 60_000);
afterEach(() => world.close(), 60_000);

const start = '2026-12-15';
const release: Wish = {
  office: 'NAC002',
  by: 'nac002-clerk',
  items: ['equipment-sharing'],
  special: true,
  desiredStart: start,
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};
const manager = (office: string, name = '港 次郎'): Wish => ({
  office,
  by: office.toLowerCase(),
  items: ['system-manager'],
  desiredStart: start,
  answers: {
    'system-manager.manager': { name: [name], kana: ['ミナト　ジロウ'], phone: ['0312345678'], mail: ['minato@naccs.example'] },
  },
});
const headOffice = (office: string): Wish => ({
  office,
  by: office.toLowerCase(),
  items: ['head-office'],
  desiredStart: start,
  answers: { 'head-office.head-office': { postalCode: ['105-0011'], address: ['東京都港区4-5-6'], phone: ['0398765432'] } },
});
const reviewer = () => world.who('reviewer1');
const statusOf = async (id: string) => (await world.db.selectFrom('application').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;

/** How many rows of an application there are. */
async function countOf(table: 'history' | 'filing' | 'claim' | 'outcome' | 'news' | 'mail' | 'ledger_change' | 'issued_value', id?: string): Promise<number> {
  const query = world.db.selectFrom(table).select(sql<number>`count(*)`.as('count'));
  return (await (id ? query.where('application_id', '=', id) : query).executeTakeFirstOrThrow()).count;
}

/** Lets somebody else hold the lock on an application until all of them wait for it, so that they really meet. */
async function meetingAt<T>(ids: readonly string[], all: () => Promise<T>, waiting: number): Promise<T> {
  const locked = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  const holder = world.db.transaction().execute(async (trx) => {
    await sql`select 1 from application where id = any(${[...ids]}::uuid[]) for update`.execute(trx);
    locked.resolve();
    await free.promise;
  });
  await locked.promise;
  const result = all();
  await expect.poll(waiters, { timeout: 30_000 }).toBeGreaterThanOrEqual(waiting);
  free.resolve();
  await holder;
  return result;
}

/** Those who wait for a lock in this world's database. */
async function waiters(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db);
  return rows[0]?.count ?? 0;
}

describe('登録', () => {
  test('20 drafts, each sent by two connections at once: 20 applications, and both answers name the same number', async () => {
    const { db } = world;
    await sql`insert into subject (code, company_code) select 'C' || lpad(n::text, 2, '0'), 'C' || lpad(n::text, 2, '0') from generate_series(1, 0) n`.execute(db);
    const ids: string[] = [];
    for (let index = 0; index < 20; index++) ids.push(await world.draft(world.at(), manager(index % 2 === 0 ? 'NAC001' : 'NAC002')));
    expect(ids).toHaveLength(20);
  });
});

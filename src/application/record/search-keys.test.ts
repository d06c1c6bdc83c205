import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../../test/support/desk.ts';
import { names, others } from '../../../test/support/names.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { renewSearchKeys } from '../../db/search-keys.ts';
import { nameKey } from '../../ground/text/search-key.ts';
import { contractKeys, findOfficesNamed } from '../../ledger/names.ts';
import { listQueue } from '../lists/queue.ts';
import { searchApplications } from '../lists/search.ts';
import { applicationKeys } from './search-keys.ts';

let world: World;
let desk: Desk;

/** A company with a name in which every kind of spelling occurs, as it was typed. */
const companyName = '㈱髙﨑ヴェルデ･ライン−葛\u{E0100}城〜⻑町';
const spellings = [
  companyName,
  '株式会社　高崎ゔぇるで・らいん-葛城～長町',
  '(株)高﨑ｳﾞｪﾙﾃﾞﾗｲﾝ‐葛城~長町',
  '髙崎ヴェルデ',
];
const another = ['有限会社髙﨑ヴェルデ', '高島ヴェルデ', '髙﨑ベルデ', 'ライン'];

beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world);
  await sql`update contract_version set state = state || jsonb_build_object('name', ${companyName}::text) where subject_code = 'NAC'`.execute(
    world.db,
  );
  await sql`delete from search_keys`.execute(world.db);
  await renewSearchKeys(world.db, contractKeys);
  await world.file(world.at(), {
    office: 'NAC002',
    by: 'nac002-clerk',
    items: ['equipment-sharing'],
    special: true,
    desiredStart: '2026-12-15',
    answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
  });
  await sql`update application set company_name = ${companyName}, company_key = ${nameKey(companyName)}`.execute(
    world.db,
  );
}, 60_000);
afterAll(async () => {
  await desk.close();
  await world.close();
});

const keys = async () => {
  const { rows } = await sql<{ company: string; office: string; name: string; own: string }>`
    select company_key as company, office_key as office, company_name as name, office_name as own from application`.execute(
    world.db,
  );
  return rows;
};

test('right B3: an application is written with the keys of its names', async () => {
  for (const { company, office, name, own } of await keys())
    expect([company, office]).toEqual([nameKey(name), nameKey(own)]);
});

test.each(spellings)('right B3: queue, search and contracts find the company by %s', async (typed) => {
  expect((await listQueue(world.db, { company: typed }, {})).rows).toHaveLength(1);
  expect((await searchApplications(world.db, { company: typed }, {})).rows).toHaveLength(1);
  expect((await findOfficesNamed(world.db, typed, '2026-12-01', 50)).map(({ code }) => code)).toContain('NAC002');
});

test.each(another)('right B3: nothing is found by the other name %s', async (typed) => {
  expect((await listQueue(world.db, { company: typed }, {})).rows).toEqual([]);
  expect((await searchApplications(world.db, { company: typed }, {})).rows).toEqual([]);
  expect(await findOfficesNamed(world.db, typed, '2026-12-01', 50)).toEqual([]);
});

test.each(['', '・', '\u0000', '\u200B', '%', '_', '\\'])(
  'right B3: %j finds nothing, and breaks nothing',
  async (typed) => {
    if (typed !== '') expect((await searchApplications(world.db, { company: typed }, {})).rows).toEqual([]);
    expect(await findOfficesNamed(world.db, typed, '2026-12-01', 50)).toEqual([]);
  },
);

describe.each(names.map((spellings) => [spellings[0] ?? '', spellings] as const))('%s', (_, group) => {
  test('right B3: on record in each spelling, it is found by each in the queue, the search and the register', async () => {
    for (const stored of group) {
      await rename(stored);
      const found = await Promise.all(group.map(async (asked) => [asked, await foundBy(asked)]));
      expect([stored, ...found]).toEqual([stored, ...group.map((asked) => [asked, everywhere])]);
    }
    await rename(companyName);
  });
});

const elsewhere = others.filter(([stored, asked]) => !nameKey(stored).startsWith(nameKey(asked)));

test.each(elsewhere)('right B3: on record as %s, it is not found by %s', async (stored, asked) => {
  await rename(stored);
  expect(await foundBy(asked)).toEqual({ queue: 0, search: 0, register: false });
  await rename(companyName);
});

const everywhere = { queue: 1, search: 1, register: true };

/** Where the company is found by a name. */
const foundBy = async (asked: string) => ({
  queue: (await listQueue(world.db, { company: asked }, {})).rows.length,
  search: (await searchApplications(world.db, { company: asked }, {})).rows.length,
  register: (await findOfficesNamed(world.db, asked, '2026-12-01', 50)).some(({ code }) => code === 'NAC002'),
});

/** As the program writes the name of the company. */
async function rename(name: string): Promise<void> {
  await sql`update contract_version set state = state || jsonb_build_object('name', ${name}::text), name_key = ${nameKey(name)}
    where subject_code = 'NAC'`.execute(world.db);
  await sql`update application set company_name = ${name}, company_key = ${nameKey(name)}`.execute(world.db);
}

test('right B3: pages of the centre find the company by another spelling', async () => {
  const reviewer = await desk.logIn('reviewer1');
  const typed = encodeURIComponent('株式会社 高崎ゔぇるで');
  for (const page of ['/desk/applications?company=', '/desk/queue?company=', '/desk/contract?on=20261215&office='])
    expect((await reviewer.get(`${page}${typed}`)).text).toContain('NAC002');
  const none = await reviewer.get(`/desk/contract?office=${encodeURIComponent('有限会社高崎')}`);
  expect(none.status).toBe(422);
  expect(none.text).toContain('見つかりません');
});

test.each([applicationKeys, contractKeys])(
  'right B3: keys of an older table of spellings are made anew, once',
  async (keyed) => {
    await renewSearchKeys(world.db, keyed);
    await sql`update application set company_key = 'old', office_key = 'old'`.execute(world.db);
    await sql`update contract_version set name_key = 'old'`.execute(world.db);
    expect(await renewSearchKeys(world.db, keyed)).toBe(false);
    await sql`update search_keys set version = 'old'`.execute(world.db);
    expect(await renewSearchKeys(world.db, keyed)).toBe(true);
    const { rows } = await sql`select 1 from ${sql.ref(keyed === applicationKeys ? 'application' : 'contract_version')}
    where ${sql.ref(keyed === applicationKeys ? 'company_key' : 'name_key')} = 'old'`.execute(world.db);
    expect(rows).toEqual([]);
  },
);

test('right B3: what was broken off goes on where it was', async () => {
  let steps: (string | undefined)[] = [];
  const broken = {
    owner: 'applications' as const,
    renew: async (_: unknown, after: string | undefined) => {
      steps.push(after);
      if (after === 'b' && steps.length === 3) throw new Error('the power is gone');
      return after === undefined ? 'a' : after === 'a' ? 'b' : undefined;
    },
  };
  await sql`update search_keys set version = 'old', done_to = 'x'`.execute(world.db);
  await expect(renewSearchKeys(world.db, broken)).rejects.toThrow('the power is gone');
  expect(steps).toEqual([undefined, 'a', 'b']);
  steps = [];
  expect(await renewSearchKeys(world.db, broken)).toBe(true);
  expect(steps).toEqual(['b']);
  expect(await renewSearchKeys(world.db, broken)).toBe(false);
});

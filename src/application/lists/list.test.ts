import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import type { Turn } from './keyset.ts';
import { type ApplicationSearch, listApplications, pageLength } from './list.ts';

let world: World;
/** Of an application of NAC002 on equipment sharing, and of its draft. */
let filed: { id: string; receptionNo: string };

const release: Wish = {
  office: 'NAC002',
  by: 'nac002-clerk',
  items: ['equipment-sharing'],
  special: true,
  desiredStart: '2026-12-22',
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};

beforeAll(async () => {
  world = await openWorld();
  filed = await world.file(world.at('2026-12-01T23:30'), release);
  await world.draft(world.at('2026-12-02'), release);
  await addDrafts('NAC003', 120);
  await addDrafts('AAA001', 3);
});
afterAll(() => world.close());

test('pages show every application once, and the way back shows the same pages', async () => {
  const forward = await walk(['NAC003'], 'next');
  expect(forward.map((page) => page.length)).toEqual([pageLength, pageLength, 20]);
  expect(new Set(forward.flat()).size).toBe(120);
  const back = await walk(['NAC003'], 'previous', forward.at(-1)?.[0]);
  expect(back).toEqual([forward[1], forward[0]]);
});

test('the first page has none before it, the last none after it', async () => {
  const first = await list(['NAC003']);
  expect(first.previous).toBeUndefined();
  expect(first.next).toBeDefined();
  expect(await list(['NAC002'])).not.toHaveProperty('next');
});

test('only the offices that are asked for, whatever the search says', async () => {
  const { rows } = await list(['NAC002', 'NAC001']);
  expect(rows.map((row) => row.officeCode)).toEqual(['NAC002', 'NAC002']);
  expect((await list(['NAC001'], { number: filed.receptionNo })).rows).toEqual([]);
  expect((await list([])).rows).toEqual([]);
});

test('a draft stands among what was filed, with what is ticked in it', async () => {
  const { rows } = await list(['NAC002']);
  expect(rows).toMatchObject([
    { status: 'draft', receptionNo: null, appliedAt: null, procedures: ['equipment-sharing'] },
    { status: 'submitted', receptionNo: filed.receptionNo, procedures: ['equipment-sharing'] },
  ]);
});

test.each<[string, ApplicationSearch, number]>([
  ['the beginning of a number', { number: '26' }, 1],
  ['another number', { number: '27' }, 0],
  ['a status', { status: 'draft' }, 1],
  ['a procedure, in drafts too', { kind: 'equipment-sharing' }, 2],
  ['another procedure', { kind: 'system-manager' }, 0],
  ['a period: its days count to their end in Japan', { from: '2026-12-01', to: '2026-12-01' }, 1],
  ['a period before', { to: '2026-11-30' }, 0],
  ['a period after', { from: '2026-12-02' }, 0],
])('searches by %s', async (_, search, found) => {
  expect((await list(['NAC002'], search)).rows).toHaveLength(found);
});

const list = (offices: string[], search: ApplicationSearch = {}, turn: Turn = {}) =>
  listApplications(world.db, { companyCode: 'NAC', offices, search }, turn);

/** Ids page by page, from the first page on, or back from the page that begins with an application. */
async function walk(offices: string[], direction: 'next' | 'previous', from?: string): Promise<string[][]> {
  const pages: string[][] = [];
  let turn: Turn | undefined = from === undefined ? {} : { before: await cursorOf(from) };
  while (turn) {
    const page = await list(offices, {}, turn);
    pages.push(page.rows.map(({ id }) => id));
    const { next, previous } = page;
    turn = direction === 'next' ? next && { after: next } : previous && { before: previous };
  }
  return pages;
}

async function cursorOf(id: string): Promise<{ at: string; id: string }> {
  const { rows } = await sql<{ at: string }>`select begun_at::text as at from application where id = ${id}`.execute(
    world.db,
  );
  return { at: rows[0]?.at ?? '', id };
}

/** Three of them begin at the same moment each time, so that the time alone does not order them. */
async function addDrafts(office: string, count: number): Promise<void> {
  await sql`
    insert into application (office_code, company_code, office_name, company_name, status, lang, begun_by, begun_at, changed_at)
    select ${office}, ${office.slice(0, 3)}, '', '', 'draft', 'ja', ${world.who('nac003').id},
      timestamptz '2026-11-01 00:00:00.000123+00' + (i / 3) * interval '1 hour', now()
    from generate_series(1, ${count}::int) i`.execute(world.db);
}

test('edge A: a linked draft whose other half was discarded stands in the list alone', async () => {
  const id = await world.draft(world.at('2026-12-03'), { ...release, office: 'AAA002', by: 'aaa002', answers: {} });
  const { id: group } = await world.db
    .insertInto('linked_group')
    .values({ begun_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await world.db.updateTable('application').set({ group_id: group }).where('id', '=', id).execute();
  expect((await list(['AAA002'])).rows).toMatchObject([{ status: 'draft', linked: [] }]);
});

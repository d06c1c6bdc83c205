import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { type ApplicationSearch, countApplications, listApplicants, listApplications, pageLength } from './list.ts';
import type { SortKey } from './order.ts';
import { type Place, readPlace, type Turned, writePlace } from './place.ts';

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
  ['the end of a number', { number: '1' }, 1],
  ['the office', { office: 'NAC002' }, 2],
  ['another office', { office: 'NAC001' }, 0],
  ['a wished start date', { startFrom: '2026-12-08', startTo: '2027-12-31' }, 1],
  ['a start date before', { startTo: '2026-12-01' }, 0],
  ['words of the reason', { text: { words: '共用解除', kinds: [] } }, 2],
  ['the name of who began it', { text: { words: '混載', kinds: [] } }, 2],
  ['the name of an item', { text: { words: 'no such word', kinds: ['equipment-sharing'] } }, 2],
  ['words that nothing has', { text: { words: '%', kinds: [] } }, 0],
  ['what waits for the company', { view: { of: 'company' } }, 1],
  ['what waits for the centre', { view: { of: 'centre' } }, 1],
  ['what nobody began', { view: { of: 'mine', personId: 'nobody' } }, 0],
])('searches by %s', async (_, search, found) => {
  expect((await list(['NAC002'], search)).rows).toHaveLength(found);
});

test('can be sorted by each column, both ways, page by page', async () => {
  const keys: SortKey[] = ['begun', 'number', 'applied', 'office', 'desired', 'start'];
  for (const by of keys)
    for (const descending of [true, false]) {
      const wanted = { companyCode: 'NAC', offices: ['NAC002', 'NAC003'], search: {} };
      const seen: string[] = [];
      const cursors: string[] = [];
      for (let turn: Turned | undefined = {}; turn; ) {
        const page: Awaited<ReturnType<typeof listApplications>> = await listApplications(world.db, wanted, turn, {
          sort: { by, descending },
        });
        seen.push(...page.rows.map(({ id }) => id));
        cursors.push(...page.rows.map(({ cursor }) => `${cursor.key} ${cursor.id}`));
        turn = page.next && { after: page.next };
      }
      expect([by, new Set(seen).size]).toEqual([by, 122]);
      expect(cursors).toEqual(descending ? cursors.toSorted().reverse() : cursors.toSorted());
    }
});

test('is counted, and knows who began what it holds', async () => {
  const mine = { companyCode: 'NAC', offices: ['NAC002'] };
  expect(await countApplications(world.db, { ...mine, search: {} })).toBe(2);
  expect(await countApplications(world.db, { ...mine, search: { status: 'draft' } })).toBe(1);
  expect(await listApplicants(world.db, mine)).toEqual([
    { id: world.who('nac002-clerk').id, name: world.who('nac002-clerk').name },
  ]);
});

test('a draft tells who saved which page last', async () => {
  const [draft] = (await list(['NAC002'], { status: 'draft' })).rows;
  expect(draft).toMatchObject({ begunBy: world.who('nac002-clerk').name, savedPage: expect.any(String) });
});

test('a place survives its address; nonsense is none', () => {
  const place = { key: '2026-11-01 00:00:00.000123', id: '00000000-0000-4000-8000-000000000000' };
  expect(readPlace(writePlace(place), true)).toEqual(place);
  expect(readPlace(writePlace({ ...place, key: '' }), false)).toEqual({ ...place, key: '' });
  for (const text of [
    undefined,
    '',
    'x',
    `${place.id}~2026-13-01 00:00:00.000000`,
    `${place.id}~2026-02-30 00:00:00.000000`,
  ])
    expect(readPlace(text, true)).toBeUndefined();
  expect(readPlace(`${place.id}~'; drop`, false)).toBeUndefined();
});

const list = (offices: string[], search: ApplicationSearch = {}, turn: Turned = {}) =>
  listApplications(world.db, { companyCode: 'NAC', offices, search }, turn);

/** Ids page by page, from the first page on, or back from the page that begins with an application. */
async function walk(offices: string[], direction: 'next' | 'previous', from?: string): Promise<string[][]> {
  const pages: string[][] = [];
  let turn: Turned | undefined = from === undefined ? {} : { before: await cursorOf(from) };
  while (turn) {
    const page = await list(offices, {}, turn);
    pages.push(page.rows.map(({ id }) => id));
    const { next, previous } = page;
    turn = direction === 'next' ? next && { after: next } : previous && { before: previous };
  }
  return pages;
}

async function cursorOf(id: string): Promise<Place> {
  const { rows } = await sql<{ at: string }>`
    select to_char(begun_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at from application where id = ${id}`.execute(
    world.db,
  );
  return { key: rows[0]?.at ?? '', id };
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

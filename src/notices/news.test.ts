import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../test/support/world.ts';
import { listNews, listNewsByApplication, openNews } from './news.ts';

let world: World;
const reader = (...offices: string[]) => ({ offices, personId: world.who('nac002-clerk').id });

beforeAll(async () => {
  world = await openWorld();
  // All at one instant, so that only the id tells them apart.
  await sql`
    insert into news (office_code, company_code, category, sentence, published_at)
    select code, left(code, 3), 'billing', 'billFixed', '2026-11-01T00:00:00.000123Z'
    from unnest(array['NAC001', 'NAC002', 'AAA001']) as code, generate_series(1, 4)`.execute(world.db);
});
afterAll(() => world.close());

test('news are those of the offices asked for, page by page without a gap', async () => {
  const all = await listNews(world.db, reader('NAC001', 'NAC002'), { limit: 50 });
  expect(new Set(all.map(({ officeCode }) => officeCode))).toEqual(new Set(['NAC001', 'NAC002']));
  expect(all).toHaveLength(8);
  const paged: number[] = [];
  for (let after: number | undefined; paged.length < 8; after = paged.at(-1)) {
    const page = await listNews(world.db, reader('NAC001', 'NAC002'), { limit: 3, ...(after && { after }) });
    expect(page.length).toBeGreaterThan(0);
    paged.push(...page.map(({ id }) => id));
  }
  expect(paged).toEqual(all.map(({ id }) => id));
});

test('somebody without an office has no news', async () => {
  expect(await listNews(world.db, reader(), { limit: 10 })).toEqual([]);
});

test('opening marks as read for this person alone, and as often as one likes', async () => {
  const [first] = await listNews(world.db, reader('NAC002'), { limit: 1 });
  if (!first) throw new Error('there is no news');
  expect(first.unread).toBe(true);
  for (let time = 0; time < 2; time++)
    expect(await openNews(world.db, first.id, reader('NAC002'))).toMatchObject({ category: 'billing' });
  const unread = async (loginId: string) =>
    (await listNews(world.db, { offices: ['NAC002'], personId: world.who(loginId).id }, { limit: 1 }))[0]?.unread;
  expect(await unread('nac002-clerk')).toBe(false);
  expect(await unread('nac002-view')).toBe(true);
});

test('news of others can neither be opened nor be a place to go on from', async () => {
  const [theirs] = await listNews(world.db, reader('AAA001'), { limit: 1 });
  if (!theirs) throw new Error('there is no news');
  expect(await openNews(world.db, theirs.id, reader('NAC002'))).toBeUndefined();
  expect(await listNews(world.db, reader('NAC002'), { limit: 10, after: theirs.id })).toEqual([]);
  expect((await listNews(world.db, reader('AAA001'), { limit: 1 }))[0]?.unread).toBe(true);
});

test('news of one application are one row, with how many older ones there are', async () => {
  const { id } = await world.file(world.at('2026-12-01'), {
    ...{
      office: 'NAC002',
      by: 'nac002-clerk',
      items: ['equipment-sharing'],
      special: true,
      desiredStart: '2026-12-22',
    },
    answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
  });
  await sql`
    insert into news (office_code, company_code, category, sentence, published_at, application_id, reception_no)
    select 'AAA001', 'AAA', 'application', 'queried', timestamptz '2026-11-02' + i * interval '1 day', ${id}, '2699999Z'
    from generate_series(1, 3) i`.execute(world.db);
  const listed = await listNewsByApplication(world.db, reader('AAA001'), 3);
  expect(listed.map(({ receptionNo, older }) => [receptionNo, older])).toEqual([
    ['2699999Z', 2],
    [null, 0],
    [null, 0],
  ]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { entryRoutes } from '../entry/routes.ts';
import { contractRoutes } from './routes.ts';
import { contractWords } from './words.ts';

let world: World;
let pages: Pages;
/** NAC002 stops sharing NAC001's equipment on 2026-12-15. */
let released: string;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...contractRoutes]);
  const { id, receptionNo } = await world.file(world.at(), {
    office: 'NAC002',
    by: 'nac002-clerk',
    items: ['equipment-sharing'],
    special: true,
    desiredStart: '2026-12-15',
    answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
  });
  await world.accept(world.at(), id, { startDate: '2026-12-15' });
  released = receptionNo;
});
afterAll(async () => {
  await pages.close();
  await world.close();
});

describe('契約内容確認', () => {
  test('shows the contract of today and tells from when it changes', async () => {
    const { text } = await (await pages.logIn('nac002-clerk')).get('/contract');
    expect(regionOf(text, 'sharing')).toContain('NAC001 第一営業所');
    expect(text).toContain('2026/12/15から変わります');
    expect(text).toContain('href="/contract?office=NAC002&amp;on=2026-12-15"');
    expect(regionOf(text, 'history')).toContain(`<a href="/applications/${released}">${released}</a>`);
  });

  test.each(['20261215', '2026-12-15', '2026/12/15', '２０２６１２１５', '2026年12月15日'])(
    'shows the changed contract as of %s',
    async (on) => {
      const { text } = await (await pages.logIn('nac002-clerk')).get(`/contract?on=${encodeURIComponent(on)}`);
      expect(regionOf(text, 'sharing')).not.toContain('NAC001');
      expect(text).not.toContain('から変わります');
    },
  );

  test('shows two days side by side: only what is not the same, the earlier day first', async () => {
    const clerk = await pages.logIn('nac002-clerk');
    const { text } = await clerk.get('/contract?on=20261215&with=20261214');
    const compared = regionOf(text, 'two-days');
    expect(compared).toContain('2026/12/14と2026/12/15の契約内容の比較');
    const rows = compared.split('<tbody')[1]?.split('<tr ').slice(1) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.includes('data-changed'))).toBe(true);
    expect(compared).toContain('NAC001');
    expect(regionOf((await clerk.get('/contract?on=20261215&with=20270110')).text, 'two-days')).toContain(
      contractWords.noDifference.ja,
    );
    const wrong = await clerk.get('/contract?with=20269999');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#with"');
  });

  test('lists what is under way, with the day on which it begins', async () => {
    const { text } = await (await pages.logIn('nac002-clerk')).get('/contract');
    expect(regionOf(text, 'under-way')).toContain(`<a class="number" href="/applications/${released}">`);
    expect(regionOf(text, 'under-way')).toContain('href="/contract?office=NAC002&amp;on=2026-12-15"');
    expect((await (await pages.logIn('nac003')).get('/contract')).text).not.toContain(released);
  });

  test('comes as a file of its values, of one’s own offices only', async () => {
    const clerk = await pages.logIn('nac002-clerk');
    const { text, status } = await clerk.get('/contract.csv?office=NAC002&on=20261214');
    expect(status).toBe(200);
    expect(text.split('\r\n')[0]?.replace('\ufeff', '')).toBe('事業所コード,基準日,区分,内容,契約内容,申込');
    expect(text).toMatch(/NAC002,2026-12-14,.*NAC001/);
    expect((await clerk.get('/contract.csv?office=NAC001')).status).toBe(404);
  });

  test('shows the day before a change as it was', async () => {
    const { text } = await (await pages.logIn('nac002-clerk')).get('/contract?on=20261214');
    expect(regionOf(text, 'sharing')).toContain('NAC001 第一営業所');
  });

  test('tells the owner who shares the equipment', async () => {
    const owner = await pages.logIn('nac001');
    expect(regionOf((await owner.get('/contract')).text, 'sharing')).toContain('NAC002 第二営業所');
    expect(regionOf((await owner.get('/contract?on=20261215')).text, 'sharing')).not.toContain('NAC002');
  });

  test.each(['abc', '20261301', '2026-02-30', '<script>'])('keeps %s, which is no day, and says so', async (on) => {
    const { status, text } = await (await pages.logIn('nac002-clerk')).get(`/contract?on=${encodeURIComponent(on)}`);
    expect(status).toBe(422);
    expect(text).toMatch(/基準日(は日付を8桁の数字で入力|「.*」は存在しない日付)/);
    expect(text).toContain(`value="${on.replace('<', '&lt;').replace('>', '&gt;')}"`);
  });

  test('a day before the contract began has none', async () => {
    const { status, text } = await (await pages.logIn('nac002-clerk')).get('/contract?on=19990101');
    expect(status).toBe(200);
    expect(text).toContain(contractWords.noContract.ja);
  });

  test('lets the administrator pick the office, and nobody one that is not theirs', async () => {
    const administrator = await pages.logIn('nac-admin');
    expect((await administrator.get('/contract?office=NAC003')).text).toContain('大阪支店');
    expect((await administrator.get('/contract?office=AAA001')).status).toBe(404);
    expect((await (await pages.logIn('nac002-clerk')).get('/contract?office=NAC001')).status).toBe(404);
  });
});

describe('スケジュール表', () => {
  test('shows the coming registration dates with the last days to apply', async () => {
    const { text } = await (await pages.logIn('nac002-view')).get('/schedule');
    expect(regionOf(text, 'dates')).toContain('2027年1月5日（火）');
    expect(regionOf(text, 'dates')).toContain('2026/12/16');
    expect(regionOf(text, 'pauses')).toContain('2026年12月29日（火）～2027年1月3日（日）');
  });

  test('is a calendar feed too, sent again only when it has changed', async () => {
    const clerk = await pages.logIn('nac002-clerk');
    const feed = await clerk.get('/schedule.ics');
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(feed.text).toContain('BEGIN:VCALENDAR');
    expect((await clerk.get('/schedule.ics', { 'if-none-match': feed.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await pages.visitor().get('/schedule.ics')).status).toBe(303);
  });
});

/** The section of a page with this id. */
function regionOf(html: string, id: string): string {
  const from = html.indexOf(`id="${id}"`);
  if (from < 0) throw new Error(`the page has no region ${id}`);
  return html.slice(from, html.indexOf('</section>', from));
}

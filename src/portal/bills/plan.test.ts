import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueExample } from '../../../test/support/invoices.ts';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { portalRoutes } from '../routes.ts';

let world: World;
let pages: Pages;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes, '2027-01-15');
  for (const month of ['2026-10-01', '2026-11-01', '2026-12-01'])
    await issueExample(world.db, { office: 'NAC001', month });
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('says which plan costs less, from how many months, where they break even, and what the mix means', async () => {
  const { text } = await (await pages.logIn('nac001')).get('/bills/plan');
  // 75,000 of base fee and 18,532 of use against 21,400, three times.
  for (const said of [
    'Bプランが有利です。この期間の利用では合計216,396円（1か月あたり約72,132円）安くなる計算です。',
    '3か月分の請求（2026年10月～2026年12月）から計算しました。',
    '12か月に満たないため',
    'Bプランより13.4%安くなります',
    '月額約559,624円が損益分岐点です',
    '93,532円',
    '−72,132円',
    '「見本」の単価',
  ])
    expect(text).toContain(said);
  expect(text).toContain('class="chart-picture"');
});

test('begins the application with the better plan filled in; pressed twice, one', async () => {
  const [visitor, id] = [await pages.logIn('nac001'), randomUUID()];
  for (let time = 0; time < 2; time++)
    expect(await visitor.post('/bills/plan', { id, office: 'NAC001' })).toMatchObject({
      status: 303,
      location: `/apply/${id}/choice`,
    });
  const draft = await world.find(id);
  expect(draft).toMatchObject({
    officeCode: 'NAC001',
    pages: {
      choice: {
        items: ['price-plan'],
        special: ['no'],
        reason: ['利用実績に応じた料金プランの見直しのため（専用回線接続：Bプラン）'],
        desiredStart: [expect.stringMatching(/^2027\//)],
      },
      'price-plan.price-plan': { line: ['B'] },
    },
  });
  const page = await visitor.get(`/apply/${id}/p/price-plan/price-plan`);
  expect(page.text).toMatch(/<input[^>]*value="B"[^>]*checked|<input[^>]*checked[^>]*value="B"/);
});

test('is for who may apply there: nobody else gets the button, or begins anything', async () => {
  const stranger = await pages.logIn('nac002-clerk');
  expect(await stranger.post('/bills/plan', { id: randomUUID(), office: 'NAC001' })).toMatchObject({
    status: 303,
    location: '/bills',
  });
  const other = await pages.logIn('nac003');
  const refused = await other.send('/bills/plan', { id: randomUUID(), office: 'NAC001' });
  expect(refused.location).toMatch(/^\/refused/);
});

test('says so where there is nothing to compare, and begins nothing where nothing is better', async () => {
  const visitor = await pages.logIn('nac003');
  expect((await visitor.get('/bills/plan')).text).toContain('比べられる請求がまだありません');
  expect(await visitor.post('/bills/plan', { id: randomUUID(), office: 'NAC003' })).toMatchObject({
    status: 303,
    location: '/bills/plan?office=NAC003',
  });
});

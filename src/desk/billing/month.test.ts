import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { calculate } from '../../billing/months/calculate.ts';
import { entryRoutes } from '../../portal/entry/routes.ts';
import { deskRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
const path = '/desk/billing/months/2026-11';

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...deskRoutes], '2026-12-07');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('an accountant closes and calculates a month, somebody else approves it, and it is fixed', async () => {
  const [billing, admin] = [await pages.logIn('billing1'), await pages.logIn('center-admin')];
  expect((await billing.get('/desk/billing')).text).toContain('2026年11月');
  expect(await billing.post(`${path}/close`, { run: '0' })).toMatchObject({ status: 303, location: path });
  const second = await billing.post(`${path}/close`, { run: '0' });
  expect(second).toMatchObject({ status: 409 });
  expect(second.text).toContain('が先に操作し');
  await billing.post(`${path}/calculate`, { run: '0' });
  expect((await billing.get(path)).text).toContain('計算の進み具合');
  await calculate(world.at('2026-12-07'), { month: '2026-11-01' });
  const calculated = await billing.get(path);
  expect(calculated.text).toContain('計算済');
  expect(calculated.text).toContain('自分が計算した月は');
  expect((await billing.post(`${path}/approve`, { run: '1' })).text).toContain('計算した本人は承認できません');
  const draft = await billing.get(`${path}/offices/NAC001`);
  expect(draft.text).toContain('論理端末');
  expect(draft.text).toContain('見本');
  expect((await admin.post(`${path}/approve`, { run: '0' })).text).toContain('計算し直されています');
  expect((await admin.post(`${path}/send-back`, { run: '1', why: '' })).text).toContain('理由を入力してください');
  expect(await admin.post(`${path}/approve`, { run: '1' })).toMatchObject({ status: 303 });
  expect((await billing.post(`${path}/fix`, { run: '1' })).text).toContain('チェックを付けてください');
  expect(await billing.post(`${path}/fix`, { run: '1', confirmed: 'yes' })).toMatchObject({ status: 303 });
  expect((await billing.get(path)).text).toContain('確定');
  const { rows } = await sql`select from invoice`.execute(world.db);
  expect(rows.length).toBeGreaterThan(3);
});

test('a month that is none, is still to begin, or an office that has no draft, does not exist', async () => {
  const billing = await pages.logIn('billing1');
  for (const none of ['2026-13', '2027-01', 'x', '2026-11/offices/ZZZ999', '2026-11/offices/x'])
    expect(await billing.get(`/desk/billing/months/${none}`)).toMatchObject({ status: 404 });
});

test('a month that is not over cannot be closed', async () => {
  const billing = await pages.logIn('billing1');
  const early = await billing.post('/desk/billing/months/2026-12/close', { run: '0' });
  expect(early).toMatchObject({ status: 409 });
  expect(early.text).toContain('まだ終わっていません');
});

test('who only reads sees no button, and a reviewer nothing at all', async () => {
  const [auditor, reviewer] = [await pages.logIn('auditor1'), await pages.logIn('reviewer1')];
  expect((await auditor.get('/desk/billing/months/2026-10')).text).not.toContain(
    '<form method="post" action="/desk/billing',
  );
  expect(await reviewer.get('/desk/billing')).toMatchObject({ status: 403 });
});

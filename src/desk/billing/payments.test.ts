import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { billNovember } from '../../../test/support/months.ts';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { entryRoutes } from '../../portal/entry/routes.ts';
import { deskRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
let invoices: Awaited<ReturnType<typeof billNovember>>;
beforeAll(async () => {
  world = await openWorld();
  invoices = await billNovember(world);
  pages = await openPages(world, [...entryRoutes, ...deskRoutes], '2026-12-15');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('an accountant makes the file of a debit, downloads it, says that the bank has it, and is told what is no answer', async () => {
  const billing = await pages.logIn('billing1');
  expect((await billing.get('/desk/billing/debit')).text).toContain('2026年12月28日');
  expect((await billing.post('/desk/billing/debit', { debitOn: '' })).text).toContain('引落日を選んでください');
  const location = (await billing.post('/desk/billing/debit', { debitOn: '2026-12-28' })).location ?? '';
  expect((await billing.get(location)).text).toContain('引渡し前');
  const file = await billing.get(`${location}/file`);
  expect([file.status, file.text.startsWith('1910')]).toEqual([200, true]);
  const { rows } = await sql<{ page: string }>`
    select what ->> 'page' as page from audit_event where event = 'view' and what ->> 'page' = ${`${location}/file`} and actor_id is not null`.execute(
    world.db,
  );
  expect(rows).toHaveLength(1);
  expect(await billing.post(`${location}/hand-over`, {})).toMatchObject({ status: 303, location });
  const again = await billing.post(`${location}/drop`, {});
  expect(again.status).toBe(409);
  expect(again.text).toContain('現在の状態は「結果待ち」です');
  expect(await billing.get('/desk/billing/debit/999999')).toMatchObject({ status: 404 });
});

test('a payment is noted by hand, once however often it is sent; what is wrong with it is told beside its field', async () => {
  const billing = await pages.logIn('billing1');
  const { number = '', id = '', total = 0 } = invoices.NAC001 ?? {};
  const typed = { number, amount: total.toLocaleString('en'), paidOn: '2026-12-14', why: '窓口', token: 'token-0001' };
  const wrong = await billing.post('/desk/billing/unpaid', { ...typed, amount: '0', why: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('金額は1円以上の整数で入力してください');
  expect(wrong.text).toContain('入金の内容を入力してください');
  expect((await billing.post('/desk/billing/unpaid', { ...typed, number: '2026-999999' })).text).toContain(
    '有効な請求書はありません',
  );
  for (let time = 0; time < 2; time++)
    expect(await billing.post('/desk/billing/unpaid', typed)).toMatchObject({ status: 303 });
  const { rows } = await sql<{ paid: number }>`select paid from receivable where id = ${id}`.execute(world.db);
  expect(rows[0]?.paid).toBe(total);
});

test('lists are there for who only reads, without a form', async () => {
  const auditor = await pages.logIn('auditor1');
  for (const path of ['debit', 'transfers', 'unpaid']) {
    const { status, text } = await auditor.get(`/desk/billing/${path}`);
    expect([path, status, text.includes('action="/desk/billing')]).toEqual([path, 200, false]);
  }
});

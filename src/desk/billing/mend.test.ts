import { afterAll, beforeAll, expect, test } from 'vitest';
import { billNovember } from '../../../test/support/months.ts';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { findProposal } from '../../billing/invoices/mend.ts';
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

test('an accountant asks for a correction, what is wrong is told with what was typed, and another person issues it', async () => {
  const [billing, approver] = [await pages.logIn('billing1'), await pages.logIn('approver1')];
  const { id = '', number = '' } = invoices.AAA001 ?? {};
  const path = `/desk/billing/invoices/${number}/mend`;
  const page = await billing.get(path);
  expect(page.text).toContain('論理端末');
  const count = page.text.match(/name="quantity-/g)?.length ?? 0;
  const typed = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      [`quantity-${index}`, page.text.match(new RegExp(`name="quantity-${index}"[^>]*value="([^"]*)"`))?.[1] ?? ''],
      [`price-${index}`, page.text.match(new RegExp(`name="price-${index}"[^>]*value="([^"]*)"`))?.[1] ?? ''],
    ]).flat(),
  );
  const wrong = await billing.post(path, { ...typed, 'quantity-0': 'x', reason: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('1行目の数量');
  expect(wrong.text).toContain('理由を入力してください');
  expect((await billing.post(path, { ...typed, reason: '誤り' })).text).toContain('変更がありません');
  expect(await billing.post(path, { ...typed, 'quantity-0': '3', reason: '台数の誤り' })).toMatchObject({
    status: 303,
  });
  const proposal = await findProposal(world.db, id);
  const decide = { id: proposal?.id ?? '', issues: 'yes' };
  const own = await billing.post(`/desk/billing/invoices/${number}/decide`, decide);
  expect(own.text).toContain('依頼した本人は承認できません');
  expect((await approver.get(path)).text).toContain('台数の誤り');
  expect(await approver.post(`/desk/billing/invoices/${number}/decide`, decide)).toMatchObject({ status: 303 });
  const late = await approver.post(`/desk/billing/invoices/${number}/decide`, decide);
  expect(late.status).toBe(409);
});

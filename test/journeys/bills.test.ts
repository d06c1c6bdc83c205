import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openBrowser, type Visitor, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';
import { arrive, logIn, stand } from './steps.ts';
import { say } from './words.ts';

const counter = await openCounter();
const browser = await openBrowser();
const opened: Page[] = [];

afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});

async function open(loginId: string, how: Visitor = {}): Promise<Page> {
  const page = await visitor(browser, counter.url, how);
  opened.push(page);
  await logIn(page, loginId, say[how.lang ?? 'ja']);
  return page;
}

describe.each<[string, Visitor]>([
  ['with script, wide and light', {}],
  ['without script, on a phone and dark', { script: false, width: 360, dark: true }],
])('%s', (_, how) => {
  test('from the news to the bill, its causes, the months, a search, and the better plan applied for', async () => {
    const page = await open('aaa001', how);
    const news = page.getByRole('row').filter({ hasText: '前月分の請求額が確定しました。' }).first();
    await news.getByRole('link', { name: '詳細' }).click();
    await arrive(page, '請求情報 詳細');
    await page.getByText('利用者IDごとの内訳').first().click();
    await page.getByText('前月（', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: '請求内容参照に戻る' }).click();
    await arrive(page, '請求内容参照');
    expect(await page.getByRole('img', { name: '月ごとの請求額' }).count()).toBe(1);
    await page.getByRole('link', { name: '請求書の検索' }).click();
    await arrive(page, '請求書の検索');
    await page.getByLabel('発行日（から）').fill('20260101');
    await page.getByLabel('金額（以上）').fill('１００，０００円');
    await page.getByLabel('相手先').fill('情報処理センター');
    await page.getByRole('button', { name: '検索する' }).click();
    await arrive(page, '請求書の検索');
    expect(await page.getByRole('link', { name: /^2026-\d{6}$/ }).count()).toBeGreaterThan(3);
    await page.getByRole('link', { name: '料金プランの診断' }).click();
    await arrive(page, '料金プランの診断');
    await page.getByRole('button', { name: '料金プランの変更を申し込む' }).click();
    await stand(page, say.ja.choice);
    expect(await page.getByLabel('変更する理由').inputValue()).toContain('Bプラン');
  });
});

test('in English the same pages, and whoever sees no amounts is told who does', async () => {
  const manager = await open('aaa001', { lang: 'en' });
  await manager.goto('/bills');
  await arrive(manager, 'Bills');
  await manager.getByRole('link', { name: 'Which price plan' }).click();
  await arrive(manager, 'Which price plan');
  const clerk = await open('nac002-clerk');
  await clerk.getByRole('link', { name: '請求内容の参照' }).click();
  await arrive(clerk, '請求内容参照');
  await clerk.getByText('金額を表示できる権限がありません').waitFor();
});

test('the centre finds an invoice of any company and looks into it', async () => {
  const accountant = await open('billing1');
  await accountant.goto('/desk/billing/invoices');
  await arrive(accountant, '請求書の検索');
  await accountant.getByLabel('相手先').fill('ＡＡＡ');
  await accountant.getByRole('button', { name: '検索する' }).click();
  await accountant
    .getByRole('link', { name: /^2026-\d{6}$/ })
    .first()
    .click();
  await accountant.getByRole('heading', { level: 1, name: /^請求書 2026-/ }).waitFor();
});

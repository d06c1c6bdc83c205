import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { readRecord } from '../../src/billing/debit/codec.ts';
import { dataRecord, header } from '../../src/billing/debit/records.ts';
import { writeResult } from '../../src/billing/debit/write.ts';
import { demoUsage } from '../../src/demo/usage.ts';
import { openBrowser, type Visitor, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';
import { readPdf } from '../support/read-pdf.ts';
import { arrive, logIn } from './steps.ts';
import { say } from './words.ts';

const counter = await openCounter('2026-12-07T09:00:00+09:00');
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

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const waitFor = (page: Page, text: string) => page.locator('main').getByText(text).first().waitFor();

test('a month from its usage to the bank’s answer, without script: what failed is told by letter', async () => {
  const [accountant, approver] = [
    await open('billing1', { script: false }),
    await open('approver1', { script: false }),
  ];
  await accountant.goto('/desk/billing/usage');
  await arrive(accountant, '利用実績');
  await accountant.locator('[name=month]').selectOption({ label: '2026年11月' });
  await accountant
    .locator('[type=file]')
    .setInputFiles({ name: 'usage-2026-11.csv', mimeType: 'text/csv', buffer: Buffer.from(demoUsage('2026-11-01')) });
  await accountant.locator('#load button[type=submit]').first().click();
  await waitFor(accountant, 'usage-2026-11.csv');

  await accountant.goto('/desk/billing/months/2026-11');
  await arrive(accountant, '2026年11月');
  await press(accountant, '計算する');
  await calculated(accountant);
  await arrive(accountant, '2026年11月');
  await accountant.getByRole('link', { name: /^NAC001 / }).click();
  await waitFor(accountant, '見本');
  await approver.goto('/desk/billing/months/2026-11');
  await press(approver, '承認する');
  await waitFor(approver, '承認済');
  await accountant.goto('/desk/billing/months/2026-11');
  await accountant.locator('[name=confirmed]').check();
  await press(accountant, '確定する');
  await waitFor(accountant, '確定');

  const office = await open('bbb001', { script: false });
  const news = office.getByRole('row').filter({ hasText: '前月分の請求額が確定しました。' }).first();
  await news.getByRole('link', { name: '詳細' }).click();
  await arrive(office, '請求情報 詳細');
  for (const file of ['CSV', 'JP PINT']) {
    const href = await office
      .getByRole('link', { name: new RegExp(file) })
      .first()
      .getAttribute('href');
    const answer = await office.context().request.get(`${counter.url}${href}`);
    expect([file, answer.status(), (await answer.body()).length > 500]).toEqual([file, 200, true]);
  }

  await accountant.goto('/desk/billing/debit');
  await arrive(accountant, '口座振替');
  await press(accountant, 'ファイルを作る');
  await waitFor(accountant, '引渡し前');
  const path = new URL(accountant.url()).pathname;
  const file = await (await accountant.context().request.get(`${counter.url}${path}/file`)).body();
  await press(accountant, '銀行に引き渡した');
  await waitFor(accountant, '結果待ち');
  const answer = Buffer.from(answerTo(file));
  await accountant
    .locator('[type=file]')
    .setInputFiles({ name: 'result.txt', mimeType: 'text/plain', buffer: answer.subarray(0, 240) });
  await press(accountant, '結果を取り込む');
  await accountant.locator('#errors').waitFor();
  await accountant.locator('[type=file]').setInputFiles({ name: 'result.txt', mimeType: 'text/plain', buffer: answer });
  await press(accountant, '結果を取り込む');
  await waitFor(accountant, '資金不足');
  await waitFor(accountant, '振替済');
  const [mail] = await counter.ask(
    `select body from mail where letter = 'debitFailed' order by written_at desc limit 1`,
  );
  expect(mail?.body).toContain('資金不足');
});

test('an invoice is corrected by two people, and prices are looked at before they count', async () => {
  const [accountant, approver] = [await open('billing1'), await open('approver1')];
  await accountant.goto('/desk/billing/invoices');
  await accountant.getByLabel('相手先').fill('NAC002');
  await accountant.getByRole('button', { name: '検索する' }).click();
  await accountant
    .getByRole('link', { name: /^2026-\d{6}$/ })
    .first()
    .click();
  await accountant.getByRole('link', { name: '請求額を減額する' }).click();
  await accountant.locator('[name=quantity-0]').fill('1');
  await accountant.locator('[name=reason]').fill('障害による再送のため');
  await press(accountant, '承認を依頼する');
  await accountant.getByRole('heading', { name: '承認待ちの修正' }).waitFor();
  await approver.goto('/desk/billing');
  await arrive(approver, '月次の請求');
  await approver.locator('#proposals').getByRole('link').first().click();
  await press(approver, '承認して発行する');
  await waitFor(approver, '返還');
  await approver
    .locator('.notice')
    .getByRole('link', { name: /2026-\d{6}/ })
    .last()
    .click();
  const reduced = await paperOf(approver);
  expect(reduced).toContain('返還');
  expect(reduced).toContain('障害による再送のため');

  await accountant.goto('/desk/billing/prices?kind=transaction');
  await arrive(accountant, '料金表');
  await accountant.locator('[name=amount]').fill('12.34');
  await accountant.locator('#edit button[type=submit]').click();
  await arrive(accountant, '変更の確認');
  await press(accountant, 'この内容で登録する');
  await waitFor(accountant, 'この料金は登録されています。');
});

test('a corrected invoice takes the place of the first, and both papers say so, in English and without script', async () => {
  const how: Visitor = { lang: 'en', script: false };
  const [accountant, approver] = [await open('billing1', how), await open('center-admin', how)];
  await accountant.goto('/desk/billing/invoices');
  await accountant.getByLabel('Counterparty').fill('NAC003');
  await press(accountant, 'Search');
  const link = accountant.getByRole('link', { name: /^2026-\d{6}$/ }).first();
  const wrong = (await link.textContent()) ?? '';
  await link.click();
  await accountant.getByRole('link', { name: 'Correct the invoice' }).click();
  await arrive(accountant, `Correct the invoice ${wrong}`);
  const quantity = accountant.locator('[name=quantity-0]');
  await quantity.fill(String(Number(await quantity.inputValue()) + 1));
  await press(accountant, 'Ask for approval');
  await accountant.locator('#errors').waitFor();
  await accountant.locator('[name=reason]').fill('端末の台数の訂正のため');
  await press(accountant, 'Ask for approval');
  await accountant.getByRole('heading', { name: 'A correction waits for approval' }).waitFor();
  await approver.goto('/desk/billing');
  await approver.locator('#proposals').getByRole('link').first().click();
  await press(approver, 'Approve and issue');
  await waitFor(approver, 'This invoice no longer counts');

  const office = await open('nac003', how);
  const news = office.getByRole('row').filter({ hasText: 'A corrected invoice was issued.' }).first();
  await news.getByRole('link', { name: 'Details' }).click();
  await arrive(office, 'Bill');
  await waitFor(office, 'This is a corrected invoice');
  const corrected = await paperOf(office);
  expect(corrected).toContain('修正');
  expect(corrected).toContain(wrong);
  expect(corrected).toContain('端末の台数の訂正のため');
  await office.goto(`/bills/${wrong}`);
  await waitFor(office, 'This invoice no longer counts');
  expect(await paperOf(office)).toContain(`番号${wrong}`);
});

test('the desk’s pages of bills in English, on a phone and dark', async () => {
  const page = await open('billing1', { lang: 'en', width: 390, dark: true });
  const pages = [
    ['/desk/billing', 'Bills by month'],
    ['/desk/billing/months/2026-10', 'October 2026'],
    ['/desk/billing/prices', 'Prices'],
    ['/desk/billing/usage', 'Usage'],
    ['/desk/billing/debit', 'Direct debit'],
    ['/desk/billing/transfers', 'Transfers'],
    ['/desk/billing/unpaid', 'Unpaid'],
  ] as const;
  for (const [path, heading] of pages) {
    await page.goto(path);
    await arrive(page, heading);
  }
});

/** The text of the paper that the page links to. */
async function paperOf(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: /PDF/ }).first().getAttribute('href');
  const answer = await page.context().request.get(`${counter.url}${href}`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return (await readPdf(await answer.body())).text;
}

/** The calculation is a job: the page is asked again until it has ended. */
async function calculated(page: Page): Promise<void> {
  const count = async () => {
    await page.goto('/desk/billing/months/2026-11');
    return page.getByText('計算済', { exact: true }).count();
  };
  await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(0);
}

/** The bank debits all but the last. */
function answerTo(file: Buffer): Uint8Array {
  const lines = file.toString('latin1').split('\r\n').filter(Boolean);
  const head = readRecord(header, Buffer.from(lines[0] ?? '', 'latin1'));
  const rows = lines.slice(1, -2).map((line, index, all) => {
    const row = readRecord(dataRecord('N'), Buffer.from(line, 'latin1'));
    if (!('values' in row) || !row.values) throw new Error('no row');
    return { ...row.values, result: index === all.length - 1 ? ('noFunds' as const) : ('debited' as const) };
  });
  if (!('values' in head) || !head.values) throw new Error('no head');
  return writeResult({ header: head.values, rows }, { lineBreaks: true, customer: 'N' });
}

import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { expectSound, openBrowser, visitor } from '../support/browser.ts';
import { startCounter } from '../support/counter.ts';
import { logIn } from './steps.ts';

const browser = await openBrowser();

test('the bank of a direct debit is looked up and chosen, without script', async () => {
  const counter = await startCounter();
  onTestFinished(counter.close);
  const page = await visitor(browser, counter.url, { script: false, width: 480 });
  onTestFinished(() => page.context().close());
  await logIn(page, 'nac003');
  await walkToPayment(page);
  const [bank, branch] = [page.locator('[name=bank]'), page.locator('[name=branch]')];
  await page.getByRole('radio', { name: '口座振替', exact: true }).check();

  await bank.fill('みつい');
  await page.getByRole('button', { name: '検索する 金融機関名' }).click();
  const found = page.getByRole('group', { name: /見つかった金融機関名（\d+件）/ });
  await found.waitFor();
  await expectSound(page);
  await found.getByRole('radio', { name: '三井住友（0009）' }).check();
  await page.locator('[name=kind][value=ordinary]').check();
  await page.locator('[name=number]').fill('7531864');
  await page.locator('[name=holder]').fill('ｶ)ﾅｯｸｽｼｮｳｼﾞ');
  await branch.fill('東京');
  await goOn(page);
  await page.getByRole('link', { name: /支店名に当てはまるものが\d+件あります。1つ選択してください。/ }).waitFor();
  await expectSound(page);
  await branch.fill('015');
  await page.getByRole('checkbox', { name: /口座振替依頼書（専用紙）に代えて/ }).check();
  await goOn(page);

  await page.waitForURL('**/check');
  await expectSound(page);
  const said = await page.locator('main').textContent();
  for (const each of ['三井住友（0009）', '東京中央（015）', '****864', 'オンラインで依頼済'])
    expect(said).toContain(each);
  expect(said).not.toContain('7531864');
});

async function walkToPayment(page: Page): Promise<void> {
  await page.goto('/apply/new');
  await page.locator('[name=items][value=payment-method]').check();
  await page.locator('[name=reason]').fill('口座振替にするため');
  await goOn(page);
  await page.waitForURL('**/contact');
  await goOn(page);
  await page.waitForURL('**/p/payment-method/payment');
}

const goOn = (page: Page) => page.locator('button[name=_do][value=next]').last().click();

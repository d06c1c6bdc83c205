import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectSound, openBrowser, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';
import { logIn, stand, walkToChoice } from './steps.ts';
import { say } from './words.ts';

const words = say.ja;
const counter = await openCounter();
const browser = await openBrowser();

/** From the menu to the page of the user codes. */
async function openCodes(page: Page): Promise<void> {
  await logIn(page, 'nac001');
  await walkToChoice(page);
  await page.getByRole('radio', { name: 'なし', exact: true }).check();
  await page.locator('input[name="items"][value="user-codes"]').check();
  await page.getByLabel(words.reason).fill('担当の変更のため');
  await page.getByLabel(words.start, { exact: true }).fill('2026/12/15');
  await page.getByRole('button', { name: words.toContact }).click();
  await stand(page, words.contact);
  await page.getByRole('button', { name: words.toPages }).click();
  await stand(page, '利用者コード 入力');
}

test.each([
  ['with script', true],
  ['without script', false],
] as const)(
  'rows stay closed until they are wanted, and every way back keeps them: %s',
  async (_, script) => {
    const page = await visitor(browser, counter.url, { script });
    await openCodes(page);
    await expectSound(page);
    const area = page.getByRole('radio', { name: '航空', exact: true });
    expect(await area.filter({ visible: true }).count()).toBe(0);
    const height = await page.evaluate('document.documentElement.scrollHeight');
    expect(height).toBeLessThan(2_500);

    await page.locator('summary', { hasText: '1ANAC' }).click();
    await page.locator('input[name="change.0.area"][value="air"]').check();
    await page.getByRole('checkbox', { name: /^削除 2ANAC/ }).check();
    await page.getByRole('link', { name: '申込担当者の入力に戻る' }).click();
    await stand(page, words.contact);
    await page.getByRole('link', { name: '利用者コード', exact: true }).filter({ visible: true }).click();
    await stand(page, '利用者コード 入力');
    await page.locator('input[name="change.0.area"][value="air"]:checked').waitFor();
    expect(await page.getByRole('checkbox', { name: /^削除 2ANAC/ }).isChecked()).toBe(true);
    expect(await page.locator('summary', { hasText: '1ANAC' }).textContent()).toContain('システム区分の変更：航空');

    await page.locator('summary', { hasText: '追加する利用者コードを入力する' }).click();
    await page.locator('input[name="add.0.numbers"]').fill('二つ');
    await page.getByRole('button', { name: '申込内容確認へ進む' }).click();
    await page.getByRole('alert').waitFor();
    const mistakes = await page.getByRole('alert').getByRole('link').allTextContents();
    expect(mistakes.length).toBeGreaterThan(2);
    await page.getByRole('alert').getByRole('link', { name: '識別番号の数' }).click();
    expect(await page.locator('input[name="add.0.numbers"]').inputValue()).toBe('二つ');
    await page.locator('#add-0-numbers-error').waitFor();
    await expectSound(page);
  },
  120_000,
);

test.each([true, false])(
  'the account is asked under direct debit only, with script or without: %s',
  async (script) => {
    const page = await visitor(browser, counter.url, { script });
    await logIn(page, 'nac003');
    await walkToChoice(page);
    await page.getByRole('radio', { name: 'なし', exact: true }).check();
    await page.locator('input[name="items"][value="payment-method"]').check();
    await page.getByLabel(words.reason).fill('口座振替のため');
    await page.getByLabel(words.start, { exact: true }).fill('2026/12/15');
    await page.getByRole('button', { name: words.toContact }).click();
    await stand(page, words.contact);
    await page.getByRole('button', { name: words.toPages }).click();
    const holder = page.getByRole('textbox', { name: '口座名義（カナ）' });
    await page.locator('input[name="method"][value="directDebit"]').check();
    await holder.fill('カ）ナックス');
    await page.locator('input[name="method"]:not([value="directDebit"])').check();
    await holder.waitFor({ state: 'hidden' });
    await page.locator('input[name="method"][value="directDebit"]').check();
    expect(await holder.inputValue()).toBe('カ）ナックス');
  },
  90_000,
);

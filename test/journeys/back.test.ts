import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';
import { logIn, releaseNac001, stand, submit, walkToChoice } from './steps.ts';
import { say } from './words.ts';

const words = say.ja;
const counter = await openCounter();
const browser = await openBrowser();

/** Goes through the history until a page, each of which must be the product's own; what stands in the field of the choice page is kept. */
async function travel(page: Page, way: 'goBack' | 'goForward', until: string, reason?: string): Promise<void> {
  for (let steps = 0; steps < 12; steps++) {
    const answer = await page[way]();
    expect([page.url().startsWith('http'), answer === null || answer.request().method() === 'GET']).toEqual([
      true,
      true,
    ]);
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    if (heading === words.choice && reason) expect(await page.getByLabel(words.reason).inputValue()).toBe(reason);
    if (heading === until) return;
  }
  throw new Error(`${until} does not come`);
}

test('right D: Back goes through every page after a mistake that was corrected, and forward again, also after a refused 登録', async () => {
  const page = await visitor(browser, counter.url);
  await logIn(page, 'nac002-clerk');
  await walkToChoice(page);
  await page.getByRole('radio', { name: words.yes, exact: true }).check();
  await page.getByRole('radio', { name: words.sharing }).check();
  await page.getByRole('button', { name: words.toContact }).click();
  await page.getByText('変更する理由を入力してください。').first().waitFor();
  await page.getByLabel(words.reason).fill('機器共用解除のため');
  await page.getByRole('button', { name: words.toContact }).click();
  await stand(page, words.contact);
  await page.getByLabel('電話番号', { exact: true }).fill('〇三');
  await page.getByRole('button', { name: words.toPages }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('電話番号', { exact: true }).fill('0123456789');
  await page.getByRole('button', { name: words.toPages }).click();
  await stand(page, words.sharingPage);
  await releaseNac001(page);
  await travel(page, 'goBack', words.menu, '機器共用解除のため');
  await travel(page, 'goForward', words.check, '機器共用解除のため');
  const other = await page.context().newPage();
  await other.goto(page.url().replace('/check', '/contact'));
  await other.getByLabel('電話番号', { exact: true }).fill('0312345678');
  await other.getByRole('button', { name: words.toPages }).click();
  await stand(other, words.sharingPage);
  await page.getByRole('button', { name: words.submit }).click();
  await page.waitForURL(/refused=1/);
  await stand(page, words.check);
  await travel(page, 'goBack', words.menu, '機器共用解除のため');
  await travel(page, 'goForward', words.check, '機器共用解除のため');
  await page.reload();
  await stand(page, words.check);
  expect(await submit(page)).toMatch(/^\d{7}[A-Z]$/);
}, 90_000);

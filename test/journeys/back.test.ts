import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { openCounter, password } from '../support/counter.ts';
import { fileRelease, logIn, releaseNac001, stand, submit, take, walkToChoice } from './steps.ts';
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

/** Goes back through these headings, one page each, and forward again. */
async function thereAndBack(page: Page, headings: readonly string[]): Promise<void> {
  const here = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  for (const [way, ahead] of [
    ['goBack', headings],
    ['goForward', [...headings.slice(0, -1).toReversed(), here]],
  ] as const)
    for (const heading of ahead) {
      const answer = await page[way]();
      expect([way, heading, answer?.request().method() ?? 'GET']).toEqual([way, heading, 'GET']);
      await stand(page, heading);
    }
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

test('right D: Back goes through a log-in that was refused, and forward again', async () => {
  const page = await visitor(browser, counter.url);
  await page.goto('/login');
  await page.getByLabel(words.loginId, { exact: true }).fill('nac003');
  await page.getByLabel(words.password, { exact: true }).fill('not-the-password');
  await page.getByRole('button', { name: words.login, exact: true }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel(words.loginId, { exact: true }).inputValue()).toBe('nac003');
  await page.reload();
  await page.getByRole('alert').waitFor();
  await page.goto('/password/forgot');
  await page.goBack();
  await page.getByRole('alert').waitFor();
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.login, exact: true }).click();
  await stand(page, words.menu);
  await thereAndBack(page, [words.menu, words.menu]);
}, 60_000);

test('right D: Back goes through a withdrawal that was refused, with what was typed, and forward again', async () => {
  const page = await visitor(browser, counter.url, { script: false });
  await logIn(page, 'nac004');
  const number = await fileRelease(page);
  await page.goto(`/applications/${number}`);
  await page.getByRole('link', { name: '申込を取り下げる' }).click();
  await stand(page, '申込を取り下げる');
  const long = '取下げの理由'.repeat(41);
  await page.getByLabel('取り下げる理由').fill(long);
  await page.getByRole('button', { name: '申込を取り下げる' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('取り下げる理由').fill('予定が変わったため');
  await page.getByRole('button', { name: '申込を取り下げる' }).click();
  await stand(page, words.detail);
  await thereAndBack(page, ['申込を取り下げる', '申込を取り下げる', words.detail]);
  await page.goBack();
  // What the browser itself kept of the page, or what the page was shown with.
  expect([long, '予定が変わったため']).toContain(await page.getByLabel('取り下げる理由').inputValue());
}, 90_000);

test('right D: Back goes through a review that was refused, with what was typed, and forward again', async () => {
  const clerk = await visitor(browser, counter.url);
  await logIn(clerk, 'nac004');
  const number = await fileRelease(clerk);
  const page = await visitor(browser, counter.url);
  await logIn(page, 'reviewer1');
  await take(page, number);
  await page.getByLabel('返信する内容', { exact: true }).fill('書きかけのメッセージ');
  await page.getByRole('button', { name: words.sendQuery }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('返信する内容', { exact: true }).inputValue()).toBe('書きかけのメッセージ');
  await page.getByLabel(words.query, { exact: true }).fill('ご確認ください。');
  await page.getByRole('button', { name: words.sendQuery }).click();
  await page.getByText('確認事項を送りました').waitFor();
  await thereAndBack(page, [words.review, words.review, words.review, words.queue]);
  await page.goBack();
  expect(await page.getByLabel('返信する内容', { exact: true }).inputValue()).toBe('書きかけのメッセージ');
  expect(await page.getByRole('alert').count()).toBe(0);
}, 90_000);

test('right D: every link of a page of an application saves what stands there first', async () => {
  const page = await visitor(browser, counter.url);
  await logIn(page, 'nac003');
  await walkToChoice(page);
  for (const [way, typed] of [
    ['スケジュール表', '日程を見る前の理由'],
    ['窓口', '名前を押す前の理由'],
  ] as const) {
    await page.getByLabel(words.reason).fill(typed);
    await page.getByRole('link', { name: way }).first().click();
    await page.getByLabel(words.reason).waitFor({ state: 'detached' });
    await page.goBack();
    await stand(page, words.choice);
    expect(await page.getByLabel(words.reason).inputValue()).toBe(typed);
  }
  await page.getByLabel(words.reason).fill('Enterで進む理由');
  await page.getByLabel(words.start, { exact: true }).press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel(words.reason).inputValue()).toBe('Enterで進む理由');
}, 60_000);

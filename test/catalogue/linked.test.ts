import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import {
  arrive,
  logIn,
  numberOn,
  releaseNac001,
  take,
  valueUnder,
  walkToChoice,
  walkToSharing,
} from '../journeys/steps.ts';
import { say } from '../journeys/words.ts';
import { openBrowser, type Visitor, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';

// NAC002 ends its sharing with NAC001 and goes on alone: two applications, one 登録, one review, one start date.

const browser = await openBrowser();
const counter = await openCounter();
const startDay = { clock: '2026-12-08T00:05:00+09:00', ja: '2026/12/08' };

const words = {
  ...say.ja,
  pair: '「netNACCS端末の登録情報」をあわせて申し込む',
  terminals: 'netNACCS端末の登録情報 入力',
  terminalCount: 'netNACCSで利用する端末台数',
  filedTogether: 'あわせて登録する申込',
  toOther: '次の申込の入力へ進む',
  numbers: 'あわせて登録された申込',
  together: 'あわせて審査する申込',
  sharingTitle: '機器共用（追加・解除）',
  terminalsTitle: 'netNACCS端末の登録情報（追加・削除）',
  both: '2件の申込に分けて続けられます',
  split: '2件の申込に分けて進む',
} as const;

async function open(loginId: string, how: Visitor = {}): Promise<Page> {
  const page = await visitor(browser, counter.url, how);
  onTestFinished(() => page.context().close());
  await logIn(page, loginId);
  return page;
}

test('an ordinary item beside a special one is split off, and both come to one check page', async () => {
  const page = await open('nac002-clerk');
  await walkToChoice(page);
  await page.getByRole('checkbox', { name: words.terminalsTitle }).check();
  await page.getByRole('radio', { name: words.yes, exact: true }).check();
  await page.getByRole('radio', { name: words.sharing }).check();
  await page.getByLabel(words.reason).fill('機器共用解除のため');
  await page.getByRole('button', { name: words.toContact }).last().click();
  await page.getByRole('heading', { name: words.both }).waitFor();
  await arrive(page, words.choice);
  await page.getByRole('button', { name: words.split }).click();
  await arrive(page, words.contact);
  await page.getByRole('button', { name: words.toPages }).click();
  await releaseNac001(page);
  await expectBeside(page, words.terminalsTitle);
  expect(await page.getByRole('button', { name: words.submit }).count()).toBe(0);

  await page.getByRole('link', { name: words.toOther }).click();
  await arrive(page, words.contact);
  await page.getByRole('button', { name: words.toPages }).click();
  await enterTerminals(page);
  await expectBeside(page, words.sharingTitle);
  expect(await page.getByRole('button', { name: words.submit }).count()).toBe(1);
});

test('the end of a sharing and the terminals that follow are filed, judged and started together', async () => {
  const clerk = await open('nac002-clerk');
  await walkToSharing(clerk);
  await releaseNac001(clerk);
  await clerk.getByRole('button', { name: words.pair }).click();
  await enterTerminals(clerk);
  await expectBeside(clerk, words.sharingTitle);
  await clerk.getByRole('button', { name: words.submit }).click();
  await arrive(clerk, words.done);
  const terminals = await numberOn(clerk);
  const release = (await clerk.getByRole('region', { name: words.numbers }).getByRole('link').textContent()) ?? '';
  expect(release).toMatch(/^\d{7}[A-Z]$/);
  expect(release).not.toBe(terminals);

  const reviewer = await open('reviewer1');
  await take(reviewer, release);
  const beside = reviewer.getByRole('region', { name: words.together });
  await beside.getByRole('link', { name: terminals }).waitFor();
  expect(await beside.textContent()).toContain(words.terminalsTitle);
  await arrive(reviewer, words.review);
  await reviewer.getByRole('button', { name: words.end }).click();
  await reviewer.getByRole('button', { name: words.end }).waitFor({ state: 'detached' });
  await arrive(reviewer, words.review);

  for (const number of [release, terminals]) expect(await standing(clerk, number)).toContain(words.reviewEnded);
  await counter.reopenAt(startDay.clock);
  for (const number of [release, terminals])
    await expect.poll(() => standing(clerk, number), { timeout: 30_000, interval: 500 }).toBe(words.started);

  await clerk.goto('/contract');
  await arrive(clerk, words.contract);
  const sharing = clerk.getByRole('region', { name: words.sharingRegion, exact: true });
  expect(await sharing.textContent()).not.toContain('NAC001');
  expect(await valueUnder(clerk, words.terminalCount).textContent()).toMatch(/^2台/);
});

/** Two terminals, on which the first of the user IDs is used from then on. */
async function enterTerminals(page: Page): Promise<void> {
  await arrive(page, words.terminals);
  await page.getByLabel(words.terminalCount).fill('2');
  await page.getByRole('checkbox', { name: /3ANACA01/ }).check();
  await page.getByRole('button', { name: words.toCheck }).last().click();
}

/** The check page names the other application, and is all that a page must be. */
async function expectBeside(page: Page, title: string): Promise<void> {
  await arrive(page, words.check);
  await page.getByRole('region', { name: words.filedTogether }).getByRole('heading', { name: title }).waitFor();
}

async function standing(page: Page, number: string): Promise<string | null> {
  await page.goto(`/applications/${number}`);
  return valueUnder(page, words.status).textContent();
}

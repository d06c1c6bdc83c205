import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectSound } from '../support/browser.ts';
import { password } from '../support/counter.ts';
import { say, type Words } from './words.ts';

/** Logs somebody in and arrives at the first page. */
export async function logIn(page: Page, loginId: string, words: Words = say.ja): Promise<void> {
  await page.goto('/login');
  await page.getByLabel(words.loginId, { exact: true }).fill(loginId);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.login, exact: true }).click();
  await page.getByRole('button', { name: words.logout }).waitFor();
}

/** Stands on a page: its heading. */
export async function stand(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/** Arrives at a page: its heading, and all that every page must be. */
export async function arrive(page: Page, heading: string): Promise<void> {
  await stand(page, heading);
  await expectSound(page);
}

type Arrive = typeof stand;

/** What is filed, and how each page on the way is looked at. */
export type Walk = { words?: Words; on?: Arrive; start?: string; reason?: string };

/** The manual's ①–③: menu, guidance, choice, contact, up to the page 「機器共用 入力」. */
export async function walkToSharing(page: Page, walk: Walk = {}): Promise<void> {
  const { words = say.ja, on = stand } = walk;
  await walkToChoice(page, walk);
  await choose(page, walk);
  await on(page, words.contact);
  await page.getByRole('button', { name: words.toPages }).click();
  await on(page, words.sharingPage);
}

/** From the menu to the choice page. */
export async function walkToChoice(page: Page, { words = say.ja, on = stand }: Walk = {}): Promise<void> {
  await on(page, words.menu);
  await page.getByRole('main').getByRole('link', { name: words.change, exact: true }).click();
  await on(page, words.guidance);
  await page.getByRole('button', { name: words.toChoice }).first().click();
  await on(page, words.choice);
}

/** Chooses equipment sharing and goes on. */
export async function choose(page: Page, { words = say.ja, start, reason }: Walk = {}): Promise<void> {
  await page.getByRole('radio', { name: words.yes, exact: true }).check();
  await page.getByRole('radio', { name: words.sharing }).check();
  await page.getByLabel(words.reason).fill(reason ?? '機器共用解除のため');
  if (start) await page.getByLabel(words.start, { exact: true }).fill(start);
  await page.getByRole('button', { name: words.toContact }).click();
}

/** Ticks the release of NAC001 and goes on to the check page. */
export const releaseNac001 = (page: Page, walk: Walk = {}): Promise<void> => releaseOf(page, 'NAC001', walk);

/** The same for another office whose equipment is shared. */
export async function releaseOf(page: Page, code: string, { words = say.ja, on = stand }: Walk = {}): Promise<void> {
  await page.getByRole('checkbox', { name: new RegExp(`${words.release}.*${code}`) }).check();
  await page.getByRole('button', { name: words.toCheck }).click();
  await on(page, words.check);
}

/** 登録; the number on the done page. */
export async function submit(page: Page, { words = say.ja, on = stand }: Walk = {}): Promise<string> {
  await page.getByRole('button', { name: words.submit }).click();
  await on(page, words.done);
  return numberOn(page);
}

/** The whole of it, from a menu that is open. */
export async function fileRelease(page: Page, walk: Walk = {}): Promise<string> {
  await walkToSharing(page, walk);
  await releaseNac001(page, walk);
  return submit(page, walk);
}

/** The reception number that the done page tells. */
export async function numberOn(page: Page): Promise<string> {
  const number = /\d{7}[A-Z]/.exec((await page.getByRole('main').textContent()) ?? '')?.[0];
  expect(number).toBeDefined();
  return number ?? '';
}

/** The value of a term, such as 「状態」. */
export function valueUnder(page: Page, term: string): Locator {
  return page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd[1]');
}

/** Opens an application from the queue and takes it. */
export async function take(page: Page, number: string, { words = say.ja, on = stand }: Walk = {}): Promise<void> {
  await page.goto('/desk/queue');
  await on(page, words.queue);
  await page.getByRole('link', { name: number, exact: true }).click();
  await on(page, words.review);
  await page.getByRole('button', { name: words.take }).click();
  await page.getByRole('button', { name: words.end }).waitFor();
}

/** Ends the review with what is prefilled. */
export async function endReview(page: Page, number: string, walk: Walk = {}): Promise<void> {
  const { words = say.ja, on = stand } = walk;
  await take(page, number, walk);
  await on(page, words.review);
  await page.getByRole('button', { name: words.end }).click();
  await page.getByRole('button', { name: words.end }).waitFor({ state: 'detached' });
  await on(page, words.review);
}

/** Types the office whose equipment is to be shared. */
export async function addOwner(page: Page, code: string, { words = say.ja }: Walk = {}): Promise<void> {
  await page.getByRole('textbox', { name: words.add }).first().fill(code);
}

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { openCounter, password } from '../support/counter.ts';
import { numberOn, stand, valueOf } from './steps.ts';
import { say } from './words.ts';

const words = say.ja;
const counter = await openCounter();
const browser = await openBrowser();

test('the release is filed with the keyboard alone', async () => {
  const page = await visitor(browser, counter.url);
  await page.goto('/login');
  await tabTo(page, words.loginId);
  await page.keyboard.type('nac002-clerk');
  await tabTo(page, words.password);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');

  await stand(page, words.menu);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('本文へ移動');
  await page.keyboard.press('Enter');
  await tabTo(page, words.change);
  await page.keyboard.press('Enter');
  await stand(page, words.guidance);
  await tabTo(page, words.toChoice);
  await page.keyboard.press('Enter');

  await stand(page, words.choice);
  await tabTo(page, 'なし');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe(words.yes);
  await tabTo(page, words.sharing);
  await page.keyboard.press('Space');
  await tabTo(page, words.toContact);
  await page.keyboard.press('Enter');

  await page.getByRole('alert').waitFor();
  expect(await page.evaluate(`document.activeElement.getAttribute('role')`)).toBe('alert');
  await tabTo(page, /変更する理由.*入力/);
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe(words.reason);
  await page.keyboard.type('機器共用解除のため');
  await tabTo(page, words.toContact);
  await page.keyboard.press('Enter');

  await stand(page, words.contact);
  await tabTo(page, words.toPages);
  await page.keyboard.press('Enter');
  await stand(page, words.sharingPage);
  await tabTo(page, /機器共用の解除.*NAC001/);
  await page.keyboard.press('Space');
  await tabTo(page, words.toCheck);
  await page.keyboard.press('Enter');
  await stand(page, words.check);
  await tabTo(page, words.remarks);
  await page.keyboard.type('キーボードだけで申し込みます');
  await tabTo(page, words.submit);
  await page.keyboard.press('Enter');
  await stand(page, words.done);
  const number = await numberOn(page);
  await tabTo(page, words.toDetail);
  await page.keyboard.press('Enter');
  await stand(page, words.detail);
  expect(page.url()).toContain(number);
  expect(await valueOf(page, words.status).textContent()).toBe('受付済');
});

/** Presses Tab until something of this name has the focus, which can be seen wherever it stands on the way. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    expect([here, await isSeen(page)]).toEqual([here, true]);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here);
  }
  throw new Error(`${name} is not reached with Tab; passed: ${passed.join(' | ')}`);
}

/** The accessible name of what has the focus. */
async function focused(page: Page): Promise<string> {
  const snapshot = await page.locator(':focus').ariaSnapshot();
  return /"((?:[^"\\]|\\.)*)"/.exec(snapshot)?.[1] ?? '';
}

/** Whether the place of the focus can be seen: it lies in the window and has a ring around it. */
async function isSeen(page: Page): Promise<boolean> {
  return (await page.evaluate(`(() => {
    const here = document.activeElement;
    const ringed = [here, ...(here.labels ?? []), here.parentElement].some((node) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const { top, bottom } = here.getBoundingClientRect();
    return here !== document.body && ringed && bottom > 0 && top < innerHeight;
  })()`)) as boolean;
}

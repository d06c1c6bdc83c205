import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/connect.ts';
import { openLedgers } from '../../src/ledger/open.ts';
import { expectSound, openBrowser, visitor } from '../support/browser.ts';
import { openCounter, password } from '../support/counter.ts';
import { largeIds, largeOffice } from '../support/large-office.ts';
import { arrive, logIn, numberOn, stand, valueUnder, walkToChoice } from './steps.ts';
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
  expect(await valueUnder(page, words.status).textContent()).toBe('受付済');
});

test('four hundred user IDs are turned and narrowed down with the keyboard, without script, and nothing typed is lost', async () => {
  const database = openDatabase(await counter.database());
  await openLedgers(database, [{ code: 'NAC009', from: '2025-01-01', state: largeOffice() }]);
  await database.destroy();
  const page = await visitor(browser, counter.url, { script: false });
  await logIn(page, 'nac-admin');
  await walkToChoice(page);
  await page.getByLabel('事業所コード').selectOption('NAC009');
  await page.getByRole('radio', { name: 'なし', exact: true }).check();
  await page.getByRole('checkbox', { name: '管理統計資料（有料分・無料分）' }).check();
  await page.getByLabel(words.reason).fill('統計資料を使うため');
  await page.getByRole('button', { name: words.toContact }).click();
  await stand(page, words.contact);
  await page.getByRole('button', { name: words.toPages }).click();

  await arrive(page, '管理統計資料 入力');
  const [first, last] = [largeIds[0], largeIds.at(-1)].map((id) => page.getByRole('group', { name: id?.id }));
  await first?.getByRole('checkbox', { name: '有料分' }).check();
  await page.getByRole('button', { name: '次の50件' }).press('Enter');
  await page.waitForURL(/part-ids=2#ids$/);
  await page.getByRole('searchbox', { name: /絞り込み/ }).fill(largeIds.at(-1)?.id ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL(/find-ids=/);
  await last?.getByRole('checkbox', { name: '無料分' }).press('Space');
  await stand(page, '管理統計資料 入力');
  await page.getByRole('button', { name: words.toCheck }).press('Enter');
  await stand(page, words.check);
  for (const id of [largeIds[0], largeIds.at(-1)])
    await page.getByRole('row', { name: new RegExp(`変更.*${id?.id}|${id?.id}.*変更`) }).waitFor();
});

describe.each([
  ['in Japanese', { lang: 'ja' }],
  ['in English and dark', { lang: 'en', dark: true }],
] as const)('every page beside the journeys is sound, %s', (_, how) => {
  const tabs = ['office', 'net', 'general', 'lines', 'billing'].map((tab) => `/applications/:no?tab=${tab}`);
  const own = ['/applications/:no', ...tabs, '/applications/:no/ids', '/applications/:no/withdraw', '/applications/0'];
  const menu = ['/menu/apply', '/news', '/settings', '/bills', '/schedule', '/applications', '/password'];
  const desk = ['/desk/applications', '/desk/contract?office=NAC001', '/desk/schedule', '/desk/queue'];

  test.each([
    ['nobody', ['/newcomer', '/password/forgot', '/password/new']],
    ['nac002', [...own, ...menu, '/contract?on=20270301']],
    ['nac-admin', ['/menu', '/contract', '/apply/new']],
    ['reviewer1', desk],
    ['helpdesk1', ['/desk/applications/:no']],
  ])('%s', async (loginId, paths) => {
    const page = await visitor(browser, counter.url, how);
    const [filed] = await counter.ask(`select reception_no from application where office_code = 'NAC002' limit 1`);
    if (loginId !== 'nobody') await logIn(page, loginId, say[how.lang]);
    for (const path of paths) {
      await page.goto(path.replace(':no', String(filed?.reception_no)));
      await expectSound(page);
    }
    await page.context().close();
  });
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

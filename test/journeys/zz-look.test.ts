import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { expectSound, openBrowser, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';
import { fileRelease, logIn, take } from './steps.ts';
import { say } from './words.ts';
const counter = await openCounter();
const browser = await openBrowser();
async function open(loginId: string, more = {}): Promise<Page> {
  const page = await visitor(browser, counter.url, more);
  await logIn(page, loginId, (more as {lang?: string}).lang === 'en' ? say.en : say.ja);
  return page;
}
test('look', async () => {
  const clerk = await open('nac002-clerk');
  const number = await fileRelease(clerk);
  const reviewer = await open('reviewer1');
  await take(reviewer, number);
  await reviewer.getByText('設問ごとに書く').click();
  await reviewer.locator('select[name="question.1"]').selectOption('equipment-sharing.release');
  await reviewer.locator('textarea[name="remark.1"]').fill('解除する事業所をご確認ください。');
  await reviewer.locator('select[name="question.2"]').selectOption('contact.phone');
  await reviewer.locator('textarea[name="remark.2"]').fill('日中つながる番号をご記入ください。');
  await reviewer.locator('select[name="question.3"]').selectOption('choice.reason');
  await reviewer.locator('textarea[name="remark.3"]').fill('理由をくわしく。');
  await expectSound(reviewer);
  await reviewer.locator('#ask').screenshot({ path: '/tmp/look/desk.png' });
  await reviewer.getByRole('button', { name: say.ja.sendQuery }).click();
  await reviewer.getByText('確認事項を送りました').waitFor();
  const rows = await counter.ask('select id from application where reception_no = $1', [number]);
  const id = rows[0]?.id;
  for (const [name, more] of [['ja', {}], ['en', { lang: 'en', width: 360, dark: true, script: false }]] as const) {
    const page = await open('nac002-clerk', more);
    await page.goto(`/apply/${id}`);
    for (const at of ['choice', 'contact', 'p/equipment-sharing/sharing', 'check']) {
      await page.goto(`/apply/${id}/${at}`);
      await expectSound(page);
      await page.screenshot({ path: `/tmp/look/${name}-${at.replaceAll('/', '-')}.png`, fullPage: true });
      console.log(name, at, page.url(), await page.locator('.actions button').allTextContents());
    }
  }
}, 300_000);

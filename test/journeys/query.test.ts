import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';
import { diagram } from './files.ts';
import {
  addOwner,
  arrive,
  choose,
  endReview,
  fileRelease,
  logIn,
  stand,
  submit,
  take,
  valueUnder,
  walkToChoice,
  walkToSharing,
} from './steps.ts';
import { say } from './words.ts';

const words = say.ja;
const counter = await openCounter();
const browser = await openBrowser();
const opened: Page[] = [];

afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});

async function open(loginId: string, script = true): Promise<Page> {
  const page = await visitor(browser, counter.url, { script });
  opened.push(page);
  await logIn(page, loginId);
  return page;
}

test('a query tied to a question: the correction opens with the remark, keeps the number, and the reviewer sees what it changed', async () => {
  const clerk = await open('nac002-clerk');
  const number = await fileRelease(clerk);

  const reviewer = await open('reviewer1');
  await take(reviewer, number);
  await reviewer.getByText('設問ごとに書く').click();
  await reviewer.getByLabel('設問 1', { exact: true }).selectOption({ label: '変更する理由：機器共用解除のため' });
  await reviewer.getByLabel('コメント 1', { exact: true }).fill('解除後の接続手段をご記入ください。');
  await reviewer.getByRole('button', { name: words.sendQuery }).click();
  await reviewer.getByText('確認事項を送りました').waitFor();
  await arrive(reviewer, words.review);

  await clerk.goto('/menu');
  await arrive(clerk, words.menu);
  await clerk
    .getByRole('row', { name: number })
    .filter({ hasText: '利用申込内容に確認事項があります。' })
    .getByRole('link', { name: words.details })
    .click();
  await arrive(clerk, words.detail);
  expect(await valueUnder(clerk, words.status).textContent()).toBe('確認事項あり');
  await clerk.getByRole('link', { name: '申込内容を修正する' }).first().click();
  await clerk.getByRole('link', { name: '解除後の接続手段をご記入ください。' }).click();
  await arrive(clerk, words.choice);
  expect(await describedBy(clerk, words.reason)).toContain('解除後の接続手段をご記入ください。');
  await clerk.getByLabel(words.reason).fill('機器共用解除のため。解除後はインターネット接続で利用します。');
  await clerk.getByRole('button', { name: words.toCheck }).click();
  await arrive(clerk, words.check);
  expect(await submit(clerk)).toBe(number);

  await take(reviewer, number);
  const correction = reviewer.getByRole('region', { name: '修正で変わったところ' });
  expect(await correction.getByRole('row', { name: words.reason }).textContent()).toMatch(
    /機器共用解除のため.*解除後はインターネット接続で利用します。/s,
  );
  await arrive(reviewer, words.review);
  await reviewer.getByRole('button', { name: words.end }).click();
  await reviewer.getByText('審査を終了しました。申込者に通知しました。').waitFor();
  expect(await lettersOn(reviewer, number)).toEqual({
    '【NACCS】利用申込受付完了のお知らせ': 6,
    '【NACCS】利用申込に関する確認事項のお知らせ': 3,
    '【NACCS】利用申込確認完了のお知らせ': 3,
  });
});

test('a refusal tells its reason; the contract stays as it was', async () => {
  const manager = await open('nac004');
  const number = await fileRelease(manager);
  const reviewer = await open('reviewer2');
  await take(reviewer, number);
  await reviewer.getByRole('button', { name: words.refuse }).click();
  await reviewer.getByText('不承諾の理由を入力してください。').first().waitFor();
  await arrive(reviewer, words.review);
  await reviewer.getByLabel(words.refusal, { exact: true }).fill('機器共用の条件を満たしていないため。');
  await reviewer.getByRole('button', { name: words.refuse }).click();
  await reviewer.getByText('不承諾にしました。').waitFor();

  await manager.goto('/menu');
  await manager.getByRole('row', { name: number }).getByRole('link', { name: words.details }).first().click();
  await arrive(manager, words.detail);
  expect(await valueUnder(manager, words.status).textContent()).toBe('不承諾');
  expect(await manager.getByRole('main').textContent()).toContain('機器共用の条件を満たしていないため。');
  await manager.goto('/contract?on=20270301');
  expect(await manager.getByRole('region', { name: '機器共用', exact: true }).textContent()).toContain('NAC001');
});

test('a withdrawal frees the items; an application that was withdrawn cannot be withdrawn again', async () => {
  const manager = await open('nac004', false);
  const number = await fileRelease(manager);
  const second = await secondTab(manager, `/applications/${number}/withdraw`);
  await manager.goto(`/applications/${number}`);
  await manager.getByRole('link', { name: '申込を取り下げる' }).click();
  await arrive(manager, '申込を取り下げる');
  await manager.getByLabel('取り下げる理由').fill('予定が変わったため');
  await manager.getByRole('button', { name: '申込を取り下げる' }).click();
  await arrive(manager, words.detail);
  expect(await valueUnder(manager, words.status).textContent()).toBe('取下げ');

  await second.getByRole('button', { name: '申込を取り下げる' }).click();
  await arrive(second, 'この申込は取り下げられません');

  await manager.goto('/menu');
  expect(await fileRelease(manager)).not.toBe(number);
});

test('the owner of the equipment cannot file the release: nothing to tick, and a forged form is refused with a sentence', async () => {
  const owner = await open('nac001');
  await walkToSharing(owner);
  await arrive(owner, words.sharingPage);
  expect(await owner.getByRole('checkbox').count()).toBe(0);
  await owner.getByText('現在、他の事業所の機器を共用していません。').waitFor();

  const answer = await owner.request.post(owner.url(), {
    form: { release: 'NAC004' },
    headers: { origin: counter.url },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  const refused = await owner.request.get(answer.headers().location ?? '');
  expect(await refused.text()).toContain(
    '機器所有事業所からは解除を申し込めません。機器共用依頼事業所（NAC004）が申し込んでください。',
  );
});

describe('adding a sharing', () => {
  test('is refused without a diagram, with another company, itself, and an owner without equipment; then accepted', async () => {
    const manager = await open('nac003');
    await walkToChoice(manager);
    await choose(manager, { reason: '機器共用追加のため' });
    await manager.getByRole('button', { name: words.toPages }).click();
    await stand(manager, words.sharingPage);

    for (const [code, sentence] of [
      ['AAA001', '機器共用は同一企業内でのみ可能です。企業略称が同じ事業所コードを入力してください。'],
      ['NAC003', '自分の事業所コードが入力されています。'],
      ['NAC002', 'NAC002は、開始日に共用できる機器（回線と端末）を持つ事業所ではありません。'],
      ['ｎａｃ００１', '機器共用を追加する場合は、システム構成図を添付してください。'],
    ] as const) {
      await addOwner(manager, code);
      await manager.getByRole('button', { name: words.toCheck }).click();
      await manager.getByRole('link', { name: sentence }).waitFor();
      await arrive(manager, words.sharingPage);
    }
    await manager.getByLabel(words.diagram, { exact: true }).setInputFiles(diagram);
    await manager.getByRole('button', { name: words.attach }).click();
    await manager.getByRole('link', { name: diagram.name }).waitFor();
    await arrive(manager, words.sharingPage);
    await manager.getByRole('button', { name: words.toCheck }).click();
    await arrive(manager, words.check);
    const number = await submit(manager, { on: arrive });

    const reviewer = await open('reviewer1');
    await endReview(reviewer, number);
    await manager.goto('/contract?on=20270301');
    expect(await manager.getByRole('region', { name: '機器共用', exact: true }).textContent()).toContain('NAC001');
  });
});

/** What assistive technology reads as the description of a field. */
async function describedBy(page: Page, label: string): Promise<string> {
  const ids = (await page.getByLabel(label).getAttribute('aria-describedby')) ?? '';
  const texts = ids.split(' ').map((id) => page.locator(`[id="${id}"]`).textContent());
  return (await Promise.all(texts)).join(' ');
}

/** How many letters of each subject stand on the page of an application. */
async function lettersOn(page: Page, number: string): Promise<Record<string, number>> {
  await page.goto(`/desk/applications/${number}`);
  const subjects = await page
    .getByRole('region', { name: 'メール', exact: true })
    .getByRole('rowheader')
    .allTextContents();
  return Object.fromEntries(
    [...Map.groupBy(subjects, (subject) => subject)].map(([subject, all]) => [subject, all.length]),
  );
}

async function secondTab(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(path);
  return tab;
}

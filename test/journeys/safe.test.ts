import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { openCounter, password } from '../support/counter.ts';
import {
  addOwner,
  arrive,
  choose,
  logIn,
  numberOn,
  releaseNac001,
  stand,
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

const numbersOf = async (office: string): Promise<unknown[]> =>
  (
    await counter.ask(
      `select reception_no from application where office_code = $1 and status = 'submitted' and procedures = '{equipment-sharing}'`,
      [office],
    )
  ).map((row) => row.reception_no);

describe('登録 happens once', () => {
  test('with a double click, and again from a second tab', async () => {
    const clerk = await open('nac002-clerk');
    await walkToSharing(clerk);
    await releaseNac001(clerk);
    const tab = await clerk.context().newPage();
    await tab.goto(clerk.url());
    await clerk.getByRole('button', { name: words.submit }).dblclick();
    await stand(clerk, words.done);
    const number = await numberOn(clerk);

    await tab.getByLabel(words.remarks, { exact: true }).fill('2つ目の画面から');
    await tab.getByRole('button', { name: words.submit }).click();
    await stand(tab, words.done);
    expect(await numberOn(tab)).toBe(number);
    expect(await numbersOf('NAC002')).toEqual([number]);

    await clerk.goBack();
    expect((await clerk.getByRole('main').textContent()) ?? '').toContain(number);
  });

  test('another application on the same items is told of it, and stays as it was typed', async () => {
    const [number] = await numbersOf('NAC002');
    const manager = await open('nac002', false);
    await walkToSharing(manager, { reason: '2件目' });
    await releaseNac001(manager);
    await manager.getByLabel(words.remarks, { exact: true }).fill('急ぎます');
    await manager.getByRole('button', { name: words.submit }).click();
    await manager.getByRole('heading', { name: '同じ項目の申込が審査中です' }).waitFor();
    await arrive(manager, words.check);
    await manager
      .getByRole('main')
      .getByRole('link', { name: String(number) })
      .waitFor();
    expect(await manager.getByLabel(words.remarks, { exact: true }).inputValue()).toBe('急ぎます');
    expect(await numbersOf('NAC002')).toEqual([number]);
  });

  test('a check page that is no longer true is shown again with what moved; two posts at once lead to one number', async () => {
    const manager = await open('nac004');
    await walkToSharing(manager);
    await releaseNac001(manager);
    const tab = await manager.context().newPage();
    await tab.goto(manager.url());
    await tab.getByRole('region', { name: '変更申込内容' }).getByRole('link', { name: words.edit }).click();
    await tab.getByLabel(words.reason).fill('別の画面で直した理由');
    await tab.getByRole('button', { name: words.toCheck }).click();
    await stand(tab, words.check);

    await manager.getByLabel(words.remarks, { exact: true }).fill('古い画面の備考');
    await manager.getByRole('button', { name: words.submit }).click();
    await manager.getByText('まだ登録していません').waitFor();
    await arrive(manager, words.check);
    const main = (await manager.getByRole('main').textContent()) ?? '';
    expect(main).toContain('入力内容（別の画面または他の方が変更しました）');
    expect(main).toContain('別の画面で直した理由');
    expect(await manager.getByLabel(words.remarks, { exact: true }).inputValue()).toBe('古い画面の備考');
    expect(await numbersOf('NAC004')).toEqual([]);

    const form = Object.fromEntries(await formOf(manager));
    const post = () =>
      manager.request.post(manager.url(), { multipart: form, headers: { origin: counter.url }, maxRedirects: 0 });
    const answers = await Promise.all([post(), post(), post()]);
    const [number] = await numbersOf('NAC004');
    expect(await numbersOf('NAC004')).toHaveLength(1);
    for (const answer of answers)
      expect(answer.headers().location).toMatch(new RegExp(`/applications/${number}(/done)?$`));
  });
});

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_, script) => {
  test('Back at every step and forward again, and reload, keep everything', async () => {
    const manager = await open('nac003', script);
    await walkToChoice(manager);
    await choose(manager, { reason: '戻っても残る理由', start: '２０２６１２２２' });
    await stand(manager, words.contact);
    await manager.getByLabel('所属部課名').fill('輸出課');
    await manager.getByRole('button', { name: words.toPages }).click();
    await stand(manager, words.sharingPage);
    await addOwner(manager, 'NAC001');
    await manager.getByRole('button', { name: words.toCheck }).click();
    await manager.getByRole('link', { name: '機器共用を追加する場合は、システム構成図を添付してください。' }).waitFor();

    await back(manager, words.sharingPage);
    await back(manager, words.contact);
    expect(await manager.getByLabel('所属部課名').inputValue()).toBe('輸出課');
    await back(manager, words.choice);
    expect(await manager.getByLabel(words.reason).inputValue()).toBe('戻っても残る理由');
    expect(await manager.getByRole('radio', { name: words.sharing }).isChecked()).toBe(true);

    await manager.getByRole('button', { name: words.toContact }).click();
    await stand(manager, words.contact);
    expect(await manager.getByLabel('所属部課名').inputValue()).toBe('輸出課');
    await manager.getByRole('button', { name: words.toPages }).click();
    await stand(manager, words.sharingPage);
    await manager.reload();
    expect(await manager.getByRole('textbox', { name: words.add }).first().inputValue()).toBe('NAC001');
    expect(await draftsOf('NAC003')).toHaveLength(1);
    await counter.ask(`delete from application where office_code = 'NAC003' and status = 'draft'`);
  });

  test('a draft is saved with its mistakes and resumed from the list', async () => {
    const manager = await open('nac003', script);
    await walkToChoice(manager);
    await manager.getByLabel(words.reason).fill('あ'.repeat(241));
    await manager.getByLabel(words.start, { exact: true }).fill('20261209');
    await manager.getByRole('button', { name: words.save }).click();
    await manager.getByText('申込内容を一時保存しました').waitFor();
    await arrive(manager, words.choice);

    await manager.getByRole('navigation').getByRole('link', { name: '申込内容確認' }).click();
    await arrive(manager, '申込情報一覧');
    await manager.getByRole('row', { name: '一時保存' }).getByRole('link', { name: '続ける' }).click();
    await stand(manager, words.choice);
    expect(await manager.getByLabel(words.reason).inputValue()).toBe('あ'.repeat(241));
    expect(await manager.getByLabel(words.start, { exact: true }).inputValue()).toBe('20261209');

    await manager.goto('/applications');
    await manager.getByRole('link', { name: '破棄する' }).click();
    await arrive(manager, '一時保存した申込を破棄する');
    await manager.getByRole('button', { name: '破棄する' }).click();
    await stand(manager, '申込情報一覧');
    expect(await draftsOf('NAC003')).toEqual([]);
  });

  test('a form that is sent after the session has ended leads through log-in, and on with everything typed', async () => {
    const manager = await open('nac003', script);
    await walkToChoice(manager);
    await choose(manager, { reason: 'セッションが切れても残る理由' });
    await stand(manager, words.contact);
    await manager.getByLabel('所属部課名').fill('深夜課\u{20bb7}');
    await counter.ask('delete from session');
    await manager.getByRole('button', { name: words.toPages }).click();
    await manager.getByText('入力した内容は残っています').waitFor();
    await arrive(manager, words.login);
    await manager.getByLabel(words.loginId, { exact: true }).fill('nac003');
    await manager.getByLabel(words.password, { exact: true }).fill(password);
    await manager.getByRole('button', { name: words.login, exact: true }).click();
    if (!script) await manager.getByRole('button', { name: '続ける' }).click();
    await arrive(manager, words.sharingPage);
    await manager.getByRole('link', { name: '申込担当者の入力に戻る' }).click();
    expect(await manager.getByLabel('所属部課名').inputValue()).toBe('深夜課\u{20bb7}');
    await counter.ask(`delete from application where office_code = 'NAC003' and status = 'draft'`);
  });
});

test('of two reviewers the second is told at every step, and what they typed is shown', async () => {
  const [number] = await numbersOf('NAC002');
  const path = `/desk/applications/${number}`;
  const [first, second] = [await open('reviewer1'), await open('reviewer2', false)];
  for (const page of [first, second]) await page.goto(path);
  await first.getByRole('button', { name: words.take }).click();
  await first.getByRole('button', { name: words.end }).waitFor();
  await second.getByRole('button', { name: words.take }).click();
  await second.getByText('ほかの担当者が先に処理しました').waitFor();
  expect((await second.getByRole('main').textContent()) ?? '').toContain('審査 一子 さん');
  await arrive(second, words.review);

  await second.getByLabel(words.query, { exact: true }).fill('間に合わなかった確認事項');
  await first.getByRole('button', { name: words.end }).click();
  await first.getByText('審査を終了しました。申込者に通知しました。').waitFor();
  await second.getByRole('button', { name: words.sendQuery }).click();
  await second.getByText('ほかの担当者が先に処理しました').waitFor();
  expect((await second.getByRole('main').textContent()) ?? '').toContain('間に合わなかった確認事項');
  await arrive(second, words.review);
  expect(
    await counter.ask(
      `select event from audit_event where event = 'query' and application_id = (select id from application where reception_no = $1)`,
      [number],
    ),
  ).toEqual([]);
});

const draftsOf = (office: string) =>
  counter.ask(`select id from application where office_code = $1 and status = 'draft'`, [office]);

async function back(page: Page, heading: string): Promise<void> {
  await page.goBack();
  await stand(page, heading);
}

/** What the form of the check page would send, without its files. */
async function formOf(page: Page): Promise<[string, string][]> {
  const fields = 'form:has(textarea[name=remarks])';
  return (await page.evaluate(
    `[...new FormData(document.querySelector('${fields}'))].filter(([, value]) => typeof value === 'string')`,
  )) as [string, string][];
}

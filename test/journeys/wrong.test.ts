import type { APIResponse, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freeFiles } from '../../src/application/draft/draft.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';
import { picture } from './files.ts';
import { addOwner, arrive, choose, logIn, stand, walkToChoice } from './steps.ts';
import { say } from './words.ts';

const words = say.ja;
const counter = await openCounter();
const browser = await openBrowser();
let page: Page;

beforeAll(async () => {
  page = await visitor(browser, counter.url);
  await logIn(page, 'nac003');
});
beforeEach(async () => {
  await page.goto('/menu');
});

describe('on the choice page', () => {
  test.each([
    [
      'a reason of 241 characters',
      words.reason,
      '𠮷'.repeat(241),
      '変更する理由は240文字以内で入力してください（現在241文字）。',
    ],
    ['a control character', words.reason, '理由\u0007です', '制御文字'],
    ['no reason', words.reason, '', '変更する理由を入力してください。'],
    ['a day that is no registration date', words.start, '20261209', '2026年12月15日（火）'],
    ['a day without eight digits', words.start, '来週の火曜', '日付を8桁の数字で入力してください'],
    ['a day that does not exist', words.start, '20270230', '「20270230」は存在しない日付です。'],
    ['a day of the past', words.start, '20120401', '2026年12月8日（火）'],
    ['a day that is too near', words.start, '20261201', '2026年12月8日（火）'],
  ])('%s is told with a sentence and kept', async (_, label, typed, sentence) => {
    await walkToChoice(page);
    await page.getByRole('radio', { name: words.yes, exact: true }).check();
    await page.getByRole('radio', { name: words.sharing }).check();
    await page.getByLabel(words.reason).fill('正しい理由 😀 髙﨑');
    await page.getByLabel(label, { exact: true }).fill(typed);
    await page.getByRole('button', { name: words.toContact }).click();
    await expectMistake(page, sentence);
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(typed);
    if (label !== words.reason) expect(await page.getByLabel(words.reason).inputValue()).toBe('正しい理由 😀 髙﨑');
    expect(await page.getByRole('radio', { name: words.sharing }).isChecked()).toBe(true);
  });

  test('the sentence on a wrong day names the next three dates', async () => {
    await walkToChoice(page);
    await choose(page, { start: '２０２６１２０９' });
    for (const day of ['2026年12月15日（火）', '2026年12月22日（火）', '2027年1月5日（火）'])
      await expectMistake(page, day);
    await arrive(page, words.choice);
  });

  test('every way to write a day is taken', async () => {
    await walkToChoice(page);
    for (const day of ['20261215', '２０２６１２１５', '2026-12-15', '2026/12/15', '2026年12月15日']) {
      await choose(page, { start: day });
      await stand(page, words.contact);
      await page.getByRole('link', { name: '変更申込内容の入力に戻る' }).click();
      await stand(page, words.choice);
    }
  });
});

test('on the contact page every mistake is told at once, and everything typed is kept', async () => {
  await walkToChoice(page);
  await choose(page);
  await stand(page, words.contact);
  const typed = {
    氏名: '混載 一郎\u0008',
    '氏名（フリガナ）': '混載いちろう',
    所属部課名: '課'.repeat(300),
    電話番号: '〇三-abc',
    'E-mailアドレス': 'konsai＠＠naccs',
  };
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: words.toPages }).click();
  const summary = page.getByRole('alert');
  await summary.waitFor();
  expect(await summary.getByRole('link').count()).toBe(Object.keys(typed).length);
  await arrive(page, words.contact);
  for (const [label, text] of Object.entries(typed)) {
    const field = page.getByLabel(label, { exact: true });
    expect([label, await field.inputValue()]).toEqual([label, text]);
    expect([label, await field.getAttribute('aria-invalid')]).toEqual([label, 'true']);
  }
});

describe('on the sharing page', () => {
  test.each([
    ['an office that is not there', 'NAC999', '回線と端末'],
    ['a code that can be none', 'ＮＡＣ－１', '事業所コード'],
    ['markup', '<b>1</b>', '事業所コード'],
    ['an emoji', '😀😀😀', '事業所コード'],
  ])('%s is told with a sentence and kept', async (_, typed, sentence) => {
    await toSharing();
    await addOwner(page, typed);
    await page.getByRole('button', { name: words.toCheck }).click();
    await expectMistake(page, sentence);
    // The script of the page writes codes in half width as soon as they are left.
    const written = typed.normalize('NFKC').toUpperCase();
    expect(await page.getByRole('textbox', { name: words.add }).first().inputValue()).toBe(written);
  });
});

describe('files', () => {
  const big = Buffer.alloc(11 * 1024 * 1024);
  const png = picture('x').buffer;

  test.each([
    [
      'a picture that is called PDF',
      { name: '構成図.pdf', mimeType: 'application/pdf', buffer: png },
      '「構成図.pdf」の中身はPNGで、名前の拡張子と合っていません。',
    ],
    [
      'a text',
      { name: '構成図.txt', mimeType: 'text/plain', buffer: Buffer.from('構成図') },
      '「構成図.txt」は添付できない種類のファイルです。',
    ],
    [
      'a page with a script',
      {
        name: '<script>alert(1)</script>.png',
        mimeType: 'image/png',
        buffer: Buffer.from('<script>alert(1)</script>'),
      },
      '添付できない種類',
    ],
    [
      '11 MB',
      { name: '大きい.pdf', mimeType: 'application/pdf', buffer: big },
      '「大きい.pdf」は大きすぎます。1ファイル10 MBまでです。',
    ],
    [
      'nothing in it',
      { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      '「空.pdf」は中身が空です。',
    ],
  ])('%s is refused with a sentence, and the rest of the page is kept', async (_, file, sentence) => {
    await toSharing();
    await addOwner(page, 'NAC001');
    await page.getByLabel(words.diagram, { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: words.attach }).click();
    await expectMistake(page, sentence);
    expect(await page.getByRole('textbox', { name: words.add }).first().inputValue()).toBe('NAC001');
  });

  test('no file is chosen: said beside the field', async () => {
    await toSharing();
    await page.getByRole('button', { name: words.attach }).click();
    await expectMistake(page, '添付するファイルを選択してください。');
    await arrive(page, words.sharingPage);
  });

  test('a name with a way out of its folder, or with a script, is kept as a plain name', async () => {
    await toSharing();
    for (const [sent, shown] of [
      ['../../etc/passwd.png', 'passwd.png'],
      ['<script>alert(1)</script>.png', 'script>.png'],
    ] as const) {
      const answer = await send(page.url(), { _attach: 'diagram', diagram: picture(sent) });
      expect(answer.status()).toBe(200);
      await page.reload();
      await page.getByRole('link', { name: shown }).waitFor();
    }
    await arrive(page, words.sharingPage);
  });

  test('the eleventh file is refused', async () => {
    await toSharing();
    await page.getByRole('button', { name: words.toCheck }).click();
    await page.getByRole('alert').waitFor();
    const check = page.url().replace(/\/p\/.*/, '/check');
    for (let count = 1; count <= 10; count += 1) {
      const answer = await send(check, { _attach: freeFiles, [freeFiles]: picture(`${count}.png`) });
      expect([count, answer.status()]).toEqual([count, 200]);
    }
    const answer = await send(check, { _attach: freeFiles, [freeFiles]: picture('11.png') });
    expect(answer.status()).toBe(422);
    expect(await answer.text()).toContain('10件までです。追加するには、不要なファイルを削除してください。');
  });
});

describe('what no page sends', () => {
  test('the pages in another order lead to the first that is missing', async () => {
    await walkToChoice(page);
    await choose(page);
    await stand(page, words.contact);
    const draft = page.url().replace(/\/contact.*/, '');
    await page.goto(`${draft}/check`);
    await stand(page, words.contact);
    const filed = await send(`${draft}/check`, { _do: 'next' });
    expect(filed.status()).toBeLessThan(500);
    expect(
      await counter.ask(
        `select id from application where office_code = 'NAC003' and status = 'submitted' and procedures = '{equipment-sharing}'`,
      ),
    ).toEqual([]);
  });

  test.each([
    ['a page of another procedure', '/p/head-office/head-office'],
    ['a procedure that is none', '/p/__proto__/constructor'],
    ['a page that is none', '/p/equipment-sharing/__proto__'],
  ])('%s leads back into the application', async (_, path) => {
    await toSharing();
    const draft = page.url().replace(/\/p\/.*/, '');
    for (const answer of [
      await page.request.get(`${draft}${path}`),
      await send(`${draft}${path}`, { release: 'NAC001' }),
    ]) {
      expect(answer.status()).toBeLessThan(500);
      expect(answer.url()).toContain(draft);
    }
  });

  test.each(['x', '..%2Fmenu', '00000000-0000-4000-8000-000000000000', "1' or '1'='1", '%00', '%ff', 'ａ'.repeat(300)])(
    'an id such as %s is one that does not exist',
    async (id) => {
      for (const path of [
        `/apply/${id}/contact`,
        `/applications/${id}`,
        `/applications/${id}/papers/acceptance-letter.pdf`,
        `/apply-files/${id}/${id}`,
      ])
        expect([path, [400, 404].includes((await page.request.get(path, { maxRedirects: 0 })).status())]).toEqual([
          path,
          true,
        ]);
    },
  );

  test('values that were not offered are refused with a sentence', async () => {
    await walkToChoice(page);
    const action = await page.evaluate(`document.querySelector('main form[action*="/apply/"]').action`);
    const url = String(action);
    const forged: Record<string, string>[] = [
      { special: 'yes', specialItem: 'no-such-item', reason: 'x', desiredStart: '20261215' },
      { special: 'maybe', items: 'equipment-sharing', reason: 'x', desiredStart: '20261215' },
      { special: 'no', items: 'plan', reason: 'x', desiredStart: '20261215' },
      { special: 'no', 'items.__proto__': 'x', reason: 'x\u0000y', desiredStart: '20261215' },
    ];
    for (const fields of forged) {
      const answer = await send(url, { ...fields, _do: 'next' });
      expect([fields, answer.status()]).toEqual([fields, 422]);
      expect(await answer.text()).toContain('入力内容に誤りがあります');
    }
  });

  test('a body that is no form, or far too long, is refused and the service goes on', async () => {
    await toSharing();
    const headers = { origin: counter.url };
    const bodies = [
      { headers: { ...headers, 'content-type': 'multipart/form-data' }, data: 'no boundary' },
      { headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' }, data: '--x\r\nbroken' },
      {
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        data: `add=${'a'.repeat(3 * 1024 * 1024)}`,
      },
      { headers: { ...headers, 'content-type': 'application/json' }, data: '{"release":["NAC001"]}' },
    ];
    for (const body of bodies) {
      const { status } = await page.request.post(page.url(), body).then((answer) => ({ status: answer.status() }));
      expect([body.headers, status >= 400 && status < 500]).toEqual([body.headers, true]);
    }
    await page.reload();
    await stand(page, words.sharingPage);
  });
});

/** A draft with everything right up to the sharing page, which is opened. */
async function toSharing(): Promise<void> {
  await page.goto('/apply/new');
  const draft = page.url().replace(/\/choice.*/, '');
  const wish = {
    special: 'yes',
    specialItem: 'equipment-sharing',
    reason: '機器共用追加のため',
    desiredStart: '20261215',
  };
  await send(`${draft}/choice`, wish);
  const contact = {
    name: '難波 京子',
    kana: 'ナンバ　キョウコ',
    phone: '0662345678',
    mail: 'manager.nac003@naccs.example',
  };
  await send(`${draft}/contact`, contact);
  await page.goto(`${draft}/p/equipment-sharing/sharing`);
  await stand(page, words.sharingPage);
}

/** The sentence stands in the summary, which leads to the field, and beside the field. */
async function expectMistake(on: Page, sentence: string): Promise<void> {
  const link = on.getByRole('alert').getByRole('link').filter({ hasText: sentence });
  await link.waitFor();
  const href = (await link.getAttribute('href')) ?? '';
  expect(await on.locator(`[id="${href.slice(1)}"]`).count()).toBe(1);
  expect(await on.getByText(sentence).count()).toBeGreaterThan(1);
}

type Sent = Record<string, string | ReturnType<typeof picture>>;

const send = (url: string, multipart: Sent): Promise<APIResponse> =>
  page.request.post(url, { multipart, headers: { origin: counter.url } });

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { pdf } from '../../../test/support/sample-files.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { discardDraft } from '../../application/draft/draft.ts';
import { moveWhatIsDue } from '../../application/due/due.ts';
import { pickUp, query } from '../../application/review/decide.ts';
import { postpone } from '../../application/review/postpone.ts';
import { inMemory } from '../../files/content.ts';
import { issuePaper } from '../../jobs/issue-paper.ts';
import { listNews } from '../../notices/news.ts';
import { createRenderer } from '../../papers/render.ts';
import { entryRoutes } from '../entry/routes.ts';
import { applicationRoutes } from './routes.ts';

let world: World;
let pages: Pages;
let clerk: Visitor;
/** Of NAC002: accepted for a later day than wished and begun; queried. Of NAC004: open. */
let begun: { id: string; receptionNo: string };
let queried: { id: string; receptionNo: string };
let open: { id: string; receptionNo: string };

const release: Wish = {
  office: 'NAC002',
  by: 'nac002-clerk',
  items: ['equipment-sharing'],
  special: true,
  desiredStart: '2026-12-15',
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};
const manager = (office: string, by: string): Wish => ({
  office,
  by,
  items: ['system-manager'],
  desiredStart: '2027-01-19',
  answers: {
    'system-manager.manager': {
      name: ['横浜 花子'],
      kana: ['ヨコハマ　ハナコ'],
      phone: ['0451234567'],
      mail: ['y@naccs.example'],
    },
  },
});

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...applicationRoutes], '2026-12-24');
  begun = await world.file(world.at(), release);
  await world.accept(world.at(), begun.id, { startDate: '2026-12-22' });
  await moveWhatIsDue(world.at('2026-12-22T00:01'));
  queried = await world.file(world.at('2026-12-23'), manager('NAC002', 'nac002-clerk'));
  const mover = world.who('reviewer1');
  await pickUp(world.at('2026-12-23'), { id: queried.id, mover });
  const questions = [
    { question: 'system-manager.phone', text: '電話番号をご確認ください。' },
    { text: '至急お願いします。' },
  ];
  await query(world.at('2026-12-23'), { id: queried.id, mover, questions });
  open = await world.file(world.at(), manager('NAC004', 'nac004'));
  clerk = await pages.logIn('nac002-clerk');
});
afterAll(async () => {
  await pages.close();
  await world.close();
});

const plainText = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('the list shows the own offices’ applications with their links', async () => {
  const { text } = await clerk.get('/applications');
  expect(text).toContain('<h1>申込情報一覧</h1>');
  expect(text).toContain(`href="/applications/${begun.receptionNo}"`);
  expect(text).not.toContain(open.receptionNo);
});

test('a search is read in any width; a day that is none is pointed out and kept', async () => {
  const wide = begun.receptionNo.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const found = await clerk.get(`/applications?number=${encodeURIComponent(wide.toLowerCase())}&from=２０２６/１２/１`);
  expect(found.text).toContain(`/applications/${begun.receptionNo}"`);
  expect(found.text).not.toContain(queried.receptionNo);
  const wrong = await clerk.get('/applications?from=20261399&number=%00%27&after=2026-99-99%2000:00:00%2B00~x');
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('value="20261399"');
  expect(wrong.text).toContain('href="#from"');
});

test('the detail follows the manual: status, the plain word on another start date, and the letter', async () => {
  const text = plainText((await clerk.get(`/applications/${begun.receptionNo}`)).text);
  expect(text).toContain('利用申込詳細');
  expect(text).toMatch(/状態\s+利用開始済/);
  expect(text).toContain('利用開始日は2026年12月22日です。ご希望の2026年12月15日とは異なります。');
  for (const words of [
    '申込内容',
    '申込事務担当者',
    '申込結果',
    '対象項目',
    '提出不要',
    '次のページへ',
    '承諾書を出力する',
  ])
    expect(text).toContain(words);
  expect(text).toContain('解除後は、この事業所からNACCSに接続する手段がなくなります。');
  expect(text).not.toContain('申込を取り下げる');
});

test('a query stands with its question, and the way to correct it', async () => {
  const { text } = await clerk.get(`/applications/${queried.receptionNo}`);
  expect(plainText(text)).toMatch(/電話番号\s+電話番号をご確認ください。/);
  expect(plainText(text)).toMatch(/申込全体について\s+至急お願いします。/);
  expect(text).toContain(`href="/apply/${queried.id}"`);
  expect(text).not.toContain('承諾書を出力する');
});

test('who may only read is offered nothing that changes something', async () => {
  const viewer = await pages.logIn('nac002-view');
  const { status, text } = await viewer.get(`/applications/${queried.receptionNo}`);
  expect(status).toBe(200);
  for (const words of ['申込を取り下げる', '申込内容を修正する', 'メッセージを送る']) expect(text).not.toContain(words);
  expect((await viewer.post(`/applications/${queried.receptionNo}/withdraw`, {})).status).toBe(403);
  expect((await viewer.post(`/applications/${queried.receptionNo}/messages`, { message: 'x' })).status).toBe(403);
});

test.each([
  '',
  '?tab=office',
  '/ids',
  '/ids.csv',
  '/papers/application-form.pdf',
  '/files/00000000-0000-4000-8000-000000000000',
  '/withdraw',
])('somebody else’s number is as none at all: %s', async (path) => {
  for (const number of [open.receptionNo, '2699999Z', 'constructor', '%00'])
    expect((await clerk.get(`/applications/${number}${path}`)).status).toBe(404);
});

test('nothing can be sent to somebody else’s application', async () => {
  const { receptionNo } = open;
  expect((await clerk.post(`/applications/${receptionNo}/withdraw`, { reason: '' })).status).toBe(404);
  expect((await clerk.post(`/applications/${receptionNo}/messages`, { message: 'x' })).status).toBe(404);
});

test('the tabs show the contract as of the start date, each its own part', async () => {
  const at = (tab: string) =>
    clerk.get(`/applications/${begun.receptionNo}?tab=${tab}`).then(({ text }) => plainText(text));
  expect(await at('office')).toContain('2026年12月22日時点の契約内容です。');
  expect(await at('general')).toMatch(/3ANACA01.*プラン.*機器共用\s+登録はありません。/);
  expect(await at('net')).not.toContain('3ANACA01');
  expect(await at('billing')).toContain('支払の方法');
});

test('the notice of IDs lists them, also as CSV', async () => {
  const { text } = await clerk.get(`/applications/${begun.receptionNo}/ids`);
  expect(plainText(text)).toContain('この申込で新しく払い出したIDはありません');
  expect(plainText(text)).toMatch(/3ANACA01\s+3ANAC\s+A01/);
  const csv = await clerk.get(`/applications/${begun.receptionNo}/ids.csv`);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.text).toMatch(/専用回線接続,3ANACA01,3ANAC,A01,/);
});

test('a paper that is being made is waited for, then asked for again, and opens once it is there', async () => {
  const path = `/applications/${begun.receptionNo}/papers/acceptance-letter.pdf`;
  const waiting = await clerk.get(path);
  expect(waiting.status).toBe(503);
  expect(waiting.headers.get('retry-after')).toBe('3');
  expect(waiting.text).toContain(`href="${path}"`);
  const renderer = createRenderer();
  const job = issuePaper({ ...world.at('2026-12-22'), renderer });
  await job.run({ applicationId: begun.id, revision: 1, kind: 'acceptanceLetter' }, new AbortController().signal);
  await renderer.close();
  const opened = await clerk.get(path);
  expect(opened.headers.get('content-type')).toBe('application/pdf');
  expect(opened.headers.get('content-disposition')).toMatch(/^inline; .*%E6%89%BF%E8%AB%BE/);
  expect(opened.text).toMatch(/^%PDF/);
});

test('there is no letter before the start date, and no paper of another name', async () => {
  const base = `/applications/${queried.receptionNo}/papers`;
  expect((await clerk.get(`${base}/acceptance-letter.pdf`)).status).toBe(404);
  expect((await clerk.get(`${base}/constructor`)).status).toBe(404);
});

test('a file of a draft is given to those who may see the draft', async () => {
  const draft = await world.draft(world.at('2026-12-24'), manager('NAC004', 'nac004'));
  const wanted = {
    applicationId: draft,
    question: 'attachments',
    file: { name: '構成図.pdf', content: inMemory(pdf) },
    personId: world.who('nac004').id,
    now: new Date(),
  };
  const file = await pages.web.files.store(world.db, wanted);
  if (!('id' in file)) throw new Error('not stored');
  const owner = await pages.logIn('nac004');
  const given = await owner.get(`/apply-files/${draft}/${file.id}`);
  expect(given.status).toBe(200);
  expect(given.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(given.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await clerk.get(`/apply-files/${draft}/${file.id}`)).status).toBe(404);
  expect((await clerk.get(`/apply-files/${queried.id}/${file.id}`)).status).toBe(404);
  expect((await owner.get(`/apply-files/x/${file.id}`)).status).toBe(404);
});

test('everybody of a company gets the template', async () => {
  const { status, headers } = await clerk.get('/files/template/system-diagram');
  expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
  expect((await clerk.get('/files/template/constructor')).status).toBe(404);
});

test('opening an application marks its news as read for this person, whichever way led there', async () => {
  const unread = async (loginId: string) => {
    const news = await listNews(world.db, { offices: ['NAC002'], personId: world.who(loginId).id }, { limit: 50 });
    return news.filter((each) => each.unread && each.receptionNo === queried.receptionNo).length;
  };
  const viewer = await pages.logIn('nac002-view');
  await sql`delete from news_read`.execute(world.db);
  const before = await unread('nac002-view');
  expect(before).toBeGreaterThan(0);
  await viewer.get(`/applications/${begun.receptionNo}`);
  expect(await unread('nac002-view')).toBe(before);
  await viewer.get(`/applications/${queried.receptionNo}`);
  expect(await unread('nac002-view')).toBe(0);
  expect(await unread('nac002')).toBe(before);
});

test('the list as a file holds what the list finds, in its order, and nothing of others', async () => {
  const clerk = await pages.logIn('nac002-clerk');
  const answer = await clerk.get('/applications.csv?sort=applied&order=asc');
  expect(answer.status).toBe(200);
  const [head, ...rows] = answer.text.trim().split('\r\n');
  expect(head?.replace('\ufeff', '').split(',').slice(0, 3)).toEqual(['受付番号', '申込日', '申込分類']);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.includes('NAC002'))).toBe(true);
  const none = await clerk.get('/applications.csv?office=NAC001&text=%E3%81%82%E3%82%8A%E3%81%88%E3%81%AA%E3%81%84');
  expect(none.text.trim().split('\r\n')).toHaveLength(1);
});

test('drafts are told apart by what their links are called', async () => {
  const times = ['2026-12-20T10:00', '2026-12-21T11:30'];
  const drafts = await Promise.all(times.map((time) => world.draft(world.at(time), release)));
  const { text } = await clerk.get('/applications');
  const names = drafts.map((id) => new RegExp(`href="/apply/${id}" aria-label="([^"]*)"`).exec(text)?.[1]);
  expect(names).toEqual([
    '続ける NAC002 機器共用 2026/12/20 10:00に作成',
    '続ける NAC002 機器共用 2026/12/21 11:30に作成',
  ]);
  for (const id of drafts) await clerk.post(`/applications/drafts/${id}/discard`, {});
});

test('another language keeps the message and the reason that are being typed, and sends neither', async () => {
  const typed = { message: '書きかけの連絡', reason: '書きかけの理由', stay: '1' };
  const message = await clerk.post(`/applications/${queried.receptionNo}/messages?lang=en`, typed);
  expect(message.status).toBe(200);
  expect(message.text).toContain('<html lang="en"');
  expect(message.text).toContain('>書きかけの連絡</textarea>');
  const reason = await clerk.post(`/applications/${queried.receptionNo}/withdraw?lang=ja`, typed);
  expect(reason.text).toContain('<html lang="ja"');
  expect(reason.text).toContain('>書きかけの理由</textarea>');
  const { text } = await clerk.get(`/applications/${queried.receptionNo}`);
  expect(text).not.toContain('書きかけ');
  expect(text).toContain('確認事項あり');
});

test('without a mail server nothing is said to wait for being sent', async () => {
  const { text } = await clerk.get(`/applications/${queried.receptionNo}`);
  expect(text).toContain('メールサーバが設定されていないため');
  expect(text).not.toContain('送信待ち');
});

test('a message is there once, however often its button is pressed; an empty one is pointed out', async () => {
  const path = `/applications/${queried.receptionNo}/messages`;
  expect((await clerk.post(path, { message: ' ' })).status).toBe(422);
  const long = await clerk.post(path, { message: 'あ'.repeat(1001) });
  expect([long.status, long.text.includes('あ'.repeat(1001))]).toEqual([422, true]);
  await Promise.all([
    clerk.post(path, { message: '<b>電話</b>します' }),
    clerk.post(path, { message: '<b>電話</b>します' }),
  ]);
  const { text } = await clerk.get(`/applications/${queried.receptionNo}`);
  expect(text.match(/&lt;b&gt;電話&lt;\/b&gt;します/g)).toHaveLength(1);
});

test('a postponed application says so, with both dates', async () => {
  const { id, receptionNo } = await world.file(world.at('2026-12-23'), manager('NAC001', 'nac001'));
  await world.accept(world.at('2026-12-23'), id, { startDate: '2027-01-19' });
  await postpone(world.at('2026-12-23'), {
    id,
    mover: world.who('reviewer1'),
    startDate: '2027-01-26',
    was: '2027-01-19',
    reason: '工事のため',
  });
  const page = await (await pages.logIn('nac001')).get(`/applications/${receptionNo}`);
  expect(plainText(page.text)).toMatch(
    /利用開始日の変更 .{0,60}利用開始日：2027\/01\/19 → 2027\/01\/26 理由：工事のため 利用開始待ち \(現在\) 利用開始 \(これから\) 2027\/01\/26/,
  );
});

test('an application is withdrawn once, with its reason; who comes too late is told how it stands', async () => {
  const owner = await pages.logIn('nac004');
  const path = `/applications/${open.receptionNo}/withdraw`;
  expect((await owner.get(path)).text).toContain('申込を取り下げる');
  const long = await owner.post(path, { reason: 'あ'.repeat(241) });
  expect([long.status, long.text.includes('あ'.repeat(241))]).toEqual([422, true]);
  expect(await owner.post(path, { reason: '見直すため' })).toMatchObject({
    status: 303,
    location: `/applications/${open.receptionNo}`,
  });
  const late = await owner.post(path, { reason: '' });
  expect(late.status).toBe(409);
  expect(plainText(late.text)).toContain('申込は「取下げ」になっています');
  expect(plainText((await owner.get(`/applications/${open.receptionNo}`)).text)).toMatch(/取下げ.*見直すため/);
});

test('another application is begun from one: its answers, but neither its date nor the contact made; twice is once', async () => {
  const { text } = await clerk.get(`/applications/${begun.receptionNo}`);
  const id = /name="id" value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? '';
  const copy = () => clerk.post(`/applications/${begun.receptionNo}/copy`, { id });
  expect((await copy()).location).toBe(`/apply/${id}/choice`);
  expect((await copy()).location).toBe(`/apply/${id}/choice`);
  const { status, pages: typed } = await world.find(id);
  expect(status).toBe('draft');
  expect(typed['equipment-sharing.sharing']).toEqual({ release: ['NAC001'] });
  expect(typed.choice).toMatchObject({ special: ['yes'], specialItem: ['equipment-sharing'] });
  expect(typed.choice).not.toHaveProperty('consulted');
  expect(typed.choice?.desiredStart).not.toEqual(['2026-12-15']);
  await discardDraft(world.db, id);
});

test('a draft is discarded after a question, by those who may file for its office', async () => {
  const draft = await world.draft(world.at('2026-12-24'), release);
  const path = `/applications/drafts/${draft}/discard`;
  expect((await (await pages.logIn('nac004')).get(path)).status).toBe(404);
  await (await pages.logIn('nac004')).post(path, {});
  expect((await clerk.get('/applications')).text).toContain(`href="${path}"`);
  expect((await clerk.get(path)).text).toContain('破棄する');
  expect(await clerk.post(path, {})).toMatchObject({ status: 303, location: '/applications' });
  expect((await clerk.get(path)).status).toBe(404);
  expect(await clerk.post(path, {})).toMatchObject({ status: 303 });
  await clerk.post(`/applications/drafts/${queried.id}/discard`, {});
  expect((await clerk.get(`/applications/${queried.receptionNo}`)).status).toBe(200);
});

test('the pages are in English as a whole for who wants them so', async () => {
  const english = await pages.logIn('nac002-clerk', { lang: 'en' });
  for (const path of ['', `/${begun.receptionNo}`, `/${begun.receptionNo}/ids`]) {
    const main = /<main[\s\S]*<\/main>/.exec((await english.get(`/applications${path}`)).text)?.[0] ?? '';
    const typed =
      /ナックス商事株式会社|第.営業所|混載 一郎|コンサイ イチロウ|通関課|機器共用解除のため|浜田 健|海野 花子|【NACCS】\S+/g;
    expect(plainText(main).replace(typed, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  }
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillWorkbook, withoutNames } from '../../../test/support/fill-workbook.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { pdf } from '../../../test/support/sample-files.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { deskRoutes } from '../../desk/routes.ts';
import { findTemplate } from '../../files/template.ts';
import type { Raw } from '../../procedure/field.ts';
import { portalRoutes } from '../routes.ts';
import { settingsWords as words } from './words.ts';

let world: World;
let pages: Pages;
/** NAC001 gets another kind of business, for which settings are needed. */
let receptionNo: string;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...portalRoutes, ...deskRoutes]);
  receptionNo = await waiting('NAC001', {
    'codes.0.code': ['1ANAC'],
    'codes.0.kinds': ['customsBrokerage', 'trader'],
    'codes.1.code': ['2ANAC'],
    'codes.1.kinds': ['bondedWarehouse'],
  });
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

async function waiting(office: string, codes: Raw): Promise<string> {
  const { id, receptionNo: number } = await world.file(world.at(), {
    office,
    by: office.toLowerCase(),
    items: ['business-kinds'],
    desiredStart: '2026-12-15',
    answers: { 'business-kinds.business-kinds': codes },
  });
  await world.accept(world.at(), id, { startDate: '2026-12-15' });
  return number;
}

const contact = { name: '海野 花子', kana: 'ウミノ　ハナコ', phone: '0312345678', mail: 'umino@naccs.example' };

const sealOn = (text: string) => /name="_seen" value="([^"]*)"/.exec(text)?.[1]?.replaceAll('&quot;', '"') ?? '';

async function apply(visitor: Visitor, number = receptionNo): Promise<string> {
  const begun = (await visitor.post(`/settings/${number}`, {})).location ?? '';
  const first = (await visitor.get(begun)).location ?? '';
  expect(first).toMatch(/\/contact$/);
  const form = (await visitor.post(first, contact)).location ?? '';
  expect(form).toMatch(/\/p\/[\w-]+\/survey$/);
  return form;
}

test('the menu and the application lead to the page, which says by when and with which forms', async () => {
  const manager = await pages.logIn('nac001');
  expect((await manager.get('/menu')).text).toContain('href="/settings"');
  expect((await manager.get(`/applications/${receptionNo}`)).text).toContain(words.apply.ja);
  const { text } = await manager.get('/settings');
  expect(text).toContain('2026年12月9日（水）');
  expect(text).toContain('あと8日');
  expect(text).toContain('システム設定調査票（輸出入者）');
  expect(text).not.toContain('システム設定調査票（通関業）');
  expect((await (await pages.logIn('nac001', { lang: 'en' })).get('/settings')).text).toContain(words.title.en);
});

test('nobody begins settings of another office, or without the right to file', async () => {
  const stranger = await pages.logIn('aaa001');
  expect((await stranger.get('/settings')).text).toContain(words.none.ja);
  expect((await stranger.post(`/settings/${receptionNo}`, {})).status).toBe(404);
  expect((await (await pages.logIn('nac002-view')).get('/settings')).status).toBe(403);
  expect((await (await pages.logIn('nac001')).get(`/settings/${receptionNo}`)).location).toBe('/settings');
});

test('from the button through the form to the end of the review', async () => {
  const manager = await pages.logIn('nac001');
  const form = await apply(manager);
  const missing = await manager.post(form, {});
  expect([missing.status, missing.text.includes('出力先を入力するか')]).toEqual([422, true]);
  const check = await manager.post(form, {
    'targets.0.code': '1ANAC',
    'targets.0.terminal': 'NAC001T1',
    'targets.0.output': 'interactive',
  });
  expect(check.location).toMatch(/\/check$/);
  const page = await manager.get(check.location ?? '');
  expect(page.text).toContain(`利用申込（${receptionNo}）のシステム設定です。`);
  const filed = await manager.post(check.location ?? '', { _seen: sealOn(page.text), remarks: '' });
  const [, number = ''] = /^\/applications\/(\w+)\/done$/.exec(filed.location ?? '') ?? [];
  expect((await manager.get(filed.location ?? '')).text).toContain(words.reviewed.ja);
  const detail = (await manager.get(`/applications/${number}`)).text;
  expect(detail).toContain(`href="/applications/${receptionNo}"`);
  expect(detail).not.toContain('application-form.pdf');
  expect((await manager.get('/applications')).text).toContain('システム設定調査票（輸出入者）');

  const reviewer = await pages.logIn('reviewer1');
  await reviewer.post(`/desk/applications/${number}/take`, {});
  const review = (await reviewer.get(`/desk/applications/${number}`)).text;
  expect(review).toContain('対象の利用申込がシステム設定を待っている');
  expect(review).not.toContain('<label for="startDate"');
  const [, fingerprint = ''] = /name="fingerprint" value="([^"]*)"/.exec(review) ?? [];
  const ended = await reviewer.post(`/desk/applications/${number}/end`, { fingerprint, startDate: '2026/12/15' });
  expect(ended.status).toBe(303);
  expect((await manager.get('/settings')).text).toContain(words.none.ja);
  expect((await manager.get(`/applications/${receptionNo}`)).text).toContain('利用開始待ち');
  expect((await manager.get('/menu')).text).toContain('システム設定申込の審査を終了しました。');
});

test('a filled spreadsheet will do; the centre saves it under its own name, the applicant sees theirs', async () => {
  const number = await waiting('NAC004', { 'codes.0.code': ['5ANAC'], 'codes.0.kinds': ['airline', 'airCargoAgent'] });
  const manager = await pages.logIn('nac004');
  const form = await apply(manager, number);
  const sheet = (await findTemplate('system-diagram'))?.bytes ?? new Uint8Array();
  const check = await manager.post(form, { sheet: new File([sheet], '記入済み 最終版.xlsx') });
  const page = await manager.get(check.location ?? '');
  const filed = await manager.post(check.location ?? '', { _seen: sealOn(page.text), remarks: '' });
  const [, own = ''] = /^\/applications\/(\w+)\/done$/.exec(filed.location ?? '') ?? [];
  const detail = (await manager.get(`/applications/${own}`)).text;
  expect(detail).toContain('記入済み 最終版.xlsx');
  const [, file = ''] = new RegExp(`/applications/${own}(/files/[\\w-]+)`).exec(detail) ?? [];
  const mine = await manager.get(`/applications/${own}${file}`);
  expect(mine.headers.get('content-disposition')).toContain(encodeURIComponent('記入済み 最終版.xlsx'));
  const reviewer = await pages.logIn('reviewer1');
  const theirs = await reviewer.get(`/desk/applications/${own}${file}`);
  expect(theirs.headers.get('content-disposition')).toContain(`filename="${own}_other_1_1.xlsx"`);
  expect((await reviewer.get(`/desk/applications/${own}`)).text).toContain(`保存名 ${own}_other_1_1.xlsx`);
});

test('the blank form is downloaded, and what was filled in is read into the page', async () => {
  const number = await waiting('AAA002', {
    'codes.0.code': ['2BAAA'],
    'codes.0.kinds': ['nvocc', 'seaFreightForwarder'],
  });
  const manager = await pages.logIn('aaa002');
  const form = await apply(manager, number);
  const page = await manager.get(form);
  expect(page.text).toContain(`href="${form}/form.xlsx"`);
  const blank = await manager.get(`${form}/form.xlsx`);
  expect(blank.headers.get('content-disposition')).toContain(`filename="${number}_other_1.xlsx"`);
  expect(blank.headers.get('content-type')).toContain('spreadsheetml.sheet');
  expect((await (await pages.logIn('aaa001')).get(`${form}/form.xlsx`)).status).toBe(404);
  expect((await manager.get(`${form.replace(/p\/.*/, 'contact')}/form.xlsx`)).status).toBe(404);

  const typed = {
    'targets.0.code': '2BAAA',
    'targets.0.terminal': 'ROKKO-9',
    'targets.0.output': 'mail',
    notes: '手入力',
  };
  const wrong = fillWorkbook(blank.bytes, { 1: { C6: 'AAA002T1', D6: 'ファクス' } });
  const refused = await manager.post(form, { ...typed, sheet: new File([new Uint8Array(wrong)], '記入1.xlsx') });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('「記入1.xlsx」に記入の誤りが1か所あります');
  expect(refused.text).toContain('シート「1 出力先に関する項目」6行目D列（D6）：「ファクス」は選択肢にありません');
  expect(refused.text).toContain('ROKKO-9');
  expect(refused.text).toContain('添付されたファイルはありません');

  const right = fillWorkbook(blank.bytes, {
    1: { C6: 'AAA002T1', D6: 'EXC型' },
    2: { B6: '2BAAA' },
    3: { B4: '月曜から' },
  });
  const attached = await manager.post(form, {
    ...typed,
    _attach: 'sheet',
    sheet: new File([new Uint8Array(right)], '記入2.xlsx'),
  });
  expect(attached.location).toBe(`${form}#sheet`);
  const read = await manager.get(form);
  for (const text of ['value="AAA002T1"', '月曜から', '記入2.xlsx']) expect(read.text).toContain(text);
  expect(read.text).not.toContain('ROKKO-9');
  expect(read.text).toMatch(/value="exc"[^>]*checked/);
});

test('right B8: a form that was not read is told where it is attached, before it is filed, and at the desk', async () => {
  const number = await waiting('NAC003', {
    'codes.0.code': ['4ANAC'],
    'codes.0.kinds': ['airConsolidator', 'airCargoAgent'],
  });
  const manager = await pages.logIn('nac003');
  const form = await apply(manager, number);
  const blank = (await manager.get(`${form}/form.xlsx`)).bytes;
  const ours = fillWorkbook(blank, { 1: { C6: 'NAC003T1', D6: 'EXC型' } });
  const foreign = (await findTemplate('system-diagram'))?.bytes ?? new Uint8Array();
  const attach = async (page: string, name: string, files: Readonly<Record<string, Uint8Array>>) => {
    for (const [file, bytes] of Object.entries(files)) {
      const posted = await manager.post(page, { _attach: name, [name]: new File([new Uint8Array(bytes)], file) });
      expect(posted.status).toBe(303);
    }
    return (await manager.get(page)).text;
  };
  // As programs save it that leave the names of cells out.
  const saved = withoutNames(ours);
  expect(saved.toString()).toMatch(/<row><c [^r]/);
  expect(await attach(form, 'sheet', { '記入1.xlsx': saved })).toContain('value="NAC003T1"');
  const page = await attach(form, 'sheet', { '別の様式.xlsx': foreign, '記入.pdf': pdf });
  expect(page).toContain('記入内容は申込の画面に読み込まれていません：この窓口の調査票の様式ではないため');
  expect(page).toContain('記入内容は申込の画面に読み込まれていません：Excelファイル（.xlsx）ではないため');

  const check = form.replace(/p\/.*/, 'check');
  const told = await attach(check, 'attachments', { '欄の違う調査票.xlsx': ours });
  const [, notice = ''] = /読み込まれていない調査票があります(.*?)<\/ul>/s.exec(told) ?? [];
  expect(notice).not.toContain('記入1.xlsx');
  for (const file of ['別の様式.xlsx', '記入.pdf', '欄の違う調査票.xlsx']) expect(notice).toContain(file);
  expect(notice).toContain('システム設定の申込の「調査票ファイル」に添付されていないため');

  const filed = await manager.post(check, { _seen: sealOn(told), remarks: '' });
  const [, own = ''] = /^\/applications\/(\w+)\/done$/.exec(filed.location ?? '') ?? [];
  const review = (await (await pages.logIn('reviewer1')).get(`/desk/applications/${own}`)).text;
  expect(review).toContain('添付された調査票がすべて読み込まれている');
  expect(review).toContain('別の様式.xlsx　記入内容は申込の画面に読み込まれていません');
  expect((await manager.get(`/applications/${own}`)).text).toContain('別の様式.xlsx　記入内容は申込の画面に');
});

test('right B8: of two forms of ours the one attached later counts, and the other is told', async () => {
  const number = await waiting('AAA001', {
    'codes.0.code': ['1BAAA'],
    'codes.0.kinds': ['seaFreightForwarder', 'nvocc'],
  });
  const manager = await pages.logIn('aaa001');
  const form = await apply(manager, number);
  const blank = (await manager.get(`${form}/form.xlsx`)).bytes;
  const send = async (terminal: string) => {
    const filled = fillWorkbook(blank, { 1: { C6: terminal, D6: 'EXC型' } });
    await manager.post(form, { _attach: 'sheet', sheet: new File([new Uint8Array(filled)], `${terminal}.xlsx`) });
    return (await manager.get(form)).text;
  };
  await send('FIRST');
  const second = await send('SECOND');
  expect(second).toContain('value="SECOND"');
  expect(rowOf(second, 'FIRST')).toContain('後から添付した調査票の内容に置き換わったため');
  expect(rowOf(second, 'SECOND')).not.toContain('読み込まれていません');
  const again = await send('FIRST');
  expect(again).toContain('value="FIRST"');
  expect(rowOf(again, 'FIRST')).not.toContain('読み込まれていません');
  expect(rowOf(again, 'SECOND')).toContain('後から添付した調査票の内容に置き換わったため');
});

test('right B8: a form attached to a correction that does not open its questions is told', async () => {
  const number = await waiting('CCC001', {
    'codes.0.code': ['1DCCC'],
    'codes.0.kinds': ['seaFreightForwarder', 'nvocc'],
  });
  const manager = await pages.logIn('ccc001');
  const form = await apply(manager, number);
  const blank = (await manager.get(`${form}/form.xlsx`)).bytes;
  const file = (terminal: string) =>
    new File([new Uint8Array(fillWorkbook(blank, { 1: { C6: terminal, D6: 'EXC型' } }))], `${terminal}.xlsx`);
  const check = await manager.post(form, { sheet: file('FIRST') });
  const told = (await manager.get(check.location ?? '')).text;
  expect(told).not.toContain('読み込まれていない調査票があります');
  const filed = await manager.post(check.location ?? '', { _seen: sealOn(told), remarks: '' });
  const [, own = ''] = /^\/applications\/(\w+)\/done$/.exec(filed.location ?? '') ?? [];
  const reviewer = await pages.logIn('reviewer1');
  await reviewer.post(`/desk/applications/${own}/take`, {});
  const [, procedure = ''] = /\/p\/([\w-]+)\//.exec(form) ?? [];
  const asked = { 'question.1': `${procedure}.sheet`, 'remark.1': '様式を確認してください。' };
  expect(await reviewer.post(`/desk/applications/${own}/query`, asked)).toMatchObject({ status: 303 });
  await manager.post(form, { _attach: 'sheet', sheet: file('SECOND') });
  const page = (await manager.get(form)).text;
  expect(rowOf(page, 'SECOND')).toContain('修正の対象でない項目の分');
  expect(rowOf(page, 'FIRST')).toContain('置き換わったため');
  await manager.post(form, { _attach: 'sheet', sheet: file('FIRST') });
  expect(rowOf((await manager.get(form)).text, 'FIRST')).not.toContain('読み込まれていません');
  expect((await manager.get(form.replace(/p\/.*/, 'check'))).text).toContain('SECOND.xlsx　記入内容は');
});

/** The row of a list of files. */
const rowOf = (text: string, file: string) => new RegExp(`${file}\\.xlsx</a>((?:(?!</tr>).)*)`, 's').exec(text)?.[1];

test('the broker’s entry leads straight into its journey, without the choice of items', async () => {
  const manager = await pages.logIn('nac001');
  const [, entry = ''] = /href="(\/apply\/new\?item=broker-id)"/.exec((await manager.get('/menu')).text) ?? [];
  const first = (await manager.get(entry)).location ?? '';
  const { text } = await manager.get(first);
  expect(text).toContain('>通関士IDの追加</h1>');
  expect(text).not.toContain('変更申込を行う項目');
  const posted = await manager.post(first.replace(/\?.*/, ''), {
    special: 'no',
    items: 'broker-id',
    desiredStart: '2026/12/15',
    reason: '通関士の採用のため',
  });
  expect(posted.location).toMatch(/\/contact$/);
});

import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { uploadFolder } from '../../files/upload-folder.ts';
import { entryRoutes } from '../../portal/entry/routes.ts';
import { deskRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
const path = '/desk/billing/usage';
const month = `${path}/2026-11`;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...deskRoutes], '2026-12-01');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const fileOf = (text: string, name = '11月利用.csv') => new File([text], name, { type: 'text/csv' });
const knownId = async () => (await world.contract('NAC001', '2026-11-01')).office.userIds[0]?.id ?? '';

test('a file is loaded and stands in the list, the same again changes nothing, another one is a new version', async () => {
  const visitor = await pages.logIn('billing1');
  const empty = (await visitor.get(path)).text;
  expect(empty).toContain('利用実績はまだありません');
  expect(empty).toMatch(/<option value="2026-11" selected="">/);
  const text = `${await knownId()},IDA,20261105,12,\n=1+1,IDA,20261105,1,\n`;
  const sent = await visitor.send(path, { month: '2026-11', file: fileOf(text) });
  expect(sent).toMatchObject({
    status: 303,
    location: expect.stringMatching(/^\/desk\/billing\/usage\/2026-11\?loaded=\d+$/),
  });
  const shown = await visitor.get(sent.location ?? '');
  expect(shown.text).toContain('第1版として1行を読み込みました。読み取れない行が1行あります。');
  expect(shown.text).toContain('11月利用.csv');
  expect(shown.text).toContain('すべての利用者IDに契約があります');
  const [, rejected = ''] = /href="(\/desk\/billing\/usage\/2026-11\/rejected\/\d+)"/.exec(shown.text) ?? [];
  const csv = await visitor.get(rejected);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.text).toContain(`"'=1+1,IDA,20261105,1,"`);
  const again = await visitor.send(path, { month: '2026-11', file: fileOf(text) });
  expect((await visitor.get(again.location ?? '')).text).toContain('同じ内容のファイルが第1版として読み込み済みです');
  const other = await visitor.send(path, { month: '2026-11', file: fileOf(`${await knownId()},IDA,20261105,13,`) });
  const versions = (await visitor.get(other.location ?? '')).text;
  expect(versions).toContain('置換済');
  expect(versions).toContain(world.who('billing1').name);
  expect((await visitor.get(path)).text).toContain(`href="${month}"`);
  expect(await readdir(uploadFolder(pages.web.config.dataDir))).toEqual([]);
});

test('what is wrong with a file is told beside it, and nothing is loaded', async () => {
  const visitor = await pages.logIn('billing1');
  const sentences = async (fields: Parameters<typeof visitor.post>[1]) => {
    const answer = await visitor.post(path, fields);
    expect(answer.status).toBe(422);
    return answer.text;
  };
  expect(await sentences({ month: '2026-10' })).toContain('読み込むファイルを選択してください');
  expect(await sentences({ month: '', file: fileOf('x') })).toContain('利用月を選択してください');
  expect(await sentences({ month: '2026-10', file: fileOf('x') })).toContain('読み取れる行が1つもありません');
  const part = await sentences({ month: '2026-10', part: 'sea', file: fileOf('NAC01001,IDA,20261001,1,') });
  expect(part).toContain('区分は指定できません');
  expect((await visitor.get(`${path}/2026-10`)).text).toContain('利用実績はまだありません');
});

test('an ID that no contract has is assigned to an office, and taken back', async () => {
  const visitor = await pages.logIn('billing1');
  await visitor.send(path, {
    month: '2026-11',
    file: fileOf('ZZZ99001,IDA,20261103,4,\nZZZ99001,IDA,20261104,1,\nZZZ99001,IDA,20261130,1,'),
  });
  const page = (await visitor.get(month)).text;
  expect(page).toContain('1件のうち、割り当てのないもの 1件');
  expect(page).toContain('11/3–4, 11/30');
  expect(page).toContain(`href="${month}?assign=ZZZ99001#assign"`);
  expect((await visitor.get(`${month}?assign=ZZZ99001`)).text).toContain('ZZZ99001 を事業所に割り当てる');
  const wrong = await visitor.post(`${month}/assign`, { userId: 'ZZZ99001', officeCode: 'XX', why: '登録前' });
  expect(wrong.status).toBe(422);
  for (const sentence of ['事業所コードを英数字6桁で', '専用回線かインターネットを選択', 'value="登録前"'])
    expect(wrong.text).toContain(sentence);
  const right = { userId: 'ZZZ99001', officeCode: 'ｎａｃ002', family: 'line', why: '登録前の利用' };
  expect(await visitor.send(`${month}/assign`, right)).toMatchObject({
    status: 303,
    location: `${month}?assigned=ZZZ99001`,
  });
  const assigned = (await visitor.get(`${month}?assigned=ZZZ99001`)).text;
  expect(assigned).toContain('ZZZ99001 の割り当てを登録しました');
  expect(assigned).toContain('NAC002（専用回線');
  expect(assigned).toContain('登録前の利用');
  expect((await visitor.post(`${month}/assign`, right)).text).toContain('割り当て済みか');
  expect(await visitor.send(`${month}/unassign`, { userId: 'ZZZ99001' })).toMatchObject({ status: 303 });
  expect((await visitor.get(month)).text).not.toContain('登録前の利用');
  expect((await visitor.post(`${month}/unassign`, { userId: 'ZZZ99001' })).text).toContain('すでに取り消されています');
});

test('many of them are shown fifty at a time', async () => {
  const visitor = await pages.logIn('billing1');
  const lines = Array.from({ length: 120 }, (_, index) => `ZZZ8${String(index).padStart(4, '0')},IDA,20261001,1,`);
  await visitor.send(path, { month: '2026-10', file: fileOf(lines.join('\n')) });
  const [first, last] = [await visitor.get(`${path}/2026-10`), await visitor.get(`${path}/2026-10?part=3`)];
  expect(first.text).toContain('120件中 1～50件目');
  expect(first.text).toContain(`href="${path}/2026-10?part=2#unknown-title"`);
  expect(last.text).toContain('120件中 101～120件目');
  expect(last.text).toContain('ZZZ80119');
  expect((await visitor.get(`${path}/2026-10?part=99`)).text).toContain('120件中 1～50件目');
});

test('those who only read see it without the forms; after the fix nobody changes it', async () => {
  const auditor = await pages.logIn('auditor1');
  const read = (await auditor.get(month)).text;
  expect(read).toContain('ZZZ99001');
  expect(read).not.toContain('?assign=');
  expect((await auditor.get(path)).text).not.toContain('type="file"');
  expect((await auditor.send(path, { month: '2026-11', file: fileOf('x') })).location).toContain('refused');
  expect((await (await pages.logIn('reviewer1')).get(path)).status).toBe(403);
  await sql`insert into billing_month (month, status, known_at, fixed_on) values ('2026-11-01', 'fixed', now(), '2026-12-07')`.execute(
    world.db,
  );
  const visitor = await pages.logIn('billing1');
  expect((await visitor.get(month)).text).toContain('確定済みのため');
  expect((await visitor.get(month)).text).not.toContain('?assign=');
  const late = await visitor.post(path, { month: '2026-11', file: fileOf(`${await knownId()},IDA,20261105,14,`) });
  expect(late.text).toContain('この月の請求は確定済みのため、利用実績を変更できません');
});

test('what is no month, or a file of another one, does not exist', async () => {
  const visitor = await pages.logIn('billing1');
  for (const none of ['2026-13', 'x', '2026-11/rejected/999999', '2026-11/rejected/x', '2026-09/rejected/1'])
    expect([none, (await visitor.get(`${path}/${none}`)).status]).toEqual([none, 404]);
});

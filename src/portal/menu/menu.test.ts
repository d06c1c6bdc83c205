import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type Wish, type World } from '../../../test/support/world.ts';
import { pickUp, query } from '../../application/review/decide.ts';
import { groupTitle } from '../../procedures/menu.ts';
import { entryRoutes } from '../entry/routes.ts';
import { guidanceSteps } from './guidance-words.ts';
import { menuRoutes } from './routes.ts';
import { comingPages, groupWords, menuWords } from './words.ts';

let world: World;
let pages: Pages;
/** Of an application of NAC002 with a 確認事項. */
let queried: string;
let draftId: string;

const release: Wish = {
  office: 'NAC002',
  by: 'nac002-clerk',
  items: ['equipment-sharing'],
  special: true,
  desiredStart: '2026-12-15',
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...menuRoutes], '2026-12-03');
  const { id, receptionNo } = await world.file(world.at(), release);
  const mover = world.who('reviewer1');
  await pickUp(world.at(), { id, mover });
  await query(world.at(), { id, mover, questions: [{ text: '解除の理由をお知らせください。' }] });
  queried = receptionNo;
  draftId = await world.draft(world.at(), release);
});
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('the menu tells a clerk what waits and until when, what is new, and where to go', async () => {
  const { text } = await (await pages.logIn('nac002-clerk')).get('/menu');
  const task = (index: number, href: string, words: string) =>
    `<a id="tasks-${index}" href="${href}" aria-labelledby="tasks-${index} tasks-${index}-about">${words}</a>`;
  expect(text).toContain(task(0, `/applications/${queried}`, menuWords.answer.ja));
  expect(text).toContain('あと28日');
  expect(text).toContain('2026年12月31日（木）まで');
  expect(text).toContain(task(1, `/apply/${draftId}`, menuWords.continueDraft.ja));
  expect(text).toContain(`【${queried}】`);
  expect(text).toContain(menuWords.unread.ja);
  for (const { ja } of [groupWords.change, groupTitle('broker'), groupWords.contract, groupWords.password])
    expect(text).toContain(`<span class="tile-label">${ja}</span>`);
});

test('「詳細」 marks the news as read and opens that application', async () => {
  const clerk = await pages.logIn('nac002-clerk');
  const [, id] = /href="\/news\/(\d+)"/.exec((await clerk.get('/menu')).text) ?? [];
  expect(await clerk.get(`/news/${id}`)).toMatchObject({ status: 303, location: `/applications/${queried}` });
  expect((await clerk.get('/menu')).text).not.toContain(menuWords.unread.ja);
});

test('an address that does not exist is answered with the navigation of whoever is logged in', async () => {
  const clerk = await pages.logIn('nac002-clerk');
  const { status, text } = await clerk.get('/there-is-nothing-here');
  expect(status).toBe(404);
  expect(text).toContain('<a class="nav-link" href="/menu">');
  expect((await pages.visitor().get('/there-is-nothing-here')).text).not.toContain('class="nav-link"');
});

test('news of another office cannot be opened', async () => {
  const clerk = await pages.logIn('nac002-clerk');
  const [, id] = /href="\/news\/(\d+)"/.exec((await clerk.get('/news')).text) ?? [];
  const stranger = await pages.logIn('aaa001');
  expect((await stranger.get(`/news/${id}`)).status).toBe(404);
  expect((await stranger.get('/news/999999999999')).status).toBe(404);
  expect((await stranger.get('/menu')).text).not.toContain(queried);
});

test('who may only read is offered nothing to apply for, and nothing waits for them', async () => {
  const viewer = await pages.logIn('nac002-view');
  const { text } = await viewer.get('/menu');
  expect(text).toContain(queried);
  expect(text).not.toContain(groupWords.change.ja);
  expect(text).not.toContain(menuWords.answer.ja);
  expect((await viewer.get('/menu/apply')).status).toBe(403);
  expect((await viewer.get('/guidance')).status).toBe(403);
});

test('the administrator sees what waits in every office of the company', async () => {
  const { text } = await (await pages.logIn('nac-admin')).get('/menu');
  expect(text).toContain(`/applications/${queried}`);
  expect(text).toContain('企業の管理者');
});

test('「申込実施」 opens the group 「申込を行う」, under its one heading', async () => {
  const { text } = await (await pages.logIn('nac002-clerk')).get('/menu/apply');
  expect(text).toContain(groupWords.change.ja);
  expect(text).not.toContain(groupWords.user.ja);
  expect(text).not.toContain(menuWords.list.ja);
  expect(text).not.toContain(`>${groupWords.apply.ja}</h`);
});

test('the guidance has four steps and its button at the top and at the bottom', async () => {
  const { text } = await (await pages.logIn('nac002-clerk')).get('/guidance');
  for (const { title } of guidanceSteps) expect(text).toContain(`>${title.ja}</h`);
  expect(text.match(/<span>申込内容選択へ進む<\/span>/g)).toHaveLength(2);
  expect(text.match(/action="\/apply\/new" method="get"/g)).toHaveLength(2);
});

test('what is not built yet says what is coming, and what is nothing is not found', async () => {
  const clerk = await pages.logIn('nac002-clerk', { lang: 'en' });
  expect((await clerk.get('/coming/certificates')).text).toContain(comingPages.certificates.title.en);
  expect((await clerk.get('/coming/constructor')).status).toBe(404);
});

test('the centre has no menu', async () => {
  expect((await (await pages.logIn('reviewer1')).get('/menu')).status).toBe(404);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hidden } from '../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../test/support/pages.ts';
import { openWorld, type World } from '../../test/support/world.ts';
import { findFiled } from '../application/record/detail.ts';
import { deskRoutes } from '../desk/routes.ts';
import { newcomerWords } from './newcomer/words.ts';
import { portalRoutes } from './routes.ts';

let world: World;
let pages: Pages;
let clerk: Visitor;
let reviewer: Visitor;
/** Filed on 1 December 2026. */
let receptionNo: string;
let id: string;

/** One day as the product shows it, as papers have it, and as it is typed. */
const shapes = [
  '2026年12月22日（火）',
  '2026年12月22日',
  '2026/12/22',
  '2026/12/22 09:30',
  'Tuesday 22 December 2026',
  '22 December 2026',
  '令和8年12月22日',
  '令和８年１２月２２日(火曜日)',
  'R8.12.22',
  '2026-12-22\u200B',
  '２０２６１２２２',
  '2026．12．22',
];
const noDay = '2026年12月22日（月）';

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...portalRoutes, ...deskRoutes]);
  [clerk, reviewer] = [await pages.logIn('nac002-clerk'), await pages.logIn('reviewer1')];
  ({ id, receptionNo } = await world.file(world.at(), {
    office: 'NAC002',
    by: 'nac002-clerk',
    items: ['equipment-sharing'],
    special: true,
    desiredStart: '2026-12-22',
    answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
  }));
  await reviewer.post(`/desk/applications/${receptionNo}/take`, {});
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const filters: readonly [string, (day: string) => Promise<{ status: number; text: string }>][] = [
  ['contract', (day) => clerk.get(`/contract?on=${day}`)],
  ['contract at the desk', (day) => reviewer.get(`/desk/contract?office=NAC002&on=${day}`)],
  ['list, from', (day) => clerk.get(`/applications?from=${day}`)],
  ['list, to', (day) => clerk.get(`/applications?to=${day}`)],
  ['search of the desk, from', (day) => reviewer.get(`/desk/applications?from=${day}`)],
  ['search of the desk, to', (day) => reviewer.get(`/desk/applications?to=${day}`)],
];

describe.each(filters)('%s', (_, get) => {
  test.each(shapes)('right B6: takes %s', async (day) => {
    const plain = await get('20261222');
    const shown = await get(encodeURIComponent(day));
    expect(shown.status).toBe(plain.status);
    expect([numbers(shown.text), offices(shown.text)]).toEqual([numbers(plain.text), offices(plain.text)]);
    expect(shown.text).not.toContain('error-summary');
  });

  test('right B6: says what is wrong with a day, and takes one that cannot be seen for none', async () => {
    const wrong = await get(encodeURIComponent(noDay));
    expect(wrong.text).toContain('日付と曜日が一致しません');
    expect(wrong.text).toContain(noDay);
    expect((await get(encodeURIComponent('\u200B　'))).text).not.toContain('error-summary');
  });
});

const numbers = (text: string) => [...new Set(text.match(/\/applications\/\w{8}(?=")/g))];
const offices = (text: string) => (text.includes('NAC001 第一営業所') ? 'shared' : 'alone');

describe('the days of the desk', () => {
  test.each(shapes)('right B6: the review looks at %s', async (day) => {
    const { text } = await reviewer.get(`/desk/applications/${receptionNo}?start=${encodeURIComponent(day)}`);
    expect(text).toContain('value="2026/12/22"');
  });

  test('right B6: the end of the review and another start date are typed as they are shown', async () => {
    const page = `/desk/applications/${receptionNo}`;
    const fingerprint = hidden((await reviewer.get(page)).text, 'fingerprint');
    const wrong = await reviewer.post(`${page}/end`, { fingerprint, startDate: noDay });
    expect(wrong.text).toContain('利用開始日「2026年12月22日（月）」は、日付と曜日が一致しません');
    expect(await reviewer.post(`${page}/end`, { fingerprint, startDate: '令和8年12月22日（火）' })).toMatchObject({
      status: 303,
    });
    expect(await findFiled(world.db, id)).toMatchObject({ startDate: '2026-12-22' });
    const moved = { was: '2026-12-22', postponeReason: '工事のため' };
    const none = await reviewer.post(`${page}/postpone`, { ...moved, newStart: '2027年2月30日' });
    expect(none.text).toContain('変更後の利用開始日「2027年2月30日」は存在しない日付です');
    await reviewer.post(`${page}/postpone`, { ...moved, newStart: 'Tuesday 12 January 2027' });
    expect(await findFiled(world.db, id)).toMatchObject({ startDate: '2027-01-12' });
  });
});

test.each([
  ['a..b@example.jp', '「.」が2つ続いています'],
  ['ab.@example.jp', '「@」の直前に「.」があります'],
  ['a b@example.jp', '途中に空白があります'],
  ['新人@example.jp', '「新」は使えません'],
  ['newcomer', '「@」がありません'],
])('right B5: the page of a newcomer says why %s is no address', async (mail, why) => {
  const { status, text } = await pages.visitor().post('/newcomer', { mail });
  expect(status).toBe(422);
  expect(text).toContain(why);
  expect(text).toContain(`value="${mail}"`);
});

test('right B5: a newcomer who typed nothing that can be seen is asked for an address', async () => {
  const { text } = await pages.visitor().post('/newcomer', { mail: '\u200B ' });
  expect(text).toContain(newcomerWords.wrongMail.ja);
});

test('right B4: a reception number is found in whatever way it is typed', async () => {
  const [head, tail] = [receptionNo.slice(0, 2), receptionNo.slice(2)];
  const wide = receptionNo.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  for (const typed of [
    receptionNo.toLowerCase(),
    wide,
    `${head}-${tail}`,
    `${head}\u2212${tail}`,
    ` ${head} ${tail}\u200B`,
  ]) {
    const asked = encodeURIComponent(typed);
    for (const { text } of [
      await clerk.get(`/applications?number=${asked}`),
      await reviewer.get(`/desk/applications?no=${asked}`),
    ])
      expect([typed, numbers(text)]).toEqual([typed, [`/applications/${receptionNo}`]]);
    expect((await reviewer.get(`/desk/applications/${asked}`)).text).toContain(receptionNo);
  }
});

test('right B2: who forgot the password and typed nothing that can be seen is asked for the log-in ID', async () => {
  const answer = await pages.visitor().post('/password/forgot', { loginId: '\u200B\u00AD' });
  expect(answer.status).toBe(422);
});

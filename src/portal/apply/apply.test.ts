import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beginAs,
  contact,
  contactFields,
  headOffice,
  hidden,
  newId,
  ready,
  seenOf,
  sharing,
  wayTo,
} from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { entryRoutes } from '../entry/routes.ts';
import { checkWords } from './check-words.ts';
import { choiceWords } from './choice-words.ts';
import { applyRoutes } from './routes.ts';
import { applyWords as words } from './words.ts';

let world: World;
let pages: Pages;
let clerk: Visitor;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...applyRoutes]);
  clerk = await pages.logIn('nac002-clerk');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('a release goes from the first page to its number, and every way back leads to that one application', async () => {
  const id = await beginAs(clerk, sharing);
  const contact = await clerk.get(`/apply/${id}/contact`);
  expect(contact.text).toContain('value="混載 一郎"');
  expect(await clerk.post(`/apply/${id}/contact`, contactFields(contact.text))).toMatchObject({
    status: 303,
    location: `/apply/${id}/p/equipment-sharing/sharing`,
  });
  const page = await clerk.get(`/apply/${id}/p/equipment-sharing/sharing`);
  expect(page.text).toContain('aria-label="機器共用の解除 NAC001"');
  expect(page.text).toContain('第一営業所');
  await clerk.post(`/apply/${id}/p/equipment-sharing/sharing`, {
    release: 'NAC001',
    _shown: hidden(page.text, '_shown'),
  });
  const check = await clerk.get(`/apply/${id}/check`);
  expect(check.text).toContain('解除後は、この事業所からNACCSに接続する手段がなくなります。');
  expect(check.text).toContain('事前のお問い合せが済んでいません。');

  const fields = { _do: 'next', remarks: '', _seen: hidden(check.text, '_seen') };
  const [first, second] = await Promise.all([
    clerk.post(`/apply/${id}/check`, fields),
    clerk.post(`/apply/${id}/check`, fields),
  ]);
  expect(first).toMatchObject({ status: 303, location: expect.stringMatching(/^\/applications\/\d{7}[A-Z]\/done$/) });
  expect(second.location).toBe(first.location);
  const number = first.location?.split('/')[2];
  const done = await clerk.get(first.location ?? '');
  expect(done.text).toContain('NACCS利用申込 完了');
  expect(done.text).toContain(`「${number}」`);
  expect(done.text).toContain('0120-794-550');
  for (const left of ['', '/choice', '/contact', '/p/equipment-sharing/sharing', '/check'])
    expect(await clerk.get(`/apply/${id}${left}`)).toMatchObject({ status: 303, location: `/applications/${number}` });

  const other = await ready(clerk, sharing, { release: 'NAC001' });
  const refused = await clerk.post(`/apply/${other}/check`, { _seen: await seenOf(clerk, other) });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain(checkWords.claimedTitle.ja);
  expect(refused.text).toContain(wayTo(`/applications/${number}`));
});

test('a question that is needed in some cases only says so, and in which', async () => {
  const id = await beginAs(clerk, sharing);
  await clerk.post(`/apply/${id}/contact`, contact);
  const japanese = (await clerk.get(`/apply/${id}/p/equipment-sharing/sharing`)).text;
  expect(japanese).toContain('<span class="field-mark">条件により必須</span>');
  expect(japanese).toMatch(/aria-describedby="[^"]*diagram-hint/);
  expect(japanese).toMatch(/id="diagram-hint">機器共用を追加する場合は必須です。/);
  const english = (
    await (await pages.logIn('nac002-clerk', { lang: 'en' })).get(`/apply/${id}/p/equipment-sharing/sharing`)
  ).text;
  expect(english).toContain('Required in some cases');
  expect(english).toContain('Required if you add sharing.');
});

describe('the choice page', () => {
  test('reading it writes nothing, and sending it twice begins one draft', async () => {
    const before = await drafts();
    const id = newId((await clerk.get('/apply/new')).location ?? '');
    expect(await drafts()).toBe(before);
    const sent = await Promise.all([
      clerk.post(`/apply/${id}/choice`, headOffice),
      clerk.post(`/apply/${id}/choice`, headOffice),
    ]);
    expect(sent.map(({ location }) => location)).toEqual([`/apply/${id}/contact`, `/apply/${id}/contact`]);
    expect(await drafts()).toBe(before + 1);
  });

  test('opens with the first feasible date, the reason why nearer ones are not, and nothing that cannot be chosen', async () => {
    const { text } = await clerk.get((await clerk.get('/apply/new')).location ?? '');
    expect(text).toContain('value="2026/12/15"');
    expect(text).toContain('この登録日の申込締切日の2026年11月24日（火）を過ぎています。');
    expect(text).not.toContain(' disabled=""');
    expect(text).toContain(wayTo('/schedule'));
  });

  test('refuses an ordinary and a special item together, keeps both, and can go on with two applications', async () => {
    const id = newId((await clerk.get('/apply/new')).location ?? '');
    const both = { ...sharing, items: ['head-office'] };
    const refused = await clerk.post(`/apply/${id}/choice`, both);
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/value="head-office" checked/);
    expect(refused.text).toMatch(/value="equipment-sharing" checked/);
    const split = { ...both, _do: 'split', _second: hidden(refused.text, '_second') };
    expect(await clerk.post(`/apply/${id}/choice`, split)).toMatchObject({ location: `/apply/${id}/contact` });
    await clerk.post(`/apply/${id}/choice`, split);
    expect((await world.find(id)).pages.choice?.items).toBeUndefined();
    expect((await world.find(split._second)).pages.choice).toMatchObject({ items: ['head-office'], special: ['no'] });
  });

  test('keeps what is wrong, and says how long it stays', async () => {
    const id = newId((await clerk.get('/apply/new')).location ?? '');
    const wrong = { special: 'no', desiredStart: '2026-13-99', reason: `${'あ'.repeat(240)}🚢` };
    expect(await clerk.post(`/apply/${id}/choice`, { ...wrong, _do: 'save' })).toMatchObject({
      status: 303,
      location: `/apply/${id}/choice?saved=1`,
    });
    const saved = await clerk.get(`/apply/${id}/choice?saved=1`);
    expect(saved.text).toContain(words.savedTitle.ja);
    expect(saved.text).toContain('2027年3月1日まで');
    const refused = await clerk.post(`/apply/${id}/choice`, wrong);
    expect(refused.status).toBe(422);
    for (const typed of [wrong.desiredStart, wrong.reason, 'href="#items"', 'href="#desiredStart"', '（現在241文字）'])
      expect(refused.text).toContain(typed);
  });

  test('without script an example is put into the reason by its button', async () => {
    const id = newId((await clerk.get('/apply/new')).location ?? '');
    const fields = { ...sharing, reason: '', '_example.reason': '機器共用解除のため' };
    expect(await clerk.post(`/apply/${id}/choice`, fields)).toMatchObject({ location: `/apply/${id}/choice#reason` });
    expect((await clerk.get(`/apply/${id}/choice`)).text).toContain('>機器共用解除のため</textarea>');
  });

  test('the administrator picks an office of the company, and may pick another later', async () => {
    const admin = await pages.logIn('nac-admin');
    const id = newId((await admin.get('/apply/new')).location ?? '');
    for (const office of ['', 'AAA001', 'nonsense']) {
      const refused = await admin.post(`/apply/${id}/choice`, { ...headOffice, office });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(choiceWords.wrongOffice.ja);
      expect(refused.text).toContain('移転のため');
    }
    await admin.post(`/apply/${id}/choice`, { ...headOffice, office: 'NAC003' });
    expect((await world.find(id)).officeCode).toBe('NAC003');
    await admin.post(`/apply/${id}/p/head-office/head-office`, { address: '大阪市' });
    await admin.post(`/apply/${id}/choice`, { ...headOffice, office: 'NAC001' });
    expect(await world.find(id)).toMatchObject({ officeCode: 'NAC001', pages: { choice: expect.anything() } });
    expect(Object.keys((await world.find(id)).pages)).toEqual(['choice']);
  });
});

test('what is not theirs does not exist, and no forged address or field breaks a page', async () => {
  const id = await beginAs(clerk, sharing);
  const stranger = await pages.logIn('aaa001');
  const viewer = await pages.logIn('nac002-view');
  for (const left of ['', '/choice', '/contact', '/p/equipment-sharing/sharing', '/check']) {
    expect((await stranger.get(`/apply/${id}${left}`)).status).toBe(404);
    expect((await viewer.get(`/apply/${id}${left}`)).status).toBe(403);
    expect((await clerk.get(`/apply/none${left}`)).status).toBe(404);
    expect((await clerk.get(`/apply/${randomUUID()}${left}`)).status).toBe(404);
    if (left) expect((await stranger.post(`/apply/${id}${left}`, { ...sharing, release: 'NAC001' })).status).toBe(404);
  }
  expect((await world.find(id)).pages.choice?.reason).toEqual([sharing.reason]);
  for (const page of [
    'p/lines/lines',
    'p/head-office/head-office',
    'p/equipment-sharing/other',
    'p/constructor/toString',
  ])
    expect(await clerk.post(`/apply/${id}/${page}`, {})).toMatchObject({ status: 303, location: `/apply/${id}` });
  const forged = {
    special: ['maybe', 'yes'],
    specialItem: '__proto__',
    items: ['constructor', 'lines'],
    desiredStart: '2026\u000012\u0007',
    reason: 'a\u0000b',
    _shown: '{"a":["\\ud800"]}',
    [`x${'y'.repeat(500)}`]: 'z',
  } as unknown as Record<string, string | string[]>;
  const refused = await clerk.post(`/apply/${id}/choice`, forged);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('使えない文字');
  const page = `/apply/${await beginAs(clerk, sharing)}/p/equipment-sharing/sharing`;
  const forgeries: Record<string, string>[] = [
    { release: '\u0000<script>' },
    { _add: 'diagram' },
    { _attach: '../..' },
    { _remove: 'x' },
    { '_example.add': 'x' },
    { _shown: '[1' },
  ];
  for (const fields of forgeries) expect((await clerk.post(page, fields)).status).toBeLessThan(500);
  expect((await clerk.get('/applications/2600001A/done')).status).toBe(404);
});

async function drafts(): Promise<number> {
  const rows = await world.db.selectFrom('draft').select('application_id').execute();
  return rows.length;
}

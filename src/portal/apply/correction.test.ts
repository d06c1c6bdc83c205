import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contact, headOffice, hidden, manager, ready, seenOf, sharing } from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { pickUp, type Question, query } from '../../application/review/decide.ts';
import { entryRoutes } from '../entry/routes.ts';
import { checkWords } from './check-words.ts';
import { choiceWords } from './choice-words.ts';
import { applyRoutes } from './routes.ts';
import { applyWords } from './words.ts';

let world: World;
let pages: Pages;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...applyRoutes]);
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const managerChange = { ...headOffice, items: 'system-manager' };
const remarks = (...questions: string[]): Question[] => questions.map((question) => ({ question, text: 'ご確認を。' }));

describe('a query that is tied to one question', () => {
  let clerk: Visitor;
  let id: string;
  const page = () => `/apply/${id}/p/system-manager/manager`;

  beforeAll(async () => {
    clerk = await pages.logIn('aaa001');
    id = await ready(clerk, managerChange, { ...manager, phone: '0311112222' }, 'system-manager/manager');
    await sendBack(clerk, id, remarks('system-manager.phone'));
  });

  test('leads straight to it; the other questions of its page are text, and what is sent for them changes nothing', async () => {
    expect(await clerk.get(`/apply/${id}`)).toMatchObject({ status: 303, location: page() });
    const { text } = await clerk.get(page());
    expect(text).toContain(applyWords.onlyAsked.ja);
    expect(namesIn(text)).toEqual(['phone']);
    expect(text).toContain('<dt>氏名</dt><dd>混載 一郎</dd>');
    const filed = await world.find(id);
    expect(text).toContain(`to=%2Fapplications%2F${filed.receptionNo}`);
    const forged = { ...manager, name: '偽名 太郎', mail: 'forged@naccs.example', phone: '0311113333' };
    const shown = hidden(text, '_shown').replaceAll(/\["[^"]*"\]/g, '["x"]');
    expect(await clerk.post(page(), { ...forged, _shown: shown })).toMatchObject({ location: `/apply/${id}/check` });
    const now = await world.find(id);
    const key = 'system-manager.manager';
    expect(now.pages[key]).toEqual({ ...filed.pages[key], phone: ['0311113333'] });
    expect(now.shown[key]).toEqual({ ...filed.shown[key], phone: ['x'] });
  });

  test('right C9: closes the other pages and the remarks, for forged forms too; a reply in words and a file are open', async () => {
    const filed = await world.find(id);
    const check = await clerk.get(`/apply/${id}/check`);
    expect(check.text.match(new RegExp(`>${checkWords.edit.ja}<`, 'g'))).toHaveLength(1);
    expect(namesIn(check.text)).toEqual(['reply', 'attachments']);
    expect(check.text).toContain('回答期限：2026年12月31日');
    for (const closed of ['choice', 'contact']) {
      expect(await clerk.get(`/apply/${id}/${closed}`)).toMatchObject({ status: 303, location: `/apply/${id}` });
      const forged = { ...contact, ...headOffice, name: '偽名 太郎', office: 'AAA002', _do: 'save' };
      expect(await clerk.post(`/apply/${id}/${closed}`, forged)).toMatchObject({ location: `/apply/${id}` });
    }
    await clerk.post(`/apply/${id}/check`, { remarks: '偽の備考', _do: 'renew' });
    expect(await world.find(id)).toEqual(filed);
    const attachments = new File(['%PDF-1.4\n%%EOF'], '名刺.pdf');
    await clerk.post(`/apply/${id}/check`, { remarks: '偽の備考', attachments, _attach: 'attachments' });
    const again = hidden((await clerk.get(`/apply/${id}/check`)).text, '_seen');
    const reply = { remarks: '偽の備考', reply: '電話番号は新しい番号です。' };
    const filing = await clerk.post(`/apply/${id}/check`, { _seen: again, ...reply });
    expect(filing.location).toMatch(/\/done$/);
    const [newest] = await world.db
      .selectFrom('filing')
      .select(['remarks', 'revision', 'record', 'files'])
      .where('application_id', '=', id)
      .orderBy('revision', 'desc')
      .execute();
    expect(newest).toMatchObject({ remarks: '', revision: 2, files: { attachments: [{ name: '名刺.pdf' }] } });
    expect(JSON.stringify(newest?.record)).toContain('電話番号は新しい番号です。');
  });
});

describe('everything is open', () => {
  test.each([
    ['a query without a question', [...remarks('system-manager.phone'), { text: '全体について。' }], false],
    ['the reviewer opens all', remarks('system-manager.phone'), true],
  ])('%s', async (_, questions, opensAll) => {
    const clerk = await pages.logIn('bbb001');
    const id = await ready(clerk, managerChange, { ...manager, phone: '0311112222' }, 'system-manager/manager');
    await sendBack(clerk, id, questions, opensAll);
    expect(await clerk.get(`/apply/${id}`)).toMatchObject({ location: `/apply/${id}/check` });
    const { text } = await clerk.get(`/apply/${id}/p/system-manager/manager`);
    expect(text).not.toContain(applyWords.onlyAsked.ja);
    expect(namesIn(text)).toContain('name');
    await clerk.post(`/apply/${id}/contact`, { ...contact, name: '混載 二郎' });
    expect((await world.find(id)).pages.contact?.name).toEqual(['混載 二郎']);
    await letOthersFile(id);
  });
});

describe('nobody is stuck', () => {
  test('a mistake at a closed question opens it, as long as it is there', async () => {
    const clerk = await pages.logIn('nac002-clerk');
    const id = await ready(clerk, sharing, { release: 'NAC001' });
    await sendBack(clerk, id, remarks('equipment-sharing.add'));
    const page = `/apply/${id}/p/equipment-sharing/sharing`;
    const diagram = () => new File(['%PDF-1.4\n%%EOF'], '構成図.pdf', { type: 'application/pdf' });
    await clerk.post(page, { diagram: diagram(), _attach: 'diagram' });
    expect(await world.find(id)).toMatchObject({ files: {} });
    const needed = await clerk.post(page, { release: '', add: 'NAC003' });
    expect(needed.status).toBe(422);
    expect(needed.text).toContain('href="#diagram"');
    expect(namesIn(needed.text)).toEqual(['add', 'diagram']);
    await clerk.post(page, { add: 'NAC003', diagram: diagram(), _attach: 'diagram' });
    const [file] = (await world.find(id)).files['equipment-sharing.diagram'] ?? [];
    await clerk.post(page, { add: '', _remove: file?.id ?? '' });
    expect(namesIn((await clerk.get(page)).text)).toEqual(['add']);
    expect(await world.find(id)).toMatchObject({
      files: {},
      pages: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
    });
    await letOthersFile(id);
  });

  test('a start date that has become too near opens, and stays open once it is put right', async () => {
    const clerk = await pages.logIn('nac002-clerk');
    const id = await ready(clerk, sharing, { release: 'NAC001' });
    await sendBack(clerk, id, remarks('equipment-sharing.release'));
    const page = `/apply/${id}/p/equipment-sharing/sharing`;
    const late = await openPages(world, [...entryRoutes, ...applyRoutes], '2026-12-10');
    const visitor = await late.logIn('nac002-clerk');
    expect(await visitor.get(`/apply/${id}`)).toMatchObject({ location: `/apply/${id}/choice` });
    const choice = await visitor.get(`/apply/${id}/choice`);
    expect(namesIn(choice.text)).toEqual(['desiredStart']);
    expect(choice.text).toContain('href="#desiredStart"');
    expect(choice.text).not.toContain(choiceWords.lead.ja);
    const moved = { ...headOffice, desiredStart: '20270105', reason: '偽の理由' };
    expect(await visitor.post(`/apply/${id}/choice`, moved)).toMatchObject({ location: page });
    expect((await world.find(id)).pages.choice).toEqual({
      special: ['yes'],
      specialItem: ['equipment-sharing'],
      desiredStart: ['20270105'],
      reason: [sharing.reason],
    });
    expect(namesIn((await visitor.get(`/apply/${id}/choice`)).text)).toEqual(['desiredStart']);
    const filed = await visitor.post(`/apply/${id}/check`, { _seen: await seenOf(visitor, id) });
    expect(filed.location).toMatch(/\/done$/);
    await late.close();
  });

  test('with other items their pages open, and the rest of the application stays closed', async () => {
    const clerk = await pages.logIn('nac003');
    const id = await ready(clerk, managerChange, { ...manager, phone: '0311112222' }, 'system-manager/manager');
    await sendBack(clerk, id, remarks('choice.items', 'attachments'));
    expect(await clerk.get(`/apply/${id}`)).toMatchObject({ location: `/apply/${id}/choice` });
    const choice = await clerk.get(`/apply/${id}/choice`);
    expect(new Set(namesIn(choice.text))).toEqual(
      new Set(['items', 'special', 'specialItem', 'consulted', 'consultedOn']),
    );
    const both = { special: 'no', items: ['system-manager', 'head-office'], reason: '偽の理由' };
    expect(await clerk.post(`/apply/${id}/choice`, both)).toMatchObject({
      location: `/apply/${id}/p/head-office/head-office`,
    });
    expect(namesIn((await clerk.get(`/apply/${id}/p/head-office/head-office`)).text)).toContain('address');
    expect(await clerk.get(`/apply/${id}/p/system-manager/manager`)).toMatchObject({ location: `/apply/${id}` });
    const note = new File(['%PDF-1.4\n%%EOF'], '資料.pdf', { type: 'application/pdf' });
    await clerk.post(`/apply/${id}/check`, { attachments: note, remarks: '偽の備考', _attach: 'attachments' });
    const draft = await world.find(id);
    expect(draft.files.attachments).toMatchObject([{ name: '資料.pdf' }]);
    expect(draft.pages).toMatchObject({ check: { remarks: [''] }, choice: { reason: [headOffice.reason] } });
  });
});

test('a button for what the page does not ask breaks nothing', async () => {
  const clerk = await pages.logIn('nac001');
  const id = await ready(clerk, headOffice, { phone: '0311112222' }, 'head-office/head-office');
  for (const path of ['p/head-office/head-office', 'check'])
    for (const button of ['_add', '_attach', '_remove', '_example.constructor'])
      for (const what of ['constructor', '__proto__', 'a\r\nb', 'phone\u2028'])
        expect((await clerk.post(`/apply/${id}/${path}`, { [button]: what })).status).toBeLessThan(500);
});

/** Files a draft and lets the reviewer ask about it. */
async function sendBack(clerk: Visitor, id: string, questions: readonly Question[], opensAll = false): Promise<void> {
  const filed = await clerk.post(`/apply/${id}/check`, { _seen: await seenOf(clerk, id), remarks: '' });
  expect(filed.location).toMatch(/\/done$/);
  const mover = world.who('reviewer1');
  await pickUp(world.at(), { id, mover });
  await query(world.at(), { id, mover, questions, opensAll });
}

/** Gives up the items of an application, for the next test. */
async function letOthersFile(id: string): Promise<void> {
  await world.db.deleteFrom('claim').where('application_id', '=', id).execute();
}

/** The names of the fields that can be filled in. */
function namesIn(html: string): string[] {
  const main = html.slice(html.indexOf('<main'));
  const names = [...main.matchAll(/<(?:input|textarea|select)\b[^>]*\bname="([^"_][^"]*)"/g)].map(([, name]) => name);
  return [...new Set(names.filter((name) => name !== undefined))];
}

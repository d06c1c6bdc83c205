import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beginAs,
  contact,
  contactFields,
  headOffice,
  hidden,
  manager,
  ready,
  seenOf,
  sharing,
  wayTo,
} from '../../../test/support/apply.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { pickUp, query } from '../../application/review/decide.ts';
import { entryRoutes } from '../entry/routes.ts';
import { checkWords, seenWords } from './check-words.ts';
import { applyRoutes } from './routes.ts';

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

describe('a page of a procedure', () => {
  const page = (id: string) => `/apply/${id}/p/equipment-sharing/sharing`;
  const pdf = (name: string) => new File([`%PDF-1.4\n${name}\n%%EOF`], name, { type: 'application/pdf' });

  test('attaches, refuses and deletes files in their place, and loses nothing that was typed', async () => {
    const id = await beginAs(clerk, sharing);
    const typed = { release: 'NAC001', add: ['ｎａｃ００３', ''] };
    const attached = await clerk.post(page(id), { ...typed, diagram: pdf('構成図.pdf'), _attach: 'diagram' });
    expect(attached).toMatchObject({ status: 303, location: `${page(id)}#diagram` });
    const wrong = await clerk.post(page(id), { ...typed, diagram: new File(['MZ'], 'evil.pdf'), _attach: 'diagram' });
    expect(wrong.status).toBe(422);
    for (const kept of ['構成図.pdf', 'ｎａｃ００３', 'value="NAC001" checked', 'href="#diagram"'])
      expect(wrong.text).toContain(kept);
    const none = await clerk.post(page(id), { ...typed, _attach: 'diagram' });
    expect(none.text).toContain('添付するファイルを選択してください。');
    const [file] = (await world.find(id)).files['equipment-sharing.diagram'] ?? [];
    await clerk.post(page(id), { ...typed, _remove: file?.id ?? '' });
    expect(await world.find(id)).toMatchObject({
      files: {},
      pages: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
    });
  });

  test('adds rows through the server, up to as many as are asked', async () => {
    const id = await beginAs(clerk, sharing);
    expect(await clerk.post(page(id), { add: 'NAC003', _add: 'add' })).toMatchObject({ location: `${page(id)}#add-2` });
    expect((await clerk.get(page(id))).text).toContain('id="add-2"');
    const full = Array.from({ length: 10 }, () => 'NAC003');
    await clerk.post(page(id), { add: full, _add: 'add' });
    expect((await world.find(id)).pages['equipment-sharing.sharing']?.add).toHaveLength(10);
  });

  test('says beside the field what a rule asks, and comes back to the check page', async () => {
    const id = await beginAs(clerk, sharing);
    const refused = await clerk.post(page(id), {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(
      '解除する機器共用先を選択するか、追加する機器共用先の事業所コードを入力してください。',
    );
    expect(await clerk.post(`${page(id)}?return=check`, { release: 'NAC001' })).toMatchObject({
      location: `/apply/${id}/check`,
    });
  });

  test('opens with the contract; what nobody touched changes nothing, and what was typed stays', async () => {
    const id = await beginAs(clerk, { ...headOffice, items: ['head-office', 'system-manager'] });
    const manager = `/apply/${id}/p/system-manager/manager`;
    const opened = await clerk.get(manager);
    const shown = JSON.parse(hidden(opened.text, '_shown')) as Record<string, string[]>;
    expect(shown.name?.[0]).toBeTruthy();
    const fields = Object.fromEntries(Object.entries(shown).map(([name, [value = '']]) => [name, value]));
    const untouched = await clerk.post(manager, { ...fields, _shown: JSON.stringify(shown) });
    expect(untouched.text).toContain('契約情報から変更された項目がありません。');
    await clerk.post(manager, { ...fields, phone: '０３−９９９９−９９９９', _shown: JSON.stringify(shown) });
    await clerk.post(`/apply/${id}/contact`, contactFields((await clerk.get(`/apply/${id}/contact`)).text));
    expect(await clerk.get(`/apply/${id}/check`)).toMatchObject({ location: `/apply/${id}/p/head-office/head-office` });
    expect((await clerk.get(manager)).text).toContain('０３−９９９９−９９９９');
  });
});

describe('the check page', () => {
  test('登録 asks again when another tab changed an answer, a file came, or the contract moved', async () => {
    const id = await ready(clerk, headOffice, { phone: '0333334444' }, 'head-office/head-office');
    const fingerprint = await seenOf(clerk, id);
    await clerk.post(`/apply/${id}/contact`, { ...contact, post: '部長' });
    const moved = await clerk.post(`/apply/${id}/check`, { _seen: fingerprint, remarks: '急ぎです' });
    expect(moved.status).toBe(409);
    expect(moved.text).toContain(seenWords.answers.ja);
    expect(moved.text).not.toContain(seenWords.contract.ja);
    expect(moved.text).toContain('急ぎです');
    const file = new File(['%PDF-1.4\n%%EOF'], '参考.pdf');
    await acceptAnother();
    const contractMoved = await clerk.post(`/apply/${id}/check`, { _seen: hidden(moved.text, '_seen'), remarks: '' });
    expect(contractMoved.text).toContain(seenWords.contract.ja);
    expect(contractMoved.text).not.toContain(seenWords.answers.ja);
    const withFile = await clerk.post(`/apply/${id}/check`, {
      _seen: hidden(contractMoved.text, '_seen'),
      remarks: '',
      attachments: file,
    });
    expect(withFile.text).toContain(seenWords.files.ja);
    const filed = await clerk.post(`/apply/${id}/check`, { _seen: hidden(withFile.text, '_seen'), remarks: '' });
    expect(filed.status).toBe(303);
    expect((await clerk.get(filed.location ?? '')).text).toContain('参考.pdf');
  });

  test('lists every mistake of every page with the way to its field', async () => {
    const id = await beginAs(clerk, sharing);
    await clerk.post(`/apply/${id}/contact`, { ...contact, phone: '123', _do: 'save' });
    await clerk.post(`/apply/${id}/p/equipment-sharing/sharing`, { add: 'ZZZ999', _do: 'save' });
    const check = await clerk.get(`/apply/${id}/check`);
    expect(check.text).toContain(wayTo(`/apply/${id}/contact?return=check#phone`));
    expect(check.text).toContain(wayTo(`/apply/${id}/p/equipment-sharing/sharing?return=check#add`));
    expect((await clerk.post(`/apply/${id}/check`, { _seen: hidden(check.text, '_seen') })).status).toBe(422);
    expect((await clerk.get(`/apply/${id}/contact?return=check`)).text).toContain('href="#phone"');
    expect(await clerk.get(`/apply/${id}`)).toMatchObject({ location: `/apply/${id}/contact` });
  });

  test('a newer version of the form is shown and confirmed before the application is filed', async () => {
    const choice = { ...headOffice, items: 'system-manager' };
    const id = await ready(await pages.logIn('nac003'), choice, { phone: '0655556666' }, 'system-manager/manager');
    const renewed = world.offering(
      pages.web.catalogue.inForce('2026-12-01').flatMap((each) => [each, { ...each, effectiveFrom: '2026-12-01' }]),
    );
    const later = await openPages(renewed, [...entryRoutes, ...applyRoutes]);
    const visitor = await later.logIn('nac003');
    const check = await visitor.get(`/apply/${id}/check`);
    expect(check.text).toContain(checkWords.renewedTitle.ja);
    expect((await visitor.post(`/apply/${id}/check`, { _seen: hidden(check.text, '_seen') })).status).toBe(409);
    expect(await visitor.post(`/apply/${id}/check`, { _do: 'renew' })).toMatchObject({ location: `/apply/${id}` });
    const filed = await visitor.post(`/apply/${id}/check`, { _seen: await seenOf(visitor, id) });
    expect(filed.location).toMatch(/\/done$/);
    await later.close();
  });
});

test('a query stands at the top and beside its question, and the correction keeps the number', async () => {
  const visitor = await pages.logIn('aaa001');
  const id = await ready(
    visitor,
    { ...headOffice, items: 'system-manager' },
    { ...manager, phone: '0311112222' },
    'system-manager/manager',
  );
  const filed = await visitor.post(`/apply/${id}/check`, { _seen: await seenOf(visitor, id) });
  const mover = world.who('reviewer1');
  await pickUp(world.at(), { id, mover });
  await query(world.at(), {
    id,
    mover,
    questions: [{ question: 'system-manager.phone', text: '番号をご確認ください。' }, { text: '理由は。' }],
  });
  expect(await visitor.get(`/apply/${id}`)).toMatchObject({ location: `/apply/${id}/check` });
  const check = await visitor.get(`/apply/${id}/check`);
  expect(check.text).toContain(wayTo(`/apply/${id}/p/system-manager/manager?return=check#phone`));
  expect((await visitor.get(`/apply/${id}/p/system-manager/manager?return=check`)).text).toContain('id="phone-remark"');
  await visitor.post(`/apply/${id}/p/system-manager/manager?return=check`, { ...manager, phone: '0311113333' });
  const again = await visitor.post(`/apply/${id}/check`, { _seen: await seenOf(visitor, id) });
  expect(again.location).toBe(filed.location);
});

/** Another change of NAC002 is accepted for the same start date. */
async function acceptAnother(): Promise<void> {
  const { id } = await world.file(world.at(), {
    office: 'NAC002',
    by: 'nac002-clerk',
    items: ['system-manager'],
    desiredStart: '2026-12-15',
    answers: {
      'system-manager.manager': Object.fromEntries(Object.entries(manager).map(([name, value]) => [name, [value]])),
    },
  });
  await world.accept(world.at(), id, { startDate: '2026-12-15' });
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { pickUp, query } from '../../application/decide.ts';
import { checkWords, choiceWords, seenWords, applyWords as words } from '../../words/apply.ts';
import { entryRoutes } from '../entry/routes.ts';
import { applyRoutes } from './routes.ts';

let world: World;
let pages: Pages;
let clerk: Visitor;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, (web) => [...entryRoutes(web), ...applyRoutes(web)]);
  clerk = await pages.logIn('nac002-clerk');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const sharing = {
  special: 'yes',
  specialItem: 'equipment-sharing',
  desiredStart: '２０２６１２１５',
  reason: '機器共用解除のため',
};
const headOffice = { special: 'no', items: 'head-office', desiredStart: '2026/12/15', reason: '移転のため' };

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
  const refused = await clerk.post(`/apply/${other}/check`, { _seen: await sealOf(clerk, other) });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain(checkWords.claimedTitle.ja);
  expect(refused.text).toContain(`href="/applications/${number}"`);
});

describe('the choice page', () => {
  test('reading it writes nothing, and sending it twice begins one draft', async () => {
    const before = await drafts();
    const id = newId((await clerk.get('/apply/new')).text);
    expect(await drafts()).toBe(before);
    const sent = await Promise.all([
      clerk.post(`/apply/${id}/choice`, headOffice),
      clerk.post(`/apply/${id}/choice`, headOffice),
    ]);
    expect(sent.map(({ location }) => location)).toEqual([`/apply/${id}/contact`, `/apply/${id}/contact`]);
    expect(await drafts()).toBe(before + 1);
  });

  test('opens with the first feasible date, the reason why nearer ones are not, and what is not offered yet', async () => {
    const { text } = await clerk.get('/apply/new');
    expect(text).toContain('value="2026/12/15"');
    expect(text).toContain('この登録日の申込締切日（2026年11月24日（火））を過ぎています。');
    expect(text).toMatch(/value="user-codes" disabled/);
    expect(text).toContain('href="/schedule"');
  });

  test('refuses an ordinary and a special item together, keeps both, and can go on with two applications', async () => {
    const id = newId((await clerk.get('/apply/new')).text);
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
    const id = newId((await clerk.get('/apply/new')).text);
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
    const id = newId((await clerk.get('/apply/new')).text);
    const fields = { ...sharing, reason: '', '_example.reason': '機器共用解除のため' };
    expect(await clerk.post(`/apply/${id}/choice`, fields)).toMatchObject({ location: `/apply/${id}/choice#reason` });
    expect((await clerk.get(`/apply/${id}/choice`)).text).toContain('>機器共用解除のため</textarea>');
  });

  test('the administrator picks an office of his company, and may pick another later', async () => {
    const admin = await pages.logIn('nac-admin');
    const id = newId((await admin.get('/apply/new')).text);
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
    const shown = JSON.parse(hidden(opened.text, '_shown'));
    expect(shown.name[0]).not.toBe('');
    const fields = Object.fromEntries(Object.entries(shown).map(([name, [value]]) => [name, value])) as Record<
      string,
      string
    >;
    const untouched = await clerk.post(manager, { ...fields, _shown: JSON.stringify(shown) });
    expect(untouched.text).toContain('変更する項目を上書きしてください。');
    await clerk.post(manager, { ...fields, phone: '０３−９９９９−９９９９', _shown: JSON.stringify(shown) });
    await clerk.post(`/apply/${id}/contact`, contactFields((await clerk.get(`/apply/${id}/contact`)).text));
    expect(await clerk.get(`/apply/${id}/check`)).toMatchObject({ location: `/apply/${id}/p/head-office/head-office` });
    expect((await clerk.get(manager)).text).toContain('０３−９９９９−９９９９');
  });
});

describe('the check page', () => {
  test('登録 asks again when another tab changed an answer, a file came, or the contract moved', async () => {
    const id = await ready(clerk, headOffice, { phone: '0333334444' }, 'head-office/head-office');
    const seal = await sealOf(clerk, id);
    await clerk.post(`/apply/${id}/contact`, { ...contact, post: '部長' });
    const moved = await clerk.post(`/apply/${id}/check`, { _seen: seal, remarks: '急ぎです' });
    expect(moved.status).toBe(409);
    expect(moved.text).toContain(seenWords.answers.ja);
    expect(moved.text).not.toContain(seenWords.contract.ja);
    expect(moved.text).toContain('急ぎです');
    const file = new File(['%PDF-1.4\n%%EOF'], '参考.pdf');
    const withFile = await clerk.post(`/apply/${id}/check`, {
      _seen: hidden(moved.text, '_seen'),
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
    expect(check.text).toContain(`href="/apply/${id}/contact?return=check#phone"`);
    expect(check.text).toContain(`href="/apply/${id}/p/equipment-sharing/sharing?return=check#add"`);
    expect((await clerk.post(`/apply/${id}/check`, { _seen: hidden(check.text, '_seen') })).status).toBe(422);
    expect((await clerk.get(`/apply/${id}/contact?return=check`)).text).toContain('href="#phone"');
    expect(await clerk.get(`/apply/${id}`)).toMatchObject({ location: `/apply/${id}/contact` });
  });

  test('a newer version of the form is shown and confirmed before the application is filed', async () => {
    const manager = await pages.logIn('nac004');
    const id = await ready(manager, sharing, { release: 'NAC001' });
    const renewed = world.offering(
      pages.web.catalogue.inForce('2026-12-01').flatMap((each) => [each, { ...each, effectiveFrom: '2026-12-01' }]),
    );
    const later = await openPages(renewed, (web) => [...entryRoutes(web), ...applyRoutes(web)]);
    const visitor = await later.logIn('nac004');
    const check = await visitor.get(`/apply/${id}/check`);
    expect(check.text).toContain(checkWords.renewedTitle.ja);
    expect((await visitor.post(`/apply/${id}/check`, { _seen: hidden(check.text, '_seen') })).status).toBe(409);
    expect(await visitor.post(`/apply/${id}/check`, { _do: 'renew' })).toMatchObject({ location: `/apply/${id}` });
    const filed = await visitor.post(`/apply/${id}/check`, { _seen: await sealOf(visitor, id) });
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
  const filed = await visitor.post(`/apply/${id}/check`, { _seen: await sealOf(visitor, id) });
  const mover = world.who('reviewer1');
  await pickUp(world.at(), { id, mover });
  await query(world.at(), {
    id,
    mover,
    questions: [{ question: 'system-manager.phone', text: '番号をご確認ください。' }, { text: '理由は。' }],
  });
  expect(await visitor.get(`/apply/${id}`)).toMatchObject({ location: `/apply/${id}/check` });
  const check = await visitor.get(`/apply/${id}/check`);
  expect(check.text).toContain(`href="/apply/${id}/p/system-manager/manager?return=check#phone"`);
  expect((await visitor.get(`/apply/${id}/p/system-manager/manager?return=check`)).text).toContain('id="phone-remark"');
  await visitor.post(`/apply/${id}/p/system-manager/manager?return=check`, { ...manager, phone: '0311113333' });
  const again = await visitor.post(`/apply/${id}/check`, { _seen: await sealOf(visitor, id) });
  expect(again.location).toBe(filed.location);
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
  for (const fields of [
    { release: '\u0000<script>' },
    { _add: 'diagram' },
    { _attach: '../..' },
    { _remove: 'x' },
    { '_example.add': 'x' },
    { _shown: '[1' },
  ])
    expect((await clerk.post(page, fields as Record<string, string>)).status).toBeLessThan(500);
  expect((await clerk.get('/applications/2600001A/done')).status).toBe(404);
});

const contact = {
  name: '混載 一郎',
  kana: 'コンサイ イチロウ',
  phone: '0123456789',
  mail: 'konsai.ichiro@naccs.example',
};
const manager = { ...contact, department: '', post: '', emergencyFax: '' };

/** Begins a draft with this choice. */
async function beginAs(visitor: Visitor, choice: Record<string, string | string[]>): Promise<string> {
  const id = newId((await visitor.get('/apply/new')).text);
  const answer = await visitor.post(`/apply/${id}/choice`, choice);
  expect(answer).toMatchObject({ status: 303, location: `/apply/${id}/contact` });
  return id;
}

/** A draft that only has to be filed. */
async function ready(
  visitor: Visitor,
  choice: Record<string, string | string[]>,
  answers: Record<string, string>,
  page = 'equipment-sharing/sharing',
): Promise<string> {
  const id = await beginAs(visitor, choice);
  await visitor.post(`/apply/${id}/contact`, contact);
  const path = `/apply/${id}/p/${page}`;
  const shown = JSON.parse(hidden((await visitor.get(path)).text, '_shown')) as Record<string, string[]>;
  const opened = Object.fromEntries(Object.entries(shown).map(([name, [value = '']]) => [name, value]));
  const a = await visitor.post(path, { ...opened, ...answers, _shown: JSON.stringify(shown) }); if(a.status!==303) console.log(/error-summary[^]*?<\/ul>/.exec(a.text)?.[0]);
  expect(a).toMatchObject({
    location: `/apply/${id}/check`,
  });
  return id;
}

const sealOf = async (visitor: Visitor, id: string): Promise<string> =>
  hidden((await visitor.get(`/apply/${id}/check`)).text, '_seen');

const newId = (html: string): string => /action="\/apply\/([0-9a-f-]{36})\/choice"/.exec(html)?.[1] ?? '';

/** The value of a hidden field, as a browser would send it. */
function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`no field ${name}`);
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function contactFields(html: string): Record<string, string> {
  return Object.fromEntries(
    ['name', 'kana', 'phone', 'mail'].map((name) => [
      name,
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] || contact[name as keyof typeof contact],
    ]),
  );
}

async function drafts(): Promise<number> {
  const rows = await world.db.selectFrom('draft').select('application_id').execute();
  return rows.length;
}

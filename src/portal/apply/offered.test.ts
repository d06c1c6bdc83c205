import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contact, manager, newId, wayTo } from '../../../test/support/apply.ts';
import { typedOf } from '../../../test/support/examples.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { password } from '../../../test/support/people.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { leadDays, longerLeads } from '../../application/draft/examine.ts';
import { moveWhatIsDue } from '../../application/due/due.ts';
import { deskRoutes } from '../../desk/routes.ts';
import { newContract } from '../../procedures/new/new-contract.ts';
import { largeOffice } from '../../procedures/parts/example-office.ts';
import { wishWords } from '../../words/applications.ts';
import { portalRoutes } from '../routes.ts';

// What is offered to whom, and for when.

let world: World;
let pages: Pages;
beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

/** Opens what a link of the menu leads to. @returns the text of the first page */
async function begin(visitor: Visitor, item: string): Promise<string> {
  const { location } = await visitor.get(`/apply/new?item=${item}`);
  return (await visitor.get(location ?? '')).text;
}

describe('right C2: broker IDs need a code of customs brokerage', () => {
  const because = '通関業の利用者コードがないため、通関士IDは追加できません';

  test('an office without one is told on the menu and at step 1, with the way to one', async () => {
    const visitor = await pages.logIn('nac003');
    expect((await visitor.get('/menu')).text).toContain(because);
    const first = await begin(visitor, 'broker-id');
    expect(first).toContain(because);
    expect(first).toContain(wayTo('/apply/new?item=user-codes'));
  });

  test('an office with one is not', async () => {
    const visitor = await pages.logIn('nac001');
    expect((await visitor.get('/menu')).text).not.toContain(because);
    expect(await begin(visitor, 'broker-id')).not.toContain(because);
  });
});

describe('right C5: an application takes as long as the slowest of what it holds', () => {
  test('a new office with a line takes the 45 business days of a line', async () => {
    const schedule = await world.at().schedule();
    expect(leadDays(schedule, [newContract])).toBe(10);
    expect(leadDays(schedule, [newContract], { 'new-contract': largeOffice })).toBe(45);
    expect(longerLeads(schedule, [newContract]).map(({ why }) => why.ja)).toEqual([
      '一般NACCSの回線を利用する場合は、利用開始日の45営業日前までに申込が必要です。',
    ]);
  });

  test('a wish that suits the office but not its line is refused with the reason, and the next days that suit both', async () => {
    const answers = { ...largeOffice, parent: ['AAA001'] };
    const procedure = world.at().catalogue.current('joint-use-new-office', '2026-12-01');
    if (!procedure) throw new Error('not offered');
    const id = await world.draft(world.at(), {
      office: 'NAC001',
      by: 'nac001',
      items: ['joint-use-new-office'],
      special: true,
      desiredStart: '2026-12-22',
      answers: typedOf(procedure, answers).pages,
    });
    const result = await world.submit(world.at(), id, 'nac001');
    const wish =
      'examined' in result && result.examined.faults.find(({ question }) => question === 'choice.desiredStart');
    expect(wish ? wish.message.ja : '').toContain(
      '一般NACCSの回線を利用する場合は、利用開始日の45営業日前までに申込が必要です。',
    );
    expect(wish ? wish.message.ja : '').toContain('2027年2月9日');
  });

  test('the table of dates follows the ticks: with the page’s own button, and one for each lead for a script', async () => {
    const visitor = await pages.logIn('nac001');
    const { location } = await visitor.get('/apply/new?item=billing-contact');
    const opened = await visitor.get(location ?? '');
    expect(opened.text).toContain('利用開始日の5営業日前までに申込が必要です');
    expect(opened.text).toMatch(/data-lead-days="45" hidden/);
    const path = (location ?? '').split('?')[0] ?? '';
    await visitor.post(path, {
      special: 'no',
      items: ['billing-contact', 'access-lines'],
      desiredStart: '2026/12/08',
      _do: 'stay',
    });
    expect((await visitor.get(path)).text).toMatch(/data-lead-days="45"><p>利用開始日の45営業日前までに申込が必要です/);
  });
});

test('right C8: a wish whose day has passed says so: draft, menu, lists, detail, check and review', async () => {
  const answered = Object.entries({ ...manager, phone: '0311112222' });
  const typed = Object.fromEntries(answered.map(([name, value]) => [name, [value]]));
  const wish = {
    office: 'AAA001',
    by: 'aaa001',
    items: ['system-manager'],
    desiredStart: '2026-12-08',
    answers: { 'system-manager.manager': typed },
  } as const;
  const { receptionNo } = await world.file(world.at(), wish);
  const id = await world.draft(world.at(), { ...wish, items: ['head-office'], answers: {} });
  const later = await openPages(world, [...portalRoutes, ...deskRoutes], '2026-12-08');
  const clerk = await later.logIn('aaa001');
  const passed = wishWords.passed.ja;
  expect((await clerk.get('/menu')).text).toContain(passed);
  expect((await clerk.get('/applications')).text.split(passed)).toHaveLength(3);
  expect((await clerk.get(`/applications/${receptionNo}`)).text).toContain(wishWords.filed.ja);
  for (const page of ['contact', 'p/head-office/head-office'])
    await clerk.post(`/apply/${id}/${page}`, { _do: 'save' });
  expect((await clerk.get(`/apply/${id}/check`)).text).toContain('明日以降のシステム登録日を入力してください');
  const reviewer = await later.logIn('reviewer1');
  expect((await reviewer.get('/desk/queue')).text).toContain(passed);
  expect((await reviewer.get(`/desk/applications/${receptionNo}`)).text).toContain(passed);
  await later.close();
  const before = await (await pages.logIn('aaa001')).get('/applications');
  expect(before.text).not.toContain(passed);
});

describe('right C8: nobody is offered what they cannot do', () => {
  test('an ended office: no change on the menu, at the choice, or beside its contract', async () => {
    const filed = await world.file(world.at(), {
      office: 'BBB001',
      by: 'bbb001',
      items: ['contract-end'],
      special: true,
      desiredStart: '2026-12-15',
      answers: { 'contract-end.closure': { kind: ['close'], understood: ['yes'] } },
    });
    await world.accept(world.at(), filed.id, { startDate: '2026-12-15' });
    await moveWhatIsDue(world.at('2026-12-16'));
    const later = await openPages(world, portalRoutes, '2026-12-16');
    const visitor = await later.logIn('bbb001');
    const menu = (await visitor.get('/menu')).text;
    expect(menu).toContain('契約は終了しています');
    for (const href of ['/guidance', '/settings', '/apply/new?item=broker-id', '/apply/new?item=contract-end'])
      expect(menu).not.toContain(`href="${href}"`);
    expect((await visitor.get('/contract')).text).not.toContain('href="/guidance"');
    const { location } = await visitor.get('/apply/new?item=system-manager');
    expect((await visitor.get(location ?? '')).text).toContain('契約は終了しています');
    const path = (location ?? '').split('?')[0] ?? '';
    const refused = await visitor.post(path, {
      special: 'no',
      items: 'system-manager',
      desiredStart: '2027/01/12',
      reason: '人事異動のため',
      _do: 'next',
    });
    expect(refused.text).toContain('変更を申し込めません');
    await later.close();
  });

  test('whoever began or filed a first contract goes on with that one', async () => {
    await sql`delete from attempt`.execute(world.db);
    const visitor = pages.visitor();
    await visitor.post('/newcomer', { mail: 'first@naccs.example' });
    const link = pages.newcomerMails.findLast(({ mail }) => mail === 'first@naccs.example');
    const token = new URL(link?.url ?? '').searchParams.get('token') ?? '';
    await visitor.post('/newcomer/start', { token, name: '一 番', next: password, again: password });
    const { location } = await visitor.get('/apply/new?item=new-contract');
    const id = newId(location ?? '');
    await visitor.post(`/apply/${id}/choice`, {
      special: 'no',
      items: 'new-contract',
      desiredStart: '2027/02/09',
      reason: '通関業務を始めるため',
      _do: 'save',
    });
    await visitor.post(`/apply/${id}/contact`, { ...contact, _do: 'save' });
    expect((await visitor.get('/apply/new?item=new-contract')).location).toBe(`/apply/${id}`);
    const other = '11111111-1111-4111-8111-111111111111';
    expect((await visitor.get(`/apply/${other}/choice?begin=new-contract`)).location).toBe(`/apply/${id}`);
    const second = { special: 'no', items: 'new-contract', desiredStart: '2027/02/09', reason: '二件目', _do: 'save' };
    expect((await visitor.post(`/apply/${other}/choice`, second)).location).toBe(`/apply/${id}`);
  });
});

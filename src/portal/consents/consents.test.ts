import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import type { Office } from '../../contract/shape.ts';
import { demoOffices } from '../../demo/contracts.ts';
import { openLedgers } from '../../ledger/open.ts';
import { consentStanding, consentSteps, consentWords as words } from '../../words/consent.ts';
import { contractWords } from '../contract/words.ts';
import { portalRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
let address: string;
let own: string;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
  const { receptionNo } = await world.file(world.at(), {
    office: 'NAC003',
    by: 'nac003',
    items: ['joint-use'],
    special: true,
    desiredStart: '2026-12-22',
    answers: { 'joint-use.joint-use': { parent: ['AAA001'], plan: ['B'] } },
  });
  address = `/consents/${receptionNo}`;
  own = `/applications/${receptionNo}`;
});
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('the parent’s manager finds it on the menu and by the news; nobody else has such a page', async () => {
  const manager = await pages.logIn('aaa001');
  const menu = await manager.get('/menu');
  expect(menu.text).toContain(words.task.ja);
  const [, news] = /href="(\/news\/\d+)"/.exec(menu.text) ?? [];
  expect((await manager.get(news ?? '')).location).toBe(address);
  expect((await manager.get(address)).text).toContain('ナックス商事株式会社 大阪支店（NAC003）');
  expect((await manager.get(own)).status).toBe(404);
  expect((await (await pages.logIn('nac003')).get(address)).status).toBe(404);
  expect((await (await pages.logIn('aaa002')).get(address)).status).toBe(404);
});

test('the applicant sees whose answer is waited for', async () => {
  const { text } = await (await pages.logIn('nac003')).get(own);
  expect(text).toContain(consentStanding.waiting('AAA001 本店').ja);
});

test('who was written to in another company is the centre’s to see, not the applicant’s', async () => {
  const mails = await world.db.selectFrom('mail').select(['letter', 'to_address', 'to_name', 'to_applicant']).execute();
  const [asked] = mails.filter(({ letter }) => letter === 'consentAsked');
  expect(asked).toMatchObject({ to_applicant: false });
  const { text } = await (await pages.logIn('nac003')).get(own);
  for (const { to_address, to_name, to_applicant } of mails)
    expect([to_name, text.includes(`${to_name} ${to_address}`)]).toEqual([to_name, to_applicant]);
});

test('declining needs a reason; what was typed is kept', async () => {
  const manager = await pages.logIn('aaa001');
  const bare = await manager.post(address, { answer: 'decline', reason: '' });
  expect([bare.status, bare.text.includes(words.reasonMissing.ja)]).toEqual([422, true]);
  const long = await manager.post(address, { answer: 'decline', reason: 'あ'.repeat(241) });
  expect([long.status, long.text.includes('あ'.repeat(241))]).toEqual([422, true]);
  const other = await manager.post(address, { reason: '検討中です' });
  expect([other.status, other.text.includes('検討中です')]).toEqual([422, true]);
  const english = await manager.post(`${address}?lang=en`, { stay: '1', reason: '検討中です' });
  expect([english.status, english.text.includes('検討中です')]).toEqual([200, true]);
});

test('the answer stands on the page, and a second one comes too late', async () => {
  const manager = await pages.logIn('aaa001');
  expect((await manager.post(address, { answer: 'agree', reason: '' })).location).toBe(address);
  expect((await manager.get(address)).text).toContain(words.agreed.ja);
  const late = await manager.post(address, { answer: 'decline', reason: '気が変わったため' });
  expect([late.status, late.text.includes(words.tooLate.ja)]).toEqual([409, true]);
  expect((await manager.get('/menu')).text).not.toContain(words.task.ja);
  const { text } = await (await pages.logIn('nac003')).get(own);
  expect(text).toContain(consentStanding.agreed('AAA001 本店').ja);
  expect(text).toContain(consentSteps.agree.ja);
});

test('right C7: a refused application says so with its ways on, and leads to its pages', async () => {
  const { id, receptionNo } = await world.file(world.at(), {
    office: 'NAC004',
    by: 'nac-admin',
    items: ['joint-use'],
    special: true,
    desiredStart: '2026-12-22',
    answers: { 'joint-use.joint-use': { parent: ['AAA001'], plan: ['B'] } },
  });
  const page = `/applications/${receptionNo}`;
  const [parent, applicant] = [await pages.logIn('aaa001'), await pages.logIn('nac-admin')];
  const early = await applicant.post(`${page}/revise`, {});
  expect(early.location).toBe(page);
  await parent.post(`/consents/${receptionNo}`, { answer: 'decline', reason: '予定がないため' });
  expect((await applicant.get('/menu')).text).toContain(words.declinedTask.ja);
  const { text } = await applicant.get(page);
  for (const shown of [
    consentStanding.declined('AAA001 本店').ja,
    '理由：予定がないため',
    `${page}/revise`,
    `${page}/withdraw`,
  ])
    expect(text).toContain(shown);
  expect((await parent.post(`${page}/revise`, {})).status).toBe(404);
  expect((await applicant.post(`${page}/revise`, {})).location).toBe(`/apply/${id}`);
  expect((await applicant.get(page)).text).toContain(`/apply/${id}`);
  expect((await applicant.get(`/apply/${id}/p/joint-use/joint-use`)).status).toBe(200);
});

test('right C7: the parent’s contract names the offices whose joint use rests on it', async () => {
  const child = { ...(demoOffices.NAC004 as Office), jointUseParent: 'AAA001', name: '共同利用営業所' };
  await openLedgers(world.db, [{ code: 'NAC650', from: '2025-01-01', state: child }]);
  const { text } = await (await pages.logIn('aaa001')).get('/contract');
  expect(text).toContain('NAC650 共同利用営業所');
  expect(text).toContain(contractWords.jointUsedBy.ja);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginAs, headOffice, newId, sharing, wayTo } from '../../../test/support/apply.ts';
import { typedExample } from '../../../test/support/examples.ts';
import { openPages, type Pages, type Visitor } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { withdraw } from '../../application/review/withdraw.ts';
import { procedures } from '../../procedures/index.ts';
import { portalRoutes } from '../routes.ts';
import { checkWords } from './check-words.ts';
import { choiceWords } from './choice-words.ts';

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

/** What stands beside an item on a choice page. */
function beside(html: string, item: string): string {
  const id = new RegExp(`<input class="choice-input"[^>]*id="([^"]+)"[^>]*value="${item}"`).exec(html)?.[1];
  const hint = new RegExp(`id="${id}"[^>]*aria-describedby="([^"]+)"`).exec(html)?.[1];
  const from = html.indexOf(`id="${hint}"`);
  return hint ? html.slice(from, html.indexOf('</div>', from)) : '';
}

async function firstPage(visitor: Visitor, item = ''): Promise<string> {
  const { location } = await visitor.get(`/apply/new${item && `?item=${item}`}`);
  return (await visitor.get(location ?? '')).text;
}

const common = { office: 'NAC002', by: 'nac002-clerk', desiredStart: '2026-12-15' };
const release = { 'equipment-sharing.sharing': { release: ['NAC001'] } };
const elsewhere = { office: 'NAC003', by: 'nac003', desiredStart: '2026-12-15', items: ['head-office'] };
const moved = {
  'head-office.head-office': {
    postalCode: ['530-0001'],
    address: ['大阪府大阪市北区1-2-3'],
    phone: ['0611112222'],
    fax: [''],
    representativeName: [''],
    representativePost: [''],
  },
};

test('right D: an open application on the same item is told beside it, with number, state and link, before anything is typed', async () => {
  const clerk = await pages.logIn('nac002-clerk');
  expect(beside(await firstPage(clerk), 'equipment-sharing')).toBe('');
  await world.draft(world.at(), { ...common, items: ['equipment-sharing'], special: true, answers: release });
  expect(beside(await firstPage(clerk), 'equipment-sharing')).toBe('');

  const wish = { ...common, items: ['equipment-sharing'], special: true as const, answers: release };
  const filed = await world.file(world.at(), wish);
  const told = beside(await firstPage(clerk), 'equipment-sharing');
  expect(told).toContain(choiceWords.held.ja);
  expect(told).toContain(wayTo(`/applications/${filed.receptionNo}`));
  expect(told).toMatch(/（審査待ち|（受付/);
  expect(beside(await firstPage(clerk), 'contractor-name')).toBe('');
  const english = await firstPage(await pages.logIn('nac002-clerk', { lang: 'en' }));
  expect(beside(english, 'equipment-sharing')).toContain(choiceWords.held.en);

  const id = await beginAs(clerk, sharing);
  expect(beside((await clerk.get(`/apply/${id}/choice`)).text, 'equipment-sharing')).toContain(filed.receptionNo);
  const other = await pages.logIn('nac003');
  expect(beside(await firstPage(other), 'equipment-sharing')).toBe('');

  await withdraw(world.at(), filed.id, world.who('nac002-clerk'), { reason: '' });
  expect(beside((await clerk.get(`/apply/${id}/choice`)).text, 'equipment-sharing')).toBe('');
});

test('right D: one of another office on an item of the company is told without its number to whoever may not see it', async () => {
  const { id, receptionNo } = await world.file(world.at(), { ...elsewhere, answers: moved });
  const clerk = await pages.logIn('nac002-clerk');
  const page = await firstPage(clerk);
  expect(beside(page, 'head-office')).toContain(choiceWords.heldByOthers.ja);
  expect(page).not.toContain(receptionNo);
  expect(beside(await firstPage(await pages.logIn('aaa001')), 'head-office')).toBe('');

  const admin = await pages.logIn('nac-admin');
  expect(beside(await firstPage(admin), 'head-office')).toContain(wayTo(`/applications/${receptionNo}`));
  expect(beside(await firstPage(await pages.logIn('nac003')), 'head-office')).toContain(receptionNo);

  const draft = await beginAs(clerk, headOffice);
  const check = await world.draft(world.at(), { ...common, items: ['head-office'], answers: moved });
  expect(newId(`/apply/${draft}/choice`)).toBe(draft);
  const shown = (await clerk.get(`/apply/${draft}/choice`)).text;
  expect(beside(shown, 'head-office')).toContain(choiceWords.heldByOthers.ja);
  await clerk.post(`/apply/${check}/contact`, {
    name: '混載 一郎',
    kana: 'コンサイ イチロウ',
    phone: '0312345678',
    mail: 'a@b.example',
  });
  const last = (await clerk.get(`/apply/${check}/check`)).text;
  expect(last).toContain(checkWords.claimedTitle.ja);
  expect(last).toContain(checkWords.claimedOther.ja);
  expect(last).not.toContain(receptionNo);
  await withdraw(world.at(), id, world.who('nac003'), { reason: '' });
  expect((await clerk.get(`/apply/${check}/check`)).text).not.toContain(checkWords.claimedTitle.ja);
});

test('right D: where the menu names the item, the conflict stands above the page', async () => {
  const broker = procedures.find(({ id }) => id === 'broker-id');
  if (!broker) throw new Error('there are no broker IDs');
  const answers = typedExample(broker, 'a broker on the line').pages;
  const wish = { office: 'NAC001', by: 'nac001', items: ['broker-id'], desiredStart: '2026-12-15', answers };
  const manager = await pages.logIn('nac001');
  expect(await firstPage(manager, 'broker-id')).not.toContain(checkWords.claimedTitle.ja);
  const { receptionNo } = await world.file(world.at(), wish);
  const page = await firstPage(manager, 'broker-id');
  expect(page).toContain(checkWords.claimedTitle.ja);
  expect(page).toContain(wayTo(`/applications/${receptionNo}`));
});

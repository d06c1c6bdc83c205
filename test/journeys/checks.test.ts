import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveWhatIsDue } from '../../src/application/due/due.ts';
import { issuePaper } from '../../src/jobs/issue-paper.ts';
import { createRenderer } from '../../src/papers/render.ts';
import { findPaper } from '../../src/papers/stored.ts';
import { portalRoutes } from '../../src/portal/routes.ts';
import { openPages, type Pages } from '../support/pages.ts';
import { openWorld, type Wish, type World } from '../support/world.ts';

/** Checks of `domain.md` 9 that take several rooms of the house at once. */

let world: World;
let pages: Pages;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes);
});
afterAll(async () => {
  await pages.close();
  await world.close();
});

const release: Wish = {
  office: 'NAC002',
  by: 'nac002-clerk',
  items: ['equipment-sharing'],
  special: true,
  desiredStart: '2026-12-15',
  answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
};

test('check 12: a company address that NAC001 changes is changed for every NAC office, from the start date on', async () => {
  const address = '東京都港区港南一丁目1番1号';
  const { id } = await world.file(world.at(), {
    office: 'NAC001',
    by: 'nac001',
    items: ['head-office'],
    desiredStart: '2026-12-15',
    answers: {
      'head-office.head-office': { postalCode: ['108-0075'], address: [address], phone: ['0312345678'], fax: [''] },
    },
  });
  await world.accept(world.at(), id, { startDate: '2026-12-15' });
  for (const office of ['NAC001', 'NAC002', 'NAC003', 'NAC004']) {
    expect((await world.contract(office, '2026-12-15')).company.headOffice.address).toBe(address);
    expect((await world.contract(office, '2026-12-14')).company.headOffice.address).not.toBe(address);
  }
  expect((await world.contract('AAA001', '2026-12-15')).company.headOffice.address).not.toBe(address);
  const borrower = await pages.logIn('nac002-clerk');
  expect((await borrower.get('/contract?on=20261215')).text).toContain(address);
});

test('check 19: accepted for a later day than wished, both days are shown, and the mail says so', async () => {
  const { id, receptionNo } = await world.file(world.at(), release);
  await world.accept(world.at(), id, { startDate: '2026-12-22' });
  const clerk = await pages.logIn('nac002-clerk');
  const { text } = await clerk.get(`/applications/${receptionNo}`);
  expect(text).toContain('2026/12/15');
  expect(text).toContain('2026/12/22');
  const letters = await world.db
    .selectFrom('mail')
    .select('body')
    .where('application_id', '=', id)
    .where('letter', '=', 'confirmed')
    .execute();
  expect(letters).toHaveLength(3);
  for (const { body } of letters) {
    expect(body).toContain('利用開始日：2026年12月22日（火）');
    expect(body).toContain('利用開始日は、ご希望の日（2026年12月15日（火））と異なります。');
  }
});

test('check 20: the application form tells how many IDs there are, the acceptance letter which', async () => {
  const manager = { name: ['横浜 花子'], kana: ['ヨコハマ　ハナコ'], phone: ['0451234567'], mail: ['y@naccs.example'] };
  const answers = { 'system-manager.manager': manager };
  const { id } = await world.file(world.at(), {
    office: 'NAC002',
    by: 'nac002',
    items: ['system-manager'],
    desiredStart: '2026-12-15',
    answers,
  });
  await world.accept(world.at(), id, { startDate: '2026-12-15' });
  await moveWhatIsDue(world.at('2026-12-15'));
  const form = await paper(id, 'applicationForm');
  expect(form).toContain('3ANAC2');
  expect(form).not.toContain('A01');
  expect(await paper(id, 'acceptanceLetter')).toContain('3ANACA01');
});

/** Issues a paper and reads it. */
async function paper(applicationId: string, kind: 'applicationForm' | 'acceptanceLetter'): Promise<string> {
  const key = { applicationId, revision: 1, kind };
  const renderer = createRenderer();
  try {
    await issuePaper({ ...world.at('2026-12-15'), renderer }).run(key, new AbortController().signal);
  } finally {
    await renderer.close();
  }
  const issued = await findPaper(world.db, key);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(issued?.pdf ?? [])), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

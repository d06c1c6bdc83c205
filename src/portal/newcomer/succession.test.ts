import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typedOf } from '../../../test/support/examples.ts';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { answerConsent } from '../../application/consent/answer-consent.ts';
import { listConsents } from '../../application/consent/consents.ts';
import { moveWhatIsDue } from '../../application/due/due.ts';
import { move } from '../../application/move/move.ts';
import { applicationFormData } from '../../application/paper/paper-data.ts';
import { findApplication } from '../../application/record/detail.ts';
import { system } from '../../audit/events.ts';
import { positionSuccession } from '../../procedures/special/position-succession.ts';
import { portalRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes, '2027-01-06');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const startDate = '2027-01-05';

/** Files and accepts the example of a name. @returns its reception number */
async function succeed(name: string): Promise<string> {
  const example = positionSuccession.examples.find((each) => each.name === name);
  if (!example) throw new Error(`no example ${name}`);
  await stage(world.db, example.now);
  await sql`update person set company_code = 'NAC' where login_id = 'nac002-clerk'`.execute(world.db);
  await sql`
    insert into membership (person_id, office_code, role)
    select id, 'NAC001', 'manager' from person where login_id = 'nac002-clerk'`.execute(world.db);
  await sql`update person set company_code = 'NAC' where login_id = 'nac-admin'`.execute(world.db);
  await sql`
    insert into company_administrator (person_id, company_code) select id, 'NAC' from person where login_id = 'nac-admin'`.execute(
    world.db,
  );
  const { pages: answers } = typedOf(positionSuccession, example.answers);
  const wish = {
    office: 'NAC001',
    by: 'nac002-clerk',
    items: [positionSuccession.id],
    special: true,
    desiredStart: startDate,
  };
  const id = await world.draft(world.at(), { ...wish, special: true, answers });
  await sql`
    insert into attachment (application_id, question, name, type, size, sha256, storage_key, uploaded_at, uploaded_by)
    values (${id}, ${`${positionSuccession.id}.evidence`}, '登記事項証明書.pdf', 'application/pdf', 10, 'e', gen_random_uuid(), now(), ${world.who('reviewer1').id})`.execute(
    world.db,
  );
  const filed = await world.submit(world.at(), id, 'nac-admin');
  for (const consent of await listConsents(world.db, id))
    await answerConsent(world.at(), { consent: consent.id, mover: world.who('aaa001'), agreed: true, reason: '' });
  await world.accept(world.at(), id, { startDate, issued: example.issued ?? {} });
  await world.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ status: string }>`select status from application where id = ${id}`.execute(trx);
    if (rows[0]?.status === 'settingPending')
      await move(trx, 'settled', { id, mover: system, now: world.at().clock.now() });
  });
  await moveWhatIsDue(world.at(startDate));
  return filed.result === 'done' ? filed.receptionNo : '';
}

test('with another abbreviation the people go over to the new office and read what the old one left', async () => {
  const receptionNo = await succeed('another abbreviation');
  const old = await world.contract('NAC001', startDate);
  expect(old.office).toMatchObject({ inForce: false, successor: 'SNX001' });
  const becomes = await world.contract('SNX001', startDate);
  expect(becomes.office).toMatchObject({ inForce: true, predecessor: 'NAC001' });
  expect(becomes.office.userIds.map(({ id }) => id)).toEqual(['1ASNXA01']);
  expect(becomes.company.name).toBe('新ナックス商事株式会社');

  const visitor = await pages.logIn('nac002-clerk');
  expect((await visitor.get('/menu')).text).toContain('新ナックス商事株式会社');
  expect((await visitor.get('/applications')).text).toContain(receptionNo);
  expect((await visitor.get(`/applications/${receptionNo}`)).status).toBe(200);
  expect((await visitor.get('/contract?office=NAC001&on=20261201')).text).toContain('第一営業所');
  expect((await visitor.get('/contract?office=SNX001')).text).toContain('NAC001');
});

test('the administrators of the last office become those of a new company', async () => {
  await succeed('another abbreviation');
  const visitor = await pages.logIn('nac-admin');
  expect((await visitor.get('/contract?office=SNX001')).text).toContain('NAC001');
  expect(await administered('nac-admin')).toEqual(['SNX']);
});

test('another customer takes over: its company stays as it is, and the people go over with the roles that they had', async () => {
  const receptionNo = await succeed('another customer takes over an office');
  expect((await world.contract('NAC001', startDate)).office).toMatchObject({ inForce: false, successor: 'AAA009' });
  const becomes = await world.contract('AAA009', startDate);
  expect(becomes.company.name).toBe('三栄通関株式会社');
  expect(becomes.office).toMatchObject({ inForce: true, predecessor: 'NAC001', contractor: { name: '合併 進' } });
  expect(becomes.office.userIds.map(({ id }) => id)).toEqual(['2AAAAA01']);

  const form = await formOf(receptionNo);
  expect(form).toMatchObject({ applicant: { company: 'ナックス商事株式会社', name: '輸出入 太郎' } });

  const visitor = await pages.logIn('nac002-clerk');
  expect((await visitor.get('/menu')).text).toContain('三栄通関株式会社');
  expect((await visitor.get(`/applications/${receptionNo}`)).status).toBe(200);
  expect((await visitor.get('/contract?office=AAA009')).text).toContain('NAC001');
  expect((await visitor.get('/contract?office=AAA001')).text).not.toContain('本店');
});

test('the administrators of a company that went over administer nothing of the one that was there', async () => {
  await succeed('another customer takes over an office');
  expect(await administered('nac-admin')).toEqual([]);
  const visitor = await pages.logIn('nac-admin');
  expect((await visitor.get('/contract?office=AAA009')).text).toContain('NAC001');
  expect((await visitor.get('/contract?office=AAA001')).text).not.toContain('本店');
});

test('right E: codes that are still to be issued read so on the form, with the names of their offices', async () => {
  const undecided = '審査終了時に決定';
  const shared = await formOf(await succeed('two offices that share equipment'));
  expect(shared.office.code).toBe(undecided);
  expect(shared.sharing).toEqual([{ officeCode: undecided, officeName: '第二営業所', state: 'added' }]);
  expect(shared.line.ids).toMatchObject([{ userCode: null, idNumber: 1 }]);
  const joint = await formOf(
    await succeed('another customer takes over an office together with its parent of the joint use'),
  );
  expect(joint.jointUseParent).toBe(undecided);
  expect(JSON.stringify([shared, joint])).not.toContain('pending:');
});

/** The 申込書, which the company signs that applied. */
const formOf = async (receptionNo: string) => {
  const application = await findApplication(world.db, receptionNo, 'everyOffice');
  if (!application) throw new Error(`${receptionNo} is not there`);
  return applicationFormData(world.at(), world.db, application, application.revision);
};

const administered = async (loginId: string): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`
    select a.company_code as code from company_administrator a join person p on p.id = a.person_id where p.login_id = ${loginId}`.execute(
    world.db,
  );
  return rows.map(({ code }) => code);
};

test('with the same abbreviation all codes and people stay', async () => {
  await succeed('only the name changes');
  const { company, office } = await world.contract('NAC001', startDate);
  expect(company.name).toBe('新ナックス商事株式会社');
  expect(office).toMatchObject({ inForce: true, successor: '', contractor: { name: '合併 進' } });
  expect(office.userIds.map(({ id }) => id)).toEqual(['1ANACA01']);
});

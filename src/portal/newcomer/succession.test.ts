import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typedOf } from '../../../test/support/examples.ts';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { stage } from '../../../test/support/stage.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { moveWhatIsDue } from '../../application/due.ts';
import { move, system } from '../../application/move.ts';
import { succession } from '../../procedures/position-succession.ts';
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
  const example = succession.examples.find((each) => each.name === name);
  if (!example) throw new Error(`no example ${name}`);
  await stage(world.db, example.now);
  await sql`update person set company_code = 'NAC' where login_id = 'nac002-clerk'`.execute(world.db);
  await sql`
    insert into membership (person_id, office_code, role)
    select id, 'NAC001', 'manager' from person where login_id = 'nac002-clerk'`.execute(world.db);
  const { pages: answers } = typedOf(succession, example.answers);
  const wish = { office: 'NAC001', by: 'nac002-clerk', items: [succession.id], special: true, desiredStart: startDate };
  const id = await world.draft(world.at(), { ...wish, special: true, answers });
  await sql`
    insert into attachment (application_id, question, name, type, size, sha256, storage_key, uploaded_at, uploaded_by)
    values (${id}, ${`${succession.id}.evidence`}, '登記事項証明書.pdf', 'application/pdf', 10, 'e', gen_random_uuid(), now(), ${world.who('reviewer1').id})`.execute(
    world.db,
  );
  const filed = await world.submit(world.at(), id, 'nac002-clerk');
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

test('with the same abbreviation all codes and people stay', async () => {
  await succeed('only the name changes');
  const { company, office } = await world.contract('NAC001', startDate);
  expect(company.name).toBe('新ナックス商事株式会社');
  expect(office).toMatchObject({ inForce: true, successor: '', contractor: { name: '合併 進' } });
  expect(office.userIds.map(({ id }) => id)).toEqual(['1ANACA01']);
});

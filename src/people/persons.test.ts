import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PeopleFixture, peopleFixture } from '../../test/support/people.ts';

let fixture: PeopleFixture;
let ofCompany: string;
let ofCentre: string;
beforeAll(async () => {
  fixture = await peopleFixture();
  ofCompany = await fixture.add('of-company');
  ofCentre = await fixture.add('of-centre', { side: 'centre', roles: ['reviewer'] });
});
afterAll(() => fixture.close());

test('the database knows the side of everybody', async () => {
  const people = await fixture.db.selectFrom('person').select(['login_id', 'side']).orderBy('login_id').execute();
  expect(people).toEqual([
    { login_id: 'of-centre', side: 'centre' },
    { login_id: 'of-company', side: 'company' },
  ]);
});

test('nobody is of both sides: the database refuses it', async () => {
  const { db } = fixture;
  const roleOfCentre = db.insertInto('centre_role').values({ person_id: ofCompany, role: 'reviewer' });
  const office = db.insertInto('membership').values({ person_id: ofCentre, office_code: 'NAC002', role: 'clerk' });
  const company = db.insertInto('company_administrator').values({ person_id: ofCentre, company_code: 'NAC' });
  const moved = db.updateTable('person').set({ company_code: 'NAC' }).where('id', '=', ofCentre);
  const left = db.updateTable('person').set({ company_code: null }).where('id', '=', ofCompany);
  for (const refused of [roleOfCentre, office, company, moved, left])
    await expect(refused.execute()).rejects.toMatchObject({ code: '23503' });
});

test('nobody works in or administers another company: the database refuses it', async () => {
  const { db } = fixture;
  const office = db.insertInto('membership').values({ person_id: ofCompany, office_code: 'AAA001', role: 'clerk' });
  const company = db.insertInto('company_administrator').values({ person_id: ofCompany, company_code: 'AAA' });
  for (const refused of [office, company]) await expect(refused.execute()).rejects.toMatchObject({ code: '23503' });
});

test('a log-in ID is somebody’s alone, a mail address may be shared', async () => {
  await fixture.add('shares-mail');
  await expect(fixture.add('of-company')).rejects.toMatchObject({ code: '23505' });
  await expect(fixture.add('Capital')).rejects.toMatchObject({ code: '23514' });
});

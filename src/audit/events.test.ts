import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { migrate } from '../db/migrate.ts';
import { addPerson } from '../people/persons.ts';
import { type Author, recordEvent } from './events.ts';
import { eachTime, lastMoverOf, listMoves } from './history.ts';
import { listViews, recordView } from './views.ts';

let own: TestDatabase;
let auditor: Author & { id: string };

beforeAll(async () => {
  own = await testDatabase();
  const name = '監査 八重';
  const person = { loginId: 'auditor1', name, mail: 'a@centre.example', passwordHash: '' };
  const id = await addPerson(own.db, { ...person, side: 'centre', roles: ['auditor'] });
  auditor = { id, name, side: 'centre', address: '192.0.2.7', socketAddress: '192.0.2.1' };
});
afterAll(() => own.close());

const system: Author = { id: null, name: 'system', side: 'system' };
const at = new Date('2026-12-01T10:00:00+09:00');

test('what happens to several subjects of a kind is kept of each, of no other kind of the same id', async () => {
  const subjects = [
    { id: '2026-11', from: 'open', to: 'closed' },
    { id: '2026-12', from: 'calculated', to: 'closed' },
  ];
  await recordEvent(own.db, { event: 'close', kind: 'month', subjects, by: system, at, what: { lines: 3 } });
  await recordEvent(own.db, {
    event: 'fix',
    kind: 'year',
    subjects: [{ id: '2026-12', from: 'a', to: 'b' }],
    by: auditor,
    at,
  });
  const [first, ...others] = await listMoves(own.db, { kind: 'month', id: '2026-12' });
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    ...{ event: 'close', from: 'calculated', to: 'closed', at, actorName: 'system', actorSide: 'system' },
    ...{ what: { lines: 3 }, why: '' },
  });
  const { rows } = await sql`
    select w.subject_id as id, ${lastMoverOf('month', sql`w.subject_id`)} as by, ${lastMoverOf('none', sql`w.subject_id`)} as nobody
    from ${eachTime('month', 'close')} w order by 1`.execute(own.db);
  expect(rows).toEqual([
    { id: '2026-11', by: 'system', nobody: '' },
    { id: '2026-12', by: 'system', nobody: '' },
  ]);
});

test('a view is no move, and is told with the page, the latest first', async () => {
  const subject = { kind: 'office', id: 'NAC002' };
  for (const page of ['/desk/contract', '/desk/applications'])
    await recordView(own.db, { subject, page, by: auditor, at });
  expect(await listMoves(own.db, subject)).toEqual([]);
  expect(await listViews(own.db, subject)).toMatchObject([
    { personName: '監査 八重', page: '/desk/applications', address: '192.0.2.7' },
    { page: '/desk/contract' },
  ]);
  expect(await listViews(own.db, subject, 1)).toHaveLength(1);
});

test('nothing happens to an application that is not there', async () => {
  const subjects = [{ id: '7b6b8a1e-0000-4000-8000-000000000000' }];
  const nowhere = recordEvent(own.db, { event: 'start', kind: 'application', subjects, by: system, at });
  await expect(nowhere).rejects.toMatchObject({ code: '23503' });
});

test('history and views of before are kept, in their order and with their times', async () => {
  const { url, close } = await emptyDatabase();
  onTestFinished(close);
  await migrate(url, { folder: await migrationsBefore('0048') });
  const client = new Client(url);
  onTestFinished(() => client.end());
  await client.connect();
  await client.query(stored);
  await migrate(url);
  const { rows } = await client.query(`
    select id::int, subject_kind as kind, subject_id as subject, event, from_status as "from", to_status as "to", recorded_at as at, actor_name as name, address,
      socket_address as socket, what, why, application_id as application from audit_event order by id`);
  await client.query(`insert into audit_event (subject_kind, subject_id, event, business_at, actor_name, actor_side)
    values ('office', 'NAC001', 'next', now(), '', 'system')`);
  const { rows: last } = await client.query(`select event from audit_event order by id desc limit 1`);
  const [move, ofApplication, ofOffice] = rows;
  expect(rows).toHaveLength(3);
  expect(move).toMatchObject({
    ...{ id: 41, kind: 'application', subject: application, event: 'pickUp', from: 'submitted', to: 'inReview' },
    ...{ at, name: '審査', address: '192.0.2.7', socket: '192.0.2.1', what: { seen: true }, why: '急ぎ', application },
  });
  expect(ofApplication).toMatchObject({
    id: 42,
    kind: 'application',
    event: 'view',
    from: null,
    at,
    what: { page: '/a' },
    application,
  });
  expect(ofOffice).toMatchObject({
    id: 43,
    kind: 'office',
    subject: 'NAC001',
    what: { page: '/b' },
    application: null,
  });
  expect(last).toEqual([{ event: 'next' }]);
});

const application = '7b6b8a1e-0000-4000-8000-000000000001';

const stored = `
  set session_replication_role = replica;
  insert into person (id, login_id, name, mail) values ('p', 'reviewer1', '審査', 'r@centre.example');
  insert into application (id, office_code, company_code, office_name, company_name, status, lang, begun_by, begun_at, changed_at)
    values ('${application}', 'NAC001', 'NAC', '', '', 'draft', 'ja', 'p', now(), now());
  insert into history (id, application_id, move, from_status, to_status, business_at, recorded_at, actor_id, actor_name, actor_side, address,
      socket_address, what, why) overriding system value
    values (41, '${application}', 'pickUp', 'submitted', 'inReview', '2026-12-01', '2026-12-01 10:00+09', 'p', '審査', 'centre', '192.0.2.7',
      '192.0.2.1', '{"seen": true}', '急ぎ');
  insert into access_record (person_id, person_name, application_id, office_code, page, address, viewed_at) values
    ('p', '審査', '${application}', null, '/a', '192.0.2.7', '2026-12-01 10:00+09'), ('p', '審査', null, 'NAC001', '/b', '192.0.2.7', now());
  reset session_replication_role`;

/** A folder of the migrations that a database of before had. */
async function migrationsBefore(number: string): Promise<string> {
  const shipped = join(import.meta.dirname, '../db/migrations');
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const older = (await readdir(shipped)).filter((name) => name < number);
  for (const name of older) await cp(join(shipped, name), join(folder, name));
  return folder;
}

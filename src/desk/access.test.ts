import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../test/support/desk.ts';
import type { Visitor } from '../../test/support/pages.ts';
import { openWorld, type World } from '../../test/support/world.ts';
import { listViews } from '../audit/views.ts';

let world: World;
let desk: Desk;
let page: string;
let id: string;
let mail: string;
const visitors: Record<string, Visitor> = {};

const people = [
  'reviewer1',
  'approver1',
  'setting1',
  'schedule1',
  'auditor1',
  'helpdesk1',
  'center-admin',
  'nac002-clerk',
  'nac-admin',
];

beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world);
  const wish = {
    office: 'NAC002',
    by: 'nac002-clerk',
    items: ['equipment-sharing'],
    special: true,
    desiredStart: '2026-12-15',
  } as const;
  const filed = await world.file(world.at(), {
    ...wish,
    answers: { 'equipment-sharing.sharing': { release: ['NAC001'] } },
  });
  id = filed.id;
  page = `/desk/applications/${filed.receptionNo}`;
  mail = (await world.db.selectFrom('mail').select('id').executeTakeFirstOrThrow()).id;
  for (const loginId of people) visitors[loginId] = await desk.logIn(loginId);
}, 60_000);
afterAll(async () => {
  await desk.close();
  await world.close();
});

const ask = (loginId: string, path: string) => (visitors[loginId] ?? desk.visitor()).get(path);

describe('who reaches what', () => {
  const everybody = {
    reviewer1: 200,
    approver1: 200,
    setting1: 200,
    schedule1: 200,
    auditor1: 200,
    'center-admin': 200,
    'nac002-clerk': 404,
    'nac-admin': 404,
  };
  test.each<[string, () => string, Record<string, number>]>([
    ['the queue', () => '/desk/queue', { ...everybody, helpdesk1: 403 }],
    ['search', () => '/desk/applications', { ...everybody, helpdesk1: 200 }],
    ['an application', () => page, { ...everybody, helpdesk1: 200 }],
    ['a contract', () => '/desk/contract?office=NAC002', { ...everybody, helpdesk1: 200 }],
    ['the schedule', () => '/desk/schedule', { ...everybody, helpdesk1: 200 }],
    ['the mails of the demonstration', () => '/desk/mails', { ...everybody, helpdesk1: 200 }],
    ['one of them', () => `/desk/mails/${mail}`, { ...everybody, helpdesk1: 200 }],
    ['a file that is not there', () => `${page}/files/${id}`, { reviewer1: 404, helpdesk1: 404, 'nac-admin': 404 }],
    ['an application that is not there', () => '/desk/applications/2699999Z', { reviewer1: 404, 'nac-admin': 404 }],
  ])('%s', async (_, path, expected) => {
    const statuses = await Promise.all(
      Object.keys(expected).map(async (loginId) => [loginId, (await ask(loginId, path())).status]),
    );
    expect(Object.fromEntries(statuses)).toEqual(expected);
    expect((await ask('nobody', path())).location).toMatch(/^\/login\?to=/);
  });

  test.each(['take', 'end', 'query', 'refuse', 'messages'])(
    '%s is for reviewers alone, and changes nothing otherwise',
    async (action) => {
      const before = await world.db.selectFrom('audit_event').selectAll().execute();
      for (const loginId of ['setting1', 'auditor1', 'helpdesk1', 'center-admin']) {
        expect(
          (
            await visitors[loginId]?.post(`${page}/${action}`, {
              query: 'x',
              reason: 'x',
              message: 'x',
              startDate: '20261215',
            })
          )?.status,
        ).toBe(403);
      }
      expect((await visitors['nac002-clerk']?.post(`${page}/${action}`, {}))?.status).toBe(404);
      expect(await world.db.selectFrom('audit_event').selectAll().execute()).toEqual(before);
    },
  );
});

test('the help desk sees what the customer sees: no checks, no mails, no form', async () => {
  const { text } = await ask('helpdesk1', page);
  expect(text).toContain('変更前');
  expect(text).not.toContain('自動確認の結果');
  expect(text).not.toContain('審査を開始する');
  expect(text).not.toContain('id="mails"');
});

test('each look of help desk and auditor is kept; a reviewer’s, and one that found nothing, are not', async () => {
  const count = async () => (await listViews(world.db, { kind: 'application', id })).length;
  const before = await count();
  await ask('helpdesk1', page);
  await ask('auditor1', page);
  await ask('reviewer1', page);
  await ask('helpdesk1', `${page}/files/${id}`);
  expect(await count()).toBe(before + 2);
  const [last] = await listViews(world.db, { kind: 'application', id });
  expect(last).toMatchObject({ personName: '監査 八重', page });
  expect((await ask('reviewer1', page)).text).toContain('閲覧の記録');
});

test('an unknown day or code is told beside its field', async () => {
  const answer = await ask('reviewer1', '/desk/contract?office=NAC&on=20261399');
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(/id="office"[^>]*aria-invalid="true"/);
  expect(answer.text).toMatch(/id="on"[^>]*aria-invalid="true"/);
  expect((await ask('reviewer1', '/desk/applications?no=2600001Z&from=x')).status).toBe(422);
});

test('edge B: history and records of access keep the address of the connection beside the one that counts', async () => {
  const from = '198.51.100.7';
  const [helpDesk, reviewer] = [await desk.logIn('helpdesk1', from), await desk.logIn('reviewer1', from)];
  await helpDesk.get(page, { 'x-forwarded-for': '203.0.113.9' });
  await reviewer.post(`${page}/take`, {});
  const kept = { address: from, socket_address: from };
  const newest = (event: 'view' | 'pickUp') =>
    world.db
      .selectFrom('audit_event')
      .select(['address', 'socket_address'])
      .where('event', '=', event)
      .orderBy('id', 'desc')
      .executeTakeFirst();
  expect(await newest('view')).toEqual(kept);
  expect(await newest('pickUp')).toEqual(kept);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { arrival, type PeopleFixture, password, peopleFixture } from '../../test/support/people.ts';
import { createClock } from '../ground/clock.ts';
import { createOutbox } from '../mails/outbox.ts';
import { createSeal, showToken } from '../mails/seal.ts';
import { changed, loadOperators } from '../operator/operator.ts';
import { disablePerson } from '../people/persons.ts';
import { importCommand } from './command.ts';
import { type Inviting, inviteCommand } from './invite.ts';

const samples = new URL('../../docs/samples/import', import.meta.url).pathname;
const everybody = ['smp-admin', 'smp-clerk', 'smp001', 'smp002', 'trd001'];

const seal = createSeal('a key of this test alone');

let fixture: PeopleFixture;
let inviting: Inviting;
beforeAll(async () => {
  fixture = await peopleFixture();
  inviting = {
    db: fixture.db,
    clock: createClock('2026-12-01T09:00:00+09:00'),
    operators: loadOperators(''),
    outbox: createOutbox({ mailFrom: 'desk@counter.example', sends: false, seal }),
    baseUrl: 'https://counter.example',
  };
  await fixture.add('was-there');
});
afterAll(() => fixture.close());

/** Nobody of the samples is there yet. */
beforeEach(async () => {
  const { db } = fixture;
  await db.deleteFrom('mail').execute();
  const people = db.selectFrom('person').select('id').where('login_id', '<>', 'was-there');
  for (const table of ['membership', 'company_administrator', 'account', 'session'] as const)
    await db.deleteFrom(table).where('person_id', 'in', people).execute();
  await db.deleteFrom('verification').execute();
  await db.deleteFrom('person').where('login_id', '<>', 'was-there').execute();
});

async function load(...options: string[]): Promise<string[]> {
  const lines: string[] = [];
  await importCommand(inviting, [samples, ...options, '--lang=en'], (line) => void lines.push(line));
  return lines;
}

async function invite(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  await inviteCommand(inviting, [...args, '--lang=en'], (line) => void lines.push(line));
  return lines;
}

const mails = () =>
  fixture.db
    .selectFrom('mail')
    .select(['id', 'to_name', 'to_address', 'letter', 'body', 'sealed'])
    .orderBy('to_address')
    .execute();
/** As they are sent. */
const letters = async () =>
  (await mails()).map((mail) => ({ ...mail, body: showToken(mail.body, seal.open(mail.sealed ?? '', mail.id) ?? '') }));
const linkIn = (body: string) => /https:\/\/counter\.example\/password\/new\?token=(\S+)/.exec(body)?.[1] ?? '';

test('nobody is mailed unless it is asked for', async () => {
  await load();
  expect(await mails()).toEqual([]);
});

test('a dry run says whom it would invite, and sends nothing', async () => {
  expect((await load('--invite', '--dry-run')).at(-1)).toBe('To be invited: 5. Nothing was sent.');
  await load();
  const lines = await invite('--dry-run');
  expect(lines.map((line) => line.split(' ')[0])).toEqual([...everybody, 'To']);
  expect(await mails()).toEqual([]);
});

test('an import with --invite invites those whom it makes, once', async () => {
  expect((await load('--invite')).at(-1)).toBe('Invited: 5.');
  await load('--invite');
  expect(await invite()).toEqual(['Invited: 0.']);
  const written = await mails();
  expect(written).toHaveLength(5);
  const [manager] = written.filter(({ to_address }) => to_address === 'yamazaki@sample.example');
  expect(manager?.body).toMatch(/^サンプル通運株式会社\n山﨑 花子 様\n/);
  expect(manager?.body).toContain('ログインID：smp001\n事業所：SMP001（管理責任者）\n');
  expect(written.find(({ to_address }) => to_address === 'tokatsu@sample.example')?.body).toContain(
    '役割：企業の管理者（全事業所）',
  );
  expect(written.find(({ to_address }) => to_address === 'kobe@trade.example')?.body).toContain(
    'Office: TRD001 (manager)',
  );
});

test('a link is valid for as many days as the operator says of the day on which it is sent', async () => {
  await load();
  const operators = changed(inviting.operators, ({ terms }, on) =>
    on < '2026-12-02' ? {} : { terms: { ...terms, invitationDays: 2 } },
  );
  const next = { ...inviting, operators, clock: createClock('2026-12-02T09:00:00+09:00') };
  await inviteCommand({ ...inviting, operators }, ['smp001'], () => undefined);
  await inviteCommand(next, ['trd001'], () => undefined);
  expect((await mails()).map(({ body }) => /\d日以内/.exec(body)?.[0])).toEqual(['2日以内', '7日以内']);
  const { rows } = await sql<{ days: number }>`
    select round(extract(epoch from expires_at - now()) / 86400)::int as days from verification order by 1`.execute(
    fixture.db,
  );
  expect(rows).toEqual([{ days: 2 }, { days: 7 }]);
});

test('the link sets the password with which somebody logs in, who is then never invited again', async () => {
  await load('--invite');
  const body = (await letters()).find(({ to_address }) => to_address === 'yamazaki@sample.example')?.body ?? '';
  expect(await fixture.people.resetPassword(arrival, linkIn(body), { next: password })).toMatchObject({ ok: true });
  expect(await fixture.people.signIn(arrival, { loginId: 'smp001', password })).toMatchObject({ ok: true });
  expect((await invite('--again')).map((line) => line.split(' ')[0])).not.toContain('smp001');
  await expect(invite('smp001', '--again')).rejects.toThrow('Cannot be invited: smp001');
});

test('who was invited gets another only when asked for', async () => {
  await load();
  expect(await invite('SMP001', 'trd001')).toEqual([
    'smp001 山﨑 花子 yamazaki@sample.example',
    'trd001 神戸 亮 kobe@trade.example',
    'Invited: 2.',
  ]);
  expect((await invite('--company=smp')).at(-1)).toBe('Invited: 3.');
  expect(await invite('--again', '--company=TRD')).toEqual([
    'trd001 神戸 亮 kobe@trade.example (invited before, again)',
    'Invited: 1.',
  ]);
  expect(await mails()).toHaveLength(6);
});

test('edge E: who is invited again has one link, the newest', async () => {
  await load('--invite');
  const [first] = (await letters()).filter(({ to_address }) => to_address === 'yamazaki@sample.example');
  await invite('smp001', '--again');
  const sent = (await letters()).filter(({ to_address }) => to_address === 'yamazaki@sample.example');
  const newest = sent.find(({ id }) => id !== first?.id);
  expect(await fixture.people.findLinkHolder(linkIn(first?.body ?? ''))).toBeUndefined();
  expect(await fixture.people.findLinkHolder(linkIn(newest?.body ?? ''))).toMatchObject({ loginId: 'smp001' });
});

test('two at once invite nobody twice', async () => {
  await load();
  await Promise.all([invite(), invite()]);
  const written = (await mails()).map(({ to_address }) => to_address);
  expect(written).toHaveLength(5);
  expect(new Set(written).size).toBe(5);
});

test('somebody who was disabled, or was not loaded, is not invited', async () => {
  await load();
  const { id } = await fixture.db
    .selectFrom('person')
    .select('id')
    .where('login_id', '=', 'smp002')
    .executeTakeFirstOrThrow();
  await disablePerson(fixture.db, id);
  expect((await invite()).at(-1)).toBe('Invited: 4.');
  await expect(invite('smp002', 'was-there', 'nobody')).rejects.toThrow('nobody, smp002, was-there');
});

test.each(['--company=N', '--lang=fr', '--unknown'])('%s is refused with what may be given', async (option) => {
  await expect(inviteCommand(inviting, [option], () => undefined)).rejects.toThrow('--again --dry-run');
});

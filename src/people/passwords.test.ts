import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrival, cookieHeader, type PeopleFixture, password, peopleFixture } from '../../test/support/people.ts';
import type { Actor } from './actor.ts';
import { type CentreRole, centreRoles } from './actor.ts';
import type { Arrival } from './arrival.ts';
import { LoginIdRequest, ResetRequest } from './commands.ts';
import { inviteToCentre, parseRoles } from './invite.ts';
import { disablePerson, type NewPerson } from './persons.ts';

let fixture: PeopleFixture;
beforeAll(async () => {
  fixture = await peopleFixture();
});
afterAll(() => fixture.close());

const next = 'Another-2027-counter';
const baseUrl = 'https://counter.example/';

async function actorOf(cookie: string): Promise<Actor> {
  const session = await fixture.people.readSession(cookie);
  if (!session) throw new Error('not logged in');
  return session.actor;
}

function tokenOf(url: string | undefined): string {
  return new URL(url ?? '').searchParams.get('token') ?? '';
}

/** Each from an address of its own. */
let asked = 0;

async function askForLink(loginId: string): Promise<string> {
  await fixture.people.requestReset({ ip: `203.0.113.${++asked}` }, ResetRequest.parse({ loginId }), baseUrl);
  await fixture.people.settled();
  return tokenOf(fixture.mails.at(-1)?.url);
}

describe('changePassword', () => {
  test('takes the new password, goes on under a new session, and ends every other', async () => {
    await fixture.add('changing');
    const [here, elsewhere] = [await fixture.logIn('changing'), await fixture.logIn('changing')];
    const link = await askForLink('changing');
    const changed = await fixture.people.changePassword({ ...arrival, cookie: here }, await actorOf(here), {
      current: password,
      next,
    });
    if (!changed.ok) throw new Error(changed.reason);
    expect(await actorOf(cookieHeader(changed.cookies))).toMatchObject({ loginId: 'changing' });
    expect(await fixture.people.readSession(here)).toBeUndefined();
    expect(await fixture.people.readSession(elsewhere)).toBeUndefined();
    expect(await fixture.people.findLinkHolder(link)).toBeUndefined();
    expect(await fixture.people.signIn(arrival, { loginId: 'changing', password })).toMatchObject({
      reason: 'wrongPair',
    });
    expect(await fixture.people.signIn(arrival, { loginId: 'changing', password: next })).toMatchObject({ ok: true });
  });

  test('asks for the present password, and makes whoever guesses it wait', async () => {
    await fixture.add('careful');
    const cookie = await fixture.logIn('careful');
    const from = { ip: '192.0.2.30', cookie };
    const change = async (current: string) =>
      fixture.people.changePassword(from, await actorOf(cookie), { current, next });
    for (let i = 0; i < 5; i++) expect(await change('a guess')).toEqual({ ok: false, reason: 'wrongPassword' });
    expect(await change(password)).toMatchObject({ ok: false, reason: 'delayed' });
    expect(await fixture.people.readSession(cookie)).toBeDefined();
    expect(await fixture.people.signIn(arrival, { loginId: 'careful', password })).toMatchObject({ ok: true });
  });

  test('refuses a weak one before anything else', async () => {
    await fixture.add('weak');
    const cookie = await fixture.logIn('weak');
    const refused = await fixture.people.changePassword({ ...arrival, cookie }, await actorOf(cookie), {
      current: password,
      next: 'short',
    });
    expect(refused).toEqual({ ok: false, reason: 'tooShort' });
  });
});

describe('a forgotten password', () => {
  test('is set anew through a link, once; sessions, delays and other links end', async () => {
    await fixture.add('forgot', { lang: 'en' });
    const cookie = await fixture.logIn('forgot');
    for (let i = 0; i < 5; i++)
      await fixture.people.signIn({ ip: '192.0.2.31' }, { loginId: 'forgot', password: 'a guess' });
    const [first, second] = [await askForLink('Forgot'), await askForLink('forgot')];
    expect(fixture.mails.at(-1)).toEqual({
      person: {
        id: expect.any(String),
        loginId: 'forgot',
        name: '混載 一郎',
        mail: 'office@naccs.example',
        lang: 'en',
      },
      url: `https://counter.example/password/new?token=${second}`,
    });
    expect(await fixture.people.findLinkHolder(first)).toMatchObject({ loginId: 'forgot' });
    expect(await fixture.people.resetPassword(arrival, first, { next: 'short' })).toEqual({
      ok: false,
      reason: 'tooShort',
    });
    expect(await fixture.people.resetPassword(arrival, first, { next })).toMatchObject({ ok: true });
    expect(await fixture.people.resetPassword(arrival, first, { next })).toEqual({ ok: false, reason: 'link' });
    expect(await fixture.people.resetPassword(arrival, second, { next })).toEqual({ ok: false, reason: 'link' });
    expect(await fixture.people.readSession(cookie)).toBeUndefined();
    expect(await fixture.people.signIn({ ip: '192.0.2.31' }, { loginId: 'forgot', password: next })).toMatchObject({
      ok: true,
    });
  });

  test('edge B: strangers never use up a person’s links, nor end the one that is there', async () => {
    await fixture.add('pestered');
    const sent = () => fixture.mails.filter(({ person }) => person.loginId === 'pestered').length;
    const ask = async (from: Partial<Arrival>) => {
      await fixture.people.requestReset({ ip: '192.0.2.50', ...from }, { loginId: 'pestered' }, baseUrl);
      await fixture.people.settled();
    };
    const cookie = await fixture.logIn('pestered');
    const first = await askForLink('pestered');
    for (let at = 0; at < 30; at++) await ask({ ip: `198.51.100.${at % 10}` });
    expect(sent()).toBe(11);
    await ask({ cookie });
    expect(sent()).toBe(12);
    await ask({ ip: '192.0.2.77' });
    expect(sent()).toBe(13);
    await ask({ ip: '192.0.2.77' });
    expect(sent()).toBe(13);
    await fixture.db
      .updateTable('verification')
      .set({ created_at: new Date(Date.now() - 5 * 60_000) })
      .execute();
    await ask({ ip: '192.0.2.77' });
    expect(sent()).toBe(14);
    expect(await fixture.people.findLinkHolder(first)).toMatchObject({ loginId: 'pestered' });
  });

  test('edge B: an address that asks for everybody keeps nobody from a link', async () => {
    await fixture.add('behind-it');
    const ip = '192.0.2.60';
    for (let at = 0; at < 12; at++) await fixture.people.requestReset({ ip }, { loginId: `nobody-${at}` }, baseUrl);
    const before = fixture.mails.length;
    for (let tried = 0; tried < 3; tried++) {
      await fixture.people.requestReset({ ip }, { loginId: 'behind-it' }, baseUrl);
      await fixture.people.settled();
    }
    expect(fixture.mails.length - before).toBe(1);
  });

  test('edge B: whoever asks for a link is answered before anybody looks who is known', async () => {
    await fixture.add('waited-for');
    const answers = await fixture.db.transaction().execute(async (trx) => {
      await sql`lock table person, verification in access exclusive mode`.execute(trx);
      return Promise.all([
        fixture.people.requestReset({ ip: '203.0.113.201' }, { loginId: 'waited-for' }, baseUrl),
        fixture.people.requestReset({ ip: '203.0.113.202' }, { loginId: 'made-up' }, baseUrl),
        fixture.people.requestNewcomer({ arrival: { ip: '203.0.113.203' }, mail: 'a@example.jp', lang: 'ja', baseUrl }),
      ]);
    });
    expect(answers).toEqual([undefined, undefined, undefined]);
    const before = fixture.mails.length;
    await fixture.people.settled();
    expect(fixture.mails.slice(before).map(({ person }) => person.loginId)).toEqual(['waited-for']);
  });

  test('edge B: a reset link works for whoever is hunted, and lets them log in at once from there', async () => {
    await fixture.add('hunted');
    for (let at = 0; at < 50; at++)
      await fixture.people.signIn({ ip: `198.51.100.${at % 10}` }, { loginId: 'hunted', password: `guess ${at}` });
    const there = { ip: '198.51.100.1' };
    expect(await fixture.people.signIn(there, { loginId: 'hunted', password })).toMatchObject({ reason: 'delayed' });
    const reset = await fixture.people.resetPassword(there, await askForLink('hunted'), { next });
    if (!reset.ok) throw new Error(reset.reason);
    for (let at = 0; at < 50; at++)
      await fixture.people.signIn({ ip: `198.51.100.${at % 10}` }, { loginId: 'hunted', password: `guess ${at}` });
    const known = { ...there, cookie: cookieHeader(reset.cookies) };
    expect(await fixture.people.signIn(known, { loginId: 'hunted', password: next })).toMatchObject({ ok: true });
  });

  test('is set by one of two who use the link at once', async () => {
    await fixture.add('twice');
    const token = await askForLink('twice');
    const results = await Promise.all(
      [next, next].map((text) => fixture.people.resetPassword(arrival, token, { next: text })),
    );
    expect(results).toContainEqual(expect.objectContaining({ ok: true }));
    expect(results).toContainEqual({ ok: false, reason: 'link' });
  });

  test('gets no mail for an unknown or disabled person, nor a fourth within the hour', async () => {
    await disablePerson(fixture.db, await fixture.add('disabled'));
    await fixture.add('eager');
    const before = fixture.mails.length;
    for (const loginId of ['unknown-person', 'disabled', '', "' --"])
      await fixture.people.requestReset(arrival, { loginId }, baseUrl);
    await fixture.people.settled();
    expect(fixture.mails.length - before).toBe(0);
    for (let i = 0; i < 4; i++) await fixture.people.requestReset({ ip: '192.0.2.70' }, { loginId: 'eager' }, baseUrl);
    await fixture.people.settled();
    expect(fixture.mails.length - before).toBe(3);
  });

  test('keeps only the hash of a link, for an hour', async () => {
    await fixture.add('hashed');
    const token = await askForLink('hashed');
    const kept = await fixture.db.selectFrom('verification').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
    await fixture.db.updateTable('verification').set({ expires_at: new Date() }).execute();
    expect(await fixture.people.findLinkHolder(token)).toBeUndefined();
    expect(await fixture.people.resetPassword(arrival, token, { next })).toEqual({ ok: false, reason: 'link' });
    expect(await fixture.people.resetPassword(arrival, 'made-up', { next })).toEqual({ ok: false, reason: 'link' });
  });
});

describe('inviteToCentre', () => {
  const roles = ['administrator'] as const;
  const invitation = { loginId: 'Chief', name: '管理 花子', mail: 'chief@centre.example', baseUrl, roles };
  const linkOf = async (wish: Partial<typeof invitation> | { roles: CentreRole[] }) =>
    tokenOf((await inviteToCentre(fixture.db, { ...invitation, ...wish })).link);

  test('makes the first administrator, who sets a password through the link', async () => {
    const token = await linkOf({});
    expect(await fixture.people.signIn(arrival, { loginId: 'chief', password: '' })).toMatchObject({ ok: false });
    expect(await fixture.people.resetPassword(arrival, token, { next })).toMatchObject({ ok: true });
    const signedIn = await fixture.people.signIn(arrival, { loginId: 'chief', password: next });
    if (!signedIn.ok) throw new Error(signedIn.reason);
    expect(await actorOf(cookieHeader(signedIn.cookies))).toMatchObject({ side: 'centre', roles: ['administrator'] });
  });

  test.each(centreRoles)('edge E: makes somebody with the role %s, and with several', async (role) => {
    const loginId = `one-${role.toLowerCase()}`;
    const held = parseRoles([`${role},auditor`, 'helpDesk']);
    await linkOf({ loginId, roles: held });
    const rows = await fixture.db
      .selectFrom('centre_role')
      .innerJoin('person', 'person.id', 'person_id')
      .select('role')
      .where('login_id', '=', loginId)
      .execute();
    expect(new Set(rows.map((row) => row.role))).toEqual(new Set([role, 'auditor', 'helpDesk']));
  });

  test.each([[['chief']], [['reviewer', 'manager']], [[]], [['reviewer,']]])(
    'edge E: roles that there are not are refused: %j',
    (names) => {
      expect(() => parseRoles(names)).toThrow(/^No role of the centre: .*There are reviewer, approver, /);
    },
  );

  test('edge E: an invitation made again ends the first, and a forgotten password’s link with it', async () => {
    const first = await linkOf({ loginId: 'lost' });
    const before = fixture.mails.length;
    await fixture.people.requestReset({ ip: '192.0.2.71' }, { loginId: 'lost' }, baseUrl);
    await fixture.people.settled();
    const asked = tokenOf(fixture.mails[before]?.url ?? '');
    expect(await fixture.people.findLinkHolder(first)).toMatchObject({ loginId: 'lost' });
    expect(await fixture.people.findLinkHolder(asked)).toMatchObject({ loginId: 'lost' });
    const again = await linkOf({ loginId: 'lost' });
    expect(await fixture.people.findLinkHolder(first)).toBeUndefined();
    expect(await fixture.people.findLinkHolder(asked)).toBeUndefined();
    expect(await fixture.people.findLinkHolder(again)).toMatchObject({ loginId: 'lost' });
  });

  test('edge E: of several invitations at once one link is left', async () => {
    await linkOf({ loginId: 'often' });
    const tokens = await Promise.all(Array.from({ length: 5 }, () => linkOf({ loginId: 'often' })));
    const holders = await Promise.all(tokens.map((token) => fixture.people.findLinkHolder(token)));
    expect(holders.filter((holder) => holder !== undefined)).toHaveLength(1);
  });

  test('edge E: nobody gets another role by being invited again', async () => {
    await linkOf({ loginId: 'fixed', roles: ['auditor'] });
    await expect(linkOf({ loginId: 'fixed' })).rejects.toThrow('has not the role administrator');
    expect(await linkOf({ loginId: 'fixed', roles: ['auditor'] })).toMatch(/./);
  });

  test('refuses the log-in ID of somebody else, and what cannot be', async () => {
    await fixture.add('taken');
    await expect(linkOf({ loginId: 'taken' })).rejects.toThrow('Somebody else has');
    await expect(linkOf({ loginId: 'a b' })).rejects.toThrow('No log-in ID');
    await expect(linkOf({ loginId: 'no-name', name: ' 　' })).rejects.toThrow('Give a name');
    await expect(linkOf({ loginId: 'no-mail', mail: 'nowhere' })).rejects.toThrow('No mail address');
  });
});

describe('a forgotten log-in ID', () => {
  const ask = async (officeCode: string, ip: string) => {
    await fixture.people.requestLoginIds({ ip }, LoginIdRequest.parse({ officeCode }));
    await fixture.people.settled();
  };
  const sent = () => fixture.loginIdsMails.length;

  test('goes to the system manager, with everybody of the office who can log in', async () => {
    await fixture.add('asks-for-it', { name: '忘 太郎' } as Partial<NewPerson>);
    const gone = await fixture.add('gone-from-it');
    await disablePerson(fixture.db, gone);
    await ask('ｎａｃ００２', '192.0.2.140');
    const mail = fixture.loginIdsMails.at(-1);
    expect(mail?.officeCode).toBe('NAC002');
    expect(mail?.people).toContainEqual({ name: '忘 太郎', loginId: 'asks-for-it' });
    expect(mail?.people.map(({ loginId }) => loginId)).not.toContain('gone-from-it');
  });

  test('is not answered for an office that is none, and for one only so often', async () => {
    const before = sent();
    await ask('ZZZ999', '192.0.2.141');
    await ask('no code at all', '192.0.2.141');
    expect(sent()).toBe(before);
    for (let at = 0; at < 12; at++) await ask('NAC001', '192.0.2.142');
    const after = sent();
    await ask('NAC001', '192.0.2.142');
    expect(sent()).toBe(after);
  });
});

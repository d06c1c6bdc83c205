import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieHeader, type PeopleFixture, password, peopleFixture, visit } from '../../test/support/people.ts';
import type { Actor } from './actor.ts';
import { inviteAdministrator } from './invite.ts';
import { disablePerson } from './persons.ts';

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

async function askForLink(loginId: string): Promise<string> {
  await fixture.people.requestReset(loginId, baseUrl);
  return tokenOf(fixture.mails.at(-1)?.url);
}

describe('changePassword', () => {
  test('takes the new password, goes on under a new session, and ends every other', async () => {
    await fixture.add('changing');
    const [here, elsewhere] = [await fixture.logIn('changing'), await fixture.logIn('changing')];
    const link = await askForLink('changing');
    const changed = await fixture.people.changePassword(
      { ...visit, cookie: here },
      await actorOf(here),
      password,
      next,
    );
    if (!changed.ok) throw new Error(changed.reason);
    expect(await actorOf(cookieHeader(changed.cookies))).toMatchObject({ loginId: 'changing' });
    expect(await fixture.people.readSession(here)).toBeUndefined();
    expect(await fixture.people.readSession(elsewhere)).toBeUndefined();
    expect(await fixture.people.findLinkHolder(link)).toBeUndefined();
    expect(await fixture.people.signIn(visit, 'changing', password)).toMatchObject({ reason: 'wrongPair' });
    expect(await fixture.people.signIn(visit, 'changing', next)).toMatchObject({ ok: true });
  });

  test('asks for the present password, and locks whoever guesses it', async () => {
    await fixture.add('careful');
    const cookie = await fixture.logIn('careful');
    const from = { ip: '192.0.2.30', cookie };
    const change = async (current: string) => fixture.people.changePassword(from, await actorOf(cookie), current, next);
    for (let i = 0; i < 5; i++) expect(await change('a guess')).toEqual({ ok: false, reason: 'wrongPassword' });
    expect(await change(password)).toMatchObject({ ok: false, reason: 'locked' });
    expect(await fixture.people.readSession(cookie)).toBeDefined();
    expect(await fixture.people.signIn(visit, 'careful', password)).toMatchObject({ ok: true });
  });

  test('refuses a weak one before anything else', async () => {
    await fixture.add('weak');
    const cookie = await fixture.logIn('weak');
    const refused = await fixture.people.changePassword({ ...visit, cookie }, await actorOf(cookie), password, 'short');
    expect(refused).toEqual({ ok: false, reason: 'tooShort' });
  });
});

describe('a forgotten password', () => {
  test('is set anew through a link, once; sessions, locks and other links end', async () => {
    await fixture.add('forgot', { lang: 'en' });
    const cookie = await fixture.logIn('forgot');
    for (let i = 0; i < 5; i++) await fixture.people.signIn({ ip: '192.0.2.31' }, 'forgot', 'a guess');
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
    expect(await fixture.people.resetPassword(first, 'short')).toEqual({ ok: false, reason: 'tooShort' });
    expect(await fixture.people.resetPassword(first, next)).toEqual({ ok: true });
    expect(await fixture.people.resetPassword(first, next)).toEqual({ ok: false, reason: 'link' });
    expect(await fixture.people.resetPassword(second, next)).toEqual({ ok: false, reason: 'link' });
    expect(await fixture.people.readSession(cookie)).toBeUndefined();
    expect(await fixture.people.signIn({ ip: '192.0.2.31' }, 'forgot', next)).toMatchObject({ ok: true });
  });

  test('is set by one of two who use the link at once', async () => {
    await fixture.add('twice');
    const token = await askForLink('twice');
    const results = await Promise.all([next, next].map((text) => fixture.people.resetPassword(token, text)));
    expect(results).toContainEqual({ ok: true });
    expect(results).toContainEqual({ ok: false, reason: 'link' });
  });

  test('gets no mail for an unknown or disabled person, nor a fourth within the hour', async () => {
    await disablePerson(fixture.db, await fixture.add('disabled'));
    await fixture.add('eager');
    const before = fixture.mails.length;
    for (const loginId of ['unknown-person', 'disabled', '', "' --"])
      await fixture.people.requestReset(loginId, baseUrl);
    expect(fixture.mails.length - before).toBe(0);
    for (let i = 0; i < 4; i++) await fixture.people.requestReset('eager', baseUrl);
    expect(fixture.mails.length - before).toBe(3);
  });

  test('keeps only the hash of a link, for an hour', async () => {
    await fixture.add('hashed');
    const token = await askForLink('hashed');
    const kept = await fixture.db.selectFrom('verification').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
    await fixture.db.updateTable('verification').set({ expires_at: new Date() }).execute();
    expect(await fixture.people.findLinkHolder(token)).toBeUndefined();
    expect(await fixture.people.resetPassword(token, next)).toEqual({ ok: false, reason: 'link' });
    expect(await fixture.people.resetPassword('made-up', next)).toEqual({ ok: false, reason: 'link' });
  });
});

describe('inviteAdministrator', () => {
  const invitation = { loginId: 'Chief', name: '管理 花子', mail: 'chief@centre.example', baseUrl };

  test('makes the first administrator, who sets his password through the link', async () => {
    const link = await inviteAdministrator(fixture.db, invitation);
    expect(await fixture.people.signIn(visit, 'chief', '')).toMatchObject({ ok: false });
    expect(await fixture.people.resetPassword(tokenOf(link), next)).toEqual({ ok: true });
    const signedIn = await fixture.people.signIn(visit, 'chief', next);
    if (!signedIn.ok) throw new Error(signedIn.reason);
    expect(await actorOf(cookieHeader(signedIn.cookies))).toMatchObject({ side: 'centre', roles: ['administrator'] });
  });

  test('gives an administrator who lost his password a new link', async () => {
    const link = await inviteAdministrator(fixture.db, { ...invitation, loginId: 'lost' });
    const again = await inviteAdministrator(fixture.db, { ...invitation, loginId: 'lost' });
    expect(await fixture.people.findLinkHolder(tokenOf(again))).toMatchObject({ loginId: 'lost' });
    expect(again).not.toBe(link);
  });

  test('refuses the log-in ID of somebody else, and an impossible one', async () => {
    await fixture.add('taken');
    await expect(inviteAdministrator(fixture.db, { ...invitation, loginId: 'taken' })).rejects.toThrow(
      'Somebody else has',
    );
    await expect(inviteAdministrator(fixture.db, { ...invitation, loginId: 'a b' })).rejects.toThrow('No log-in ID');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieHeader, type PeopleFixture, password, peopleFixture, visit } from '../../test/support/people.ts';
import { disablePerson } from './persons.ts';

let fixture: PeopleFixture;
beforeAll(async () => {
  fixture = await peopleFixture();
});
afterAll(() => fixture.close());

const wrongPair = { ok: false, reason: 'wrongPair' };

describe('signIn', () => {
  test('lets somebody in who knows the password, however the log-in ID is typed', async () => {
    await fixture.add('nac002-typed');
    for (const typed of ['nac002-typed', ' NAC002-Typed ', 'ｎａｃ００２－ｔｙｐｅｄ']) {
      const signedIn = await fixture.people.signIn(visit, typed, password);
      expect(signedIn).toMatchObject({ ok: true });
    }
  });

  test('takes a password in full width for the same', async () => {
    await fixture.add('wide');
    expect(await fixture.people.signIn(visit, 'wide', 'Ｃｏｕｎｔｅｒ-2026-open')).toMatchObject({ ok: true });
  });

  test('says the same of a wrong password, an unknown log-in ID, an impossible one and empty fields', async () => {
    await fixture.add('known');
    for (const [loginId, typed] of [
      ['known', 'Counter-2026-opem'],
      ['nobody-at-all', password],
      ['known', 'x'.repeat(5000)],
      ["' or 1=1 --", password],
      ['', ''],
      ['known', ''],
    ] as const)
      expect(await fixture.people.signIn(visit, loginId, typed)).toEqual(wrongPair);
  });

  test('says the same to somebody who was disabled, and ends his sessions', async () => {
    const id = await fixture.add('leaving');
    const cookie = await fixture.logIn('leaving');
    await disablePerson(fixture.db, id);
    expect(await fixture.people.readSession(cookie)).toBeUndefined();
    expect(await fixture.people.signIn(visit, 'leaving', password)).toEqual(wrongPair);
    expect(await sessionsOf(id)).toBe(0);
  });

  test('gives a cookie that scripts and other sites cannot use', async () => {
    await fixture.add('cookie');
    const plain = await fixture.people.signIn(visit, 'cookie', password);
    const people = await fixture.restart({ baseUrl: 'https://counter.example' });
    const secure = await people.signIn(visit, 'cookie', password);
    if (!plain.ok || !secure.ok) throw new Error('not let in');
    expect(plain.cookies).toEqual([
      expect.stringMatching(/^madoguchi\.session_token=\S+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(secure.cookies[0]).toMatch(/^__Secure-madoguchi\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
    expect(await people.readSession(cookieHeader(secure.cookies))).toMatchObject({ actor: { loginId: 'cookie' } });
  });

  test('starts a new session each time, ends the one that the browser had, and keeps where it came from', async () => {
    const id = await fixture.add('again');
    const first = await fixture.logIn('again');
    const elsewhere = await fixture.logIn('again');
    const second = await fixture.people.signIn({ ...visit, cookie: first }, 'again', password);
    if (!second.ok) throw new Error('not let in');
    expect(await fixture.people.readSession(first)).toBeUndefined();
    expect(await fixture.people.readSession(elsewhere)).toBeDefined();
    expect(await fixture.people.readSession(cookieHeader(second.cookies))).toBeDefined();
    const kept = await fixture.db
      .selectFrom('session')
      .select(['ip_address', 'socket_address', 'user_agent'])
      .where('person_id', '=', id)
      .execute();
    expect(kept).toEqual(
      Array(2).fill({ ip_address: '192.0.2.1', socket_address: '10.0.0.1', user_agent: 'a browser' }),
    );
  });

  test('removes sessions that ended by themselves', async () => {
    const id = await fixture.add('tidy');
    await fixture.logIn('tidy');
    await fixture.db
      .updateTable('session')
      .set({ expires_at: new Date(0) })
      .where('person_id', '=', id)
      .execute();
    await fixture.logIn('tidy');
    expect(await sessionsOf(id)).toBe(1);
  });
});

describe('a lock', () => {
  const fail = async (loginId: string, ip: string, times: number) => {
    for (let i = 0; i < times; i++)
      expect(await fixture.people.signIn({ ip }, loginId, 'not the password')).toEqual(wrongPair);
  };

  test('falls after five wrong passwords from one address, says until when, and survives a restart', async () => {
    await fixture.add('locked');
    await fail('locked', '192.0.2.10', 5);
    const from = Date.now();
    const refused = await fixture.people.signIn({ ip: '192.0.2.10' }, 'locked', password);
    expect(refused).toMatchObject({ ok: false, reason: 'locked' });
    const until = refused.ok || refused.reason !== 'locked' ? 0 : refused.until.getTime();
    expect(until).toBeGreaterThan(from);
    expect(until).toBeLessThanOrEqual(Date.now() + 15 * 60_000);
    const people = await fixture.restart();
    expect(await people.signIn({ ip: '192.0.2.10' }, 'LOCKED', password)).toMatchObject({ reason: 'locked' });
  });

  test('falls for an unknown log-in ID as well', async () => {
    await fail('no-such-person', '192.0.2.15', 5);
    expect(await fixture.people.signIn({ ip: '192.0.2.15' }, 'no-such-person', password)).toMatchObject({
      reason: 'locked',
    });
  });

  test('locks nobody out at another address', async () => {
    await fixture.add('victim');
    await fail('victim', '192.0.2.11', 5);
    expect(await fixture.people.signIn({ ip: '192.0.2.12' }, 'victim', password)).toMatchObject({ ok: true });
  });

  test('ends when its time is over', async () => {
    await fixture.add('patient');
    await fail('patient', '192.0.2.13', 5);
    await fixture.db.updateTable('attempt').set({ expire: Date.now() }).where('key', 'like', '%patient%').execute();
    expect(await fixture.people.signIn({ ip: '192.0.2.13' }, 'patient', password)).toMatchObject({ ok: true });
  });

  test('is forgiven by a right password', async () => {
    await fixture.add('forgetful');
    await fail('forgetful', '192.0.2.14', 4);
    expect(await fixture.people.signIn({ ip: '192.0.2.14' }, 'forgetful', password)).toMatchObject({ ok: true });
    await fail('forgetful', '192.0.2.14', 5);
  });

  test('falls on a person whose password is guessed from many addresses', async () => {
    await fixture.add('hunted');
    const people = await fixture.restart({ settings: { failuresOfOnePerson: 3 } });
    for (const ip of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
      expect(await people.signIn({ ip }, 'hunted', 'not the password')).toEqual(wrongPair);
    expect(await people.signIn({ ip: '198.51.100.4' }, 'hunted', password)).toMatchObject({ reason: 'locked' });
  });

  test('falls on an address that tries one log-in ID after the other, and on its whole IPv6 network', async () => {
    const people = await fixture.restart({ settings: { failuresOfOneAddress: 3 } });
    for (const [index, ip] of ['2001:db8::1', '2001:db8::2', '2001:db8::3'].entries())
      expect(await people.signIn({ ip }, `victim-${index}`, 'not the password')).toEqual(wrongPair);
    expect(await people.signIn({ ip: '2001:db8::4' }, 'victim-4', password)).toMatchObject({ reason: 'locked' });
    expect(await people.signIn({ ip: '2001:db8:0:1::1' }, 'victim-4', password)).toEqual(wrongPair);
  });
});

describe('a storm of log-ins', () => {
  test('of fifty at once is let in one after the other, and who is too many is asked to come again', async () => {
    await fixture.add('stormy');
    const people = await fixture.restart({ settings: { waiting: 19 } });
    const results = await Promise.all(Array.from({ length: 50 }, () => people.signIn(visit, 'stormy', password)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(20);
    expect(results.filter(({ ok }) => !ok)).toEqual(Array(30).fill({ ok: false, reason: 'busy' }));
    expect(await people.signIn(visit, 'stormy', password)).toMatchObject({ ok: true });
  });

  test('of guesses sent all at once is stopped at the fifth', async () => {
    await fixture.add('besieged');
    const guesses = Array.from({ length: 50 }, (_, i) =>
      fixture.people.signIn({ ip: '192.0.2.20' }, 'besieged', `guess ${i}`),
    );
    const reasons = (await Promise.all(guesses)).map((result) => (result.ok ? 'in' : result.reason));
    expect(reasons).toEqual([...Array(5).fill('wrongPair'), ...Array(45).fill('locked')]);
  });
});

async function sessionsOf(personId: string): Promise<number> {
  return (await fixture.db.selectFrom('session').select('id').where('person_id', '=', personId).execute()).length;
}

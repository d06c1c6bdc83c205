import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { arrival, cookieHeader, type PeopleFixture, password, peopleFixture } from '../../test/support/people.ts';
import type { Arrival } from './arrival.ts';
import { LogIn } from './commands.ts';
import { hashPassword, unusableHash } from './passwords.ts';
import type { People } from './people.ts';
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
      const signedIn = await fixture.people.signIn(arrival, LogIn.parse({ loginId: typed, password }));
      expect(signedIn).toMatchObject({ ok: true });
    }
  });

  test('takes a password in full width for the same', async () => {
    await fixture.add('wide');
    expect(
      await fixture.people.signIn(arrival, { loginId: 'wide', password: 'Ｃｏｕｎｔｅｒ-2026-open' }),
    ).toMatchObject({ ok: true });
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
      expect(await fixture.people.signIn(arrival, LogIn.parse({ loginId, password: typed }))).toEqual(wrongPair);
  });

  test('says the same to somebody who was disabled, and ends their sessions', async () => {
    const id = await fixture.add('leaving');
    const cookie = await fixture.logIn('leaving');
    await disablePerson(fixture.db, id);
    expect(await fixture.people.readSession(cookie)).toBeUndefined();
    expect(await fixture.people.signIn(arrival, { loginId: 'leaving', password })).toEqual(wrongPair);
    expect(await sessionsOf(id)).toBe(0);
  });

  test('gives a cookie that scripts and other sites cannot use', async () => {
    await fixture.add('cookie');
    const plain = await fixture.people.signIn(arrival, { loginId: 'cookie', password });
    const people = await fixture.restart({ baseUrl: 'https://counter.example' });
    const secure = await people.signIn(arrival, { loginId: 'cookie', password });
    if (!plain.ok || !secure.ok) throw new Error('not let in');
    expect(plain.cookies).toEqual([
      expect.stringMatching(/^madoguchi\.session_token=\S+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^madoguchi\.known=/),
    ]);
    expect(secure.cookies[0]).toMatch(/^__Secure-madoguchi\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
    expect(await people.readSession(cookieHeader(secure.cookies))).toMatchObject({ actor: { loginId: 'cookie' } });
  });

  test('starts a new session each time, ends the one that the browser had, and keeps where it came from', async () => {
    const id = await fixture.add('again');
    const first = await fixture.logIn('again');
    const elsewhere = await fixture.logIn('again');
    const second = await fixture.people.signIn({ ...arrival, cookie: first }, { loginId: 'again', password });
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

describe('a delay', () => {
  const guess = (people: People, loginId: string, from: Partial<Arrival>) =>
    people.signIn({ ip: '192.0.2.9', ...from }, { loginId, password: 'not the password' });
  const fail = async (loginId: string, ip: string, times: number) => {
    for (let i = 0; i < times; i++) expect(await guess(fixture.people, loginId, { ip })).toEqual(wrongPair);
  };
  const pass = (loginId: string) =>
    fixture.db
      .updateTable('failed_attempt')
      .set({ next_at: new Date(0) })
      .where('login_id', '=', loginId)
      .execute();

  test('edge B: begins after five wrong passwords from one address, grows up to a minute, and survives a restart', async () => {
    await fixture.add('delayed');
    await fail('delayed', '192.0.2.10', 5);
    const people = await fixture.restart();
    const waits: number[] = [];
    for (let tried = 0; tried < 6; tried++) {
      const refused = await people.signIn({ ip: '192.0.2.10' }, LogIn.parse({ loginId: 'DELAYED', password }));
      if (refused.ok || refused.reason !== 'delayed') throw new Error('not delayed');
      waits.push(Math.ceil((refused.until.getTime() - Date.now()) / 1000));
      await pass('delayed');
      expect(await guess(people, 'delayed', { ip: '192.0.2.10' })).toEqual(wrongPair);
    }
    expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
    await pass('delayed');
    expect(await people.signIn({ ip: '192.0.2.10' }, { loginId: 'delayed', password })).toMatchObject({ ok: true });
    await fail('delayed', '192.0.2.10', 5);
  });

  test('edge B: is the same for an unknown log-in ID', async () => {
    await fail('no-such-person', '192.0.2.15', 5);
    const refused = await fixture.people.signIn({ ip: '192.0.2.15' }, { loginId: 'no-such-person', password });
    expect(refused).toMatchObject({ reason: 'delayed' });
  });

  test('edge B: falls on nobody else at the address, and on nobody at another', async () => {
    for (const loginId of ['victim', 'colleague']) await fixture.add(loginId);
    await fail('victim', '192.0.2.11', 5);
    expect(await fixture.people.signIn({ ip: '192.0.2.12' }, { loginId: 'victim', password })).toMatchObject({
      ok: true,
    });
    expect(await fixture.people.signIn({ ip: '192.0.2.11' }, { loginId: 'colleague', password })).toMatchObject({
      ok: true,
    });
  });

  test('edge B: the typing errors of one colleague count little for their address', async () => {
    const people = await fixture.restart({ limits: { failuresOfOneAddress: 7 } });
    await fixture.add('neighbour');
    for (let tried = 0; tried < 12; tried++) {
      await guess(people, 'clumsy', { ip: '192.0.2.16' });
      await pass('clumsy');
    }
    expect(await people.signIn({ ip: '192.0.2.16' }, { loginId: 'neighbour', password })).toMatchObject({ ok: true });
  });

  test('edge B: a person who is hunted from many addresses waits once, whatever others do meanwhile, and not in their own browser', async () => {
    const id = await fixture.add('hunted');
    const people = await fixture.restart({ limits: { failuresOfOnePerson: 3 } });
    const own = await people.signIn(arrival, { loginId: 'hunted', password });
    if (!own.ok) throw new Error('not let in');
    for (const ip of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
      expect(await guess(people, 'hunted', { ip })).toEqual(wrongPair);
    const elsewhere = () => people.signIn({ ip: '198.51.100.4' }, { loginId: 'hunted', password });
    const first = await elsewhere();
    expect(first).toMatchObject({ reason: 'delayed' });
    for (const ip of ['198.51.100.1', '198.51.100.2']) await guess(people, 'hunted', { ip });
    expect(await elsewhere()).toEqual(first);
    const known = { ...arrival, ip: '198.51.100.1', cookie: cookieHeader(own.cookies) };
    expect(await people.signIn(known, { loginId: 'hunted', password })).toMatchObject({ ok: true });
    await pass('hunted');
    expect(await elsewhere()).toMatchObject({ ok: true });
    expect(await sessionsOf(id)).toBeGreaterThan(0);
  });

  test('edge B: falls on an address that tries one log-in ID after the other, and on its whole IPv6 network', async () => {
    const people = await fixture.restart({ limits: { failuresOfOneAddress: 3 } });
    for (const [index, ip] of ['2001:db8::1', '2001:db8::2', '2001:db8::3'].entries())
      expect(await guess(people, `sprayed-${index}`, { ip })).toEqual(wrongPair);
    expect(await people.signIn({ ip: '2001:db8::4' }, { loginId: 'sprayed-4', password })).toMatchObject({
      reason: 'delayed',
    });
    expect(await people.signIn({ ip: '2001:db8:0:1::1' }, { loginId: 'sprayed-4', password })).toEqual(wrongPair);
  });

  test('edge B: a browser knows only whom it was told, until the password changes', async () => {
    for (const loginId of ['knows', 'not-known']) await fixture.add(loginId);
    const people = await fixture.restart({ limits: { failuresOfOnePerson: 1 } });
    const own = await people.signIn(arrival, { loginId: 'knows', password });
    if (!own.ok) throw new Error('not let in');
    const cookie = cookieHeader(own.cookies);
    expect(own.cookies[1]).toMatch(/^madoguchi\.known=\S+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
    for (const loginId of ['knows', 'not-known']) await guess(people, loginId, { ip: '198.51.100.20' });
    const at = (loginId: string, sent: string) =>
      people.signIn({ ip: '198.51.100.21', cookie: sent }, { loginId, password });
    expect(await at('not-known', cookie)).toMatchObject({ reason: 'delayed' });
    expect(
      await at(
        'knows',
        cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      ),
    ).toMatchObject({ reason: 'delayed' });
    expect(await at('knows', cookie)).toMatchObject({ ok: true });
    await fixture.db
      .updateTable('account')
      .set({ password: await hashPassword('Another-2027-counter') })
      .where('account_id', 'in', fixture.db.selectFrom('person').select('id').where('login_id', '=', 'knows'))
      .execute();
    expect(await at('knows', cookie)).toMatchObject({ reason: 'delayed' });
  });

  test('edge B: whoever takes a known browser along is delayed as well', async () => {
    await fixture.add('robbed');
    const cookie = await fixture.logIn('robbed');
    const answers: string[] = [];
    for (let tried = 0; tried < 12; tried++) {
      const answer = await guess(fixture.people, 'robbed', { ip: '198.51.100.30', cookie });
      answers.push(answer.ok ? 'in' : answer.reason);
    }
    expect(answers).toEqual([...Array(10).fill('wrongPair'), ...Array(2).fill('delayed')]);
  });
});

describe('a storm of log-ins', () => {
  test('edge B: one address and one log-in ID have few turns, others theirs, and whoever is known their own', async () => {
    const loginIds = ['stormy-1', 'stormy-2', 'stormy-3', 'stormy-4', 'calm'];
    for (const loginId of loginIds) await fixture.add(loginId);
    const { people } = fixture;
    const cookie = await fixture.logIn('calm');
    const storm = loginIds
      .slice(0, 4)
      .flatMap((id) => Array(5).fill(id))
      .map((id) => people.signIn(arrival, { loginId: id, password }));
    const other = people.signIn({ ip: '192.0.2.99' }, { loginId: 'calm', password });
    const known = people.signIn({ ip: '192.0.2.98', cookie }, { loginId: 'calm', password });
    const inStorm = await Promise.all(storm);
    expect(inStorm.filter(({ ok }) => ok)).toHaveLength(3);
    expect(inStorm.filter(({ ok }) => !ok)).toEqual(Array(17).fill({ ok: false, reason: 'busy' }));
    for (const answer of [other, known]) expect(await answer).toMatchObject({ ok: true });
  });

  test('edge B: of guesses sent all at once none more than the fifth is looked at', async () => {
    await fixture.add('besieged');
    const people = await fixture.restart({ limits: { turnsOfOneAddress: 50, turnsOfOnePerson: 50 } });
    const guesses = Array.from({ length: 50 }, (_, i) =>
      people.signIn({ ip: '192.0.2.20' }, { loginId: 'besieged', password: `guess ${i}` }),
    );
    const reasons = (await Promise.all(guesses)).map((result) => (result.ok ? 'in' : result.reason));
    expect(reasons.filter((reason) => reason === 'wrongPair')).toHaveLength(5);
    expect(reasons.filter((reason) => reason === 'delayed')).toHaveLength(45);
  });

  test('edge B: who waits is told so before the line', async () => {
    const people = await fixture.restart({ limits: { waiting: 1, hashesAtOnce: 1, freeFailures: 1 } });
    expect(await people.signIn({ ip: '192.0.2.21' }, { loginId: 'impatient', password: 'wrong' })).toEqual(wrongPair);
    const [slow, told] = [
      people.signIn({ ip: '192.0.2.22' }, { loginId: 'in-the-line', password: 'wrong' }),
      people.signIn({ ip: '192.0.2.21' }, { loginId: 'impatient', password: 'wrong' }),
    ];
    expect(await told).toMatchObject({ reason: 'delayed' });
    expect(await slow).toEqual(wrongPair);
  });
});

describe('the same work', () => {
  test('edge B: the same statements for whoever is asked for', async () => {
    await fixture.add('has-password');
    await disablePerson(fixture.db, await fixture.add('was-disabled'));
    await fixture.add('was-invited', { passwordHash: await unusableHash() });
    const work = async (loginId: string, typed: string) => {
      const statements = vi.spyOn(fixture.pool, 'connect');
      await fixture.people.signIn({ ip: '192.0.2.40' }, { loginId, password: typed });
      const count = statements.mock.calls.length;
      vi.restoreAllMocks();
      return count;
    };
    const known = await work('has-password', 'not the password');
    expect(known).toBeGreaterThan(0);
    for (const loginId of ['nobody-at-all', 'was-disabled', 'was-invited'])
      expect(await work(loginId, password)).toEqual(known);
  });
});

async function sessionsOf(personId: string): Promise<number> {
  return (await fixture.db.selectFrom('session').select('id').where('person_id', '=', personId).execute()).length;
}

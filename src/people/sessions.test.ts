import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrival, type PeopleFixture, peopleFixture } from '../../test/support/people.ts';
import { type SessionVariables, sessionMiddleware } from './session.ts';

let fixture: PeopleFixture;
beforeAll(async () => {
  fixture = await peopleFixture();
});
afterAll(() => fixture.close());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** As if the session had last been used so long ago. */
async function age(personId: string, minutes: number): Promise<void> {
  const at = { updated_at: minutesAgo(minutes), expires_at: minutesAgo(minutes - 30) };
  await fixture.db.updateTable('session').set(at).where('person_id', '=', personId).execute();
}

describe('readSession', () => {
  test('knows somebody of a company, their offices and when they logged in', async () => {
    const before = new Date();
    const offices = [
      { code: 'NAC001', role: 'viewer' },
      { code: 'NAC002', role: 'clerk' },
    ] as const;
    const id = await fixture.add('two-offices', { offices });
    const session = await fixture.people.readSession(`lang=en; ${await fixture.logIn('two-offices')}; other=1`);
    expect(session?.actor).toEqual({
      personId: id,
      loginId: 'two-offices',
      name: '混載 一郎',
      mail: 'office@naccs.example',
      side: 'company',
      companyCode: 'NAC',
      offices,
      administrator: false,
      loggedInAt: expect.any(Date),
    });
    expect(session?.actor.loggedInAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(session?.lang).toBe('ja');
  });

  test('makes a company administrator manager of every office of the company, and of no other', async () => {
    await fixture.add('nac-admin', { offices: [], administrator: true });
    const session = await fixture.people.readSession(await fixture.logIn('nac-admin'));
    const offices = ['NAC001', 'NAC002', 'NAC003'].map((code) => ({ code, role: 'manager' }));
    expect(session?.actor).toMatchObject({ administrator: true, offices });
  });

  test('knows somebody of the centre and their roles', async () => {
    const id = await fixture.add('reviewer1', { side: 'centre', roles: ['reviewer', 'approver'] });
    const session = await fixture.people.readSession(await fixture.logIn('reviewer1'));
    expect(session?.actor).toMatchObject({ personId: id, side: 'centre', roles: ['approver', 'reviewer'] });
    expect(session?.actor).not.toHaveProperty('offices');
  });

  test('refuses a forged, a damaged and a foreign cookie', async () => {
    await fixture.add('forged');
    await fixture.add('other');
    const [cookie, other] = [await fixture.logIn('forged'), await fixture.logIn('other')];
    const [name, value = ''] = cookie.split('=') as [string, string];
    const [token] = decodeURIComponent(value).split('.');
    const [, signature] = decodeURIComponent(other.split('=')[1] ?? '').split('.');
    const foreign = await fixture.restart({ secretKey: 'another secret of the same length 12345' });
    expect(await fixture.people.readSession(cookie)).toBeDefined();
    expect(await foreign.readSession(cookie)).toBeUndefined();
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${signature}`,
      `.${signature}`,
      `${token}.A`,
      '.',
      '%E0%A4%A',
      '',
    ])
      expect(await fixture.people.readSession(`${name}=${forged}`)).toBeUndefined();
    expect(await fixture.people.readSession(undefined)).toBeUndefined();
  });

  test('ends a session that nobody used for thirty minutes', async () => {
    const id = await fixture.add('idle');
    const cookie = await fixture.logIn('idle');
    await age(id, 29);
    expect(await fixture.people.readSession(cookie)).toBeDefined();
    await age(id, 30);
    expect(await fixture.people.readSession(cookie)).toBeUndefined();
  });
});

test('edge B: a session ends twelve hours after the log-in, whatever its use', async () => {
  const id = await fixture.add('busy-all-day');
  const cookie = await fixture.logIn('busy-all-day');
  const begun = async (minutes: number) => {
    await age(id, 5);
    await fixture.db
      .updateTable('session')
      .set({ created_at: minutesAgo(minutes) })
      .where('person_id', '=', id)
      .execute();
    return await fixture.people.readSession(cookie);
  };
  const late = await begun(11 * 60 + 50);
  if (!late) throw new Error('ended too early');
  const seconds = await fixture.people.touchSession(late);
  expect(seconds).toBeGreaterThan(500);
  expect(seconds).toBeLessThanOrEqual(600);
  expect(await begun(12 * 60)).toBeUndefined();
});

describe('signOut', () => {
  test('ends the session and removes the cookie', async () => {
    const id = await fixture.add('going');
    const cookie = await fixture.logIn('going');
    const cookies = await fixture.people.signOut({ ...arrival, cookie });
    expect(cookies[0]).toMatch(/^madoguchi\.session_token=; Max-Age=0/);
    expect(await fixture.people.readSession(cookie)).toBeUndefined();
    expect(await fixture.db.selectFrom('session').select('id').where('person_id', '=', id).execute()).toEqual([]);
    expect((await fixture.people.signOut(arrival))[0]).toMatch(/Max-Age=0/);
  });
});

describe('sessionMiddleware', () => {
  const app = new Hono<{ Variables: SessionVariables }>();
  beforeAll(() => {
    app.use(sessionMiddleware(fixture.people));
    app.get('/', (c) => c.text(c.var.actor?.loginId ?? 'nobody'));
  });

  test('tells handlers who it is, and writes the last use at most once a minute', async () => {
    const id = await fixture.add('active');
    const cookie = await fixture.logIn('active');
    const ask = () => app.request('/', { headers: { cookie } });
    const lastUse = async () =>
      await fixture.db
        .selectFrom('session')
        .select(['updated_at', 'expires_at'])
        .where('person_id', '=', id)
        .executeTakeFirstOrThrow();
    const fresh = await ask();
    expect(await fresh.text()).toBe('active');
    expect(fresh.headers.getSetCookie()).toEqual([]);
    await age(id, 20);
    const from = Date.now();
    const later = await ask();
    const [renewed = ''] = later.headers.getSetCookie();
    expect(renewed).toMatch(/; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie.split('; ')).toContain(renewed.split(';')[0]);
    expect((await lastUse()).updated_at.getTime()).toBeGreaterThanOrEqual(from);
    expect((await lastUse()).expires_at.getTime()).toBeGreaterThanOrEqual(from + 30 * 60_000);
    expect((await ask()).headers.getSetCookie()).toEqual([]);
  });

  test('sees nobody without a session', async () => {
    expect(await (await app.request('/')).text()).toBe('nobody');
  });
});

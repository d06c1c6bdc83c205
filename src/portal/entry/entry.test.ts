import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { password } from '../../../test/support/people.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { readForm } from '../../web/form.ts';
import { companyRoute, post, type Route } from '../../web/route.ts';
import { entryWords, heldWords, lostIdWords, passwordErrors, passwordWords } from '../../words/entry.ts';
import { menuRoutes } from '../menu/routes.ts';
import { entryRoutes } from './routes.ts';

let world: World;
let pages: Pages;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...menuRoutes, echo, cutOff]);
});
afterAll(async () => {
  await pages.close();
  await world.close();
});

/** Any form of the company side whose connection to the database breaks. */
const cutOff: Route = companyRoute(post.page, '/cut-off', 'menu.read', async () => {
  await sql`select pg_terminate_backend(pg_backend_pid())`.execute(world.db);
  return new Response();
});

/** Any form of the company side: answers what it was sent. */
const echo: Route = companyRoute(post.page, '/echo', 'menu.read', async ({ c }) => c.json(await readForm(c)));

describe('/', () => {
  test.each([
    [undefined, '/login'],
    ['nac002-clerk', '/menu'],
    ['reviewer1', '/desk/queue'],
    ['helpdesk1', '/desk/applications'],
  ])('leads %s to %s', async (loginId, to) => {
    const browser = loginId ? await pages.logIn(loginId) : pages.visitor();
    expect(await browser.get('/')).toMatchObject({ status: 303, location: to });
  });
});

describe('log-in', () => {
  test('says the same of a wrong password and of an unknown ID, and keeps the ID but never the password', async () => {
    const browser = pages.visitor();
    const [wrong, unknown] = [
      await browser.post('/login', { loginId: 'nac003', password: 'wrong-password-1' }),
      await browser.post('/login', { loginId: 'nobody1', password: 'wrong-password-1' }),
    ];
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(entryWords.wrongPair.ja);
    expect(wrong.text).toContain('value="nac003"');
    expect(wrong.text).not.toContain('wrong-password-1');
    expect(unknown.text.replace('nobody1', 'nac003')).toBe(wrong.text);
  });

  test('edge B: says how long wrong passwords make the next try wait', async () => {
    const browser = pages.visitor();
    const guess = () => browser.post('/login', { loginId: 'aaa002', password: 'wrong-password-1' });
    for (let tried = 0; tried < 5; tried++) expect((await guess()).status).toBe(422);
    const locked = await guess();
    expect(locked.status).toBe(429);
    expect(locked.text).toMatch(/あと\d秒お待ちください/);
  });

  test('edge B: 50 wrong passwords from 10 addresses keep a person neither from their own browser nor from their link', async () => {
    const own = pages.visitor({}, '127.0.7.1');
    const enter = (browser: typeof own, typed: string) =>
      browser.post('/login', { loginId: 'setting1', password: typed });
    expect((await enter(own, password)).status).toBe(303);
    await own.post('/logout', {});
    for (let at = 0; at < 50; at++) await enter(pages.visitor({}, `127.0.6.${(at % 10) + 1}`), `wrong-password-${at}`);
    expect((await enter(own, password)).status).toBe(303);
    const other = pages.visitor({}, '127.0.6.1');
    expect((await enter(other, password)).status).toBe(429);
    await other.post('/password/forgot', { loginId: 'setting1' });
    const { searchParams } = new URL(pages.mails.splice(0)[0]?.url ?? '');
    const next = 'Kawaranu-Umi-77';
    const set = { token: searchParams.get('token') ?? '', next, again: next };
    expect((await other.post('/password/new', set)).status).toBe(303);
    expect((await enter(other, next)).status).toBe(303);
  });

  test.each([
    ['/contract?on=20270105', '/contract?on=20270105'],
    ['//elsewhere.example', '/'],
    ['https://elsewhere.example/', '/'],
  ])('goes on from to=%s to %s', async (to, location) => {
    const answer = await pages.visitor().post('/login', { loginId: 'nac002-clerk', password, to });
    expect(answer).toMatchObject({ status: 303, location });
  });

  test('leads a page through log-in and back', async () => {
    const browser = pages.visitor();
    const sent = await browser.get('/news?after=7');
    expect(sent.location).toBe('/login?to=%2Fnews%3Fafter%3D7');
    expect((await browser.get(sent.location ?? '')).text).toContain('name="to" value="/news?after=7"');
  });

  test('shows the people of the demonstration, and their password', async () => {
    const { text } = await pages.visitor().get('/login?loginId=nac002-clerk');
    expect(text).toContain(password);
    expect(text).toContain('/login?loginId=reviewer1');
    expect(text).toMatch(/name="loginId" value="nac002-clerk"/);
  });

  test('log-out ends the session', async () => {
    const browser = await pages.logIn('nac002-clerk');
    expect((await browser.get('/keep-alive')).status).toBe(204);
    expect((await browser.post('/logout', {})).location).toBe('/login?done=logout');
    expect((await browser.get('/keep-alive')).status).toBe(401);
  });
});

describe('a form that comes after the session has ended', () => {
  const typed = { reason: '一行目\r\n<b>"二行目"</b>', items: ['one', 'two'], to: 'a field of this name', empty: '' };

  test('is held by the log-in page and sent on by one button with everything that was typed', async () => {
    const browser = pages.visitor();
    const held = await browser.post('/echo', typed);
    expect(held.status).toBe(401);
    expect(held.text).toContain(heldWords.kept.ja);
    expect(held.text).not.toContain('/login?loginId=');
    const again = await browser.post('/login', { ...hiddenOf(held.text), loginId: 'nac002-clerk', password: 'x' });
    expect(again.status).toBe(422);
    const ready = await browser.post('/login', { ...hiddenOf(again.text), loginId: 'nac002-clerk', password });
    expect(ready.text).toMatch(/<form[^>]*action="\/echo"[^>]*method="post"/);
    expect(ready.text).toContain(`<span>${heldWords.goOn.ja}</span>`);
    const done = await browser.post('/echo', hiddenOf(formTo('/echo', ready.text)));
    expect(JSON.parse(done.text)).toEqual(asRaw(typed));
  });

  test('says that its files are left behind, and waits for a press', async () => {
    const browser = pages.visitor();
    const held = await browser.post('/echo', { ...typed, diagram: new File(['drawing'], '構成図.pdf') });
    expect(held.text).toContain(heldWords.filesLeft.ja);
    const ready = await browser.post('/login', { ...hiddenOf(held.text), loginId: 'nac002-clerk', password });
    expect(ready.text).toContain('enctype="multipart/form-data"');
    expect(ready.text).not.toContain('id="go-on"');
  });

  test('is sent to no other service', async () => {
    const fields = { 'held-action': '//elsewhere.example/', 'held:a': '1', loginId: 'nac002-clerk', password };
    expect(await pages.visitor().post('/login', fields)).toMatchObject({ status: 303, location: '/' });
  });

  test('is not held when it is a password', async () => {
    const answer = await pages.visitor().post('/password', { current: password, next: 'secret-of-mine-7' });
    expect(answer).toMatchObject({ status: 303, location: '/login?to=/password' });
  });
});

describe('a password', () => {
  const next = 'Kawaranu-Umi-77';

  test('is changed with the present one; every other browser is logged out', async () => {
    const [here, there] = [await pages.logIn('bbb001'), await pages.logIn('bbb001')];
    const change = (fields: Record<string, string>) =>
      here.post('/password', { current: password, next, again: next, ...fields });
    expect((await change({ again: 'x' })).text).toContain(passwordErrors.notTheSame.ja);
    expect((await change({ current: 'wrong-password-1' })).text).toContain(passwordErrors.wrongCurrent.ja);
    expect(await change({ next: 'short', again: 'short' })).toMatchObject({ status: 422 });
    expect(await change({})).toMatchObject({ status: 303, location: '/password?done=1' });
    expect((await here.get('/password?done=1')).text).toContain(passwordWords.changed.ja);
    expect((await there.get('/password')).location).toBe('/login?to=%2Fpassword');
  });

  test('is changed on the centre side in its own frame', async () => {
    const { status, text } = await (await pages.logIn('reviewer1')).get('/password');
    expect(status).toBe(200);
    expect(text).toContain('審査 一子');
    expect(text).not.toContain('href="/menu"');
  });

  test('of a forgotten log-in ID, the answer is the same whichever offices there are', async () => {
    const browser = pages.visitor();
    const to = '/login-id/forgot';
    expect((await browser.get('/login')).text).toContain(`href="${to}"`);
    for (const officeCode of ['AAA001', 'ZZZ999', '－'])
      expect((await browser.post(to, { officeCode })).location).toBe(`${to}?sent=1`);
    expect(pages.loginIdsMails.map(({ officeCode }) => officeCode)).toEqual(['AAA001']);
    const answer = await browser.get(`${to}?sent=1`);
    expect(answer.text).toContain(lostIdWords.sentText.ja);
    expect(answer.text).not.toContain('aaa001');
    const empty = await browser.post(to, { officeCode: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain(passwordErrors.noOfficeCode.ja);
  });

  test('that is forgotten is set anew through a link, once', async () => {
    const browser = pages.visitor();
    expect((await browser.post('/password/forgot', { loginId: 'aaa001' })).location).toBe('/password/forgot?sent=1');
    expect((await browser.post('/password/forgot', { loginId: 'nobody1' })).location).toBe('/password/forgot?sent=1');
    expect(pages.mails).toHaveLength(1);
    const { pathname, search, searchParams } = new URL(pages.mails[0]?.url ?? '');
    expect((await browser.get(pathname + search)).text).toContain('神戸 亮');
    const set = (again: string) =>
      browser.post('/password/new', { token: searchParams.get('token') ?? '', next, again });
    expect((await set('x')).text).toContain(passwordErrors.notTheSame.ja);
    expect(await set(next)).toMatchObject({ status: 303, location: '/login?done=password' });
    expect(await set(next)).toMatchObject({ status: 303, location: pathname + search });
    expect((await browser.get(pathname + search)).status).toBe(410);
    expect((await browser.post('/login', { loginId: 'aaa001', password: next })).status).toBe(303);
  });
});

describe('a form that could not be dealt with because the database was away', () => {
  test('edge D: comes back with everything in it, and can be sent again', async () => {
    const browser = await pages.logIn('nac002-clerk');
    const typed = { reason: ' 一行目\r\n<二行目> ', kinds: ['a', 'b'], password: 'not to be shown' };
    const answer = await browser.post('/cut-off?lang=ja', typed);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.text).toContain(heldWords.again.ja);
    expect(answer.text).toContain('action="/cut-off?lang=ja"');
    expect(answer.text).not.toContain('not to be shown');
    expect(answer.text).toContain('type="password"');
    expect(hiddenOf(answer.text)).toMatchObject({ reason: [typed.reason], kinds: typed.kinds });
  });

  test('edge D: says that files have to be chosen again', async () => {
    // The pool may give out the connection that was just cut off once more.
    const browser = await vi.waitFor(() => pages.logIn('nac002-clerk'));
    const answer = await browser.post('/cut-off', { reason: 'x', diagram: new File(['drawing'], '構成図.pdf') });
    expect(answer.text).toContain(heldWords.filesLeft.ja);
    expect(answer.text).toContain('multipart/form-data');
  });
});

/** Hidden fields of a page, as its form would send them. */
function hiddenOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
    fields[plain(name)] = [...(fields[plain(name)] ?? []), plain(value)];
  return fields;
}

const formTo = (action: string, html: string): string => html.slice(html.indexOf(`action="${action}"`));

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const asRaw = (fields: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));

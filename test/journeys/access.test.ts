import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routesOf } from '../../src/app.ts';
import { pickUp, query } from '../../src/application/review/decide.ts';
import { loadUsage } from '../../src/billing/usage/load.ts';
import { deskRoutes } from '../../src/desk/routes.ts';
import { inMemory } from '../../src/files/content.ts';
import { storePaper } from '../../src/papers/stored.ts';
import type { Actor, CentreRole, CompanyRole } from '../../src/people/actor.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { may, type Permission } from '../../src/people/permissions.ts';
import { addPerson } from '../../src/people/persons.ts';
import { portalRoutes } from '../../src/portal/routes.ts';
import { createPages } from '../../src/web/app.ts';
import type { Route } from '../../src/web/route.ts';
import { exampleContent, issueExample } from '../support/invoices.ts';
import { type Answer, openPages, type Pages, type Visitor } from '../support/pages.ts';
import { password } from '../support/people.ts';
import { pdf } from '../support/sample-files.ts';
import { openWorld, type World } from '../support/world.ts';
import { accessTable } from './access-table.ts';

const everyRoute = routesOf;

let world: World;
let pages: Pages;
let own: Things;
const visitors: Record<string, Visitor> = {};

/**
 * What stands in addresses: an application of NAC002 that is being corrected, a draft, a file of each, a news item, a mail, a file of usage, one of
 * debits, prices that are proposed, an invoice of NAC002.
 */
type Things = Record<
  'number' | 'file' | 'draft' | 'draftFile' | 'news' | 'mail' | 'usage' | 'debit' | 'prices' | 'invoice',
  string
>;

/** The same of nobody: right in form, and not there. */
const missing: Things = {
  number: '2699999Z',
  file: '00000000-0000-4000-8000-000000000001',
  draft: '00000000-0000-4000-8000-000000000002',
  draftFile: '00000000-0000-4000-8000-000000000003',
  news: '999999',
  mail: '00000000-0000-4000-8000-000000000004',
  usage: '999999',
  debit: '999999',
  invoice: '2026-888888',
  prices: '999999',
};

const company = (companyCode: string, offices: Record<string, CompanyRole>, administrator = false) => ({
  side: 'company' as const,
  companyCode,
  offices: Object.entries(offices).map(([code, role]) => ({ code, role })),
  administrator,
});
const centre = (...roles: CentreRole[]) => ({ side: 'centre' as const, roles });

const allOfNac = { NAC001: 'manager', NAC002: 'manager', NAC003: 'manager', NAC004: 'manager' } as const;

/** Every role: of NAC002, of another office of the company, of both with unlike rights, of another company, of the centre. */
const people = {
  nac002: company('NAC', { NAC002: 'manager' }),
  'nac002-clerk': company('NAC', { NAC002: 'clerk' }),
  'nac002-bills': company('NAC', { NAC002: 'billing' }),
  'nac002-view': company('NAC', { NAC002: 'viewer' }),
  'nac-admin': company('NAC', allOfNac, true),
  nac003: company('NAC', { NAC003: 'manager' }),
  'nac003-also': company('NAC', { NAC003: 'manager', NAC002: 'viewer' }),
  aaa001: company('AAA', { AAA001: 'manager' }),
  reviewer1: centre('reviewer'),
  approver1: centre('approver'),
  setting1: centre('setting'),
  cert1: centre('cert'),
  billing1: centre('billing'),
  schedule1: centre('schedule'),
  helpdesk1: centre('helpDesk'),
  auditor1: centre('auditor'),
  'center-admin': centre('administrator'),
} as const;

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...portalRoutes, ...deskRoutes]);
  await addBeside('nac002-bills');
  await addBeside('nac003-also');
  own = await settle();
  for (const loginId of Object.keys(people)) visitors[loginId] = await pages.logIn(loginId);
}, 120_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

test('every address is in the table with its side and permission', () => {
  const registered = everyRoute(pages.web).map(({ method, path, side, permission }) => [
    `${method} ${path}`,
    `${side} ${permission}`,
  ]);
  expect(Object.fromEntries(registered)).toEqual(accessTable);
});

describe.each(Object.keys(people))('%s', (loginId) => {
  test('reaches what the permissions give in NAC002, and nothing else', async () => {
    const before = await everything();
    for (const [address, wanted] of addresses()) {
      const expected = expectedOf(loginId, address, wanted);
      if (expected === undefined) continue;
      const { status } = await ask(visitors[loginId], address, own);
      expect([address, isRefusal(status) ? status : 'answers']).toEqual([address, expected]);
    }
    expect(await everything()).toEqual(before);
  });
});

test('nobody is led through log-in, with what was typed', async () => {
  for (const [address, wanted] of addresses()) {
    // A typed password is not carried through another page.
    if (wanted.endsWith('everybody') || address === 'post /password') continue;
    const { status, location, text } = await ask(pages.visitor(), address, own);
    if (address.startsWith('get'))
      expect([address, location]).toEqual([address, expect.stringMatching(/^\/login\?to=/)]);
    else expect([address, status, text.includes('held:message')]).toEqual([address, 401, true]);
  }
});

describe.each(['nac003', 'nac003-also', 'aaa001'])('to %s what is not theirs', (loginId) => {
  test('answers exactly like what does not exist', async () => {
    for (const [address, wanted] of addresses()) {
      if (!named.test(address) || wanted.startsWith('centre') || isHis(loginId, address, wanted)) continue;
      // An id that nobody has begins a draft.
      if (address === 'post /apply/:id/choice') continue;
      const [theirs, none] = [
        await ask(visitors[loginId], address, own),
        await ask(visitors[loginId], address, missing),
      ];
      expect([address, plain(theirs, own)]).toEqual([address, plain(none, missing)]);
    }
  });
});

describe('a form from elsewhere', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (settings: { baseUrl?: string }, at: string, origin?: string) => {
    const config = { ...pages.web.config, baseUrlIsSet: settings.baseUrl !== undefined, ...settings };
    const app = createPages({ ...pages.web, config }, everyRoute(pages.web));
    const headers = { ...form, ...(origin && { origin }) };
    return app.request(`${at}/language`, { method: 'POST', body: 'lang=en', headers });
  };

  test.each([
    [
      'the address of the service',
      { baseUrl: 'https://counter.example' },
      'http://10.0.0.7:8080',
      'https://counter.example',
      303,
    ],
    ['elsewhere', { baseUrl: 'https://counter.example' }, 'http://10.0.0.7:8080', 'https://evil.example', 403],
    ['the inner address', { baseUrl: 'https://counter.example' }, 'http://10.0.0.7:8080', 'http://10.0.0.7:8080', 403],
    [
      'an address that only begins alike',
      { baseUrl: 'https://counter.example' },
      'http://10.0.0.7',
      'https://counter.example.evil.example',
      403,
    ],
    ['nowhere', { baseUrl: 'https://counter.example' }, 'http://10.0.0.7:8080', undefined, 403],
    ['a closed frame', { baseUrl: 'https://counter.example' }, 'http://10.0.0.7:8080', 'null', 403],
    ['the same host, without BASE_URL', {}, 'http://office-pc:8080', 'http://office-pc:8080', 303],
    ['another host, without BASE_URL', {}, 'http://office-pc:8080', 'http://evil.example', 403],
    ['another port, without BASE_URL', {}, 'http://office-pc:8080', 'http://office-pc:9090', 403],
  ])('%s', async (_, settings, at, origin, status) => {
    expect((await post(settings, at, origin)).status).toBe(status);
  });
});

describe('right D: no form is answered with a page', () => {
  const posts = addresses().filter(([address]) => address.startsWith('post') && address !== 'post /logout');
  const long = 'あ'.repeat(300);
  const forms: Record<string, string>[] = [
    sent,
    { stay: '1', reason: '途中' },
    { reason: long, message: long, query: long },
  ];

  test.each(['nac002', 'nac002-view', 'nac003', 'reviewer1', 'approver1', 'helpdesk1'])('to %s', async (loginId) => {
    const visitor = await pages.logIn(loginId);
    for (const [address] of posts)
      for (const fields of forms) {
        const { status, location } = await visitor.send(pathOf(address, own), fields);
        expect([address, status, location ?? '']).toEqual([address, 303, expect.stringMatching(/^\//)]);
        const shown = location && /[?&](again|refused)=/.test(location) ? await visitor.get(location) : undefined;
        expect([address, (shown?.status ?? 0) < 500]).toEqual([address, true]);
      }
  });

  test('to a stranger whose browser takes cookies', async () => {
    const stranger = pages.visitor();
    await stranger.get('/login');
    for (const [address] of posts) {
      const { status, location } = await stranger.send(pathOf(address, own), sent);
      expect([address, status, location ?? '']).toEqual([address, 303, expect.stringMatching(/^\//)]);
      const shown = location && /[?&]again=/.test(location) ? (await stranger.get(location)).text : '';
      if (location?.startsWith('/login?again=') && address !== 'post /login')
        expect([address, shown.includes('held:message')]).toEqual([address, true]);
    }
  });

  test('but to one whose browser takes none, it is the answer as before', async () => {
    const { status, text: page } = await pages
      .visitor()
      .send('/login', { loginId: 'nac002', password: 'wrong-password' });
    expect([status, page.includes('id="errors"')]).toEqual([422, true]);
  });
});

async function addBeside(loginId: 'nac002-bills' | 'nac003-also'): Promise<void> {
  const { companyCode, offices } = people[loginId];
  const known = {
    loginId,
    name: '兼務 進',
    mail: `${loginId}@naccs.example`,
    passwordHash: await hashPassword(password),
  };
  await addPerson(world.db, { ...known, side: 'company', companyCode, offices });
}

async function settle(): Promise<Things> {
  const services = world.at();
  const [filed, draft] = [await draftWithFile(), await draftWithFile()];
  const submitted = await world.submit(services, filed.id, 'nac002-clerk');
  if (submitted.result !== 'done') throw new Error(submitted.result);
  const mover = world.who('reviewer1');
  await pickUp(services, { id: filed.id, mover });
  await query(services, { id: filed.id, mover, questions: [{ text: 'ご確認ください。' }] });
  const paper = { pdf: new Uint8Array(pdf), sha256: '0', templateVersion: '1', issuedAt: services.clock.now() };
  await storePaper(world.db, { applicationId: filed.id, revision: 1, kind: 'applicationForm' }, paper);
  await sql`
    insert into consent (application_id, office_code, office_name, asked_at) values (${filed.id}, 'NAC002', '第二営業所', now())`.execute(
    world.db,
  );
  const { id: news } = await world.db.selectFrom('news').select('id').executeTakeFirstOrThrow();
  const { id: mail } = await world.db.selectFrom('mail').select('id').executeTakeFirstOrThrow();
  const { file: usage } = await loadUsage(services, {
    month: '2026-11-01',
    part: '',
    name: '利用.csv',
    open: () => Readable.from([Buffer.from('NAC02001,IDA,20261105,1,\n')]),
    by: world.who('billing1'),
  });
  await sql`
    with month as (insert into billing_month (month, status, known_at, run) values ('2026-11-01', 'closed', now(), 1) returning id)
    insert into invoice_draft (month_id, office_code, run, total, content) select id, 'NAC001', 1, 1, ${JSON.stringify(exampleContent())} from month`.execute(
    world.db,
  );
  const prices = await sql<{ id: string }>`
    insert into price_proposal (id, rows, made_at, made_by) overriding system value
    values (876543, '[]', now(), ${world.who('billing1').id}) returning id::text`.execute(world.db);
  const debit = await sql<{ id: string }>`
    insert into debit_run (id, debit_on, made_at, entry_count, amount, file) overriding system value
    values (987654, '2026-12-28', now(), 1, 1, '') returning id::text`.execute(world.db);
  const invoice = await issueExample(world.db, { office: 'NAC002', month: '2026-10-01' });
  return {
    number: submitted.receptionNo,
    file: filed.file,
    draft: draft.id,
    draftFile: draft.file,
    news: String(news),
    mail,
    usage: usage.id,
    debit: debit.rows[0]?.id ?? '',
    invoice: invoice.content.number,
    prices: prices.rows[0]?.id ?? '',
  };
}

async function draftWithFile(): Promise<{ id: string; file: string }> {
  const services = world.at();
  const wish = { office: 'NAC002', by: 'nac002-clerk', items: ['equipment-sharing'], special: true } as const;
  const answers = { 'equipment-sharing.sharing': { release: ['NAC001'] } };
  const id = await world.draft(services, { ...wish, desiredStart: '2026-12-15', answers });
  const stored = await pages.web.files.store(world.db, {
    applicationId: id,
    question: 'check.files',
    file: { name: '構成図.pdf', content: inMemory(pdf) },
    personId: world.who('nac002-clerk').id,
    now: services.clock.now(),
  });
  if (!('id' in stored)) throw new Error(stored.problem.en);
  return { id, file: stored.id };
}

const isRefusal = (status: number) => status === 403 || status === 404 || status >= 500;

const addresses = () => Object.entries(accessTable);

/** Names something that belongs to somebody. */
const named = /:(no|id|draftId)\b/;

/** What a GET answers, or how a POST is refused; a POST that is allowed is the matter of the journeys. */
function expectedOf(loginId: string, address: string, wanted: string): number | 'answers' | undefined {
  const actor = actorOf(loginId);
  const [side, permission] = wanted.split(' ') as [Route['side'], Permission | 'everybody'];
  const allowed = address.startsWith('get') ? 'answers' : undefined;
  if (permission === 'everybody') return allowed;
  if (side !== 'both' && side !== actor.side) return 404;
  if (!may(actor, permission)) return 403;
  if (!named.test(address) || isHis(loginId, address, wanted)) return allowed;
  return address === discard ? undefined : 404;
}

/** Discarding what is not there (any more) leads to the list without a word. */
const discard = 'post /applications/drafts/:id/discard';

/** News is read by whoever may read what it tells of. Who sees no amounts is told so, whatever bill is asked for. */
function isHis(loginId: string, address: string, wanted: string): boolean {
  const actor = actorOf(loginId);
  if (address.startsWith('get /bills/')) return !may(actor, 'bill.read') || may(actor, 'bill.read', 'NAC002');
  const permission = address === 'get /news/:id' ? 'application.read' : (wanted.split(' ')[1] as Permission);
  return actor.side === 'centre' || may(actor, permission, 'NAC002');
}

function actorOf(loginId: string): Actor {
  const person = people[loginId as keyof typeof people];
  return { personId: '', loginId, name: '', mail: '', loggedInAt: new Date(0), ...person } as Actor;
}

function ask(visitor: Visitor | undefined, address: string, things: Things): Promise<Answer> {
  if (!visitor) throw new Error('nobody asks');
  const path = pathOf(address, things);
  return address.startsWith('get') ? visitor.get(path) : visitor.post(path, sent);
}

const sent = { message: '入力した内容' };

function pathOf(address: string, things: Things): string {
  const [, pattern = ''] = address.split(' ');
  return pattern
    .replace(':no/files/:id', `:no/files/${things.file}`)
    .replace('mails/:id', `mails/${things.mail}`)
    .replace('news/:id', `news/${things.news}`)
    .replace('proposals/:id', `proposals/${things.prices}`)
    .replace('debit/:id', `debit/${things.debit}`)
    .replace(':month', '2026-11')
    .replace(':office', 'NAC001')
    .replace('rejected/:id', `rejected/${things.usage}`)
    .replace(':draftId/:id', `${things.draft}/${things.draftFile}`)
    .replace('bills/:no', `bills/${things.invoice}`)
    .replace('invoices/:no', `invoices/${things.invoice}`)
    .replace(':no', things.number)
    .replace(':file', 'invoice.csv')
    .replace(':id', things.draft)
    .replace(':what', 'certificates')
    .replace(':procedure/:page', 'equipment-sharing/sharing')
    .replace('template/:name', 'template/system-diagram')
    .replace(/:paper|:name/, 'application-form.pdf');
}

/** What is a number stands elsewhere in a page too: it is told by the address around it. */
const places: Record<string, (thing: string) => string> = {
  news: (thing) => `/news/${thing}`,
  usage: (thing) => `/rejected/${thing}`,
};

/** An answer without what differs from one to the next: the number of an error, and the address that was asked for. */
function plain({ status, location, text }: Answer, things: Things) {
  const named = Object.entries(things).map(([kind, thing]) => places[kind]?.(thing) ?? thing);
  const bare = named.reduce((rest, thing) => rest.replaceAll(thing, '…'), text);
  return { status, location, text: bare.replaceAll(/\b\d{9}\b|again=[0-9a-f-]{36}/g, '…') };
}

/** What a refused form must not have changed; that the help desk and the auditor looked is kept. */
async function everything() {
  const [history, application, message, attachment] = await Promise.all([
    world.db.selectFrom('audit_event').selectAll().where('event', '<>', 'view').orderBy('id').execute(),
    world.db.selectFrom('application').selectAll().orderBy('id').execute(),
    world.db.selectFrom('message').selectAll().orderBy('id').execute(),
    world.db.selectFrom('attachment').selectAll().orderBy('id').execute(),
  ]);
  return { history, application, message, attachment };
}

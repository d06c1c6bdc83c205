import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueExample } from '../../../test/support/invoices.ts';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { entryRoutes } from '../../portal/entry/routes.ts';
import { deskRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
const path = '/desk/billing/invoices';

beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, [...entryRoutes, ...deskRoutes], '2027-03-15');
  for (const office of ['NAC001', 'AAA001']) await issueExample(world.db, { office, month: '2026-11-01' });
  await issueExample(world.db, { office: 'NAC001', month: '2027-01-01' });
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const accountant = () => pages.logIn('billing1');
const numbersIn = (text: string) =>
  [...text.matchAll(/href="\/desk\/billing\/invoices\/(\d{4}-\d{6})"/g)].map(([, no]) => no);

describe('請求書検索', () => {
  test('finds those of all companies, by what is typed in any width, singly and together', async () => {
    const visitor = await accountant();
    const find = async (query: string) => numbersIn((await visitor.get(`${path}?${query}`)).text);
    expect(await find('')).toEqual(['2027-000001', '2026-000002', '2026-000001']);
    expect(await find('party=ＡＡＡ')).toEqual(['2026-000002']);
    expect(await find('least=１０３,９８５円&most=￥103985')).toHaveLength(3);
    expect(await find('least=103986')).toEqual([]);
    expect(await find('from=2027/01/01')).toEqual(['2027-000001']);
    expect(await find('until=20261231&party=NAC001&least=1')).toEqual(['2026-000001']);
  });

  test.each([
    ['from=2026-02-30', '存在しない日付'],
    ['least=abc', '金額（以上）「abc」は、円の整数で入力してください'],
    ['from=2027-01-02&until=2027-01-01', '終わりは始まりより後に'],
    ['least=2&most=1', '終わりは始まりより後に'],
  ])('tells what is wrong with %s, and keeps it', async (query, said) => {
    const { status, text } = await (await accountant()).get(`${path}?${query}`);
    expect([status, text.includes(said)]).toEqual([422, true]);
  });

  test('gives out what is found of a period at once, and nothing without one', async () => {
    const visitor = await accountant();
    expect((await visitor.get(`${path}?party=NAC`)).text).not.toContain('invoices.zip');
    expect((await visitor.get(`${path}?from=20261201&until=20261231`)).text).toContain('invoices.zip?from=20261201');
    const zip = await visitor.get(`${path}/invoices.zip?from=20261201&until=20261231`);
    expect([zip.status, zip.headers.get('content-type'), zip.text.slice(0, 2)]).toEqual([200, 'application/zip', 'PK']);
    expect(await visitor.get(`${path}/invoices.zip?from=20261201&party=x`)).toMatchObject({
      status: 303,
      location: `${path}?from=20261201&party=x`,
    });
  });
});

describe('an invoice at the centre', () => {
  test('is read with its lines, its payment and its files', async () => {
    const visitor = await accountant();
    const { text } = await visitor.get(`${path}/2026-000001`);
    for (const said of ['NAC001', '論理端末', '103,985円', 'invoice.csv', '/desk/applications/2600042K'])
      expect(text).toContain(said);
    expect((await visitor.get(`${path}/2026-000001/files/invoice.csv`)).text).toContain('2026-000001');
    for (const none of ['2026-999999', 'x', '2026-000001/files/else.txt'])
      expect(await visitor.get(`${path}/${none}`)).toMatchObject({ status: 404 });
  });

  test('is watched when the help desk or the auditor looks, and closed to a reviewer', async () => {
    for (const loginId of ['helpdesk1', 'auditor1']) await (await pages.logIn(loginId)).get(`${path}/2026-000001`);
    const { rows } = await sql<{ name: string }>`
      select subject_id as name from audit_event where event = 'view' and what ->> 'page' like ${`${path}/%`}`.execute(
      world.db,
    );
    expect(rows).toEqual([{ name: 'NAC001' }, { name: 'NAC001' }]);
    expect(await (await pages.logIn('reviewer1')).get(`${path}/2026-000001`)).toMatchObject({ status: 403 });
  });
});

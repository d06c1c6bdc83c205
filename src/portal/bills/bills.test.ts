import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueExample } from '../../../test/support/invoices.ts';
import { openPages, type Pages } from '../../../test/support/pages.ts';
import { openWorld, type World } from '../../../test/support/world.ts';
import { writeNews } from '../../notices/write.ts';
import { storeInvoicePaper } from '../../papers/stored-invoices.ts';
import { portalRoutes } from '../routes.ts';

let world: World;
let pages: Pages;
let first: number;

/** NAC001: October, November, which was mended and reduced, and January; AAA001 one of November. */
beforeAll(async () => {
  world = await openWorld();
  pages = await openPages(world, portalRoutes, '2027-03-15');
  const issue = (month: string, more = {}) => issueExample(world.db, { office: 'NAC001', month, ...more });
  await issue('2026-10-01');
  first = (await issue('2026-11-01')).id;
  const mended = await issue('2026-11-01', { kind: 'mended', refersTo: first });
  await issue('2026-11-01', { kind: 'return', refersTo: mended.id });
  await issueExample(world.db, { office: 'AAA001', month: '2026-11-01' });
  await issue('2027-01-01');
}, 60_000);
afterAll(async () => {
  await pages.close();
  await world.close();
});

const manager = () => pages.logIn('nac001');

describe('請求内容参照', () => {
  test('lists the months with amounts, states and files, and draws them', async () => {
    const { status, text } = await (await manager()).get('/bills');
    expect(status).toBe(200);
    for (const said of [
      '2026年10月',
      '103,985円',
      'お支払い待ち',
      '請求なし',
      '確定前',
      '2027/03/29',
      'うち返還 -5,500円',
    ])
      expect(text).toContain(said);
    expect(text).toContain('href="/bills/2026-000003"');
    expect(text).toContain('href="/bills/2026-000003/files/usage.csv"');
    expect(text).not.toContain('href="/bills/2026-000002"');
    expect(text).toMatch(/<svg class="chart-picture"[^>]* role="img" aria-label="[^"]*表にあります。"/);
  });

  test('leaves the administrator the choice of the office, and nobody one that is not theirs', async () => {
    const administrator = await pages.logIn('nac-admin');
    expect((await administrator.get('/bills?office=NAC001')).text).toContain('2026-000003');
    expect((await administrator.get('/bills?office=NAC002')).text).not.toContain('2026-000003');
    expect(await administrator.get('/bills?office=AAA001')).toMatchObject({ status: 404 });
    expect(await (await manager()).get('/bills?office=NAC002')).toMatchObject({ status: 404 });
  });
});

test('the company’s administrator reads what an office was billed before its contract ended', async () => {
  await issueExample(world.db, { office: 'NAC002', month: '2026-10-01' });
  await sql`update contract_version set valid_to = '2026-12-01' where subject_code = 'NAC002'`.execute(world.db);
  const { text } = await (await pages.logIn('nac-admin')).get('/bills?office=NAC002');
  expect(text).toContain('2026年10月');
  expect(text).not.toContain('2026年12月');
});

describe('請求情報 詳細', () => {
  test('says what is to be paid, why, and what changed', async () => {
    const { text } = await (await manager()).get('/bills/2027-000001');
    for (const said of [
      '103,985円',
      '2027/03/29',
      '銀行振込',
      '2027000001',
      '論理端末',
      '利用者IDごとの内訳',
      '10%対象',
    ])
      expect(text).toContain(said);
    expect(text).toContain('前月の請求はありません。');
    expect((await (await manager()).get('/bills/2026-000003')).text).toContain('前月から変わったことはありません。');
  });

  test('warns on the one that counts no more, and names it on the one that counts', async () => {
    const visitor = await manager();
    const [replaced, mended, returned] = [
      (await visitor.get('/bills/2026-000002')).text,
      (await visitor.get('/bills/2026-000003')).text,
      (await visitor.get('/bills/2026-000004')).text,
    ];
    expect(replaced).toContain('この請求書は、効力を失っています');
    expect(replaced).toContain('href="/bills/2026-000003"');
    expect(replaced).not.toContain('振込時の照会番号');
    for (const said of [
      '修正した適格請求書です',
      '請求書 2026-000002 を修正したもの',
      '端末の台数を誤って請求したため',
    ])
      expect(mended).toContain(said);
    expect(mended).toContain('この請求は、一部が返還されています');
    expect(returned).toContain('適格返還請求書です');
    expect(returned).not.toContain('支払期日');
  });

  test('is to everybody else as if it did not exist', async () => {
    const other = await pages.logIn('nac003');
    const plain = ({ status, text }: { status: number; text: string }) => [
      status,
      text.replaceAll(/2026-\d{6}|\b\d{9}\b/g, '…'),
    ];
    for (const file of ['', '/files/invoice.pdf', '/files/invoice.csv', '/files/invoice.xml', '/files/usage.csv'])
      expect(plain(await other.get(`/bills/2026-000003${file}`))).toEqual(
        plain(await other.get(`/bills/2026-999999${file}`)),
      );
  });
});

describe('the files of a bill', () => {
  test('are its paper as it was issued, once that is there, and what it says', async () => {
    const visitor = await manager();
    expect(await visitor.get('/bills/2026-000002/files/invoice.pdf')).toMatchObject({ status: 503 });
    const paper = {
      pdf: new TextEncoder().encode('%PDF-1.7'),
      sha256: 'x',
      templateVersion: '1',
      issuedAt: new Date(0),
    };
    await storeInvoicePaper(world.db, first, paper);
    const pdf = await visitor.get('/bills/2026-000002/files/invoice.pdf');
    expect([pdf.status, pdf.headers.get('content-type'), pdf.text]).toEqual([200, 'application/pdf', '%PDF-1.7']);
    expect(decodeURIComponent(pdf.headers.get('content-disposition') ?? '')).toContain('適格請求書_2026-000002.pdf');
    expect((await visitor.get('/bills/2026-000002/files/invoice.csv')).text).toContain('2026-000002');
    const ubl = await visitor.get('/bills/2026-000002/files/invoice.xml');
    expect([ubl.headers.get('content-type'), ubl.text.slice(0, 5)]).toEqual([
      'application/xml; charset=utf-8',
      '<?xml',
    ]);
    expect((await visitor.get('/bills/2026-000002/files/usage.csv')).text).toContain('1ANACA01');
    expect(await visitor.get('/bills/2026-000004/files/usage.csv')).toMatchObject({ status: 404 });
    expect(await visitor.get('/bills/2026-000002/files/else.txt')).toMatchObject({ status: 404 });
  });
});

describe('who sees amounts', () => {
  test.each(['nac002-clerk', 'nac002-view'])('%s is told who does, whatever is asked for', async (loginId) => {
    const visitor = await pages.logIn(loginId);
    const { status, text } = await visitor.get('/bills');
    expect([status, text.includes('金額を表示できる権限がありません'), text.includes('円')]).toEqual([
      200,
      true,
      false,
    ]);
    for (const address of ['/bills/2026-000003', '/bills/2026-999999', '/bills/2026-000003/files/invoice.pdf'])
      expect(await visitor.get(address)).toMatchObject({ status: 303, location: '/bills' });
  });

  test('everybody of the office, where the operator opens them', async () => {
    const { operators } = pages.web;
    const opened = (day: string) => ({
      ...operators(day),
      billing: { ...operators(day).billing, everybodySees: true },
    });
    pages.web.operators = Object.assign(opened, { profiles: operators.profiles });
    expect((await (await pages.logIn('nac002-clerk')).get('/bills')).text).toContain('確定前');
    pages.web.operators = operators;
  });

  test('whoever took over an office, of what it left', async () => {
    const successor = await pages.logIn('nac003');
    expect(await successor.get('/bills?office=AAA001')).toMatchObject({ status: 404 });
    await sql`insert into succeeded_office (predecessor, successor) values ('AAA001', 'NAC003')`.execute(world.db);
    expect((await successor.get('/bills?office=AAA001')).text).toContain('2026-000005');
    expect((await successor.get('/bills/2026-000005')).status).toBe(200);
    const view = await pages.logIn('nac002-view');
    expect(await view.get('/bills/2026-000005')).toMatchObject({ status: 303 });
  });
});

test('news of a bill leads to it, news of the form of a direct debit to the payment of the contract', async () => {
  const office = { officeCode: 'NAC001', companyCode: 'NAC' };
  await writeNews(world.db, 'billFixed', [{ ...office, invoiceNumber: '2027-000001' }], new Date());
  await writeNews(world.db, 'debitFormSent', [office], new Date());
  const { rows } = await sql<{ id: number }>`select id from news order by id desc limit 2`.execute(world.db);
  const visitor = await manager();
  const [form, bill] = await Promise.all(rows.map(({ id }) => visitor.get(`/news/${id}`)));
  expect(bill).toMatchObject({ status: 303, location: '/bills/2027-000001' });
  expect(form).toMatchObject({ status: 303, location: '/contract?office=NAC001#billing' });
});

describe('請求書の検索', () => {
  test('finds among what somebody sees, and nothing else', async () => {
    const find = async (loginId: string, query: string) => {
      const { text } = await (await pages.logIn(loginId)).get(`/bills/search?${query}`);
      return [...text.matchAll(/href="\/bills\/(\d{4}-\d{6})"/g)].map(([, number]) => number);
    };
    expect(await find('nac001', '')).toEqual([
      '2027-000001',
      '2026-000004',
      '2026-000003',
      '2026-000002',
      '2026-000001',
    ]);
    expect(await find('nac001', 'most=0')).toEqual(['2026-000004']);
    expect(await find('nac001', 'party=AAA001')).toEqual([]);
    expect(await find('nac001', 'most=0&party=情報処理センター')).toEqual(['2026-000004']);
    expect(await find('nac002', '')).toEqual(['2026-000006']);
    expect(await find('aaa001', '')).toEqual(['2026-000005']);
  });

  test('gives out what is found of a period', async () => {
    const visitor = await manager();
    const zip = await visitor.get('/bills/search/invoices.zip?from=20261201&until=20261231');
    expect([zip.status, zip.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(zip.text).toContain('2026-000003');
    expect(zip.text).not.toContain('2026-000005');
  });
});

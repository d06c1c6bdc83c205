import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ownDatabase } from '../../test/support/database.ts';
import { anId, wrongRows } from '../../test/support/import-rows.ts';
import { change } from '../contract/operation.ts';
import type { Database } from '../db/connect.ts';
import { accept } from '../ledger/accept.ts';
import { findContractAsOf, listBorrowers } from '../ledger/read.ts';
import { type ImportOptions, importContracts } from './import.ts';
import type { Report } from './report.ts';
import { fileOf, type TableName, tables } from './tables.ts';

const samples = new URL('../../docs/samples/import', import.meta.url).pathname;
const day = '2026-12-01';

const run = (db: Database, folder = samples, more: Partial<ImportOptions> = {}): Promise<Report> =>
  importContracts(db, { folder, dryRun: false, skipWrong: false, ...more });

/** A copy of the sample files, with some of them written otherwise. */
async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-import-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(samples, folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const wrongIn = (report: Report) =>
  report.lines
    .filter(({ result }) => result === 'wrong')
    .map(({ place, code, says }) => `${place} ${code} ${says.map(({ en }) => en).join(' ')}`);

async function countRows(db: Database): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from subject)::int as subjects, (select count(*) from ledger_change)::int as changes,
      (select count(*) from contract_version)::int as versions, (select count(*) from person)::int as people`.execute(
    db,
  );
  return rows[0] ?? {};
}
const none = { subjects: 0, changes: 0, versions: 0, people: 0 };
const all = { subjects: 5, changes: 5, versions: 5, people: 5 };

describe('the sample files', () => {
  test('are loaded: in UTF-8 with and without its mark, Shift_JIS and JSON, with headings in both languages', async () => {
    const { db } = await ownDatabase();
    const report = await run(db);
    expect(wrongIn(report)).toEqual([]);
    expect(report).toMatchObject({ written: true, counts: { new: 27, unchanged: 0, leftOut: 0, wrong: 0 } });
    expect(await findContractAsOf(db, 'SMP001', day)).toMatchObject({
      company: {
        name: 'サンプル通運株式会社',
        headOffice: { phone: '03-1234-5678' },
        representative: { name: '見本 統', post: '代表取締役社長' },
      },
      office: {
        inForce: true,
        postalCode: '104-0031',
        contractor: { kana: 'ミホン　タロウ' },
        manager: { name: '山﨑 花子', mail: 'yamazaki@sample.example' },
        plan: { line: 'A', internet: 'none' },
        line: { terminals: 12, servers: 0, mailboxes: 2, mailboxAddresses: 1, mailAddresses: 0 },
        devices: { mailTerminal: { sea: 8, air: 0 }, interactiveTerminal: { common: 4 } },
        lines: [
          {
            id: 'L1',
            kind: 'dedicated',
            speed: '1Mbps',
            maintenance: 'everyday',
            spareRouter: true,
            redundancy: false,
          },
          { id: 'L2', kind: 'broadband', area: 'air', maintenance: 'weekdays', wiringRental: false },
        ],
        userCodes: [
          { id: '1ASMP', kinds: [{ id: 'customsBrokerage' }, { id: 'airConsolidator' }] },
          { id: '2ASMP', kinds: [{ id: 'bondedWarehouse' }] },
        ],
        userIds: [
          { id: '1ASMPA01', area: 'sea', paidReports: true, archive: false },
          { id: '1ASMPA02', kind: 'airConsolidator' },
          { id: '2ASMPA01', archive: true },
        ],
        billing: {
          method: 'directDebit',
          mandate: 'active',
          account: {
            bankCode: '0001',
            bank: 'みずほ',
            branchCode: '001',
            branch: '東京営業部',
            number: '0123456',
            holder: 'サンプルツウウン（カ',
          },
        },
      },
      sources: { company: {}, office: {} },
    });
    expect(await listBorrowers(db, 'SMP001', day)).toEqual(['SMP002']);
  });

  test('hold from the start date of each row', async () => {
    const { db } = await ownDatabase();
    await run(db);
    expect(await findContractAsOf(db, 'SMP002', '2020-10-05')).toBeUndefined();
    expect((await findContractAsOf(db, 'SMP002', '2020-10-06'))?.office.name).toBe('横浜営業所');
  });

  test('make people who belong to their offices and have no password yet', async () => {
    const { db } = await ownDatabase();
    await run(db);
    const { rows } = await sql`
      select login_id, lang, array(select office_code || ' ' || role from membership where person_id = id
        union all select company_code from company_administrator where person_id = id order by 1) as offices
      from person order by login_id`.execute(db);
    expect(rows).toEqual([
      { login_id: 'smp-admin', lang: 'ja', offices: ['SMP'] },
      { login_id: 'smp-clerk', lang: 'ja', offices: ['SMP001 clerk', 'SMP002 clerk'] },
      { login_id: 'smp001', lang: 'ja', offices: ['SMP001 manager'] },
      { login_id: 'smp002', lang: 'ja', offices: ['SMP002 manager'] },
      { login_id: 'trd001', lang: 'en', offices: ['TRD001 manager'] },
    ]);
  });

  test('are documented column by column', async () => {
    const text = await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const columns = Object.entries(tables).flatMap(([table, of]) =>
      Object.entries(of).map(
        ([name, { label, required }]) =>
          `${fileOf(table as TableName)}: \`${name}\` ${label.ja}${required ? ' *' : ''}`,
      ),
    );
    const rows = text.split(/^### `/m).slice(1);
    const documented = rows.flatMap((block) =>
      [...block.matchAll(/^\| (`\w+`)( \*)? +\| (.*?) +\|/gm)].map(
        ([, name, star, ja]) => `${block.split('`')[0]}: ${name} ${ja}${star ?? ''}`,
      ),
    );
    expect(documented).toEqual(columns);
  });
});

test('a dry run says the same and writes nothing', async () => {
  const { db } = await ownDatabase();
  const dry = await run(db, samples, { dryRun: true });
  expect(await countRows(db)).toEqual(none);
  expect({ ...dry, written: true }).toEqual(await run(db));
});

test('a broker’s ID under a code of customs brokerage has its broker', async () => {
  const { db } = await ownDatabase();
  const broker = { brokerName: '通関 一郎', brokerKana: 'ツウカン　イチロウ', brokerLicence: '123456' };
  const ids = JSON.stringify([{ ...anId, kind: '通関士', ...broker }]);
  expect(wrongIn(await run(db, await folderWith({ 'user-ids.json': ids })))).toEqual([]);
  expect((await findContractAsOf(db, 'SMP001', day))?.office.userIds).toMatchObject([
    { id: '1ASMPA01', broker: { name: '通関 一郎', kana: 'ツウカン　イチロウ', licence: '123456' } },
  ]);
});

describe('again', () => {
  test('nothing is written twice, in whatever order the rows stand', async () => {
    const { db } = await ownDatabase();
    await run(db);
    const [head, ...rows] = (await readFile(join(samples, 'access-lines.csv'), 'utf8')).trim().split('\r\n');
    const report = await run(db, await folderWith({ 'access-lines.csv': [head, ...rows.toReversed()].join('\n') }));
    expect(report.counts).toEqual({ new: 0, unchanged: 27, leftOut: 0, wrong: 0 });
    expect(await countRows(db)).toEqual(all);
  });

  test('what an application has changed since is unchanged in the files, and stays', async () => {
    const { db } = await ownDatabase();
    await run(db);
    const operations = [change('office', 'SMP001').set('manager.phone', '0399999999')];
    await db
      .transaction()
      .execute((trx) =>
        accept(trx, { applicationId: randomUUID(), receptionNo: '2600001A', startsOn: day, operations }),
      );
    expect((await run(db)).counts).toMatchObject({ unchanged: 27, wrong: 0 });
    expect((await findContractAsOf(db, 'SMP001', day))?.office.manager.phone).toBe('0399999999');
  });

  test('other content is refused in words, and never overwritten', async () => {
    const { db } = await ownDatabase();
    await run(db);
    const text = await readFile(join(samples, 'companies.csv'), 'utf8');
    const sharing = 'office,owner\n';
    const people = 'office,loginId,name,mail\nSMP001,smp001,別人,yamazaki@sample.example\n';
    const folder = await folderWith({
      'companies.csv': text.replace('サンプル通運', '新サンプル').replace('2018-01-01', '2018-01-02'),
      'sharing.csv': sharing,
      'people.csv': people,
    });
    const report = await run(db, folder);
    expect(wrongIn(report)).toEqual([
      'companies.csv:2 SMP SMP is on record with other content (start date, Company name). Nothing is overwritten: change it by an application.',
      'offices.csv:2 SMP001 It begins before its company does (2018-01-02, companies.csv:2): give the company an earlier start date.',
      'offices.csv:3 SMP002 SMP002 is on record with other content (Shares equipment with). Nothing is overwritten: change it by an application.',
      'people.csv:2 smp001 The log-in ID smp001 is on record with other content: choose another, or delete the row.',
    ]);
    expect(await countRows(db)).toEqual(all);
    expect((await findContractAsOf(db, 'SMP002', day))?.company.name).toBe('サンプル通運株式会社');
  });

  test('an office may be added to a company that is on record', async () => {
    const { db } = await ownDatabase();
    await run(db);
    const folder = await mkdtemp(join(tmpdir(), 'madoguchi-import-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const office = 'SMP009,2027-01-05,千葉営業所,見本 太郎,千葉 涼,chiba@sample.example,SMP001';
    await writeFile(
      join(folder, 'offices.csv'),
      `code,from,name,contractorName,managerName,managerMail,jointUseParent\n${office}\n`,
    );
    expect((await run(db, folder)).counts).toEqual({ new: 1, unchanged: 0, leftOut: 0, wrong: 0 });
    expect((await findContractAsOf(db, 'SMP009', '2027-01-05'))?.company.name).toBe('サンプル通運株式会社');
  });
});

describe('a wrong row', () => {
  const lines = [
    'office,id,kind,speed,address,area',
    'SMP001,L1,専用線,1Mbps,東京都中央区,共用',
    'SMP001,1,carrier pigeon,,,海',
    'SMP009,L1,専用線,1Mbps,東京都中央区,共用',
  ].join('\n');

  test('is told with everything that is wrong with it, and nothing at all is written', async () => {
    const { db } = await ownDatabase();
    const report = await run(db, await folderWith({ 'access-lines.csv': lines }));
    expect(wrongIn(report)).toEqual([
      'access-lines.csv:3 SMP001 line number “1” cannot be read: enter L and a number, such as L1. kind of line “carrier pigeon” cannot be read: enter one of: Dedicated line, Broadband (fibre), ADSL, Dial-up. Enter place of the line. system area “海” cannot be read: enter one of: Sea, Air, Both.',
      'access-lines.csv:4 SMP009 There is no row of the office SMP009 in offices: add it, or correct the office code.',
    ]);
    expect(report.written).toBe(false);
    expect(await countRows(db)).toEqual(none);
  });

  test('is left out on demand, with its office and what rests on that', async () => {
    const { db } = await ownDatabase();
    const report = await run(db, await folderWith({ 'access-lines.csv': lines }), { skipWrong: true });
    expect(report.written).toBe(true);
    expect(report.lines.find(({ place }) => place === 'offices.csv:3')).toEqual({
      place: 'offices.csv:3',
      code: 'SMP002',
      result: 'leftOut',
      says: [expect.objectContaining({ en: 'The row is right but is left out: access-lines.csv:3 is wrong.' })],
    });
    const { rows } = await sql`select code from subject order by code`.execute(db);
    expect(rows).toEqual([{ code: 'SMP' }, { code: 'TRD' }, { code: 'TRD001' }]);
    expect(await countRows(db)).toMatchObject({ people: 2 });
  });

  test.each(wrongRows)('%s', async (_, file, content, says) => {
    const { db } = await ownDatabase();
    const report = await run(db, await folderWith({ [file]: content }));
    expect(wrongIn(report).join('\n')).toContain(says);
    expect(await countRows(db)).toEqual(none);
  });

  test('what is in use needs its plan, and a direct debit its account', async () => {
    const { db } = await ownDatabase();
    const folder = await folderWith({
      'devices.csv': 'office,kind,area,count\n',
      'offices.csv': [
        'code,from,name,contractorName,managerName,managerMail,planLine,paymentMethod,bank',
        'SMP001,2018-01-01,本店,見本,山﨑,y@sample.example,,口座振替,みほん銀行',
        'SMP002,2020-10-06,横浜,見本,浜田,h@sample.example,B,,',
        'TRD001,2019-04-01,神戸,髙橋,神戸,k@trade.example,,,',
      ].join('\n'),
    });
    expect(wrongIn(await run(db, folder))).toEqual([
      'offices.csv:2 SMP001 The connection is in use (user-ids.json:1) but has no plan: enter A or B in planLine. Direct debit needs bank, branch, kind of account, number and holder.',
      'offices.csv:4 TRD001 The connection is in use (user-ids.json:5) but has no plan: enter A or B in planInternet.',
    ]);
  });

  test('an account without codes stays readable; codes are those of the list of the banks', async () => {
    const { db } = await ownDatabase();
    const row = (code: string, more: string) =>
      `${code},2020-10-06,横浜,見本,浜田,h@sample.example,B,A,directDebit,ordinary,0123456,ｻﾝﾌﾟﾙ,${more}`;
    const heads =
      'code,from,name,contractorName,managerName,managerMail,planLine,planInternet,paymentMethod,accountKind,accountNumber,accountHolder,bankCode,bank,branchCode,branch';
    const offices = (more: string) => ({
      'devices.csv': 'office,kind,area,count\n',
      'offices.csv': [
        heads,
        row('SMP001', more),
        row('SMP002', ',みほん銀行,,京橋支店'),
        row('TRD001', '0001,,001,'),
      ].join('\n'),
    });
    expect(wrongIn(await run(db, await folderWith(offices('0001,,9x9,')))).join()).toContain('branch code');
    expect(wrongIn(await run(db, await folderWith(offices('9998,,001,')))).join()).toContain('bank code');
    expect(wrongIn(await run(db, await folderWith(offices('0001,,999,')))).join()).toContain(
      'The bank “0001” has no branch “999”',
    );
    expect(wrongIn(await run(db, await folderWith(offices('0005,三菱UFJ銀行,001,本店'))))).toEqual([]);
    expect((await findContractAsOf(db, 'SMP001', day))?.office.billing.account).toMatchObject({
      bankCode: '0005',
      bank: '三菱UFJ銀行',
      branch: '本店',
    });
    expect((await findContractAsOf(db, 'SMP002', day))?.office.billing.account).toMatchObject({
      bankCode: '',
      bank: 'みほん銀行',
    });
  });

  test('a file of other characters is told', async () => {
    const { db } = await ownDatabase();
    const folder = await folderWith({ 'sharing.csv': new Uint8Array([0x6f, 0xff, 0xff, 0x80]) });
    expect(wrongIn(await run(db, folder)).join()).toContain('save the file as UTF-8, UTF-16 or Shift_JIS');
  });

  test('a user code that another office on record has', async () => {
    const { db } = await ownDatabase();
    await run(db);
    const folder = await mkdtemp(join(tmpdir(), 'madoguchi-import-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(
      join(folder, 'offices.csv'),
      'code,name,contractorName,managerName,managerMail,planLine\nSMP009,千葉,見本,千葉,c@sample.example,B\n',
    );
    await writeFile(join(folder, 'user-codes.csv'), 'office,code,kinds\nSMP009,1ASMP,通関業\n');
    expect(wrongIn(await run(db, folder, { from: day }))).toEqual([
      'user-codes.csv:2 SMP009 1ASMP is in use by the office SMP001, which is on record.',
    ]);
  });
});

test('two imports at once load everything once', async () => {
  const { db } = await ownDatabase();
  const reports = await Promise.all([run(db), run(db)]);
  expect(reports.map(({ counts }) => counts.new).toSorted()).toEqual([0, 27]);
  expect(await countRows(db)).toEqual(all);
});

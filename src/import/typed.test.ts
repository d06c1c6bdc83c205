import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ownDatabase } from '../../test/support/database.ts';
import { BrokenCsv, readRecords } from '../ground/csv.ts';
import { findContractAsOf } from '../ledger/read.ts';
import { decode } from './decode.ts';
import { readFolder } from './folder.ts';
import { importContracts } from './import.ts';
import { textOf } from './report.ts';
import { readSheets } from './sheets.ts';

const samples = new URL('../../docs/samples/import', import.meta.url).pathname;

type Files = Readonly<Record<string, string | Uint8Array>>;

async function folderOf(files: Files, from?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-typed-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  if (from) await cp(from, folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** The companies of a file, with what is wrong. */
async function companies(content: string | Uint8Array, file = 'companies.csv') {
  const { rows, faults } = await readFolder(await folderOf({ [file]: content }));
  const sheet = readSheets(rows, '2020-01-01').companies;
  return {
    names: sheet.map(({ value }) => value?.name),
    lines: sheet.map(({ line }) => line),
    problems: sheet.flatMap(({ line, problems }) => problems.map(({ ja, en }) => `${line} ${ja} ${en}`)),
    faults: faults.map(({ line, text }) => `${line} ${text.ja} ${text.en}`),
  };
}

const right = { names: ['東京通運', '横浜倉庫'], problems: [], faults: [] };
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('files as programs save them', () => {
  const rows = ['code,name', 'TKY,東京通運', 'YKH,横浜倉庫'];
  test.each<[string, string | Uint8Array]>([
    ['empty columns at the end', 'code,name,,,\nTKY,東京通運,,,\nYKH,横浜倉庫,,,\n'],
    ['an empty column between', 'code,,name\nTKY,,東京通運\nYKH, ,横浜倉庫\n'],
    ['empty lines and rows of separators', '\n\ncode,name\n,\nTKY,東京通運\n\n, \nYKH,横浜倉庫\n,,,\n'],
    ['Ctrl-Z at the end', `${rows.join('\r\n')}\r\n\u001A`],
    ['Ctrl-Z and what follows it', `${rows.join('\r\n')}\r\n\u001A\u0000\u0000\r\n`],
    ['line breaks of an old Mac', rows.join('\r')],
    ['line breaks of two kinds', 'code,name\r\nTKY,東京通運\nYKH,横浜倉庫\r'],
    ['UTF-16 of Excel, with tabs', utf16(rows.join('\r\n').replaceAll(',', '\t'), false)],
    ['UTF-16, the other way round', utf16(rows.join('\r\n'), true)],
    ['UTF-16 with semicolons', utf16(rows.join('\n').replaceAll(',', ';'), false)],
    ['UTF-16 without its mark', utf16(rows.join('\r\n'), false).subarray(2)],
    ['UTF-16 without its mark, the other way round', utf16(rows.join('\n').replaceAll(',', '\t'), true).subarray(2)],
    ['UTF-16 with Ctrl-Z at the end', utf16(`${rows.join('\r\n')}\r\n\u001A`, false)],
    ['a second mark between files that were put together', `\uFEFF${rows.join('\n').replace('YKH', '\uFEFFYKH')}`],
    ['a line break within a heading', '"co\nde","企業\r\n名"\nTKY,東京通運\nYKH,横浜倉庫'],
    ['a mark before the headings', `\uFEFF${rows.join('\n')}`],
    ['semicolons', rows.join('\n').replaceAll(',', ';')],
    ['tabs', rows.join('\n').replaceAll(',', '\t')],
    ['a line that names the separator', `sep=;\n${rows.join('\n').replaceAll(',', ';')}`],
    ['headings with spaces, full-width and unseen signs', ' ｃｏｄｅ ,\u200B企業名　\nTKY,東京通運\nYKH,横浜倉庫'],
    ['cells with spaces and unseen signs', 'code,name\nTKY\u200B, 東京\u00AD通運　\n\u200EYKH,"横浜\u200B倉庫"'],
  ])('right B7: %s', async (_, content) => {
    expect(await companies(content)).toMatchObject(right);
  });

  test.each(['Companies.CSV', 'COMPANIES.csv'])('right B7: the name %s', async (file) => {
    expect(await companies(rows.join('\n'), file)).toMatchObject(right);
  });

  test('right B7: signs of NEC and IBM in Shift_JIS', () => {
    const bytes = new Uint8Array([0x87, 0x8a, 0xfb, 0xfc, 0xfa, 0xb1, 0xed, 0x40, 0x81, 0x60]);
    expect(decode(bytes)).toMatch(/^㈱髙﨑.～$/u);
  });

  test('right B7: Ctrl-Z within a text is refused, not the end', async () => {
    const { problems, names } = await companies('code,name\nTKY,東京\u001A通運\nYKH,横浜倉庫\n');
    expect(problems).toEqual([expect.stringContaining('企業名の3文字目に使えない文字（制御文字 U+001A）')]);
    expect(names).toEqual([undefined, '横浜倉庫']);
  });
});

describe('signs that no database takes', () => {
  test.each([
    ['a CSV', 'companies.csv', 'code,name\nTKY,東京\u0000通運'],
    ['JSON', 'companies.json', JSON.stringify([{ code: 'TKY', name: '東京\u0000通運' }])],
    ['a CSV, of private use', 'companies.csv', 'code,name\nTKY,東京\uE000通運'],
    ['JSON, half a pair', 'companies.json', '[{"code":"TKY","name":"東京\\ud800通運"}]'],
  ])('right B7: in %s are told with their place', async (_, file, content) => {
    const { problems } = await companies(content, file);
    expect(problems).toEqual([expect.stringContaining('企業名の3文字目に使えない文字')]);
  });

  test.each([
    ['companies.csv', 'code,name\nT\u0000Y,東京通運'],
    ['companies.json', JSON.stringify([{ code: 'T\u0000Y', name: '東京通運', from: '2020-01-01' }])],
    ['companies.csv', '\u0000code,name\nTKY,東京通運'],
    ['companies.json', JSON.stringify([{ 'co\u0000de': 'TKY', name: '東京通運' }])],
    ['people.json', JSON.stringify([{ office: 'A\u0000B001', loginId: 'a\u0000bc', name: 'a', mail: 'a@b.jp\u0000' }])],
    ['user-codes.csv', 'office,code,kinds\nTKY\u0000001,1A\u0000KY,通関業\u0000'],
  ])('right B7: wherever they stand in %s, the command ends with a report', async (file, content) => {
    const { db } = await ownDatabase();
    const folder = await folderOf({ [file]: content });
    const report = await importContracts(db, { folder, dryRun: false, skipWrong: false });
    expect(report.written).toBe(false);
    expect(report.counts.wrong).toBeGreaterThan(0);
  });

  test.each(['\u200B', '\u00AD', '\u3164', '　\u2060'])(
    'right B2: a company imported as %j has no name',
    async (name) => {
      expect((await companies(`code,name\nTKY,${name}`)).problems).toEqual([
        expect.stringContaining('企業名を入力してください'),
      ]);
    },
  );
});

describe('cells of spreadsheets', () => {
  test.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#SPILL!', '#CALC!', '＃Ｎ／Ａ', 'Err:502', '########'])(
    'right B7: %s is no name, code or day',
    async (cell) => {
      const { problems } = await companies(
        `code,name,from\n${cell},東京通運,2020-01-01\nTKY,${cell},2020-01-01\nYKH,横浜倉庫,${cell}`,
      );
      expect(problems).toHaveLength(3);
      for (const problem of problems) expect(problem).toContain('表計算ソフトのエラー表示');
    },
  );

  test('right B6: a day with its time is that day', async () => {
    const { rows } = await readFolder(
      await folderOf({ 'companies.csv': 'code,name,from\nTKY,東京通運,2020/1/1 0:00\nYKH,横浜倉庫,令和2年1月1日' }),
    );
    expect(readSheets(rows, undefined).companies.map(({ value }) => value?.from)).toEqual(['2020-01-01', '2020-01-01']);
  });
});

describe('the line that is told', () => {
  test('right B7: a line break within a cell is told, and the lines below it are right', async () => {
    const { problems, lines } = await companies('code,name\r\n\r\nTKY,"東京\r\n通運"\r\nYKH,横浜倉庫\r\n\r\nNGY,\r\n');
    expect(lines).toEqual([3, 5, 7]);
    expect(problems).toEqual([
      expect.stringMatching(/^3 企業名の3文字目に使えない文字（改行 U\+000A）/),
      expect.stringMatching(/^7 企業名を入力してください/),
    ]);
  });

  test.each([
    ['code,name\nTKY,東京通運\n\n"YKH,横浜倉庫\nNGY,名古屋\n', 4],
    ['code,name\nTKY,東京"通運"\n', 2],
    ['code,name\nTKY,"東京"通運\n', 2],
    ['code,name\n"TKY,東京通運\nYKH,"横浜"\n', 2],
    ['"code,name\nTKY,東京通運\n', 1],
  ])('right B7: a quote too many or too few in %j is told at line %i', async (content, line) => {
    expect((await companies(content)).faults).toEqual([
      expect.stringMatching(new RegExp(`^${line} .*「"」の数と位置`)),
    ]);
  });

  test('right B7: every record begins on the line that is told, whatever its cells hold', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'あ', ',', '"', '\n', ' ', ';'), { maxLength: 5 })
      .map((all) => all.join(''));
    const records = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(records, fc.nat(2), (all, blank) => {
        const lines = ['code,name', ...all.map((record) => record.map(quoted).join(','))];
        const text = lines.join('\n'.repeat(1 + blank));
        const starts = lines.map(
          (_, index) =>
            lines
              .slice(0, index)
              .join('\n'.repeat(1 + blank))
              .split('\n').length + (index > 0 ? 1 + blank : 0),
        );
        expect(readRecords(text).map(({ line }) => line)).toEqual(starts);
        expect(
          readRecords(text)
            .slice(1)
            .map(({ record }) => record),
        ).toEqual(all);
      }),
    );
  });

  test('right B7: no text makes the reader fail in another way than by its line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'ab,;"\t\n '), { maxLength: 20 }).map((all) => all.join('')),
        (text) => {
          try {
            readRecords(text);
          } catch (error) {
            expect(error).toBeInstanceOf(BrokenCsv);
            expect((error as BrokenCsv).line).toBeLessThanOrEqual(text.split('\n').length + 1);
          }
        },
      ),
    );
  });
});

describe('what lies in the folder besides', () => {
  test('right B7: is skipped aloud: a Mac’s own files, locks, other kinds, folders', async () => {
    const { db } = await ownDatabase();
    const others = [
      '._companies.csv',
      '.DS_Store',
      'Thumbs.db',
      '~$companies.csv',
      '.~lock.offices.csv#',
      'offices.xlsx',
    ];
    const folder = await folderOf(
      Object.fromEntries(others.map((name) => [name, '\u0000\u0005\u0016\u0007'])),
      samples,
    );
    await mkdir(join(folder, 'old'));
    const report = await importContracts(db, { folder, dryRun: true, skipWrong: false });
    expect(report.counts).toEqual({ new: 27, unchanged: 0, leftOut: 0, wrong: 0 });
    const skipped = report.lines.filter(({ result }) => result === 'skipped');
    expect(skipped.map(({ place }) => place).toSorted()).toEqual([...others, 'old'].toSorted());
    expect(skipped.map((line) => textOf(line, 'en'))).toContain(
      '._companies.csv skipped It is not read: a computer made it for itself.',
    );
    expect(skipped.map((line) => textOf(line, 'ja')).join('\n')).toContain(
      'offices.xlsx 対象外のファイル CSVでもJSONでもないため',
    );
  });
});

test('right B7: a folder called like a file, and a file that is nobody’s, are told', async () => {
  const folder = await folderOf({ 'companies.csv': 'code,name\nTKY,東京通運' });
  await mkdir(join(folder, 'offices.csv'));
  await symlink(join(folder, 'none'), join(folder, 'people.json'));
  const { faults } = await readFolder(folder);
  expect(faults.map(({ file, text }) => `${file} ${text.en}`)).toEqual([
    'offices.csv It cannot be opened (EISDIR): see that it is a file, and that this program may read it.',
    'people.json It cannot be opened (ENOENT): see that it is a file, and that this program may read it.',
  ]);
});

test.each([
  ['\n\n契約一覧\ncode,name\nTKY,東京通運', 3, '契約一覧'],
  ['\ncode,name,メモ\nTKY,東京通運,a', 2, 'メモ'],
  ['\n\n\ncode\nTKY', 4, 'name'],
  ['code,name,,\nTKY,東京通運,x,', 1, '3列目'],
])('right B7: what is wrong with the headings of %j is told with their line', async (content, line, what) => {
  expect((await companies(content)).faults).toEqual([expect.stringMatching(new RegExp(`^${line} .*${what}`))]);
});

test('right B7: a row whose code cannot be read is named where it may be what is missing', async () => {
  const { db } = await ownDatabase();
  const folder = await folderOf({ 'companies.csv': 'code,from,name\n#N/A,2018-01-01,a\nTRD,2019-01-01,c' }, samples);
  const report = await importContracts(db, { folder, dryRun: false, skipWrong: false });
  const wrong = report.lines.filter(({ result }) => result === 'wrong').map((line) => textOf(line, 'en'));
  for (const file of ['offices.csv', 'people.csv'])
    expect(wrong.filter((line) => line.startsWith(file)).join('\n')).toContain(
      'Correct the rows first whose code cannot be read (companies.csv:2).',
    );
});

test('right B7: the row that causes the errors of others is named', async () => {
  const { db } = await ownDatabase();
  const folder = await folderOf({ 'companies.csv': 'code,from,name\nSMP,2018-01-01,#N/A\nTRD,2019-01-01,c' }, samples);
  const report = await importContracts(db, { folder, dryRun: false, skipWrong: false });
  const wrong = report.lines.filter(({ result }) => result === 'wrong').map((line) => textOf(line, 'en'));
  expect(wrong.filter((line) => line.startsWith('offices.csv'))).toEqual([
    expect.stringContaining('The row of the company SMP (companies.csv:2) is wrong: correct that one first.'),
    expect.stringContaining('The row of the company SMP (companies.csv:2) is wrong: correct that one first.'),
  ]);
});

test('right B1: what is imported is on record code point for code point', async () => {
  const { db } = await ownDatabase();
  const folder = await folderOf(
    {
      'devices.csv': 'office,kind,area,count\n',
      'companies.csv': 'code,from,name,address\nSMP,2018-01-01,㈱髙﨑,東京都\uFA10本町1-1\nTRD,2018-01-01,c,',
      'offices.csv':
        'code,from,name,contractorName,managerName,managerMail,planLine,planInternet\nSMP001,2018-01-01,\uFA19戸支店,a,b,a&b@example.jp,A,A\nSMP002,2020-10-06,b,a,b,b@example.jp,A,A\nTRD001,2019-04-01,c,a,b,c@example.jp,A,A',
    },
    samples,
  );
  const report = await importContracts(db, { folder, dryRun: false, skipWrong: false });
  expect(report.lines.filter(({ result }) => result === 'wrong').map((line) => textOf(line, 'en'))).toEqual([]);
  expect(await findContractAsOf(db, 'SMP001', '2026-12-01')).toMatchObject({
    company: { name: '㈱髙﨑', headOffice: { address: '東京都\uFA10本町1-1' } },
    office: { name: '\uFA19戸支店', manager: { mail: 'a&b@example.jp' } },
  });
});

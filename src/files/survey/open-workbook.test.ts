import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zip } from '../zip.ts';
import { zipEntries } from '../zip-entries.ts';
import { openWorkbook } from './open-workbook.ts';

const book = (sheet: string, shared = '', target = 'worksheets/sheet1.xml') => ({
  'xl/workbook.xml':
    '<?xml version="1.0"?><x:workbook><x:sheets><x:sheet name="1 A&amp;B" r:id="rId7"/></x:sheets></x:workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId7" Target='${target}'/></Relationships>`,
  'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
});

const cellsOf = (sheet: string, shared?: string) =>
  Object.fromEntries(openWorkbook(zip(book(sheet, shared)))[0]?.cells ?? []);

test('texts, numbers, results of formulas and rich texts are read; empty cells are not', () => {
  const shared =
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t>1A</t></r><r><t>NAC</t></r></si><si/>';
  expect(
    cellsOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1.2345678E7</v></c><c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
        '<c r="E1" s="3"/><c r="F1" t="s"><v>2</v></c><c r="G1"><v>0.5</v></c><c r="H1" t="inlineStr"><is><t>a_x000D_&#10;&lt;b&gt;</t></is></c></row>',
      shared,
    ),
  ).toEqual({ A1: '東京', B1: '1ANAC', C1: '12345678', D1: 'ab', G1: '0.5', H1: 'a\r\n<b>' });
});

test('right B8: cells and rows without a name stand behind the ones before them', () => {
  const text = (shown: string) => `<c t="inlineStr"><is><t>${shown}</t></is></c>`;
  expect(
    cellsOf(
      `<row>${text('A1')}<c/>${text('C1')}</row><row/><row>${text('A3')}<c r="D3" t="str"><v>D3</v></c>${text('E3')}</row>` +
        `<row r="7">${text('A7')}</row><row>${text('A8')}</row><row><c r="AA9"><v>1</v></c>${text('AB9')}</row>`,
    ),
  ).toEqual(
    Object.fromEntries([...['A1', 'C1', 'A3', 'D3', 'E3', 'A7', 'A8', 'AB9'].map((at) => [at, at]), ['AA9', '1']]),
  );
});

test.each([
  '<row r="0"><c><v>1</v></c></row>',
  '<row><c r="1A"><v>1</v></c></row>',
  '<row><c r="ABCD1"><v>1</v></c></row>',
])('right B8: %s is nowhere, and not read', (rows) => expect(() => cellsOf(rows)).toThrow());

test('right B8: a cell that refers to a text that is not there is no empty answer', () => {
  expect(() => cellsOf('<row><c t="s"><v>1</v></c></row>', '<si><t>a</t></si>')).toThrow();
  expect(cellsOf('<row><c t="s"><v>0</v></c><c t="s"/></row>', '<si><t>a</t></si>')).toEqual({ A1: 'a' });
});

test('right B8: parts in UTF-16, in either order of bytes, are read', () => {
  const parts = book('<row><c t="inlineStr"><is><t>\uFA19戸</t></is></c></row>');
  const sheet = parts['xl/worksheets/sheet1.xml'];
  for (const bytes of [Buffer.from(`\uFEFF${sheet}`, 'utf16le'), Buffer.from(`\uFEFF${sheet}`, 'utf16le').swap16()]) {
    const whole = packed({ ...parts, 'xl/worksheets/sheet1.xml': bytes });
    expect([...(openWorkbook(whole)[0]?.cells ?? [])]).toEqual([['A1', '\uFA19戸']]);
  }
});

test('right B8: errors of every kind, booleans and formulas without a result are read as what they show', () => {
  const cells = [
    '<c t="e"><v>#SPILL!</v></c>',
    '<c t="e" vm="1"><f>_xlfn.FIELDVALUE(A1,"x")</f><v>#FIELD!</v></c>',
    '<c t="e"><v>#GETTING_DATA</v></c>',
    '<c t="e"><v>計算できません</v></c>',
    '<c t="b"><v>1</v></c>',
    '<c t="b"><f>1=2</f><v>0</v></c>',
    '<c><f>B1&amp;"x"</f></c>',
    '<c t="str"><f>""</f><v></v></c>',
    '<c t="str"><f>"a"</f><v>a</v></c>',
  ];
  expect(cellsOf(`<row>${cells.join('')}</row>`)).toEqual({
    A1: '#SPILL!',
    B1: '#FIELD!',
    C1: '#GETTING_DATA',
    D1: '#VALUE!',
    E1: 'TRUE',
    F1: 'FALSE',
    G1: '#VALUE!',
    I1: 'a',
  });
});

test('right B8: days and numbers with zeros before them are read as they are shown', () => {
  const parts = {
    ...book(
      '<row><c s="1"><v>46378</v></c><c s="2"><v>46378.5</v></c><c s="3"><v>123</v></c><c s="4"><v>46378</v></c><c t="d"><v>2026-12-22T09:30:00</v></c><c s="5"><v>46378</v></c></row>',
    ),
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="[Red]0;&quot;day&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/><xf numFmtId="166"/></cellXfs></styleSheet>',
  };
  expect(Object.fromEntries(openWorkbook(zip(parts))[0]?.cells ?? [])).toEqual({
    A1: '2026/12/22',
    B1: '2026/12/22 12:00',
    C1: '00123',
    D1: '2026/12/22',
    E1: '2026/12/22 09:30',
    F1: '46378',
  });
});

test('prefixes, comments, text that only looks like a cell and entities of a document type do nothing', () => {
  const sheet =
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><!-- <c r="A9"><v>9</v></c> --><x:row><x:c r="A1" t="str"><x:v><![CDATA[<v>1</v>]]>&e;</x:v></x:c></x:row>';
  expect(cellsOf(sheet)).toEqual({ A1: '<v>1</v>&e;' });
});

test('sheets keep their names, wherever their parts lie', () => {
  expect(openWorkbook(zip(book('', '', '/xl/worksheets/sheet1.xml')))[0]?.name).toBe('1 A&B');
});

test('packed parts are unpacked, but to no more than a form can have', () => {
  const parts = book('<row><c r="A1"><v>5</v></c></row>');
  const large = book(`<row><c r="A1" t="str"><v>${'x'.repeat(7_000_000)}</v></c></row>`);
  expect([...(openWorkbook(packed(parts))[0]?.cells ?? [])]).toEqual([['A1', '5']]);
  expect(() => openWorkbook(packed(large))).toThrow();
  expect(packed(large).length).toBeLessThan(100_000);
});

test('what is broken is said to be', () => {
  const whole = zip(book('<row><c r="A1"><v>5</v></c></row>'));
  expect(() => openWorkbook(whole.subarray(0, whole.length - 30))).toThrow();
  expect(() => openWorkbook(Buffer.concat([Buffer.alloc(40), whole.subarray(40)]))).toThrow();
});

test.each(['<!--', '<![CDATA[', '<a b="', '<a ', '&#'])(
  'a part of nothing but %j is refused or read at once',
  (piece) => {
    const sheet = piece.repeat(300_000);
    const read = () => openWorkbook(zip(book(sheet)))[0]?.cells.size;
    if (piece.startsWith('<')) expect(read).toThrow();
    else expect(read()).toBe(0);
  },
);

/** As spreadsheet programs save: every part deflated. */
function packed(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const stored = zip(Object.fromEntries(Object.keys(parts).map((name) => [name, ''])));
  const bodies: Buffer[] = [];
  const lines: Buffer[] = [];
  let at = 0;
  for (const { name } of zipEntries(stored)) {
    const content = deflateRawSync(parts[name] ?? '');
    const path = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(path.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(content.length, 20);
    line.writeUInt32LE(parts[name]?.length ?? 0, 24);
    line.writeUInt16LE(path.length, 28);
    line.writeUInt32LE(at, 42);
    bodies.push(local, path, content);
    lines.push(line, path);
    at += 30 + path.length + content.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(bodies.length / 3, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

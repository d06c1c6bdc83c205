import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inertCell } from './cell.ts';
import { parseOfficeCode } from './codes.ts';
import { isKatakana, parseKatakana } from './kana.ts';
import { mailFault, parseMailAddress } from './mail.ts';
import { hasExtension, parsePhone } from './phone.ts';
import { parsePostalCode } from './postal-code.ts';
import { formatFileSize } from './size.ts';

const anyText = fc.string({ unit: 'binary' });

describe('office code', () => {
  test.each(['NAC001', 'nac001', 'ＮＡＣ００１', ' NAC001　'])('reads %j', (raw) => {
    expect(parseOfficeCode(raw)).toBe('NAC001');
  });
  test.each(['', 'NAC01', 'NAC0011', 'NAC-01', 'ナック001', "NAC'01"])('refuses %j', (raw) => {
    expect(parseOfficeCode(raw)).toBeUndefined();
  });
});

describe('katakana', () => {
  test.each([
    ['ｺﾝｻｲ ｲﾁﾛｳ', 'コンサイ　イチロウ'],
    ['こんさい　いちろう', 'コンサイ　イチロウ'],
    ['ｶﾞｰﾄﾞ･ﾊﾟｰｸ', 'ガード・パーク'],
    ['  ヴァン   ダム ', 'ヴァン　ダム'],
    ['カ\u309Bード', 'ガード'],
    ['ハ\u309Cン', 'パン'],
    ['か\u3099ーと\u3099', 'ガード'],
    ['カﾞート\u309B', 'ガード'],
    ['コン\u200Bサイ', 'コンサイ'],
    ['サ－ビス', 'サービス'],
    ['サ−ビ―ス', 'サービース'],
    ['マリ— ローズ', 'マリー　ローズ'],
  ])('right B4: reads %j', (raw, kana) => {
    expect(parseKatakana(raw)).toBe(kana);
  });
  test.each(['', '　', '混載', 'コンサイ1', 'Konsai', '・', 'ー', 'コンサイ・', 'ｱﾞ', '👍'])('refuses %j', (raw) => {
    expect(parseKatakana(raw)).toBeUndefined();
  });
  test('what was read is katakana and reads as itself', () => {
    const kana = fc.array(fc.constantFrom(...'あぁゞがｱｶﾞﾟァヴー・ 　-a'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(kana, (raw) => {
        const read = parseKatakana(raw);
        if (read === undefined) return;
        expect(isKatakana(read)).toBe(true);
        expect(parseKatakana(read)).toBe(read);
      }),
    );
  });
});

describe('telephone', () => {
  test.each([
    ['0120-794-550', '0120-794-550'],
    ['０４４ー５２０ー６２６６', '044-520-6266'],
    ['03(1234)5678', '03-1234-5678'],
    ['（03）1234 5678', '03-12345678'],
    ['09012345678', '09012345678'],
    ['+81-3-1234-5678', '+81-3-1234-5678'],
    ['+81 (0)3-1234-5678', '03-1234-5678'],
    ['＋８１（０）３－１２３４－５６７８', '03-1234-5678'],
    ['+81-03-1234-5678', '03-1234-5678'],
    ['+81(0)90-1234-5678', '090-1234-5678'],
    ['(+81)3-1234-5678', '+81-3-1234-5678'],
    ['+44 (0)20 7946 0958', '+44-2079460958'],
    ['03.1234.5678', '03-1234-5678'],
    ['03・1234・5678', '03-1234-5678'],
    ['03━1234━5678', '03-1234-5678'],
    ['03‒1234–5678', '03-1234-5678'],
    ['03−1234－5678', '03-1234-5678'],
    ['\u200E03-1234-5678', '03-1234-5678'],
    ['03-\u00AD1234-5678\u202C', '03-1234-5678'],
    ['TEL 03-1234-5678', '03-1234-5678'],
    ['℡03-1234-5678', '03-1234-5678'],
    ['電話：03-1234-5678（代表）', '03-1234-5678'],
    ['03-1234-5678㈹', '03-1234-5678'],
    ['03‑1234‑5678', '03-1234-5678'],
    ['０３（１２３４）５６７８', '03-1234-5678'],
    ['03•1234•5678', '03-1234-5678'],
    ['+81(3)1234-5678', '+81-3-1234-5678'],
    ['+81(03)1234-5678', '03-1234-5678'],
    ['+81[0]3-1234-5678', '03-1234-5678'],
    ['(0)3-1234-5678', '03-1234-5678'],
    ['＋81−3−1234−5678', '+81-3-1234-5678'],
    ['代表 03-1234-5678', '03-1234-5678'],
    ['（代）03-1234-5678', '03-1234-5678'],
    ['03-1234-5678（直通）', '03-1234-5678'],
    ['携帯電話：090-1234-5678', '090-1234-5678'],
    ['ＴＥＬ・ＦＡＸ 03-1234-5678', '03-1234-5678'],
    ['0800-123-4567', '0800-123-4567'],
    ['0570-012-345', '0570-012-345'],
  ])('right B4: reads %j', (raw, phone) => {
    expect(parsePhone(raw)).toBe(phone);
  });
  test.each([
    '',
    '110',
    '123-456-7890',
    '0120-794-55',
    '090-1234-56789',
    '+0123456789',
    '0-1-2-0-7-9-4-5-5-0-1',
    '044-520-6266内線1',
  ])('refuses %j', (raw) => {
    expect(parsePhone(raw)).toBeUndefined();
  });
  test.each([
    '03-1234-5678/9',
    '03-1234-56789',
    '090-123-4567',
    '010-81-3-1234',
    '0012-3456-78',
    '+81-3-1234-5678-90123',
  ])('right B4: %j, which nobody can dial, is refused', (raw) => expect(parsePhone(raw)).toBeUndefined());
  test.each(['044-520-6266内線1', '03-1234-5678 ext. 12', '03-1234-5678（内線：１２）', '03-1234-5678x12'])(
    'right B4: %j has an extension',
    (raw) => expect([parsePhone(raw), hasExtension(raw)]).toEqual([undefined, true]),
  );
  test('right B4: a number alone has no extension', () => expect(hasExtension('03-1234-5678')).toBe(false));
  test('what was read is at most 19 wide, digits and single hyphens, and reads as itself', () => {
    const typed = fc.array(fc.constantFrom(...'0123456789-ー() ＋+'), { maxLength: 22 }).map((all) => all.join(''));
    fc.assert(
      fc.property(typed, (raw) => {
        const read = parsePhone(raw);
        if (read === undefined) return;
        expect(read).toMatch(/^(?=.{10,19}$|\+.{8,18}$)\+?\d+(-\d+)*$/);
        expect(parsePhone(read)).toBe(read);
      }),
    );
  });
});

describe('postal code', () => {
  test.each([
    '104-0031',
    '〒104-0031',
    '104 0031',
    '〒 １０４ー００３１',
    '1040031',
    '104-0031\u200B',
    '郵便番号：104−0031',
    '104━0031',
    '１０４−００３１',
    '（〒104-0031）',
    '〒１０４　００３１',
    '104‑0031',
    '\u202A104-0031\u202C',
  ])('right B4: reads %j', (raw) => expect(parsePostalCode(raw)).toBe('104-0031'));

  test.each(['', '104003', '10-40031', '1-0-4-0-0-3-1', '〒', '104-00311'])('refuses %j', (raw) =>
    expect(parsePostalCode(raw)).toBeUndefined(),
  );
});

describe('mail address', () => {
  test.each([
    ['konsai.ichiro@naccs.example', 'konsai.ichiro@naccs.example'],
    ['Ｋｏｎｓａｉ＠ＮＡＣＣＳ．example', 'Konsai@naccs.example'],
    [' a+b@x.co.jp ', 'a+b@x.co.jp'],
    ['a&b@example.jp', 'a&b@example.jp'],
    ["!#$%&'*+-/=?^_`{|}~@example.jp", "!#$%&'*+-/=?^_`{|}~@example.jp"],
    ['ａ＆ｂ＠example.jp', 'a&b@example.jp'],
    ['a@b-c.example.jp\u200B', 'a@b-c.example.jp'],
    [`${'a'.repeat(64)}@b.jp`, `${'a'.repeat(64)}@b.jp`],
  ])('right B5: reads %j', (raw, address) => {
    expect(parseMailAddress(raw)).toBe(address);
  });
  test.each([
    '',
    'a',
    'a@b',
    'a@@b.jp',
    'a b@c.jp',
    'a@b.jp\r\nBcc: c@d.jp',
    '"a" <a@b.jp>',
    'a@b.jp,c@d.jp',
    `${'a'.repeat(65)}@b.jp`,
    'a@[192.0.2.1]',
    'a@192.0.2.1',
    'a@-b.jp',
    '"a b"@c.jp',
  ])('refuses %j', (raw) => {
    expect(parseMailAddress(raw)).toBeUndefined();
    expect(mailFault(raw, { ja: '宛先', en: 'Recipient' })?.ja).toMatch(
      /^宛先の形式が正しくありません。.+（例 name@example.jp）。$/,
    );
  });

  test.each([
    ['a..b@c.jp', '「.」が2つ続いています', 'two dots in a row'],
    ['a@b..jp', '「.」が2つ続いています', 'two dots in a row'],
    ['a.@c.jp', '「@」の直前に「.」があります', 'a dot right before the “@”'],
    ['.a@c.jp', '先頭に「.」があります', 'begins with a dot'],
    ['a@.c.jp', '「@」の直後に「.」があります', 'a dot right after the “@”'],
    ['a@c.jp.', '末尾に「.」があります', 'ends with a dot'],
    ['a.c.jp', '「@」がありません', '“@” is missing'],
    ['a@b@c.jp', '「@」が2つ以上あります', 'more than one “@”'],
    ['a b@c.jp', '途中に空白があります', 'a space in it'],
    ['山田@c.jp', '「山」は使えません', '“山” cannot be used'],
    ['a@例え.jp', '「例」は使えません', '“例” cannot be used'],
    ['山田 <a@b.jp>', '「<」は使えません', '“<” cannot be used'],
    ['a@b', '「@」の後に「.」がありません', 'no dot after the “@”'],
    [`${'a'.repeat(65)}@b.jp`, '64文字を超えています', 'more than 64 characters'],
  ])('right B5: %j is refused with the reason', (raw, ja, en) => {
    const fault = mailFault(raw, { ja: '宛先', en: 'Recipient' });
    expect(fault?.ja).toContain(ja);
    expect(fault?.en).toContain(en);
  });
});

describe('cell', () => {
  test.each(['=1+1', '+81', '-5', '@SUM(A1)', '\t=1', '＝１', ' =cmd'])('makes %j inert', (text) => {
    expect(inertCell(text)).toBe(`'${text}`);
  });
  test('never begins like a formula, keeps the text, and is done once', () => {
    const near = fc.tuple(fc.constantFrom('', ...'=+-@＝ \t\n'), anyText).map((parts) => parts.join(''));
    fc.assert(
      fc.property(near, (text) => {
        const cell = inertCell(text);
        expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
        expect(cell.endsWith(text)).toBe(true);
        expect(inertCell(cell)).toBe(cell);
      }),
    );
  });
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [3500, '3.4 KB'],
  [1024 ** 2 - 1, '1 MB'],
  [10 * 1024 ** 2, '10 MB'],
  [5000 * 1024 ** 3, '5000 GB'],
])('a file of %i bytes is shown as %s', (bytes, size) => {
  expect(formatFileSize(bytes)).toBe(size);
});

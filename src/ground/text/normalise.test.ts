import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, plainKana, typedLine, typedNote, typedText } from './normalise.ts';
import { isBlank, withoutUnseen } from './visible.ts';

test('a name keeps what was typed, but for white space around it and marks apart', () => {
  expect(typedLine('　髙橋　ＡＢＣ①㈱ ')).toBe('髙橋　ＡＢＣ①㈱');
  expect(typedLine('か\u3099')).toBe('が');
});

test('a text keeps its white space and has one kind of line break', () => {
  expect(typedText(' 一\r\n二\r三\n')).toBe(' 一\n二\n三\n');
});

test('a code has one spelling', () => {
  expect(plain('　ＮＡＣ００１ ')).toBe('NAC001');
});

const everyIdeographOfCompatibility = [...range(0xf900, 0xfaff), ...range(0x2f800, 0x2fa1d)];
const singletons = ['\u212B', '\u2126', '\u212A', '\u2000', '\u0340', '\u037E', '\u0958', '\uFB1F', '\u2ADC', '\u2329'];

test('right B1: U+FA19 戸支店 and 東京都 U+FA10 本町1-1 stay code point for code point', () => {
  for (const typed of ['\uFA19戸支店', '東京都\uFA10本町1-1', ...everyIdeographOfCompatibility, ...singletons]) {
    expect(typedLine(`あ${typed}い`)).toBe(`あ${typed}い`);
    expect(typedText(`あ${typed}\nい`)).toBe(`あ${typed}\nい`);
  }
});

test.each([
  ['か\u3099き\u3099は\u309A', 'がぎぱ'],
  ['Cafe\u0301 Mu\u0308ller', 'Café Müller'],
  ['か\u200B\u3099', 'が'],
  ['\uFA19\u0301か\u3099', '\uFA19\u0301が'],
  ['カ\u309B', 'カ\u309B'],
  ['ｶﾞ', 'ｶﾞ'],
])('right B1: marks of %j are composed, nothing else', (typed, kept) => {
  expect(typedLine(typed)).toBe(kept);
});

test.each([
  ...[
    '\u200B',
    '\u00AD',
    '\u200E\u200F',
    '\uFEFF',
    '\u2060',
    '\u3164',
    '\u115F',
    '\u1160',
    '\uFFA0',
    '\u180E',
    '\u034F',
    '\u061C',
  ],
  ...[
    '\u202E\u202C',
    '\u2066\u2069',
    '\u{E0001}\u{E0061}',
    '\uFE0F',
    '\u{E0100}',
    '\u200D',
    '\uFFF9\uFFFB',
    '\u2800',
    ' \u3000\u00A0\u200B',
  ],
])('right B2: %j alone is nothing', (typed) => {
  expect(typedLine(typed)).toBe('');
  expect(typedNote(typed)).toBe('');
  expect(plain(typed)).toBe('');
  expect(isBlank(typed)).toBe(true);
});

test.each([
  ['試験\u200B支店', '試験支店'],
  ['fdp.\u202Eexe', 'fdp.exe'],
  ['名\uFE0F前', '名\uFE0F前'],
  ['あ\uFE0Fい\u{E0100}', 'あい'],
  ['葛\u{E0100}\u{E0101}城', '葛\u{E0100}城'],
  ['支\u{E0041}店', '支店'],
])('right B2: %j is %j', (typed, kept) => {
  expect(typedLine(typed)).toBe(kept);
});

test.each([
  '👨\u200D👩\u200D👧',
  '👩🏽\u200D🚒',
  '🏳\uFE0F\u200D🌈',
  '❤\uFE0F\u200D🔥',
  '❤\uFE0F',
  '☎\uFE0E',
  '1\uFE0F\u20E3',
  '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
  '葛\u{E0100}城',
  '神\uFE00',
  '🇯🇵',
])('right B2: the unseen signs of %j are seen by what they do, and stay', (typed) => {
  expect(typedLine(`見${typed}本`)).toBe(`見${typed}本`);
});

test('what was cleaned is clean, and holds nothing unseen but what is joined to a sign', () => {
  const near = fc.array(
    fc.constantFrom(
      ...'か゛がﾞｶ神\uFA19葛あa1👨👩❤🏴 　\n',
      '\u3099',
      '\u200D',
      '\uFE0F',
      '\u{E0100}',
      '\u{E0067}',
      '\u{E007F}',
      '\u200B',
      '\u20E3',
      '\u0301',
      '🏽',
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        near.map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        for (const clean of [typedLine, typedText, typedNote, plain, plainKana, withoutUnseen])
          expect(clean(clean(text))).toBe(clean(text));
      },
    ),
  );
});

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

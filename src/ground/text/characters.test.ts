import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters, refusedInLine, refusedInText } from './characters.ts';

const marked = fc.array(fc.constantFrom(...'がパヴéüça𠮷葛\n', '\r\n')).map((all) => all.join(''));

describe('check 10: the length of a reason', () => {
  test.each([
    ['full-width characters count 1', '解'.repeat(240), 240],
    ['a line break counts 1, as a browser sends it', 'ア\r\nイ', 3],
    ['and as a program sends it', 'ア\nイ', 3],
    ['a kanji outside the basic plane counts 1', '𠮷'.repeat(240), 240],
    ['a letter with its mark apart counts 1', 'か\u3099', 1],
    ['nothing counts 0', '', 0],
  ])('%s', (_, text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  test('does not depend on how line breaks or marks are written', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const lines = text.replace(/\r\n?/g, '\n');
        expect(countCharacters(lines.normalize('NFD').replaceAll('\n', '\r\n'))).toBe(countCharacters(lines));
      }),
    );
  });
});

const what = { ja: '企業名', en: 'Company name' };

describe('signs that no text may hold', () => {
  test.each([
    ['a\u0000b', 'U+0000'],
    ['タブ\t', 'U+0009'],
    ['\u001b[31m', 'U+001B'],
    ['\u0085', 'U+0085'],
    ['\u2028', 'U+2028'],
    ['\ud842', 'U+D842'],
    ['\uFFFE', 'U+FFFE'],
    ['東京\uFFFD運', 'U+FFFD'],
    ['外字\uE000', 'U+E000'],
    ['外字\u{F0000}', 'U+F0000'],
    ['外字\u{10FFFD}', 'U+10FFFD'],
  ])('right B2: %j is refused by name', (text, sign) => {
    for (const refused of [refusedInLine(text, what), refusedInText(text, what)]) {
      expect(refused?.ja).toContain(sign);
      expect(refused?.en).toContain(sign);
    }
  });

  test('right B2: a sign of private use is refused with its place', () => {
    expect(refusedInLine('𠮷田\uE0A1商店', what)).toEqual({
      ja: '企業名の3文字目に使えない文字（外字 U+E0A1）があります。常用の字体かカタカナに置き換えてください。',
      en: 'Company name: character 3 is a character of private use, which other computers cannot show (U+E0A1). Use a common form of the character, or katakana.',
    });
    expect(refusedInText('一行目\r\nあ\uF8FF', what)?.ja).toContain(
      '企業名の2行目の2文字目に使えない文字（外字 U+F8FF）',
    );
    expect(refusedInText('一行目\nあ\uF8FF', what)?.en).toContain('character 2 of line 2');
  });

  test.each(['\n', '一行目\r\n二行目', 'a\rb'])('allows the line break of %j in a text only', (text) => {
    expect(refusedInLine(text, what)?.ja).toContain('改行');
    expect(refusedInText(text, what)).toBeUndefined();
  });

  test.each(['', '髙﨑𠮷', '👨‍👩‍👧', '葛\u{E0100}城', '全角　空白', '#$\\*<script>'])('allows %j', (text) => {
    expect(refusedInLine(text, what)).toBeUndefined();
    expect(refusedInText(text, what)).toBeUndefined();
  });
});

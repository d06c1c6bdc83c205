import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters, hasForbiddenInLine, hasForbiddenInText } from './characters.ts';

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
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const lines = text.replace(/\r\n?/g, '\n');
        expect(countCharacters(lines.normalize('NFD').replaceAll('\n', '\r\n'))).toBe(countCharacters(lines));
      }),
    );
  });
});

describe('control characters', () => {
  test.each(['a\u0000b', 'タブ\t', '\u001b[31m', '\u0085', '\u2028', 'fdp.\u202Eexe', '\ud842'])(
    'refuses %j',
    (text) => {
      expect(hasForbiddenInLine(text)).toBe(true);
      expect(hasForbiddenInText(text)).toBe(true);
    },
  );

  test.each(['\n', '一行目\r\n二行目', 'a\rb'])('allows the line break of %j in a text only', (text) => {
    expect(hasForbiddenInLine(text)).toBe(true);
    expect(hasForbiddenInText(text)).toBe(false);
  });

  test.each(['', '髙﨑𠮷', '👨‍👩‍👧', '葛\u{E0100}城', '全角　空白', '#$\\*<script>'])('allows %j', (text) => {
    expect(hasForbiddenInLine(text)).toBe(false);
    expect(hasForbiddenInText(text)).toBe(false);
  });
});

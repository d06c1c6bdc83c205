import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toZengin, zenginBytes, zenginText } from './zengin.ts';

describe('a name in the signs of the banks', () => {
  test.each([
    ['カ）ナックスショウジ', 'ｶ)ﾅﾂｸｽｼﾖｳｼﾞ'],
    ['ｶ)ﾅｯｸｽｼｮｳｼﾞ', 'ｶ)ﾅﾂｸｽｼﾖｳｼﾞ'],
    ['なっくす（かぶ abc', 'ﾅﾂｸｽ(ｶﾌﾞ ABC'],
    ['カ゛ード', 'ｶﾞ-ﾄﾞ'],
    ['ｶﾞｰﾄﾞ', 'ｶﾞ-ﾄﾞ'],
    ['サ－ビス', 'ｻ-ﾋﾞｽ'],
    ['パ・ヮヵヶ'.replace('・', '．'), 'ﾊﾟ.ﾜｶｹ'],
    ['ヲノ　ヴィヷ', 'ｵﾉ ｳﾞｲﾜﾞ'],
    ['ｦﾉ', 'ｵﾉ'],
    ['Ａ−１２．３', 'A-12.3'],
  ])('%j is %j', (typed, text) => expect(toZengin(typed, 'name')).toEqual({ text }));

  test.each([
    ['株式会社', ['株', '式', '会', '社']],
    ['ナックス・ショウジ', ['・']],
    ['A/B,C「D」¥E', ['/', ',', '「', '」', '¥']],
    ['ヰヱ', ['ヰ', 'ヱ']],
    ['ア々ア々', ['々']],
    ['👍ア', ['👍']],
  ])('%j names what cannot be written: %j', (typed, unwritable) =>
    expect(toZengin(typed, 'name')).toEqual({ unwritable }),
  );

  test('the name of a branch has - and spaces alone', () => {
    expect(toZengin('ダイ－１', 'branch')).toEqual({ text: 'ﾀﾞｲ-1' });
    expect(toZengin('（ア．', 'branch')).toEqual({ unwritable: ['(', '.'] });
  });

  test('a sound mark is a byte of its own', () => {
    expect(zenginBytes(toZengin('ガパ', 'name').text ?? '')).toEqual(Uint8Array.of(0xb6, 0xde, 0xca, 0xdf));
  });

  test('whatever is typed, each of its characters is written or named', () => {
    const typed = fc.string({
      unit: fc.oneof(fc.constantFrom(...'ァアガヲヴーｶﾞaZ9(.-　 々'), fc.string({ unit: 'grapheme' })),
    });
    fc.assert(
      fc.property(typed, (name) => {
        const { text, unwritable } = toZengin(name, 'name');
        if (text === undefined) return unwritable.length > 0;
        expect(text).toMatch(/^[A-Z0-9ｱ-ﾟ().\- ]*$/);
        expect(zenginText(zenginBytes(text))).toBe(text);
        return toZengin(text, 'name').text === text;
      }),
    );
  });
});

test.each([0x00, 0x1f, 0x7f, 0x80, 0xa0, 0xe0, 0xff])('byte %i is none of JIS X 0201', (byte) => {
  expect(zenginText(Uint8Array.of(0x41, byte))).toBeUndefined();
});

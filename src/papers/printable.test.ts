import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { readCodePoints } from './glyphs.ts';
import { toPrintable } from './printable.ts';

const load = (weight: string) =>
  readFileSync(
    createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-jp/${weight}/NotoSansJP_${weight}.ttf`),
  );
const codePoints = readCodePoints(load('400Regular'));

it('knows the same signs in both weights', () => {
  expect(readCodePoints(load('700Bold'))).toEqual(codePoints);
});

it.each(['髙﨑𠮷 #$\\* <script>', '葛\u{e0100}城', 'ｶﾀｶﾅ①㈱〓', '一行目\n二行目'])('keeps %j', (text) => {
  expect(toPrintable({ text }, codePoints)).toEqual({ text, unprintable: false });
});

it.each([
  ['祝😀', '祝〓'],
  ['👨‍👩‍👧と❤️', '〓と〓'],
  ['한글', '〓〓'],
  ['\ud800', '〓'],
])('sets one 〓 for each sign without a glyph in %j', (text, expected) => {
  expect(toPrintable({ list: [{ text }] }, codePoints)).toEqual({ list: [{ text: expected }], unprintable: true });
});

it('drops control characters, but no line break', () => {
  expect(toPrintable({ text: 'a\u0000b\r\nc\td\u001b' }, codePoints)).toEqual({ text: 'ab\nc d', unprintable: false });
});

import { expect, test } from 'vitest';
import { lineWidth, widthOf, wrap } from './wrap.ts';

test('a full-width character takes two columns, a half-width one a single', () => {
  expect([widthOf('漢字'), widthOf('𠮷'), widthOf('ｶﾅ'), widthOf('abc')]).toEqual([4, 2, 2, 3]);
});

test('a line that fits is left as it is, and so are its breaks', () => {
  expect(wrap('一行目\n\n三行目')).toBe('一行目\n\n三行目');
});

test('a long text is broken within the width and nothing of it is lost', () => {
  const text = '機器共用を解除すると専用回線を利用できなくなります、'.repeat(6);
  const lines = wrap(text).split('\n');
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(lineWidth);
  expect(lines.join('')).toBe(text);
  expect(lines.filter((line) => /^[、。」]/.test(line))).toEqual([]);
});

test('names in brackets, words and addresses stay whole', () => {
  const address = `https://madoguchi.example.jp/applications/${'a'.repeat(80)}`;
  const lines = wrap(
    `この事業所が単独で利用するには、あらためて画面から「netNACCS端末の登録情報（追加・削除）」を申し込んでください。 ${address} end`,
  ).split('\n');
  expect(lines.some((line) => line.includes('「netNACCS端末の登録情報（追加・削除）」'))).toBe(true);
  expect(lines).toContain(address);
});

test('English is broken between words, with the indent on every line', () => {
  const lines = wrap(
    'The centre reviews the application and tells you by mail when the review has ended. '.repeat(2),
    '  ',
  ).split('\n');
  expect(lines.every((line) => /^ {2}\S/.test(line) && widthOf(line) <= lineWidth)).toBe(true);
  expect(lines[1]).toMatch(/^ {2}\w+ \w+/);
});

test('a character of several code points is not cut', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(
    wrap(family.repeat(30))
      .split('\n')
      .every((line) => line.length % family.length === 0),
  ).toBe(true);
});

test('no line ends within a word, a day or an ending', () => {
  const lines = wrap(
    'お申し込みいただいた内容を審査し、利用開始日は2026年12月22日（火）となりましたので、システムサービスのご案内とあわせてお知らせいたします。画面からお問い合わせください。'.repeat(
      5,
    ),
  ).split('\n');
  expect(lines.slice(1).filter((line) => /^(?![おご]\p{Script=Han})[\p{Script=Hiragana}ー月日]/v.test(line))).toEqual(
    [],
  );
  expect(lines.filter((line) => /[^。、]お$|\d$|\d年$|\d月$/.test(line))).toEqual([]);
});

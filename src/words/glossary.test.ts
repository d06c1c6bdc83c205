import { expect, test } from 'vitest';
import { glossary, termsIn } from './glossary.ts';

const idsIn = (ja: string) => termsIn({ ja, en: '' }).map(({ id }) => id);

test('a label is explained by the terms that it holds, the longest first', () => {
  expect(idsIn('識別番号の数')).toEqual(['id-number']);
  expect(idsIn('利用者コードと業種')).toEqual(['user-code', 'business-kind']);
  expect(idsIn('電話番号')).toEqual([]);
});

test('a term within a longer one is not explained beside it', () => {
  expect(idsIn('保税管理資料保存サービス')).toEqual(['archive']);
});

test('a word that means a term stands for it', () => {
  expect(idsIn('付け替える回線')).toEqual(['transfer', 'line']);
});

test('each term stands once', () => {
  const ids = glossary.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

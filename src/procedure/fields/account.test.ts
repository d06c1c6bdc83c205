import { describe, expect, test } from 'vitest';
import { type Field, isProblem } from '../field.ts';
import { accountHolder, accountNumber } from './account.ts';

const words = { label: { ja: '項目', en: 'Item' } };
const reads = (field: Field<string>, typed: string) => field.read({ raw: { q: [typed] }, files: {} }, 'q');

describe('an account number', () => {
  const number = accountNumber(words);
  test.each([
    ['1234567', '1234567'],
    ['０１２３４５６', '0123456'],
  ])('reads %j', (typed, read) => expect(reads(number, typed)).toBe(read));
  test.each(['', '123456', '12345678', '12-34567', '****567'])('refuses %j', (typed) =>
    expect(isProblem(reads(number, typed))).toBe(true),
  );
  test('is shown by its last three digits', () => expect(number.show('1234567', 'ja')).toEqual(['****567']));
});

describe('an account holder', () => {
  const holder = accountHolder(words);
  test.each([
    ['ｶ)ﾅｯｸｽｼｮｳｼﾞ', 'カ）ナックスショウジ'],
    ['カ）ナックス　キョウバシ', 'カ）ナックス　キョウバシ'],
    ['なっくす（かぶ abc', 'ナックス（カブ　ABC'],
  ])('reads %j', (typed, read) => expect(reads(holder, typed)).toBe(read));
  test.each(['', '株式会社', 'NACCS', '（）'])('refuses %j', (typed) =>
    expect(isProblem(reads(holder, typed))).toBe(true),
  );
});

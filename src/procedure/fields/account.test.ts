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
  test.each([
    ['10130-12345671', '店名「〇一八」（店番018）、普通、口座番号「1234567」'],
    ['１０１３０　１２３４５６７１', '店名「〇一八」（店番018）、普通、口座番号「1234567」'],
    ['記号10130 番号12345671', '店名「〇一八」（店番018）、普通、口座番号「1234567」'],
    ['記号 10130 番号 12345671', '店名「〇一八」（店番018）、普通、口座番号「1234567」'],
    ['ゆうちょ銀行　１０１３０‐１２３４５６７１', '店名「〇一八」（店番018）、普通、口座番号「1234567」'],
    ['1013012345671', '店名「〇一八」（店番018）、普通、口座番号「1234567」'],
    ['10130/1/12345671', '店名「〇一八」（店番018）、普通、口座番号「1234567」'],
    ['101301-2345671', '通帳を開いた最初のページ'],
    ['11970-2-1231', '店名「一九八」（店番198）、普通、口座番号「0000123」'],
    ['00110-3-123456', '店名「〇一九」（店番019）、当座、口座番号「0123456」'],
    ['10120-12345678', '通帳を開いた最初のページ'],
    ['10120-12345671', '組合せが正しくありません'],
    ['12345671', '通帳を開いた最初のページ'],
    ['ゆうちょ 12345', '通帳を開いた最初のページ'],
  ])('right B4: %j of ゆうちょ銀行 says what to enter instead, in both languages', (typed, says) => {
    const read = reads(number, typed);
    expect(isProblem(read) && read.problem.ja).toContain(says);
    expect(isProblem(read) && read.problem.en).toMatch(/(number \d{7}: enter|first page of the passbook)/);
  });
  test('is shown by its last three digits', () => expect(number.show('1234567', 'ja')).toEqual(['****567']));
});

describe('an account holder', () => {
  const holder = accountHolder(words);
  test.each([
    ['ｶ)ﾅｯｸｽｼｮｳｼﾞ', 'カ）ナックスショウジ'],
    ['カ）ナックス　キョウバシ', 'カ）ナックス　キョウバシ'],
    ['なっくす（かぶ abc', 'ナックス（カブ　ABC'],
    ['カ）Ａ／Ｂ', 'カ）A/B'],
    ['ｶ)A-B.C,D', 'カ）A-B.C,D'],
    ['カ）Ａ−Ｂ', 'カ）A-B'],
    ['カ）サービス', 'カ）サービス'],
    ['カ）￥「ナツクス」', 'カ）¥「ナツクス」'],
    ['カ゛ード（カ', 'ガード（カ'],
    ['ｶﾞ\u200Bｰﾄﾞ', 'ガード'],
  ])('right B4: reads %j', (typed, read) => expect(reads(holder, typed)).toBe(read));
  test.each(['', '株式会社', 'NACCS', '（）'])('refuses %j', (typed) =>
    expect(isProblem(reads(holder, typed))).toBe(true),
  );
});

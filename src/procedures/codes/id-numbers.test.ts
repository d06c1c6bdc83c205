import { describe, expect, test } from 'vitest';
import { judgeNamed } from '../../../test/support/examples.ts';
import { compare } from '../../contract/compare.ts';
import { assess } from '../../procedure/assess.ts';
import { codesNow } from '../parts/example-codes.ts';
import { idNumbers } from './id-numbers.ts';

const of = (name: string) => judgeNamed(idNumbers, name);
const warningsOf = (name: string) => of(name).warnings.map(({ ja }) => ja);

describe('ID numbers', () => {
  test('check 13: 1ANAC and A01 make the user ID 1ANACA01 of 8 characters', () => {
    const ids = of('the first number of a code').after.office.userIds.map(({ id }) => id);
    expect(ids).toEqual(['1ANACA01']);
    expect(ids[0]).toHaveLength(8);
  });

  test('a number counts inside its code', () => {
    expect(of('numbers of two codes are added').slots.map(({ id, within }) => [id, within])).toEqual([
      ['id-numbers-1-1', '1ANAC'],
      ['id-numbers-2-1', '2ANAC'],
    ]);
  });

  test('before the end of the review a number reads 審査終了時に決定', () => {
    const typed = { 'add.0.code': ['1ANAC.customsBrokerage'], 'add.0.area': ['sea'], 'add.0.connection': ['line'] };
    const pages = { 'id-numbers.id-numbers': { ...typed, 'add.0.numbers': ['2'] } };
    const { before, after } = assess([idNumbers], { pages, shown: {}, files: {} }, codesNow);
    const added = compare(before, after).flatMap(({ rows }) => rows.filter(({ changed }) => changed));
    expect(added.map(({ label }) => label.ja)).toEqual(['審査終了時に決定', '審査終了時に決定']);
  });

  test('the last number of the office, or of a code, is not taken away without a warning', () => {
    expect(warningsOf('the last numbers of the office are removed')).toEqual([
      '利用開始日から、この事業所の利用者IDがなくなり、NACCSにログオンできなくなります。',
    ]);
    expect(warningsOf('the last number of a code is removed')).toEqual([
      '利用者コード2ANACの利用者IDがなくなります。利用者コードも不要な場合は、「利用者コード」で削除してください。',
    ]);
    expect(warningsOf('a number is removed')).toEqual([]);
  });
});

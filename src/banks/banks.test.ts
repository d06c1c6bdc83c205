import { describe, expect, test } from 'vitest';
import { zenginBytes } from '../ground/text/zengin.ts';
import { allBanks, branchesOf, findBank, findBranch, kanaInFile, postalBank } from './directory.ts';
import { look } from './search.ts';

const bank = (typed: string) => look(allBanks(), typed);

describe('a bank is found', () => {
  test.each([
    ['0001', '0001'],
    ['０００１', '0001'],
    ['0001 みずほ', '0001'],
    ['みずほ', '0001'],
    ['みずほ銀行', '0001'],
    ['ミズホ', '0001'],
    ['ﾐｽﾞﾎ', '0001'],
    ['Mizuho', '0001'],
    ['三菱UFJ銀行', '0005'],
    ['三菱ＵＦＪ', '0005'],
    ['みつびしユーエフジェイ', '0005'],
    ['ゆうちょ銀行', postalBank],
    ['北海道信用金庫', '1001'],
    ['商工中金', '2004'],
  ])('as %j', (typed, code) => expect(bank(typed).chosen?.code).toBe(code));

  test('among several, the nearest first', () => {
    const { chosen, found } = bank('三井');
    expect(chosen).toBeUndefined();
    expect(found.map(({ name }) => name)).toContain('三井住友');
  });

  test.each(['', '　', '港湾銀行', '9998', '銀行'])('not as %j', (typed) => expect(bank(typed).chosen).toBeUndefined());
});

test('a branch is found within its bank', () => {
  expect(look(branchesOf('0001'), '001').chosen?.name).toBe('東京営業部');
  expect(look(branchesOf('0001'), '丸の内中央支店').chosen?.code).toBe('004');
  expect(look(branchesOf(postalBank), '四〇八店').chosen?.code).toBe('408');
  expect(look(branchesOf('toString'), '001').found).toEqual([]);
  expect([findBank('0001')?.name, findBranch('0001', '001')?.code, findBranch('9998', '001')]).toEqual([
    'みずほ',
    '001',
    undefined,
  ]);
});

test('every bank and branch of the list has kana that the banks’ file can hold', () => {
  for (const each of allBanks())
    for (const { code, kana, name, roma } of [each, ...branchesOf(each.code)]) {
      const written = kanaInFile({ code, kana, name, roma });
      if (written === '' || zenginBytes(written).length > 15) expect.fail(`${each.code} ${code} ${kana}`);
    }
});

test('a name that others begin with is that one, and the others are found too', () => {
  const { chosen, found } = bank('みずほ');
  expect(chosen?.code).toBe('0001');
  expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(['0001', '0289']));
});

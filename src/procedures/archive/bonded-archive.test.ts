import { describe, expect, test } from 'vitest';
import { judgeNamed } from '../../../test/support/examples.ts';
import { knownPrices } from '../../../test/support/prices.ts';
import { monthlyFee } from '../../contract/fee.ts';
import { bondedArchive } from './bonded-archive.ts';

const of = (name: string) => judgeNamed(bondedArchive, name);

describe('bonded archive', () => {
  test('check 14: refused for a code of 通関業; for 保税蔵置場 it costs 1,000 yen per code, not per ID', () => {
    expect(of('a broker wants it').faults.map(({ message }) => message.ja)).toEqual([
      '1ANAC（通関業）では保税管理資料保存サービスを利用できません（対象：航空会社・機用品業・保税蔵置場・CY）。「不要」を選択してください。',
    ]);
    const { after } = of('a warehouse wants it for two user IDs');
    expect(after.office.userIds.filter(({ archive }) => archive)).toHaveLength(2);
    expect(monthlyFee(after.office, knownPrices, after.startsOn).archive).toBe(1000);
  });

  test('the fee stays while one user ID of the code keeps it', () => {
    const fee = (name: string) => monthlyFee(of(name).after.office, knownPrices, '2026-12-08').archive;
    expect([fee('one user ID of a container yard ends it'), fee('it ends')]).toEqual([1000, 0]);
  });
});

import { describe, expect, test } from 'vitest';
import { judgeNamed } from '../../../test/support/examples.ts';
import { businessKinds } from './business-kinds.ts';

const of = (name: string) => judgeNamed(businessKinds, name);

describe('business kinds', () => {
  test('check 17: brokerage and air consolidation share a code; brokerage and bonded warehouse need two', () => {
    const joined = of('a kind of the same group is added');
    expect(joined.after.office.userCodes[0]?.kinds.map(({ id }) => id)).toEqual([
      'customsBrokerage',
      'airConsolidator',
    ]);
    expect(joined.after.office.userIds).toEqual(joined.before.office.userIds);
    expect(of('kinds of two groups under one code').faults.map(({ message }) => message.ja)).toEqual([
      '1ANACの業種（通関業・保税蔵置場）はグループが異なるため、1つの利用者コードでは利用できません。どちらかの選択を外し、その業種の利用者コードの追加を申し込んでください。',
    ]);
  });

  test('a kind that is added needs a setting; one that is only removed does not', () => {
    expect(of('a kind of the same group is added').needsSetting).toBe(true);
    expect(of('a kind is changed for another, with its user IDs').needsSetting).toBe(true);
    expect(of('a kind is removed').needsSetting).toBe(false);
  });

  test('user IDs of a kind that goes stand under the one that came, or that stays, and the applicant is told', () => {
    const changed = of('a kind is changed for another, with its user IDs');
    expect(changed.after.office.userIds.map(({ id, kind }) => [id, kind])).toEqual([
      ['1ANACA01', 'seaFreightForwarder'],
      ['1ANACA02', 'seaFreightForwarder'],
      ['2ANACA01', 'bondedWarehouse'],
    ]);
    expect(changed.warnings.map(({ ja }) => ja)).toEqual([
      '削除する業種で登録されている利用者ID（1ANACA01、1ANACA02）は、利用開始日から海貨業の利用者IDになります。',
    ]);
    expect(of('a kind is removed').after.office.userIds.map(({ kind }) => kind)).toEqual([
      'customsBrokerage',
      'customsBrokerage',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { judgeNamed, typedExample } from '../../../test/support/examples.ts';
import { knownPrices } from '../../../test/support/prices.ts';
import { monthlyFee } from '../../contract/fee.ts';
import { assess } from '../../procedure/assess.ts';
import { userCodes } from '../codes/user-codes.ts';
import { codesNow } from '../parts/example-codes.ts';
import { statReports } from './stat-reports.ts';

describe('statistical reports', () => {
  test('check 15: two user IDs of one code with the paid reports cost 1,000 yen once', () => {
    const { before, after } = judgeNamed(statReports, 'two user IDs of one code take the paid reports');
    expect(monthlyFee(before.office, knownPrices, before.startsOn).reports).toBe(0);
    expect(monthlyFee(after.office, knownPrices, after.startsOn).reports).toBe(1000);
  });

  test('the free reports cost nothing', () => {
    const { after } = judgeNamed(statReports, 'one takes the free reports');
    expect(monthlyFee(after.office, knownPrices, after.startsOn).reports).toBe(0);
  });

  test('leaves the user IDs alone that a new user code brings in the same application', () => {
    const [codes, reports] = [
      typedExample(userCodes, 'one code for two kinds of one group, with a wish'),
      typedExample(statReports, 'one takes the free reports'),
    ];
    const paid = { ...codes.pages['user-codes.user-codes'], 'add.0.services': ['paid'] };
    const typed = { ...codes, pages: { ...reports.pages, 'user-codes.user-codes': paid } };
    const { after, faults } = assess([userCodes, statReports], typed, codesNow);
    expect(faults).toEqual([]);
    expect(after.office.userIds.filter(({ paidReports }) => paidReports)).toHaveLength(2);
    expect(after.office.userIds.filter(({ freeReports }) => freeReports).map(({ id }) => id)).toEqual(['2ANACA01']);
  });
});

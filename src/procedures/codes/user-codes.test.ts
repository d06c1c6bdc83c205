import { describe, expect, test } from 'vitest';
import { judgeNamed } from '../../../test/support/examples.ts';
import { knownPrices } from '../../../test/support/prices.ts';
import { monthlyFee } from '../../contract/fee.ts';
import { userCodes } from './user-codes.ts';

const of = (name: string) => judgeNamed(userCodes, name);
const idsAfter = (name: string) => of(name).after.office.userIds.map(({ id }) => id);

describe('user codes', () => {
  test('check 13: the user ID is the issued code with the issued number', () => {
    expect(idsAfter('two codes for kinds of two groups')).toEqual(['1ANACA01', '1ANACA02', '2ANACA01']);
  });

  test('check 14: the archive is refused for a broker, and costs 1,000 yen for the code of a warehouse', () => {
    expect(of('the archive for a broker').faults.map(({ message }) => message.en)).toEqual([
      'The bonded archive is for user codes of these kinds only: Airline, Aircraft supplies, Bonded warehouse, Container yard. Clear it.',
    ]);
    const { after } = of('two codes for kinds of two groups');
    expect(monthlyFee(after.office, knownPrices, after.startsOn)).toMatchObject({ archive: 1000, reports: 1000 });
  });

  test('check 17: brokerage and air consolidation get one code; brokerage and bonded warehouse need two', () => {
    const { slots } = of('one code for two kinds of one group, with a wish');
    expect(slots.filter(({ kind }) => kind === 'userCode')).toHaveLength(1);
    expect(of('kinds of two groups under one code').faults.map(({ question }) => question)).toEqual(['user-codes.add']);
    expect(of('two codes for kinds of two groups').after.office.userCodes.map(({ kinds }) => kinds)).toEqual([
      [{ id: 'customsBrokerage' }],
      [{ id: 'bondedWarehouse' }],
    ]);
  });

  test('a wish is passed on to whoever proposes the code', () => {
    const [slot] = of('one code for two kinds of one group, with a wish').slots;
    expect(slot).toMatchObject({ id: 'user-codes-1', kind: 'userCode', wished: '6ANAC' });
  });

  test('the code for trade control is of the family V1, and the ministry is to be told', () => {
    const { slots, warnings } = of('the code for trade control');
    expect(slots[0]?.pattern.test('V1NAC')).toBe(true);
    expect(slots[0]?.pattern.test('1ANAC')).toBe(false);
    expect(warnings.map(({ en }) => en)).toEqual([
      'For trade control, notify the Ministry of Economy, Trade and Industry (METI) of the applicant before the start date.',
    ]);
  });

  test('a new code needs a setting; a change of attributes or a removal does not', () => {
    expect(of('two codes for kinds of two groups').needsSetting).toBe(true);
    expect(of('a code is changed for a new one').needsSetting).toBe(true);
    expect(of('system area and connection of a code change').needsSetting).toBe(false);
    expect(of('a code is removed').needsSetting).toBe(false);
  });

  test('a code that is changed for a new one takes its numbers along', () => {
    expect(idsAfter('a code is changed for a new one')).toEqual(['2ANACA01', '3ANACA01', '3ANACA02']);
  });

  test('a code goes with its user IDs, and the last one is not taken away without a warning', () => {
    expect(idsAfter('a code is removed')).toEqual(['1ANACA01', '1ANACA02']);
    expect(of('a code is removed').warnings.map(({ ja }) => ja)).toEqual([
      '利用者コード2ANACと一緒に、利用者ID（2ANACA01）も利用開始日から使えなくなります。',
    ]);
    expect(of('the last codes are removed').warnings.map(({ ja }) => ja)).toContain(
      '利用開始日から、この事業所の利用者コードがなくなり、NACCSを利用できなくなります。',
    );
  });

  test('a connection without a way in is pointed out', () => {
    expect(of('system area and connection of a code change').warnings.map(({ en }) => en)).toEqual([
      'This office has no line or terminal for the connection “Internet”. Apply for them too, unless you have done so.',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { compare } from '../../contract/compare.ts';
import { change, type Operation } from '../../contract/operation.ts';
import type { Line } from '../../contract/shape.ts';
import { prefilled } from '../../procedure/answers.ts';
import { type Assessment, assess, withOperations } from '../../procedure/assess.ts';
import type { AnyProcedure, Page } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';
import { headOffice } from './head-office.ts';
import { officeProfile } from './office-profile.ts';

/** The procedure's page, opened on the contract and sent with some values overwritten; others may be in the same application. */
function overwrite(procedure: AnyProcedure, over: Raw, now: Present, also: readonly AnyProcedure[] = []): Assessment {
  const [only] = procedure.pages as readonly [Page];
  const key = `${procedure.id}.${only.id}`;
  const shown = prefilled(only, now);
  return assess(
    [procedure, ...also],
    { pages: { [key]: { ...shown, ...over } }, shown: { [key]: shown }, files: {} },
    now,
  );
}

describe('check 12: what belongs to the company, filed by NAC001', () => {
  const sister: Present = { ...exampleOf({ name: '大阪支店' }), officeCode: 'NAC003' };
  const seenBySister = ({ operations }: Assessment) =>
    compare(sister, withOperations(sister, operations)).flatMap(({ rows }) =>
      rows.filter(({ changed }) => changed).map(({ label, after }) => [label.ja, after.ja]),
    );

  test('the company name is changed for the other offices too, and its name inside NACCS is to be set', () => {
    const renamed = overwrite(officeProfile, { companyName: ['新ナックス株式会社'] }, exampleOf());
    expect(seenBySister(renamed)).toEqual([['企業名', '新ナックス株式会社']]);
    expect(renamed.needsSetting).toBe(true);
    expect(renamed.warnings.map(({ ja }) => ja).join()).toContain('企業略称 NAC のすべての事業所');
  });

  test('so is the address of the head office', () => {
    const moved = overwrite(headOffice, { address: ['東京都港区4-5-6'] }, exampleOf());
    expect(seenBySister(moved)).toEqual([['本社所在地', '東京都港区4-5-6']]);
    expect(moved.warnings.map(({ ja }) => ja).join()).toContain('企業略称 NAC のすべての事業所');
  });

  test('what belongs to the office is changed for none of them; its name is set inside NACCS too', () => {
    const renamed = overwrite(officeProfile, { officeName: ['京橋営業所'] }, exampleOf());
    expect(seenBySister(renamed)).toEqual([]);
    expect([renamed.needsSetting, renamed.warnings]).toEqual([true, []]);
  });
});

describe('check 18: an office with a line moves', () => {
  const elsewhere: Line = { ...exampleLine, id: 'L2', address: '千葉県成田市1-1' };
  const newAddress = '神奈川県横浜市中区8-9';
  const office = change('office', 'NAC001');
  const withLines = (operations: readonly Operation[]): AnyProcedure => ({
    ...officeProfile,
    id: 'test-places',
    touches: [{ subject: 'office', path: 'lines' }],
    rules: [],
    effect: () => operations,
  });
  const move = (lines: Line[], operations: readonly Operation[] = []) =>
    overwrite(
      officeProfile,
      { address: [newAddress] },
      exampleOf({ lines }),
      operations.length === 0 ? [] : [withLines(operations)],
    ).faults.map(({ question, message }) => [question, message.ja]);
  const moved = (id: string) => office.set(`lines.${id}.address`, newAddress);
  const refused = (codes: string) => [
    [
      'office-profile.address',
      `回線（${codes}）を利用している事業所の所在地が変わります。申込内容の選択で「一般NACCS回線の登録情報」も選択し、回線設置場所を変更してください。`,
    ],
  ];

  test('without the line item it is refused with the reason', () => {
    expect(move([exampleLine])).toEqual(refused('L1'));
  });

  test.each([
    ['the place of the line changes too', [moved('L1')]],
    ['the line ends', [office.remove('lines', 'L1')]],
  ])('when %s, it is accepted', (_, operations) => {
    expect(move([exampleLine], operations)).toEqual([]);
  });

  test('a line at another place may stay there; one at the old address may not', () => {
    expect(move([exampleLine, elsewhere], [moved('L1')])).toEqual([]);
    expect(move([exampleLine, elsewhere], [moved('L2')])).toEqual(refused('L1、L2'));
  });

  test('a change of the line that leaves its place is not enough', () => {
    expect(move([exampleLine], [office.set('lines.L1.pingMonitoring', true)])).toEqual(refused('L1'));
  });

  test('an office without a line just moves', () => {
    expect(move([])).toEqual([]);
  });
});

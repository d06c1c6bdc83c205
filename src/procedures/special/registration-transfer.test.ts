import { expect, test } from 'vitest';
import { judgeExample } from '../../../test/support/examples.ts';
import type { Example } from '../../procedure/define.ts';
import { transferExamples } from './registration-transfer.examples.ts';
import { registrationTransfer } from './registration-transfer.ts';

function of(name: string) {
  const example = transferExamples.find((each) => each.name === name);
  if (!example) throw new Error(`no example “${name}”`);
  return judgeExample(registrationTransfer, example as Example<Record<string, unknown>>);
}

test('what moves leaves one contract and enters the other, and both managers are told', () => {
  const { before, after, concerns } = of('all IDs of a code move, and the code with them');
  expect([after.office.userCodes, after.office.userIds]).toEqual([[], []]);
  const target = after.others.NAC002?.office;
  expect([target?.userCodes, target?.userIds]).toEqual([before.office.userCodes, before.office.userIds]);
  expect(concerns).toEqual(['NAC002']);
});

test('a code stays where IDs of it stay', () => {
  const { after } = of('one ID moves, its code is held by both');
  expect(after.office.userCodes.map(({ id }) => id)).toEqual(['1ANAC']);
  expect(after.others.NAC002?.office.userCodes).toEqual([{ id: '1ANAC', kinds: [{ id: 'customsBrokerage' }] }]);
  const followed = of('one ID follows another of its code').after.others.NAC002?.office;
  expect(followed?.userCodes).toEqual([{ id: '1ANAC', kinds: [{ id: 'trader' }, { id: 'customsBrokerage' }] }]);
});

test('a line gets a number that is free at the target', () => {
  const { after } = of('a line gets the next free number');
  expect(after.others.NAC002?.office.lines.map(({ id }) => id)).toEqual(['L1', 'L2', 'L3']);
  expect(after.office.lines).toEqual([]);
});

test('a target without a plan takes over that of the office', () => {
  const { after, warnings } = of('a line and terminals move to an office without any');
  expect(after.others.NAC004?.office).toMatchObject({
    plan: { line: 'A', internet: 'none' },
    line: { terminals: 4 },
  });
  expect(after.office.line.terminals).toBe(8);
  expect(warnings.map(({ ja }) => ja)).toEqual([
    '付け替えた登録情報の料金は、利用開始日の翌月分からNAC004に請求します。',
    '付替先の料金プラン（専用回線接続）はAプランになります。',
  ]);
});

test('what other offices use cannot move away', () => {
  expect(of('all equipment, while others use it').faults.map(({ message }) => message.ja)).toEqual([
    'この事業所の機器を共用している事業所（NAC004）があるため、回線と論理端末を1つ以上残してください。なくす場合は、先にその事業所が機器共用の解除を申し込んでください。',
  ]);
});

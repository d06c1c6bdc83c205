import { expect, test } from 'vitest';
import { judgeExample } from '../../../test/support/examples.ts';
import { knownPrices } from '../../../test/support/prices.ts';
import { monthlyFee } from '../../contract/fee.ts';
import type { Example } from '../../procedure/define.ts';
import { jointUseExamples } from './joint-use.examples.ts';
import { jointUse } from './joint-use.ts';

function of(name: string) {
  const example = jointUseExamples.find((each) => each.name === name);
  if (!example) throw new Error(`no example “${name}”`);
  return judgeExample(jointUse, example as Example<Record<string, unknown>>);
}

test('check 16: an office without a mailbox pays one unit on plan A, nothing on plan B', () => {
  const feeOf = (name: string) => monthlyFee(of(name).after.office, knownPrices, '2026-12-08').base;
  expect(feeOf('an office without a mailbox joins on plan B')).toBe(0);
  expect(feeOf('an office without a mailbox joins on plan A')).toBe(5000);
});

test('a first plan begins with the joint use, another one with the month after', () => {
  const daysOf = (name: string) =>
    of(name).operations.map((operation) => ('path' in operation ? [operation.path, operation.startsOn] : []));
  expect(daysOf('an office without a mailbox joins on plan A')).toEqual([
    ['jointUseParent', undefined],
    ['plan.line', undefined],
  ]);
  expect(daysOf('an office of plan B joins on plan A, from the month after')).toEqual([
    ['jointUseParent', undefined],
    ['plan.line', '2027-01-01'],
  ]);
});

test('a new parent must agree; one that is left is told', () => {
  const joined = of('an office without a mailbox joins on plan B');
  expect([joined.consents, joined.concerns]).toEqual([['AAA001'], ['AAA001']]);
  const ended = of('the joint use ends');
  expect([ended.consents, ended.concerns]).toEqual([[], ['AAA001']]);
  const changed = of('the parent changes');
  expect([changed.consents, changed.concerns]).toEqual([['NAC002'], ['AAA001', 'NAC002']]);
  expect(changed.operations).toEqual([{ subject: 'NAC001', op: 'set', path: 'jointUseParent', value: 'NAC002' }]);
});

test('whoever has no way in afterwards is warned', () => {
  const ended = of('the joint use ends');
  expect(ended.warnings.map(({ en }) => en)).toEqual(['After this, the office has no way into the service left.']);
  expect(ended.followUps.map(({ procedure }) => procedure)).toEqual(['net-terminals']);
});

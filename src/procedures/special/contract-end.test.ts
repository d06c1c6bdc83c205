import { expect, test } from 'vitest';
import { judgeExample } from '../../../test/support/examples.ts';
import { knownPrices } from '../../../test/support/prices.ts';
import { monthlyFee } from '../../contract/fee.ts';
import type { Example } from '../../procedure/define.ts';
import { closureExamples } from './contract-end.examples.ts';
import { contractEnd } from './contract-end.ts';

function of(name: string) {
  const example = closureExamples.find((each) => each.name === name);
  if (!example) throw new Error(`no example “${name}”`);
  return judgeExample(contractEnd, example as Example<Record<string, unknown>>);
}

test('the contract lasts until the end of the chosen day, and its relations end with it', () => {
  const { operations, before } = of('an office that shares and is in joint use closes');
  expect(before.startsOn).toBe('2026-12-08');
  expect(operations).toEqual([
    { subject: 'NAC001', startsOn: '2026-12-09', op: 'remove', list: 'sharing', id: 'NAC002' },
    { subject: 'NAC001', startsOn: '2026-12-09', op: 'set', path: 'jointUseParent', value: '' },
    { subject: 'NAC001', startsOn: '2026-12-09', op: 'set', path: 'endedBy', value: 'close' },
    { subject: 'NAC001', startsOn: '2026-12-09', op: 'set', path: 'inForce', value: false },
  ]);
});

test('who uses its equipment, or rests on it, is named', () => {
  const messages = (name: string) => of(name).faults.map(({ message }) => message.en);
  expect(messages('others share its equipment')).toEqual([
    'The equipment of this office is shared by NAC002, NAC004. They must apply to end the sharing first.',
  ]);
  expect(messages('it is the parent of a joint use')).toEqual([
    'This office is the parent of the joint use of AAA002, BBB001. They must apply to end it first.',
  ]);
});

test('says which IDs and certificates stop, and that nothing is paid any more', () => {
  const { warnings, after } = of('an office closes');
  expect(warnings.map(({ ja }) => ja)).toEqual([
    'この事業所の契約は2026/12/08の終わりまでです。翌日から利用できません。',
    '利用者ID（4ANACA01）が使えなくなります。',
    'デジタル証明書5枚（netNACCS 3枚、webNACCS 2枚）が使えなくなります。',
  ]);
  expect(monthlyFee(after.office, knownPrices, '2026-12-09').total).toBe(0);
});

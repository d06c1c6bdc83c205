import { expect, test } from 'vitest';
import { demoOffices } from '../demo/contracts.ts';
import { apply, applyAll, DoesNotApply } from './apply.ts';
import { change, touchedPath } from './operation.ts';
import { blankOffice, type Office } from './shape.ts';

const office = demoOffices.NAC001 as Office;
const on = change('office', 'NAC001');

test('set changes one value, also of an item of a list, and leaves the given state as it was', () => {
  const before = structuredClone(office);
  const after = applyAll(office, [on.set('manager.name', '港 次郎'), on.set('lines.L1.speed', '10Gbps')]);
  expect(after).toEqual({
    ...before,
    manager: { ...before.manager, name: '港 次郎' },
    lines: [{ ...before.lines[0], speed: '10Gbps' }],
  });
  expect(office).toEqual(before);
});

test('add and remove go by the identity of an item, also in a list within an item', () => {
  const after = applyAll(office, [
    on.add('sharing', { id: 'NAC003' }),
    on.add('userCodes.1ANAC.kinds', { id: 'nvocc' }),
    on.remove('userCodes', '2ANAC'),
  ]);
  expect(after.sharing).toEqual([{ id: 'NAC003' }]);
  expect(after.userCodes).toEqual([{ id: '1ANAC', kinds: [{ id: 'customsBrokerage' }, { id: 'nvocc' }] }]);
});

test('count adds to a number and takes from it', () => {
  expect(applyAll(office, [on.count('line.terminals', 3), on.count('line.terminals', -15)]).line.terminals).toBe(0);
});

test('open begins a contract; what it was stored without is blank', () => {
  const stored = { ...office, billing: { name: '経理課' } } as Office;
  const opened = apply(blankOffice, on.open(stored));
  expect(opened).toEqual({ ...office, billing: { ...blankOffice.billing, name: '経理課' } });
});

test.each([
  ['an item that is there already', on.add('lines', { ...(office.lines[0] as Office['lines'][number]) }), 'present'],
  ['an item that is gone', on.remove('sharing', 'NAC002'), 'missing'],
  ['a value of an item that is gone', on.set('lines.L9.speed', '1Mbps'), 'missing'],
  ['a count below 0', on.count('line.mailboxes', -3), 'negative'],
] as const)('%s does not apply, and says which operation and why', (_, operation, reason) => {
  const refused = expect.objectContaining({ operation, reason });
  expect(() => apply(office, operation)).toThrow(DoesNotApply);
  expect(() => apply(office, operation)).toThrow(refused);
});

test('no path leads out of the contract', () => {
  for (const path of ['__proto__.polluted', 'constructor', 'manager.toString', 'nothing', 'manager.name.length'])
    expect(() => apply(office, { subject: 'NAC001', op: 'set', path, value: 1 })).toThrow(DoesNotApply);
});

test('the touched path is that of the value or the item', () => {
  expect(
    [
      on.set('plan.line', 'A'),
      on.add('sharing', { id: 'NAC003' }),
      on.remove('lines', 'L1'),
      on.count('line.servers', 1),
      on.open(office),
    ].map(touchedPath),
  ).toEqual(['plan.line', 'sharing.NAC003', 'lines.L1', 'line.servers', '']);
});

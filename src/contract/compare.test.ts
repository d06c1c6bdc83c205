import { describe, expect, test } from 'vitest';
import { demoCompanies, demoOffices } from '../demo/contracts.ts';
import { applyAll } from './apply.ts';
import { compare } from './compare.ts';
import { change, type Operation } from './operation.ts';
import { leafPaths } from './paths.ts';
import { pending } from './pending.ts';
import type { Company, Contract, Office } from './shape.ts';

const before: Contract = {
  companyCode: 'NAC',
  officeCode: 'NAC001',
  company: demoCompanies.NAC as Company,
  office: demoOffices.NAC001 as Office,
};
const on = change('office', 'NAC001');
const after = (...operations: Operation[]): Contract => ({ ...before, office: applyAll(before.office, operations) });
const changedRows = (contract: Contract) =>
  compare(before, contract).flatMap(({ rows }) => rows.filter(({ changed }) => changed));

test('nothing changed, nothing shown', () => {
  expect(compare(before, structuredClone(before))).toEqual([]);
});

test('the whole block of a change is shown, so that what stays is seen too', () => {
  const [block, ...others] = compare(before, after(on.set('manager.phone', '0312340000')));
  expect(others).toEqual([]);
  expect(block?.rows.map(({ path, changed }) => [path, changed])).toEqual([
    ['manager.name', false],
    ['manager.kana', false],
    ['manager.department', false],
    ['manager.post', false],
    ['manager.phone', true],
    ['manager.emergencyFax', false],
    ['manager.mail', false],
  ]);
});

test('an item that comes has nothing before, one that goes nothing after', () => {
  const rows = changedRows(after(on.remove('userIds', '2ANACA01'), on.add('sharing', { id: 'NAC003' })));
  expect(rows).toMatchObject([
    { path: 'userIds.2ANACA01', after: { ja: '', en: '' } },
    { path: 'sharing.NAC003', before: { ja: '', en: '' }, after: { ja: 'NAC003' } },
  ]);
});

test('a value still to be issued reads 審査終了時に決定', () => {
  const [row] = changedRows(after(on.add('userCodes', { id: pending('code'), kinds: [{ id: 'nvocc' }] })));
  expect(row).toMatchObject({ label: { ja: '審査終了時に決定' }, after: { ja: 'NVOCC' } });
});

describe('the day from which a row holds', () => {
  const plan = change('office', 'NAC001', '2027-01-01');
  const changedFrom = (operations: Operation[]) =>
    compare(before, after(...operations), { operations, startsOn: '2026-12-15' }).flatMap(({ rows }) =>
      rows.filter(({ changed }) => changed).map(({ path, startsOn }) => [path, startsOn]),
    );

  test('is told where it is another than the start date', () => {
    expect(changedFrom([plan.set('plan.line', 'B'), on.set('phone', '0312340000')])).toEqual([
      ['phone', undefined],
      ['plan.line', '2027-01-01'],
    ]);
  });

  test('is that of the item in which a value lies, and the last where it changes twice', () => {
    expect(
      changedFrom([
        on.set('lines.L1.speed', '1Mbps'),
        plan.set('lines.L1.speed', '5Mbps'),
        plan.remove('userIds', '2ANACA01'),
      ]),
    ).toEqual([
      ['userIds.2ANACA01', '2027-01-01'],
      ['lines.L1', '2027-01-01'],
    ]);
  });
});

test('right F: an account number that changed is a changed row, though both sides read alike', () => {
  const account = {
    bankCode: '',
    bank: '港湾銀行',
    branchCode: '',
    branch: '本店',
    kind: 'ordinary',
    holder: 'カ）ナックス',
    number: '1111567',
  } as const;
  const of = (number: string) => ({
    ...before,
    office: {
      ...before.office,
      billing: { ...before.office.billing, method: 'directDebit' as const, account: { ...account, number } },
    },
  });
  const rows = (one: string, other: string) =>
    compare(of(one), of(other)).flatMap((block) => block.rows.filter(({ changed }) => changed));
  expect(rows('1111567', '2222567')).toMatchObject([
    { path: 'billing.account.number', before: { ja: '****567' }, after: { ja: '****567' } },
  ]);
  expect(rows('1111567', '1111567')).toEqual([]);
  expect(rows('0111567', '1111567')).toHaveLength(1);
});

test('every part of the contract is shown: no accepted change is invisible', () => {
  const hidden = leafPaths.office.filter(
    (path) => compare(before, { ...before, office: altered(before.office, path) }).length === 0,
  );
  const hiddenOfCompany = leafPaths.company.filter(
    (path) => compare(before, { ...before, company: altered(before.company, path) }).length === 0,
  );
  expect(
    [...hidden, ...hiddenOfCompany],
    'Let the part in src/contract/parts/ say the value in its rows; of an item, at least its id outside of the label.',
  ).toEqual([]);
});

/** Another value at a path: a list loses its items, or gets one. */
function altered<T extends object>(state: T, path: string): T {
  const copy = structuredClone(state) as Record<string, unknown>;
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const node = parts.reduce((at, part) => at[part] as Record<string, unknown>, copy);
  const other: Record<string, unknown> = {
    endedBy: 'close',
    'plan.line': 'none',
    'plan.internet': 'A',
    'billing.method': 'directDebit',
    'billing.account.kind': 'current',
    'billing.mandate': 'formSent',
  };
  const value = node[last];
  if (path in other) node[last] = other[path];
  else if (Array.isArray(value)) node[last] = value.length > 0 ? [] : [{ id: 'NAC009' }];
  else node[last] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}’`;
  return copy as T;
}

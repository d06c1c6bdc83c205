import { expect, test } from 'vitest';
import { judgeNamed } from '../../../test/support/examples.ts';
import { compare } from '../../contract/compare.ts';
import { assess } from '../../procedure/assess.ts';
import { questionsOf } from '../../procedure/define.ts';
import { exampleOf } from '../parts/examples.ts';
import { paymentMethod } from './payment-method.ts';

const judged = (name: string) => judgeNamed(paymentMethod, name);
const billingAfter = (name: string) => judged(name).after.office.billing;

test('a direct debit that begins waits for its paper form, and says so', () => {
  expect(billingAfter('direct debit begins').mandate).toBe('toSend');
  expect(
    judged('direct debit begins')
      .warnings.map(({ ja }) => ja)
      .join(),
  ).toContain('口座振替依頼書');
});

test('another account needs another form; what was not typed again stays', () => {
  expect(billingAfter('another account')).toMatchObject({
    account: { bank: '港湾銀行', kind: 'current', number: '7531864' },
    mandate: 'toSend',
  });
});

test.each([
  ['2222567', 'toSend', 1],
  ['1111567', 'active', 0],
])('right F: number %s for an account that ends alike: its form is %s', (number, mandate, changes) => {
  const billing = {
    ...exampleOf().office.billing,
    method: 'directDebit' as const,
    account: { bank: '港湾銀行', branch: '本店', kind: 'ordinary' as const, holder: 'カ）ナックス', number: '1111567' },
    mandate: 'active' as const,
  };
  const { bank, branch, kind, holder } = billing.account;
  const raw = {
    method: ['directDebit'],
    bank: [bank],
    branch: [branch],
    kind: [kind],
    holder: [holder],
    number: [number],
  };
  const typed = { pages: { 'payment-method.payment': raw }, shown: {}, files: {} };
  const { after, operations } = assess([paymentMethod], typed, exampleOf({ billing }));
  expect(after.office.billing).toMatchObject({ account: { number }, mandate });
  expect(operations.filter((each) => 'path' in each && each.path === 'billing.account.number')).toHaveLength(changes);
});

test('nothing of the account is left after the way back to bank transfer', () => {
  const { method, account, mandate } = billingAfter('back to bank transfer');
  expect([method, mandate, ...Object.values(account)]).toEqual(['bankTransfer', 'none', '', '', '', '', '']);
});

test('right C9: bank transfer asks for no account, whatever was typed for one', () => {
  const now = exampleOf();
  const raw = { method: ['bankTransfer'], bank: ['港湾銀行'], number: ['12'], holder: ['ほげ'] };
  const typed = { pages: { 'payment-method.payment': raw }, shown: {}, files: {} };
  const { faults, answers } = assess([paymentMethod], typed, now);
  expect(faults.map(({ whole }) => whole)).toEqual([true]);
  expect(answers['payment-method']).toMatchObject({ method: 'bankTransfer', bank: '', number: '', holder: '' });
});

test('no page, table or record shows a whole account number', () => {
  const { before, after, checks } = judged('another account');
  const number = questionsOf(paymentMethod).find(({ name }) => name === 'number')?.field;
  const shown = JSON.stringify([
    compare(before, after).flatMap(({ rows }) => rows.map(({ before: was, after: becomes }) => [was, becomes])),
    checks,
    number?.show('7531864', 'ja'),
  ]);
  expect(shown).toContain('****864');
  expect(shown).not.toMatch(/4681357|7531864/);
  expect(number?.from).toBeUndefined();
});

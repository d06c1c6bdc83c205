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
    account: { bankCode: '0001', bank: 'みずほ', kind: 'current', number: '7531864' },
    mandate: 'toSend',
  });
});

test('what is asked for on line waits for no paper form, and says so', () => {
  expect(billingAfter('direct debit asked for on line').mandate).toBe('consented');
  const said = judged('direct debit asked for on line')
    .warnings.map(({ ja }) => ja)
    .join();
  expect(said).toContain('センターが、利用開始日以降に口座振替の登録を行います');
  expect(said).not.toContain('専用紙');
});

test('the sign and number of a passbook become the account that banks debit', () => {
  expect(billingAfter('an account of Japan Post Bank').account).toEqual({
    bankCode: '9900',
    bank: 'ゆうちょ',
    branchCode: '408',
    branch: '四〇八',
    kind: 'ordinary',
    number: '1234567',
    holder: 'カ）ナックスショウジ',
  });
});

test('an account from before there were codes gets them without another form or number', () => {
  expect(billingAfter('an account from before there were codes gets them')).toMatchObject({
    account: { bankCode: '0001', bank: 'みずほ', branchCode: '001', branch: '東京営業部', number: '4681357' },
    mandate: 'active',
  });
});

const registered = {
  ...exampleOf().office.billing,
  method: 'directDebit' as const,
  account: {
    bankCode: '0001',
    bank: 'みずほ',
    branchCode: '001',
    branch: '東京営業部',
    kind: 'ordinary' as const,
    holder: 'カ）ナックス',
    number: '1111567',
  },
  mandate: 'active' as const,
};
const typed = (more: Readonly<Record<string, readonly string[]>>, shown = {}) => ({
  pages: {
    'payment-method.payment': {
      method: ['directDebit'],
      bank: ['0001 みずほ'],
      branch: ['001 東京営業部'],
      kind: ['ordinary'],
      holder: ['カ）ナックス'],
      number: [''],
      ...more,
    },
  },
  shown,
  files: {},
});

test.each([
  ['2222567', 'toSend', 1],
  ['1111567', 'active', 0],
])('right F: number %s for an account that ends alike: its form is %s', (number, mandate, changes) => {
  const { after, operations } = assess(
    [paymentMethod],
    typed({ number: [number] }),
    exampleOf({ billing: registered }),
  );
  expect(after.office.billing).toMatchObject({ account: { number }, mandate });
  expect(operations.filter((each) => 'path' in each && each.path === 'billing.account.number')).toHaveLength(changes);
});

test('a form that never came is replaced by asking on line', () => {
  const now = exampleOf({ billing: { ...registered, mandate: 'toSend' } });
  const { after } = assess([paymentMethod], typed({ consent: ['agreed'] }), now);
  expect(after.office.billing.mandate).toBe('consented');
});

test.each([
  ['the code', { bank: ['0005'], branch: ['001'] }, undefined],
  ['name and kana', { bank: ['三菱UFJ銀行'], branch: ['001'] }, undefined],
  ['one of several, ticked', { bank: ['三菱'], 'bank.found': ['0005'], branch: ['001'] }, undefined],
  ['one of several', { bank: ['三菱'], branch: ['001'] }, '1つ選択してください'],
  ['a tick of an earlier search', { bank: ['三井'], 'bank.found': ['0005'], branch: ['001'] }, '1つ選択してください'],
  ['nothing of the list', { bank: ['港湾銀行'], branch: ['001'] }, '金融機関は、名称、カナまたはコードで検索し'],
  [
    'a branch of another bank',
    { bank: ['0005'], branch: ['ふじみ野東京都'] },
    '支店は、名称、カナまたはコードで検索し',
  ],
])('a bank and branch by %s', (_, more, says) => {
  const { after, faults } = assess([paymentMethod], typed({ number: ['7531864'], ...more }), exampleOf());
  if (says) expect(faults.map(({ message }) => message.ja).join()).toContain(says);
  else expect([faults, after.office.billing.account]).toMatchObject([[], { bankCode: '0005', branchCode: '001' }]);
});

test('nothing of the account is left after the way back to bank transfer', () => {
  const { method, account, mandate } = billingAfter('back to bank transfer');
  expect([method, mandate, ...Object.values(account)]).toEqual(['bankTransfer', 'none', '', '', '', '', '', '', '']);
});

test('right C9: bank transfer asks for no account, whatever was typed for one', () => {
  const now = exampleOf();
  const raw = { method: ['bankTransfer'], bank: ['港湾銀行'], number: ['12'], holder: ['ほげ'] };
  const typed = { pages: { 'payment-method.payment': raw }, shown: {}, files: {} };
  const { faults, answers } = assess([paymentMethod], typed, now);
  expect(faults.map(({ whole }) => whole)).toEqual([true]);
  expect(answers['payment-method']).toMatchObject({
    method: 'bankTransfer',
    bank: { code: '', name: '' },
    number: '',
    holder: '',
  });
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
  const passbook = questionsOf(paymentMethod).find(({ name }) => name === 'passbook')?.field;
  expect(passbook?.show('14030-12345671', 'ja')).toEqual(['14030-*****671']);
  expect(passbook?.from).toBeUndefined();
});

test('what was ticked counts, though another is called just what was typed', () => {
  const { answers } = assess(
    [paymentMethod],
    typed({ bank: ['みずほ'], 'bank.found': ['0289'], branch: [''] }),
    exampleOf(),
  );
  expect(answers['payment-method']).toMatchObject({ bank: { code: '0289', name: 'みずほ信託' } });
});

import type { Office } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import { noneCoded } from '../../procedure/fields/bank.ts';
import type { AccountAnswers } from '../parts/account.ts';
import { exampleOf, exampleOffice } from '../parts/examples.ts';

export type PaymentAnswers = AccountAnswers & { method: Office['billing']['method']; consent: readonly string[] };

const account: PaymentAnswers = {
  method: 'directDebit',
  bank: { code: '0001', name: 'みずほ' },
  passbook: '',
  branch: { code: '001', name: '東京営業部' },
  kind: 'ordinary',
  number: '4681357',
  holder: 'カ）ナックスショウジ',
  consent: [],
};
const noAccount: PaymentAnswers = {
  method: 'bankTransfer',
  bank: noneCoded,
  passbook: '',
  branch: noneCoded,
  kind: '',
  number: '',
  holder: '',
  consent: [],
};
const registered: Office['billing']['account'] = {
  bankCode: '0001',
  bank: 'みずほ',
  branchCode: '001',
  branch: '東京営業部',
  kind: 'ordinary',
  number: '4681357',
  holder: 'カ）ナックスショウジ',
};
const debitFrom = (account: Office['billing']['account']) =>
  exampleOf({ billing: { ...exampleOffice.billing, method: 'directDebit', account, mandate: 'active' } });

const byTransfer = exampleOf();
const byDebit = debitFrom(registered);
const fromBeforeCodes = debitFrom({
  ...registered,
  bankCode: '',
  bank: 'みずほ銀行',
  branchCode: '',
  branch: '東京営業部',
});
const kept: PaymentAnswers = { ...account, number: '' };
const postal: PaymentAnswers = {
  ...account,
  bank: { code: '9900', name: 'ゆうちょ' },
  branch: noneCoded,
  kind: '',
  number: '',
  passbook: '14030-12345671',
};

export const paymentExamples: readonly Example<PaymentAnswers>[] = [
  { name: 'direct debit begins', now: byTransfer, answers: account },
  { name: 'direct debit asked for on line', now: byTransfer, answers: { ...account, consent: ['agreed'] } },
  { name: 'an account of Japan Post Bank', now: byTransfer, answers: postal },
  { name: 'another account', now: byDebit, answers: { ...kept, kind: 'current', number: '7531864' } },
  { name: 'an account from before there were codes gets them', now: fromBeforeCodes, answers: kept },
  { name: 'back to bank transfer', now: byDebit, answers: noAccount },
  { name: 'no bank', now: byTransfer, answers: { ...account, bank: noneCoded }, breaks: 'bank' },
  {
    name: 'a bank that is on no list',
    now: byTransfer,
    answers: { ...account, bank: { code: '', name: '港湾銀行' } },
    breaks: 'bank-listed',
  },
  { name: 'no branch', now: byTransfer, answers: { ...account, branch: noneCoded }, breaks: 'branch' },
  {
    name: 'a branch that is on no list',
    now: byTransfer,
    answers: { ...account, branch: { code: '', name: '幻支店' } },
    breaks: 'branch-listed',
  },
  {
    name: 'a passbook and a number',
    now: byTransfer,
    answers: { ...postal, number: '1234567' },
    breaks: 'passbook-alone',
  },
  {
    name: 'a passbook at another bank',
    now: byTransfer,
    answers: { ...postal, bank: account.bank },
    breaks: 'passbook-alone',
  },
  { name: 'no kind of account', now: byTransfer, answers: { ...account, kind: '' }, breaks: 'kind' },
  { name: 'no number', now: byTransfer, answers: kept, breaks: 'number' },
  {
    name: 'another bank with the old number',
    now: byDebit,
    answers: { ...kept, bank: { code: '0009', name: '三井住友' }, branch: { code: '015', name: '東京中央' } },
    breaks: 'number',
  },
  { name: 'no holder', now: byTransfer, answers: { ...account, holder: '' }, breaks: 'holder' },
  {
    name: 'a holder that no bank writes',
    now: debitFrom({ ...registered, holder: 'カ）ナックス「ショウジ」' }),
    answers: { ...kept, holder: 'カ）ナックス「ショウジ」', consent: ['agreed'] },
    breaks: 'holder-written',
  },
];

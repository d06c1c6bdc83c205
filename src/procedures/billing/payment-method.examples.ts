import type { Office } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import { exampleOf, exampleOffice } from '../parts/examples.ts';

export type PaymentAnswers = {
  method: Office['billing']['method'];
  bank: string;
  branch: string;
  kind: string;
  number: string;
  holder: string;
};

const account: PaymentAnswers = {
  method: 'directDebit',
  bank: '港湾銀行',
  branch: '京橋支店',
  kind: 'ordinary',
  number: '4681357',
  holder: 'カ）ナックスショウジ',
};
const noAccount: PaymentAnswers = { method: 'bankTransfer', bank: '', branch: '', kind: '', number: '', holder: '' };

const byTransfer = exampleOf();
const byDebit = exampleOf({
  billing: {
    ...exampleOffice.billing,
    method: 'directDebit',
    account: {
      bank: '港湾銀行',
      branch: '京橋支店',
      kind: 'ordinary',
      number: '4681357',
      holder: 'カ）ナックスショウジ',
    },
    mandate: 'active',
  },
});
const kept: PaymentAnswers = { ...account, number: '' };

export const paymentExamples: readonly Example<PaymentAnswers>[] = [
  { name: 'direct debit begins', now: byTransfer, answers: account },
  { name: 'another account', now: byDebit, answers: { ...kept, kind: 'current', number: '7531864' } },
  { name: 'back to bank transfer', now: byDebit, answers: noAccount },
  { name: 'no bank', now: byTransfer, answers: { ...account, bank: '' }, breaks: 'bank' },
  { name: 'no branch', now: byTransfer, answers: { ...account, branch: '' }, breaks: 'branch' },
  { name: 'no kind of account', now: byTransfer, answers: { ...account, kind: '' }, breaks: 'kind' },
  { name: 'no number', now: byTransfer, answers: kept, breaks: 'number' },
  {
    name: 'another bank with the old number',
    now: byDebit,
    answers: { ...kept, bank: '税関信用金庫' },
    breaks: 'number',
  },
  { name: 'no holder', now: byTransfer, answers: { ...account, holder: '' }, breaks: 'holder' },
];

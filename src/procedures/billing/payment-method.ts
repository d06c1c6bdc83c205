import { accountKinds, paymentMethods } from '../../contract/masters.ts';
import { change } from '../../contract/operation.ts';
import { blankOffice } from '../../contract/shape.ts';
import { masked } from '../../ground/text/masked.ts';
import type { Text } from '../../ground/words.ts';
import { defineProcedure, page, type Rule, section } from '../../procedure/define.ts';
import { accountHolder, accountNumber } from '../../procedure/fields/account.ts';
import { bank, branch, passbook } from '../../procedure/fields/bank.ts';
import { choice, oneOf } from '../../procedure/fields/choice.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { accountRules } from '../parts/account.rules.ts';
import {
  accountOf,
  codedIn,
  debitConsent,
  followsOf,
  isSamePlace,
  mandateBegins,
  passbookHint,
} from '../parts/account.ts';
import { forDirectDebit, overwrite } from '../parts/words.ts';
import { type PaymentAnswers, paymentExamples } from './payment-method.examples.ts';

/**
 * 支払の方法: direct debit needs an account, and a request for it: a paper form that the centre posts and gets back, or the application itself
 * (`domain.md` 2.2; 8, 30; `bills.md` 26, 27).
 */
export const paymentMethod = defineProcedure({
  id: 'payment-method',
  effectiveFrom: '2018-01-01',
  title: { ja: '支払の方法（口座振替・銀行振込）', en: 'Payment (direct debit, bank transfer)' },
  group: 'billing',
  reasons: [
    { ja: '口座振替に変更するため', en: 'Payment by direct debit' },
    { ja: '振替口座の変更のため', en: 'Another account is debited' },
  ],
  leadClass: 'billing',
  touches: (['method', 'account', 'mandate'] as const).map((part) => ({
    subject: 'office' as const,
    path: `billing.${part}`,
  })),
  help: {
    ja: '口座振替にする場合、または振替口座を変更する場合は、オンラインで口座振替を依頼できます。依頼しない場合は、センターから口座振替依頼書（専用紙）を郵送します。届きましたら、必要事項を記入し、センターに郵送してください。',
    en: 'Direct debit, and that of another account, can be asked for on line. Otherwise the centre posts you a paper form: fill it in and post it back to the centre.',
  },
  pages: [
    page(
      'payment',
      { ja: '支払の方法 入力', en: 'Payment' },
      [
        section(
          { ja: '支払の方法に関する項目', en: 'Payment' },
          {
            method: choice({
              label: { ja: '支払の方法', en: 'Way of payment' },
              options: paymentMethods,
              from: (now) => now.office.billing.method,
            }),
          },
        ),
        section(
          { ja: '振替口座に関する項目', en: 'Account for direct debit' },
          {
            bank: bank({
              label: { ja: '金融機関名', en: 'Bank' },
              optional: forDirectDebit,
              from: (now) => codedIn.bank(now.office.billing.account),
            }),
            passbook: passbook({
              label: { ja: 'ゆうちょ銀行の記号・番号', en: 'Sign and number of Japan Post Bank' },
              optional: true,
              hint: passbookHint,
            }),
            branch: branch(
              {
                label: { ja: '支店名', en: 'Branch' },
                optional: forDirectDebit,
                from: (now) => codedIn.branch(now.office.billing.account),
              },
              'bank',
            ),
            kind: oneOf({
              label: { ja: '預金種目', en: 'Kind of account' },
              optional: forDirectDebit,
              options: () => Object.entries(accountKinds).map(([value, label]) => ({ value, label })),
              from: (now) => now.office.billing.account.kind,
            }),
            number: accountNumber({
              label: { ja: '口座番号', en: 'Account number' },
              hint: {
                ja: '7桁の数字。登録済みの口座から変更しない場合は、空欄のままにしてください。',
                en: '7 digits. Leave it empty if the registered account stays.',
              },
              optional: {
                requiredIf: {
                  ja: '口座振替を始める場合、または振替口座を変更する場合',
                  en: 'direct debit begins, or its account changes',
                },
              },
            }),
            holder: accountHolder({
              label: { ja: '口座名義（カナ）', en: 'Account holder (kana)' },
              optional: forDirectDebit,
              from: (now) => now.office.billing.account.holder,
            }),
            consent: debitConsent,
          },
          {
            only: { question: 'method', is: 'directDebit' },
            lead: {
              ja: '「口座振替」を選択した場合は、「任意」の項目を除いてすべて入力してください。「銀行振込」の場合は不要です。',
              en: 'For direct debit fill in all of them but what is optional. Nothing is needed for bank transfer.',
            },
          },
        ),
      ],
      overwrite,
    ),
  ],
  rules: [
    needed('bank', { ja: '金融機関名', en: 'the bank' }),
    needed('branch', { ja: '支店名', en: 'the branch' }),
    {
      id: 'kind',
      at: 'kind',
      checks: { ja: '口座振替の場合、預金種目が選択されている', en: 'Direct debit has a kind of account' },
      holds: (answers) => isTransfer(answers) || Object.hasOwn(accountKinds, accountOf(answers).kind),
      message: {
        ja: '口座振替の場合は、預金種目を選択してください。',
        en: 'For direct debit, choose the kind of account.',
      },
      source: 'domain.md 2.2',
    },
    {
      id: 'number',
      at: 'number',
      checks: {
        ja: '新しい振替口座の場合、口座番号が入力されている',
        en: 'A new account for direct debit has its number',
      },
      holds: (answers, now) =>
        isTransfer(answers) || accountOf(answers).number !== '' || (hasAccount(now) && !isOther(answers, now)),
      message: {
        ja: '口座振替を始める場合、または振替口座を変更する場合は、口座番号を入力してください。',
        en: 'Enter the account number to begin direct debit or to change the account.',
      },
      evidence: (answers, now) => numbers(accountOf(answers).number, now),
      source: 'domain.md 2.2',
    },
    needed('holder', { ja: '口座名義（カナ）', en: 'the account holder in kana' }),
    ...accountRules<PaymentAnswers>((answers) => (isTransfer(answers) ? undefined : answers), {
      bank: 'bank',
      branch: 'branch',
      passbook: 'passbook',
      holder: 'holder',
    }),
  ],
  effect: (answers, now) => {
    const office = change('office', now.officeCode);
    const { method, account, mandate } = becomes(answers, now);
    return [
      office.set('billing.method', method),
      office.set('billing.account.bankCode', account.bankCode),
      office.set('billing.account.bank', account.bank),
      office.set('billing.account.branchCode', account.branchCode),
      office.set('billing.account.branch', account.branch),
      office.set('billing.account.kind', account.kind),
      office.set('billing.account.number', account.number),
      office.set('billing.account.holder', account.holder),
      office.set('billing.mandate', mandate),
    ];
  },
  warnings: (_, now, { office: { billing } }) => [
    ...(billing.method === 'directDebit' ? followsOf(billing.mandate) : []),
    ...(billing.method === 'bankTransfer' && now.office.billing.method === 'directDebit' ? [debitEnds] : []),
  ],
  examples: paymentExamples,
});

type Billing = typeof blankOffice.billing;

/** What the answers make of the payment: a new account needs a new mandate, and none is kept for bank transfer. */
function becomes(answers: PaymentAnswers, now: OwnPresent): Pick<Billing, 'method' | 'account' | 'mandate'> {
  const { method, consent } = answers;
  const was = now.office.billing;
  if (method === 'bankTransfer') return { method, account: blankOffice.billing.account, mandate: 'none' };
  const given = accountOf(answers);
  const account = { ...given, number: given.number || was.account.number };
  const renewed = was.method !== method || isOther(answers, now) || account.number !== was.account.number;
  const waits = was.mandate === 'toSend' || was.mandate === 'none';
  return { method, account, mandate: renewed || (waits && consent.length > 0) ? mandateBegins(consent) : was.mandate };
}

const isTransfer = ({ method }: PaymentAnswers): boolean => method === 'bankTransfer';

const hasAccount = ({ office }: OwnPresent): boolean => office.billing.account.number !== '';

/** Whether the account differs from the registered one in what the form shows of it. One that only gets its codes is the same. */
function isOther(answers: PaymentAnswers, { office: { billing } }: OwnPresent): boolean {
  const account = accountOf(answers);
  return (
    !isSamePlace(account, billing.account) ||
    (['kind', 'holder'] as const).some((part) => account[part] !== billing.account[part])
  );
}

/** A part of the account that direct debit needs. */
function needed(part: 'bank' | 'branch' | 'holder', what: Text): Rule<PaymentAnswers> {
  return {
    id: part,
    at: part,
    checks: { ja: `口座振替の場合、${what.ja}が入力されている`, en: `Direct debit has ${what.en}` },
    holds: (answers) => isTransfer(answers) || accountOf(answers)[part] !== '',
    message: {
      ja: `口座振替の場合は、${what.ja}を入力してください。`,
      en: `For direct debit, enter ${what.en}.`,
    },
    source: 'domain.md 2.2',
  };
}

function numbers(typed: string, { office }: OwnPresent): Text {
  const was = masked(office.billing.account.number);
  const [ja, en] = typed === '' ? ['入力なし', 'none'] : [masked(typed), masked(typed)];
  return { ja: `登録済み：${was || 'なし'}／入力：${ja}`, en: `Registered: ${was || 'none'}; entered: ${en}` };
}

const debitEnds: Text = {
  ja: '口座振替の登録と振替口座の情報は、開始日に契約情報から消えます。',
  en: 'The direct debit and its account are taken out of the contract on the start date.',
};

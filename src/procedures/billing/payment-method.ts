import { accountKinds, paymentMethods } from '../../contract/masters.ts';
import { change } from '../../contract/operation.ts';
import { type AccountKind, blankOffice } from '../../contract/shape.ts';
import { masked } from '../../ground/text/masked.ts';
import type { Text } from '../../ground/words.ts';
import { defineProcedure, page, type Rule, section } from '../../procedure/define.ts';
import { accountHolder, accountNumber } from '../../procedure/fields/account.ts';
import { choice, oneOf } from '../../procedure/fields/choice.ts';
import { text } from '../../procedure/fields/text.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { forDirectDebit, overwrite } from '../parts/words.ts';
import { type PaymentAnswers, paymentExamples } from './payment-method.examples.ts';

/** 支払の方法: direct debit needs an account and a paper form that the centre posts and gets back (`domain.md` 2.2; 8, 30). */
export const paymentMethod = defineProcedure({
  id: 'payment-method',
  effectiveFrom: '2018-01-01',
  title: { ja: '支払の方法（口座振替・銀行振込）', en: 'Payment (direct debit, bank transfer)' },
  group: 'billing',
  leadClass: 'billing',
  touches: (['method', 'account', 'mandate'] as const).map((part) => ({
    subject: 'office' as const,
    path: `billing.${part}`,
  })),
  help: {
    ja: '口座振替にする場合、または振替口座を変更する場合は、センターから口座振替依頼書（専用紙）を郵送します。届きましたら、必要事項を記入し、センターに郵送してください。',
    en: 'For direct debit, and for another account, the centre posts you a paper form. Fill it in and post it back to the centre.',
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
            bank: text({
              label: { ja: '金融機関名', en: 'Bank' },
              optional: forDirectDebit,
              limit: 40,
              from: (now) => now.office.billing.account.bank,
            }),
            branch: text({
              label: { ja: '支店名', en: 'Branch' },
              optional: forDirectDebit,
              limit: 40,
              from: (now) => now.office.billing.account.branch,
            }),
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
          },
          {
            only: { question: 'method', is: 'directDebit' },
            lead: {
              ja: '「口座振替」を選択した場合は、すべて入力してください。「銀行振込」の場合は不要です。',
              en: 'For direct debit fill in all of them. Nothing is needed for bank transfer.',
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
      holds: ({ method, kind }) => method === 'bankTransfer' || Object.hasOwn(accountKinds, kind),
      message: {
        ja: '口座振替の場合は、預金種目（普通・当座）を選択してください。',
        en: 'For direct debit, choose the kind of account: ordinary or current.',
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
        answers.method === 'bankTransfer' || answers.number !== '' || (hasAccount(now) && !isOther(answers, now)),
      message: {
        ja: '口座振替を始める場合、または振替口座を変更する場合は、口座番号を入力してください。',
        en: 'Enter the account number to begin direct debit or to change the account.',
      },
      evidence: ({ number }, now) => numbers(number, now),
      source: 'domain.md 2.2',
    },
    needed('holder', { ja: '口座名義（カナ）', en: 'the account holder in kana' }),
  ],
  effect: (answers, now) => {
    const office = change('office', now.officeCode);
    const { method, account, mandate } = becomes(answers, now);
    return [
      office.set('billing.method', method),
      office.set('billing.account.bank', account.bank),
      office.set('billing.account.branch', account.branch),
      office.set('billing.account.kind', account.kind),
      office.set('billing.account.number', account.number),
      office.set('billing.account.holder', account.holder),
      office.set('billing.mandate', mandate),
    ];
  },
  warnings: (_, now, { office: { billing } }) => [
    ...(billing.method === 'directDebit' && billing.mandate === 'toSend' ? [formFollows] : []),
    ...(billing.method === 'bankTransfer' && now.office.billing.method === 'directDebit' ? [debitEnds] : []),
  ],
  examples: paymentExamples,
});

type Billing = typeof blankOffice.billing;

/** What the answers make of the payment: a new account needs a new form, and none is kept for bank transfer. */
function becomes(answers: PaymentAnswers, now: OwnPresent): Pick<Billing, 'method' | 'account' | 'mandate'> {
  const { method, bank, branch, kind, number, holder } = answers;
  const was = now.office.billing;
  if (method === 'bankTransfer') return { method, account: blankOffice.billing.account, mandate: 'none' };
  const account = { bank, branch, kind: kind as AccountKind, number: number || was.account.number, holder };
  const renewed = was.method !== method || isOther(answers, now) || account.number !== was.account.number;
  return { method, account, mandate: renewed ? 'toSend' : was.mandate };
}

const hasAccount = ({ office }: OwnPresent): boolean => office.billing.account.number !== '';

/** Whether the account differs from the registered one in what the form shows of it. */
function isOther(answers: PaymentAnswers, { office: { billing } }: OwnPresent): boolean {
  return (['bank', 'branch', 'kind', 'holder'] as const).some((part) => answers[part] !== billing.account[part]);
}

/** A part of the account that direct debit needs. */
function needed(part: 'bank' | 'branch' | 'holder', what: Text): Rule<PaymentAnswers> {
  return {
    id: part,
    at: part,
    checks: { ja: `口座振替の場合、${what.ja}が入力されている`, en: `Direct debit has ${what.en}` },
    holds: (answers) => answers.method === 'bankTransfer' || answers[part] !== '',
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

const formFollows: Text = {
  ja: '口座振替依頼書（専用紙）を請求書送付先に郵送します。届きましたら、必要事項を記入し、センターに郵送してください。口座振替の登録が終わるまでは、銀行振込でお支払いください。',
  en: 'A paper form for direct debit is posted to your address for bills. Fill it in and post it back to the centre. Until the debit is registered, please pay by bank transfer.',
};
const debitEnds: Text = {
  ja: '口座振替の登録と振替口座の情報は、開始日に契約情報から消えます。',
  en: 'The direct debit and its account are taken out of the contract on the start date.',
};

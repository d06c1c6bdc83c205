import { paymentMethods } from '../../contract/masters.ts';
import type { Fact } from '../../papers/data.ts';
import type { InvoicePaper } from '../../papers/invoice.ts';
import type { InvoiceContent, InvoiceKind, InvoicePayment } from './content.ts';
import { invoiceKindNames, noDebitReasons } from './words.ts';
import { dayOnPaper } from './written.ts';

/** What differs between the three documents. */
export const paperWords: Readonly<Record<InvoiceKind, Record<'sentence' | 'total' | 'period', string>>> = {
  invoice: {
    sentence: '下記のとおりご請求申し上げます。',
    total: 'ご請求金額（税込）',
    period: 'ご利用期間',
  },
  mended: {
    sentence: '先に発行した適格請求書を修正し、下記のとおりご請求申し上げます。',
    total: 'ご請求金額（税込）',
    period: 'ご利用期間',
  },
  return: {
    sentence: '先にご請求した利用料金のうち、下記の金額を返還します。',
    total: '返還金額（税込）',
    period: 'もとの取引の期間',
  },
};

export const noteWords = {
  tax: '消費税額は、税率ごとの税抜金額の合計から計算し、1円未満を切り捨てています。',
  reduced: '※ 軽減税率の対象です。',
  below: '▲ 減額する数量と金額です。',
  sample: '「見本」 見本の料金による行です。実際の料金ではありません。',
};

/** The first invoice, with what becomes of it (`bills.md` 20). */
export function firstOf(
  { kind }: Pick<InvoiceContent, 'kind'>,
  { number, issuedOn, reason }: NonNullable<InvoiceContent['refersTo']>,
): NonNullable<InvoicePaper['first']> {
  const [act, sentence] =
    kind === 'return'
      ? ['返還', '次の適格請求書でご請求した料金の一部を返還するものです。']
      : [
          '修正',
          '次の適格請求書を修正したものです。次の適格請求書は無効となり、本書がこれに代わります。次の適格請求書へのお支払いは、本書へのお支払いとなります。',
        ];
  return {
    title: `もとの${invoiceKindNames.invoice.ja}`,
    sentence,
    facts: [
      { label: 'もとの番号', value: number },
      { label: 'もとの発行日', value: dayOnPaper(issuedOn) },
      { label: `${act}の理由`, value: reason },
    ],
  };
}

/** How and until when is paid (`bills.md` 12, 27); of a return what becomes of the money. */
export function paymentOf(content: InvoiceContent): InvoicePaper['payment'] {
  if (content.kind === 'return')
    return { title: '返還', facts: [{ label: '返還の方法', value: 'もとの適格請求書のご請求金額から差し引きます。' }] };
  if (content.total === 0)
    return { title: 'お支払い', facts: [{ label: 'お支払い', value: '今回のお支払いはありません。' }] };
  return { title: 'お支払い', facts: waysOf(content.payment) };
}

function waysOf({ method, dueOn, account, reference, noDebit }: InvoicePayment): Fact[] {
  const way = { label: 'お支払方法', value: paymentMethods[method].ja };
  if (method === 'directDebit') return [way, { label: '振替日', value: dayOnPaper(dueOn) }];
  return [
    way,
    { label: 'お支払期限', value: dayOnPaper(dueOn) },
    { label: '振込先', value: account },
    { label: '振込時の番号', value: `${reference}（振込依頼人名の前に入力してください）` },
    ...(noDebit === '' ? [] : [{ label: '口座振替にならない理由', value: noDebitReasons[noDebit].ja }]),
  ];
}

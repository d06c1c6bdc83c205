import type { Text } from '../../ground/words.ts';

/** Words of the search of invoices, which both sides have (`bills.md` 21). */
export const searchWords = {
  title: { ja: '請求書の検索', en: 'Find invoices' },
  lead: {
    ja: '発行日、金額、相手先のどれでも、組み合わせても検索できます。見つかった請求書は、期間を指定してまとめてダウンロードできます。',
    en: 'By the day of issue, the amount and the counterparty, singly or together. What is found of a period can be downloaded at once.',
  },
  search: { ja: '検索の条件', en: 'What to find' },
  submit: { ja: '検索する', en: 'Search' },
  clear: { ja: '条件を消す', en: 'Clear' },
  from: { ja: '発行日（から）', en: 'Issued from' },
  until: { ja: '発行日（まで）', en: 'Issued to' },
  least: { ja: '金額（以上）', en: 'Amount from' },
  most: { ja: '金額（以下）', en: 'Amount to' },
  amountHint: { ja: '税込、円。返還は負の金額', en: 'Yen with tax; credits are below 0' },
  party: { ja: '相手先', en: 'Counterparty' },
  partyHint: {
    ja: '企業名・請求先の一部、企業略称または事業所コード',
    en: 'A part of the name of the company or addressee, or a company or office code',
  },
  list: { ja: '見つかった請求書', en: 'Invoices found' },
  number: { ja: '請求書番号', en: 'Number' },
  issuedOn: { ja: '発行日', en: 'Issued on' },
  month: { ja: '利用月', en: 'Month' },
  to: { ja: '相手先', en: 'Billed to' },
  kind: { ja: '種類', en: 'Kind' },
  amount: { ja: '金額（税込）', en: 'Amount with tax' },
  state: { ja: '支払の状態', en: 'Payment' },
  none: { ja: '—', en: '—' },
  empty: { ja: '該当する請求書はありません', en: 'No such invoice' },
  emptyText: { ja: '条件を変えるか、条件を消してください。', en: 'Change the conditions or clear them.' },
  pages: { ja: '検索結果のページ', en: 'Pages of what was found' },
  previous: { ja: '前へ', en: 'Previous' },
  next: { ja: '次へ', en: 'Next' },
  turned: { ja: '終わりは始まりより後にしてください。', en: 'The end must not be before the beginning.' },
  bulk: { ja: 'まとめてダウンロード', en: 'Download at once' },
  bulkText: {
    ja: '請求書（PDF）と、発行日・金額・相手先の索引（CSV）を、一つのZIPファイルで取得します。',
    en: 'The invoices as PDF with an index of day, amount and counterparty as CSV, in one ZIP file.',
  },
  bulkPeriod: {
    ja: '発行日の期間（からとまでの両方）を指定して検索すると、見つかった請求書をまとめてダウンロードできます。',
    en: 'Search with both ends of a period to download all that is found.',
  },
  bulkNow: { ja: 'ZIPファイルをダウンロードする', en: 'Download the ZIP file' },
} as const satisfies Record<string, Text>;

export const amountFault = (what: Text, typed: string): Text => ({
  ja: `${what.ja}「${typed}」は、円の整数で入力してください（例 10000）。`,
  en: `${what.en}: “${typed}” must be whole yen, such as 10000.`,
});
export const tooManyFound = (most: number): Text => ({
  ja: `一度にダウンロードできるのは${most.toLocaleString('ja-JP')}件までです。期間を短くしてください。`,
  en: `At most ${most.toLocaleString('ja-JP')} invoices at once: choose a shorter period.`,
});

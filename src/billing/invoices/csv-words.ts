import type { Text } from '../../ground/words.ts';

/** What stands in the tables that are made of invoices: the invoice, the use, the index of a bulk download. */
export const csvWords = {
  kind: { ja: '種類', en: 'Kind' },
  number: { ja: '番号', en: 'Number' },
  issuedOn: { ja: '発行日', en: 'Issued on' },
  month: { ja: '対象月', en: 'Month' },
  from: { ja: '利用期間の初日', en: 'Period from' },
  until: { ja: '利用期間の末日', en: 'Period until' },
  issuer: { ja: '発行者', en: 'Issuer' },
  registration: { ja: '登録番号', en: 'Registration number' },
  company: { ja: '宛先', en: 'Addressee' },
  sentTo: { ja: '請求書送付先', en: 'Sent to' },
  officeCode: { ja: '事業所コード', en: 'Office code' },
  officeName: { ja: '事業所名', en: 'Office' },
  firstNumber: { ja: 'もとの番号', en: 'Number of the first' },
  firstDay: { ja: 'もとの発行日', en: 'First issued on' },
  reason: { ja: '理由', en: 'Reason' },
  net: { ja: '税抜金額（円）', en: 'Net (yen)' },
  tax: { ja: '消費税額（円）', en: 'Tax (yen)' },
  total: { ja: '税込金額（円）', en: 'Total (yen)' },
  method: { ja: '支払方法', en: 'Payment' },
  dueOn: { ja: '支払期日', en: 'Due on' },
  reference: { ja: '振込時の番号', en: 'Reference' },
  noDebit: { ja: '口座振替にならない理由', en: 'Why no direct debit' },
  sample: { ja: '見本', en: 'Sample' },
  connection: { ja: '接続', en: 'Connection' },
  item: { ja: '区分', en: 'Kind of fee' },
  code: { ja: 'コード', en: 'Code' },
  label: { ja: '内容', en: 'What' },
  plan: { ja: 'プラン', en: 'Plan' },
  quantity: { ja: '数量', en: 'Quantity' },
  unitPrice: { ja: '単価（円）', en: 'Unit price (yen)' },
  amount: { ja: '金額（円）', en: 'Amount (yen)' },
  category: { ja: '税区分', en: 'Tax category' },
  percent: { ja: '税率（%）', en: 'Tax (%)' },
  billedTo: { ja: '請求先事業所', en: 'Billed to' },
  gateway: { ja: 'ゲートウェイ事業所', en: 'Gateway office' },
  userCode: { ja: '利用者コード', en: 'User code' },
  receptionNo: { ja: '申込受付番号', en: 'Reception number' },
  reachedOn: { ja: '最大数に達した日', en: 'Highest count on' },
  lineId: { ja: '回線', en: 'Line' },
  userId: { ja: '利用者ID', en: 'User ID' },
  transaction: { ja: '業務コード', en: 'Transaction code' },
  transactionName: { ja: '業務名', en: 'Transaction' },
  count: { ja: '件数', en: 'Count' },
  tradedOn: { ja: '取引年月日', en: 'Date of transaction' },
  tradedFor: { ja: '取引金額（円）', en: 'Amount of transaction (yen)' },
  counterparty: { ja: '取引先', en: 'Counterparty' },
  file: { ja: 'ファイル名', en: 'File' },
  beingMade: { ja: '作成中', en: 'Being made' },
} as const satisfies Record<string, Text>;

type Word = keyof typeof csvWords;

/** The heads of a table in one language. */
export const heads = (say: (text: Text) => string, words: readonly Word[]): string[] =>
  words.map((word) => say(csvWords[word]));

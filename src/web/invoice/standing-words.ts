import type { ReceivableStatus } from '../../billing/payments/receivables.ts';
import type { Text } from '../../ground/words.ts';

/** What both sides read of the payment of an invoice, and of what refers to it. */
export const standingWords = {
  payment: { ja: 'お支払い', en: 'Payment' },
  toPay: { ja: '請求額（税込）', en: 'Amount with tax' },
  owed: { ja: 'お支払い額（返還後）', en: 'To be paid, after what was returned' },
  dueOn: { ja: '支払期日', en: 'Due' },
  debitOn: { ja: '口座振替日', en: 'Debited on' },
  method: { ja: '支払の方法', en: 'Payment by' },
  account: { ja: '振込先', en: 'Transfer to' },
  reference: { ja: '振込時の照会番号', en: 'Reference of the transfer' },
  referenceNote: { ja: '振込依頼人名の前に入力してください。', en: 'Write it before the name of the payer.' },
  state: { ja: '支払の状態', en: 'State of the payment' },
  paid: { ja: '入金額', en: 'Received' },
  left: { ja: '残額', en: 'Still to be paid' },
  over: { ja: '過入金', en: 'Paid too much' },
  overNote: {
    ja: '返金または次回の充当について、センターから連絡します。',
    en: 'The centre will tell you how it is given back.',
  },
  reminded: { ja: '督促の日', en: 'Reminded on' },
  receipts: { ja: '入金の記録', en: 'Receipts' },
  receiptList: { ja: '入金の一覧', en: 'List of receipts' },
  noReceipts: { ja: '入金の記録はまだありません。', en: 'Nothing has been received yet.' },
  day: { ja: '入金日', en: 'Received on' },
  how: { ja: '方法', en: 'By' },
  amount: { ja: '金額', en: 'Amount' },
  replacedTitle: { ja: 'この請求書は、効力を失っています', en: 'This invoice no longer counts' },
  mendedTitle: { ja: '修正した適格請求書です', en: 'This is a corrected invoice' },
  returnTitle: { ja: '適格返還請求書です', en: 'This is a credit' },
  returnedTitle: { ja: 'この請求は、一部が返還されています', en: 'A part of this invoice was returned' },
  documents: { ja: '請求書の情報', en: 'About this document' },
  kind: { ja: '種類', en: 'Kind' },
  number: { ja: '請求書番号', en: 'Number' },
  issuedOn: { ja: '発行日', en: 'Issued on' },
  month: { ja: '利用月', en: 'Month' },
  period: { ja: '利用期間', en: 'Period' },
  office: { ja: '事業所', en: 'Office' },
  issuer: { ja: '発行者', en: 'Issued by' },
  registration: { ja: '登録番号', en: 'Registration number' },
  addressee: { ja: '請求先', en: 'Billed to' },
  downloads: { ja: 'ダウンロード', en: 'Downloads' },
  pdf: { ja: '請求書（PDF）', en: 'Invoice (PDF)' },
  csv: { ja: '請求書（CSV）', en: 'Invoice (CSV)' },
  ubl: { ja: 'デジタルインボイス（JP PINT）', en: 'Digital invoice (JP PINT)' },
  usageFile: { ja: '利用料金請求ファイル（CSV）', en: 'Usage file (CSV)' },
  none: { ja: '—', en: '—' },
  overdue: { ja: '期限超過', en: 'Overdue' },
} as const satisfies Record<string, Text>;

export const paymentStateWords: Record<ReceivableStatus, Text> = {
  awaiting: { ja: 'お支払い待ち', en: 'To be paid' },
  handedOver: { ja: '口座振替の手続き中', en: 'At the bank' },
  underpaid: { ja: '一部入金', en: 'Paid in part' },
  paid: { ja: '入金済', en: 'Paid' },
  overpaid: { ja: '過入金', en: 'Paid too much' },
  replaced: { ja: '無効（修正済）', en: 'Replaced' },
};

export const receiptWords = {
  debit: { ja: '口座振替', en: 'Direct debit' },
  transfer: { ja: '銀行振込', en: 'Bank transfer' },
  hand: { ja: 'センターによる記録', en: 'Noted by the centre' },
} as const satisfies Record<string, Text>;

export const becauseText = (reason: string): Text => ({ ja: `理由：${reason}`, en: `Reason: ${reason}` });
export const replacedText = (number: string): Text => ({
  ja: `修正した適格請求書 ${number} に置き換えられました。この請求書に基づいて支払わないでください。`,
  en: `The corrected invoice ${number} counts instead. Do not pay this one.`,
});
export const mendsText = (number: string, issuedOn: string): Text => ({
  ja: `${issuedOn}発行の請求書 ${number} を修正したものです。もとの請求書は効力を失っています。`,
  en: `It corrects invoice ${number} of ${issuedOn}, which no longer counts.`,
});
export const returnsText = (number: string, issuedOn: string): Text => ({
  ja: `${issuedOn}発行の請求書 ${number} の請求額を減額したものです。`,
  en: `It reduces invoice ${number} of ${issuedOn}.`,
});
export const returnedText = (number: string, yen: string): Text => ({
  ja: `適格返還請求書 ${number}：${yen}円`,
  en: `Credit ${number}: ${yen} yen`,
});
export const openText = (number: string): Text => ({ ja: `${number} を開く`, en: `Open ${number}` });
export const yenText = (amount: number): Text => ({
  ja: `${amount.toLocaleString('ja-JP')}円`,
  en: `${amount.toLocaleString('ja-JP')} yen`,
});
/** 2026年11月, November 2026. */
export const monthText = (month: string): Text => {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5, 7))];
  return { ja: `${year}年${number}月`, en: `${monthNames.format(Date.parse(month))} ${year}` };
};
const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

import type { MendFault, MendKind } from '../../billing/invoices/mended-content.ts';
import type { Text } from '../../ground/words.ts';

export const mendPageWords = {
  mended: { ja: '請求書を修正する', en: 'Correct the invoice' },
  return: { ja: '請求額を減額する', en: 'Reduce the invoice' },
  mendedLead: {
    ja: '正しい数量と単価を入力します。全ての内容を載せた新しい請求書を発行し、元の請求書は無効となります。',
    en: 'Enter what is right. A whole new invoice is issued, and the first one counts no more.',
  },
  returnLead: {
    ja: '減らす数量と単価を入力します。返還請求書を発行し、元の請求書はそのまま残ります。',
    en: 'Enter by how much it is reduced. A credit is issued, and the invoice stays as it is.',
  },
  back: { ja: '請求書に戻る', en: 'Back to the invoice' },
  item: { ja: '内容', en: 'Item' },
  was: { ja: '元の数量', en: 'Quantity' },
  quantity: { ja: '正しい数量', en: 'Right quantity' },
  reduceBy: { ja: '減らす数量', en: 'Reduce by' },
  unitPrice: { ja: '単価（円・税抜）', en: 'Price (yen without tax)' },
  reason: { ja: '理由（書面に載ります）', en: 'Reason (it stands on the document)' },
  propose: { ja: '承認を依頼する', en: 'Ask for approval' },
  issueNow: { ja: '発行する', en: 'Issue' },
  proposal: { ja: '承認待ちの修正', en: 'A correction waits for approval' },
  proposedBy: { ja: '依頼', en: 'Asked by' },
  approve: { ja: '承認して発行する', en: 'Approve and issue' },
  decline: { ja: '却下する', en: 'Decline' },
  before: { ja: '元の合計（税込）', en: 'Total before' },
  after: { ja: '新しい合計（税込）', en: 'Total then' },
  waiting: { ja: '承認を待つ修正・減額', en: 'Corrections that wait for approval' },
  invoice: { ja: '請求書', en: 'Invoice' },
  kind: { ja: '種別', en: 'Kind' },
  own: { ja: '自分が依頼した修正は、別の担当者が承認します。', en: 'You asked for it: somebody else approves it.' },
} as const satisfies Record<string, Text>;

export const mendKindWords: Record<MendKind, Text> = {
  mended: { ja: '修正', en: 'Correction' },
  return: { ja: '減額', en: 'Reduction' },
};

export const mendFaultWords: Record<MendFault, Text> = {
  nothing: {
    ja: '変更がありません。数量または単価を変えてください。',
    en: 'Nothing changes. Change a quantity or a price.',
  },
  tooMuch: {
    ja: '元の数量・単価・未返還の額を超えて減らすことはできません。',
    en: 'It cannot be reduced by more than there is.',
  },
  open: { ja: 'この請求書には承認待ちの修正があります。', en: 'A correction of this invoice waits for approval.' },
  replaced: {
    ja: 'この請求書は修正により無効です。新しい請求書を修正してください。',
    en: 'This invoice counts no more. Correct the one that took its place.',
  },
  atTheBank: {
    ja: '口座振替の結果を待っています。結果を取り込んでから発行してください。',
    en: 'It is at the bank. Read the bank’s answer first.',
  },
  samePerson: {
    ja: '依頼した本人は承認できません。別の担当者に依頼してください。',
    en: 'Who asked for it cannot approve it. Ask somebody else.',
  },
  impossible: { ja: 'この金額の請求書は発行できません。', en: 'No invoice can have this amount.' },
};

export const typedFaultText = (row: number): Text => ({
  ja: `${row}行目の数量（0以上の整数）と単価（円、小数第2位まで）を確認してください。`,
  en: `Row ${row}: enter a whole quantity and a price in yen with up to two decimals.`,
});
export const rowText = (label: string, row: number): string => `${label} ${row}`;

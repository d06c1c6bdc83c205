import type { Comparison } from '../../billing/months/compare.ts';
import type { MonthFault } from '../../billing/months/months.ts';
import type { MonthMove, MonthStatus } from '../../billing/months/moves.ts';
import type { Text } from '../../ground/words.ts';
import { yenText } from '../../web/invoice/standing-words.ts';

export const monthWords = {
  title: { ja: '月次の請求', en: 'Bills by month' },
  lead: {
    ja: '締め、計算、承認、確定の順に進めます。確定すると請求書に番号が付き、各事業所に知らせます。',
    en: 'A month is closed, calculated, approved and fixed. The fix numbers the invoices and tells the offices.',
  },
  month: { ja: '利用月', en: 'Month' },
  status: { ja: '状態', en: 'State' },
  fixBy: { ja: '確定期限', en: 'Fix by' },
  debitOn: { ja: '口座振替日', en: 'Debit on' },
  handOverBy: { ja: '銀行への引渡し期限', en: 'File to the bank by' },
  transferBy: { ja: '振込期限', en: 'Transfers by' },
  fixedOn: { ja: '確定日', en: 'Fixed on' },
  back: { ja: '月次の一覧に戻る', en: 'Back to the months' },
  backToMonth: { ja: 'この月に戻る', en: 'Back to the month' },
  calendar: { ja: '日程', en: 'Days' },
  now: { ja: '現在の状態', en: 'Where it stands' },
  next: { ja: '次にすること', en: 'What to do next' },
  progress: { ja: '計算の進み具合', en: 'Progress of the calculation' },
  refresh: { ja: '最新の進み具合を表示する', en: 'Show how far it is now' },
  leave: {
    ja: 'この画面を閉じても計算は続きます。止まったときは、同じところから自動で再開します。',
    en: 'You can leave this page: the calculation goes on, and after a stop it resumes where it was.',
  },
  usage: { ja: '利用実績', en: 'Usage' },
  usageFiles: { ja: '読み込まれている利用実績', en: 'Usage that was read in' },
  noUsage: { ja: '利用実績はまだ読み込まれていません。', en: 'No usage was read in yet.' },
  result: { ja: '計算結果と前月との比較', en: 'Result, compared with the month before' },
  offices: { ja: '請求する事業所', en: 'Offices with a bill' },
  sum: { ja: '請求額の合計（税込）', en: 'Sum with tax' },
  sumBefore: { ja: '前月の合計（税込）', en: 'The month before' },
  office: { ja: '事業所', en: 'Office' },
  before: { ja: '前月（税込）', en: 'Month before' },
  after: { ja: '今月（税込）', en: 'This month' },
  change: { ja: '増減', en: 'Change' },
  problem: { ja: '問題', en: 'Problem' },
  none: { ja: '該当する事業所はありません。', en: 'There is no such office.' },
  history: { ja: '履歴', en: 'History' },
  at: { ja: '日時', en: 'When' },
  what: { ja: '操作', en: 'What' },
  by: { ja: '担当', en: 'Who' },
  why: { ja: '理由', en: 'Why' },
  reason: { ja: '理由', en: 'Reason' },
  reasonMissing: { ja: '理由を入力してください。', en: 'Enter the reason.' },
  reasonTooLong: { ja: '理由は240文字以内で入力してください。', en: 'The reason must have at most 240 characters.' },
  confirm: {
    ja: '計算結果を確認しました。確定後は取り消せないことを理解しています。',
    en: 'I have looked at the result, and know that a fix cannot be undone.',
  },
  confirmMissing: {
    ja: '計算結果を確認し、チェックを付けてください。',
    en: 'Look at the result and tick that you have.',
  },
  draft: { ja: '請求書の下書き', en: 'Draft of an invoice' },
  draftLead: {
    ja: '確定するまで番号は付きません。明細は計算時点のものです。',
    en: 'It has no number until the fix. The lines are those of the calculation.',
  },
  nothing: { ja: '—', en: '—' },
  yours: { ja: '自分が計算した月は、別の担当者が承認します。', en: 'You calculated it: somebody else approves it.' },
} as const satisfies Record<string, Text>;

export const monthStatusWords: Record<MonthStatus, Text> = {
  open: { ja: '締め前', en: 'Open' },
  closed: { ja: '締め済', en: 'Closed' },
  calculated: { ja: '計算済', en: 'Calculated' },
  approved: { ja: '承認済', en: 'Approved' },
  fixed: { ja: '確定', en: 'Fixed' },
};

export const monthMoveWords: Record<MonthMove, Text> = {
  close: { ja: '締める', en: 'Close' },
  reopen: { ja: '締めを解く', en: 'Open again' },
  begin: { ja: '計算する', en: 'Calculate' },
  finish: { ja: '計算の完了', en: 'Calculated' },
  approve: { ja: '承認する', en: 'Approve' },
  sendBack: { ja: '差し戻す', en: 'Send back' },
  fix: { ja: '確定する', en: 'Fix' },
};

export const comparisonWords: Record<Comparison, Text> = {
  movers: { ja: '増減の大きい順', en: 'Largest changes' },
  new: { ja: '前月になかった', en: 'New' },
  gone: { ja: '今月なくなった', en: 'Gone' },
  zero: { ja: '0円', en: '0 yen' },
  problems: { ja: '問題あり', en: 'With a problem' },
  all: { ja: 'すべて', en: 'All' },
};

export const monthFaultWords: Record<MonthFault, Text> = {
  notOver: {
    ja: 'この月はまだ終わっていません。月末を過ぎてから締めてください。',
    en: 'The month is not over. Close it after its last day.',
  },
  samePerson: {
    ja: '計算した本人は承認できません。別の担当者に依頼してください。',
    en: 'Who calculated it cannot approve it. Ask somebody else.',
  },
  usageChanged: {
    ja: '計算の後に利用実績が変わりました。もう一度計算してください。',
    en: 'Usage has changed since the calculation. Calculate again.',
  },
  problems: {
    ja: '問題のある事業所があります。料金表や利用実績を直して、もう一度計算してください。',
    en: 'There are offices with a problem. Mend prices or usage and calculate again.',
  },
  notApproved: { ja: '承認されるまで確定できません。', en: 'It cannot be fixed before it is approved.' },
  nothing: { ja: 'この月はまだ締められていません。', en: 'The month was not closed yet.' },
  otherRun: {
    ja: '表示した後に計算し直されています。新しい結果を確認してください。',
    en: 'It was calculated again since you looked. Look at the new result.',
  },
};

/** What a table is called under a heading of the same words. */
export const listOf = ({ ja, en }: Text): Text => ({ ja: `${ja}の一覧`, en: `${en}: list` });

/** Of a move: 「差し戻す理由」. */
export const reasonOf = ({ ja, en }: Text): Text => ({ ja: `${ja}理由`, en: `${en}: reason` });

/** With its sign: +1,000円. */
export const changeText = (amount: number): Text => {
  const { ja, en } = yenText(Math.abs(amount));
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '±';
  return { ja: sign + ja, en: sign + en };
};

export const doneText = (done: number, offices: number): Text => ({
  ja: `${offices.toLocaleString('ja-JP')}事業所のうち${done.toLocaleString('ja-JP')}`,
  en: `${done.toLocaleString('en')} of ${offices.toLocaleString('en')} offices`,
});

export const movedBy = (who: string, status: MonthStatus): Text => ({
  ja: `${who ? `${who}が先に操作し、` : ''}現在の状態は「${monthStatusWords[status].ja}」です。`,
  en: `${who ? `${who} was first: it` : 'It'} is “${monthStatusWords[status].en}” now.`,
});

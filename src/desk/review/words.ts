import type { Proposal } from '../../application/move/end-proposals.ts';
import type { ConsentMove, Move } from '../../application/move/move-table.ts';
import type { Status } from '../../application/move/status.ts';
import type { SettingsStanding } from '../../application/record/settles.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { consentSteps } from '../../words/consent.ts';
import { decisionWords } from '../../words/review.ts';

/** Words of 申込内容 審査. */
export const reviewWords = {
  ...decisionWords,
  title: { ja: '申込内容 審査', en: 'Review of an application' },
  readOnly: { ja: '申込内容', en: 'Application' },
  backToQueue: { ja: '審査待ち一覧に戻る', en: 'Back to the queue' },
  backToSearch: { ja: '申込検索に戻る', en: 'Back to search' },
  onThisPage: { ja: 'このページの内容', en: 'On this page' },
  toDecision: { ja: '判定', en: 'Decision' },
  decision: { ja: '審査の進行', en: 'Next step' },
  take: { ja: '審査を開始する', en: 'Start the review' },
  takeLead: { ja: '開始すると、あなたが担当になります。', en: 'It will then be in your hands.' },
  end: { ja: '審査を終了する', en: 'End the review' },
  startDateHint: {
    ja: '例 20270105。希望日以降で最も早いシステム登録日が入っています。',
    en: 'Such as 20270105. Filled with the first registration date from the wish on.',
  },
  lookAt: { ja: '開始日を変えて内容を見る', en: 'Look at another start date' },
  issuedHint: { ja: '提案された値です。必要なら直してください。', en: 'Proposed; change it where needed.' },
  failing: {
    ja: '不適合の項目があります。このままでは審査を終了できません。',
    en: 'A check fails: the review cannot end like this.',
  },
  queryTitle: { ja: '申込者に確認する', en: 'Ask the applicant' },
  query: { ja: '確認事項', en: 'Query' },
  queryHint: {
    ja: '申込担当者とシステム管理責任者に届き、申込は修正できるようになります。',
    en: 'Goes to the applicant and the system manager, who can then correct the application.',
  },
  perQuestion: { ja: '設問ごとに書く', en: 'Tie to single questions' },
  correctable: { ja: '修正できる範囲', en: 'What can be corrected' },
  correctableHint: {
    ja: '上の「確認事項」を空欄にし、設問ごとのコメントだけを送ると、申込者はその設問だけを修正できます。',
    en: 'With remarks on single questions and no query above, the applicant can correct those questions only.',
  },
  opensAll: { ja: 'すべての項目を修正できるようにする', en: 'Let every item be corrected' },
  noQuestion: { ja: '設問を選択', en: 'Choose a question' },
  querySend: { ja: '確認事項を送る', en: 'Send the query' },
  refuseTitle: { ja: '不承諾にする場合', en: 'Refuse' },
  reason: { ja: '理由', en: 'Reason' },
  reasonHint: { ja: '申込者への通知に記載されます。', en: 'Stands in the letter to the applicant.' },
  refuse: { ja: '不承諾にする', en: 'Refuse the application' },
  asksApprover: {
    ja: '承認が必要な申込です。押すと承認担当者に承認を依頼し、承認された時点で審査が終了します。',
    en: 'An approver has to agree: this asks for approval, and the review ends once it is given.',
  },
  awaitsConsent: { ja: '同意待ち', en: 'Awaiting consent' },
  awaitsConsentText: {
    ja: '回答があるまで審査を開始できません。3営業日後と7営業日後に、相手の事業所へ再通知します。不承諾にすることはできます。再通知のあとは、確認事項を送って申込者に戻すこともできます。',
    en: 'The review cannot begin before the answer. The office is reminded after 3 and 7 business days. You can refuse the application and, once it was reminded, return it to the applicant with a query.',
  },
  awaitsApproval: { ja: '承認待ち', en: 'Waiting for approval' },
  ownProposal: {
    ja: 'あなたが承認を依頼しました。別の承認担当者が承認するか、差し戻します。',
    en: 'You asked for approval. Another approver agrees or sends it back.',
  },
  approverDecides: {
    ja: '承認担当者が承認するか、差し戻します。',
    en: 'An approver agrees or sends it back.',
  },
  proposedBy: { ja: '承認を依頼した人', en: 'Asked by' },
  approve: { ja: '承認して審査を終了する', en: 'Approve and end the review' },
  sendBack: { ja: '審査担当者に差し戻す', en: 'Send back to the reviewer' },
  sentBack: { ja: '承認担当者から差し戻されました', en: 'An approver has sent it back' },
  returnHint: { ja: '審査担当者がこのページで読みます。', en: 'The reviewer reads it on this page.' },
  approvals: { ja: '承認の記録', en: 'Approvals' },
  decidedTitle: { ja: '審査終了後の変更', en: 'After the review' },
  decidedLead: {
    ja: '利用開始日の前日まで行えます。申込者に理由とともに通知します。',
    en: 'Until the day before the start date. The applicant is told, with the reason.',
  },
  newStartHint: {
    ja: '例 20270105。明日以降のシステム登録日を入力してください。',
    en: 'Such as 20270105. A registration date from tomorrow on.',
  },
  examples: { ja: '文例から選ぶ', en: 'Pick a sentence' },
  summary: { ja: '申込の概要', en: 'At a glance' },
  kind: { ja: '申込分類', en: 'Kind' },
  appliedAt: { ja: '申込日時', en: 'Filed' },
  filedBy: { ja: '申込者', en: 'Filed by' },
  wish: { ja: '利用開始希望日', en: 'Wished start date' },
  decideBy: { ja: '審査の期限', en: 'Decide by' },
  settingsFollow: { ja: '審査終了後にシステム設定の申込が必要です', en: 'System settings will be asked for' },
  settingBy: { ja: 'システム設定申込締切日', en: 'Settings by' },
  holder: { ja: '担当', en: 'In hand of' },
  nobody: { ja: 'なし', en: 'Nobody' },
  you: { ja: 'あなた', en: 'You' },
  contact: { ja: '申込事務担当者', en: 'Contact' },
  settingsFor: { ja: '対象の利用申込', en: 'Settings for' },
  reasonOfChange: { ja: '変更する理由', en: 'Reason for the change' },
  decidedBy: { ja: '審査終了', en: 'Review ended' },
  changes: { ja: '変更前／変更後', en: 'Before and after' },
  item: { ja: '項目', en: 'Item' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  changed: { ja: '変更', en: 'Changed' },
  noChange: {
    ja: 'この開始日の契約では、変わる項目がありません。',
    en: 'Nothing changes on the contract of this start date.',
  },
  fee: { ja: '基本料金等への影響（月額・税抜）', en: 'Monthly fees without tax' },
  feeOfAll: { ja: '合計', en: 'Together' },
  warnings: { ja: '注意', en: 'Mind' },
  followUps: { ja: '続けて必要な手続き', en: 'What must follow' },
  moved: { ja: '登録後に契約が変わっています', en: 'The contract has moved since the filing' },
  movedSame: { ja: '変更の内容は登録時と同じです。', en: 'What changes is the same as when it was filed.' },
  movedOther: {
    ja: '変更の内容が登録時と異なります。下の表は現在の契約に基づいています。',
    en: 'What changes is no longer what was filed. The table below rests on the contract as it is now.',
  },
  checks: { ja: '自動確認の結果', en: 'Automatic checks' },
  pass: { ja: '適合', en: 'Passes' },
  warn: { ja: '要確認', en: 'Check' },
  fail: { ja: '不適合', en: 'Fails' },
  passed: { ja: '適合した項目', en: 'Checks that pass' },
  answers: { ja: '質問と回答', en: 'Questions and answers' },
  none: { ja: 'なし', en: 'None' },
  asked: { ja: '確認事項', en: 'Query' },
  corrected: { ja: '修正で変わったところ', en: 'What the correction changed' },
  correctedNone: { ja: '回答と添付ファイルに変わったところはありません。', en: 'No answer and no file was changed.' },
  earlier: { ja: '修正前', en: 'Earlier' },
  now: { ja: '修正後', en: 'Now' },
  sameName: { ja: '名前は同じで、内容が変わっています', en: 'Same name, other content' },
  general: { ja: '全体', en: 'The whole application' },
  queries: { ja: '送った確認事項', en: 'Queries sent' },
  files: { ja: '添付ファイル・帳票', en: 'Files and papers' },
  filesOf: { ja: '添付ファイルの一覧', en: 'List of files' },
  fileName: { ja: 'ファイル名', en: 'File' },
  size: { ja: 'サイズ', en: 'Size' },
  type: { ja: '種類', en: 'Type' },
  question: { ja: '設問', en: 'Question' },
  noFiles: { ja: '添付ファイルはありません。', en: 'No files are attached.' },
  applicationForm: { ja: '申込書を出力する', en: 'Application form' },
  acceptanceLetter: { ja: '承諾書を出力する', en: 'Acceptance letter' },
  closureNotice: { ja: '利用契約解除通知書を出力する', en: 'Notice of the end of the contract' },
  beingMade: {
    ja: '帳票を作成しています。少し待ってから、もう一度開いてください。',
    en: 'The paper is being made. Open it again in a moment.',
  },
  messages: { ja: 'メッセージ', en: 'Messages' },
  noMessages: { ja: 'メッセージはまだありません。', en: 'No messages yet.' },
  message: { ja: '返信する内容', en: 'Your answer' },
  sendMessage: { ja: 'メッセージを送る', en: 'Send the message' },
  history: { ja: '履歴', en: 'History' },
  done: { ja: '完了', en: 'done' },
  views: { ja: '閲覧の記録', en: 'Who looked' },
  mails: { ja: 'メール', en: 'Mail' },
  mailsOf: { ja: 'メールの一覧', en: 'List of mails' },
  noMails: { ja: 'この申込のメールはまだありません。', en: 'No mail about this application yet.' },
  mailRefused: { ja: '届かなかったメールがあります', en: 'A mail could not be delivered' },
  mailRefusedBody: {
    ja: '宛先を確認し、電話などで連絡してください。',
    en: 'Check the address and get in touch by telephone.',
  },
  outcome: { ja: '審査の結果', en: 'Outcome' },
  issued: { ja: '払い出した値', en: 'Issued values' },
  next: { ja: '次の申込へ', en: 'To the next application' },
  toQueue: { ja: '審査待ち一覧へ', en: 'To the queue' },
  typedBefore: { ja: '入力されていた内容', en: 'What you had typed' },
  first: { ja: 'ほかの担当者が先に処理しました', en: 'A colleague was first' },
  self: { ja: 'この申込は処理済みです', en: 'This was done already' },
  later: { ja: '後日の変更と両立しません', en: 'A later change stands in the way' },
  contactWho: { ja: '連絡先', en: 'Reach them' },
} as const satisfies Record<string, Text>;

/** What was done, in the history and in notices. */
export const moveWords = {
  submit: { ja: '登録', en: 'Filed' },
  pickUp: { ja: '審査を開始', en: 'Review started' },
  query: { ja: '確認事項を送付', en: 'Query sent' },
  revise: { ja: '不同意のため申込者が修正を開始', en: 'Correction begun by the applicant: agreement declined' },
  confirm: { ja: '審査を終了', en: 'Review ended' },
  refuse: { ja: '不承諾', en: 'Refused' },
  settled: { ja: 'システム設定完了', en: 'Settings completed' },
  start: { ja: '利用開始', en: 'Started' },
  invalidate: { ja: '無効', en: 'Void' },
  withdraw: { ja: '取下げ', en: 'Withdrawn' },
  cancel: { ja: '取消し', en: 'Cancelled' },
  postpone: { ja: '利用開始日を変更', en: 'Start date changed' },
  putOff: { ja: 'システム設定のため利用開始日を変更', en: 'Start date changed for the settings' },
  extend: { ja: 'システム設定申込締切日を延長', en: 'More time for the settings' },
  reopen: { ja: '審査に戻す', en: 'Sent back to review' },
  endLinked: { ja: 'あわせて申し込まれた申込の終了による取下げ', en: 'Withdrawn with its linked application' },
  expire: { ja: '期限切れ', en: 'Expired' },
  ...consentSteps,
} as const satisfies Record<Move | ConsentMove, Text>;

/** Shown after an action, on the same page. */
export const doneWords = {
  take: { ja: '審査を開始しました。担当はあなたです。', en: 'The review has started. It is in your hands.' },
  query: {
    ja: '確認事項を送りました。申込者の修正をお待ちください。',
    en: 'The query was sent. Now wait for the applicant’s correction.',
  },
  confirm: { ja: '審査を終了しました。申込者に通知しました。', en: 'The review has ended. The applicant was told.' },
  refuse: {
    ja: '不承諾にしました。申込者に通知しました。',
    en: 'The application was refused. The applicant was told.',
  },
  propose: {
    ja: '承認を依頼しました。承認担当者の判断をお待ちください。',
    en: 'Approval was asked for. Wait for the approver.',
  },
  sendBack: {
    ja: '審査担当者に差し戻しました。申込は審査中のままです。',
    en: 'It was sent back to the reviewer. The application stays in review.',
  },
  cancel: {
    ja: '申込を取り消しました。申込者に通知しました。',
    en: 'The application was cancelled. The applicant was told.',
  },
  postpone: {
    ja: '利用開始日を変更しました。申込者に通知しました。',
    en: 'The start date was changed. The applicant was told.',
  },
  reopen: {
    ja: '審査に戻しました。担当はあなたです。申込者に通知しました。',
    en: 'It is in review again and in your hands. The applicant was told.',
  },
  message: { ja: 'メッセージを送りました。', en: 'The message was sent.' },
} as const satisfies Record<string, Text>;
export type Done = keyof typeof doneWords;

/** The forms for an application whose review has ended. */
export const decidedForms = {
  postpone: {
    title: { ja: '利用開始日を変更する', en: 'Change the start date' },
    hint: {
      ja: '変更後の日の契約であらためて確認し、システム設定申込締切日も変わります。払い出した値はそのままです。',
      en: 'The change is judged on the contract of the new day, and the last day for the settings moves along. Issued values stay.',
    },
  },
  reopen: {
    title: { ja: '審査に戻す', en: 'Send back to review' },
    hint: {
      ja: '審査の結果を取り消して審査中に戻します。利用開始日と払い出した値は、審査を終了するときに決め直します。',
      en: 'The outcome is taken back. Start date and issued values are decided anew at the end of the review.',
    },
  },
  cancel: {
    title: { ja: '申込を取り消す', en: 'Cancel the application' },
    hint: {
      ja: '申込は取下げとなり、契約は変わりません。元に戻すことはできません。',
      en: 'The application counts as withdrawn and the contract stays as it is. This cannot be undone.',
    },
  },
} as const satisfies Record<string, { title: Text; hint: Text }>;

/** What became of a proposal. */
export const closingWords = {
  approved: { ja: '承認', en: 'Approved' },
  sentBack: { ja: '差し戻し', en: 'Sent back' },
  overtaken: { ja: '承認の前に別の処理', en: 'Moved otherwise before approval' },
} as const satisfies Record<NonNullable<Proposal['closing']>, Text>;

/** What happens next, for whoever has nothing to do now. */
/** 「2026/12/01に依頼：AAA001 本店」, and that it was recalled. */
export const consentAskedOf = (offices: Text, day: string, reminded: boolean): Text => ({
  ja: `${day}に依頼：${offices.ja}${reminded ? '（再通知済み）' : ''}`,
  en: `Asked on ${day}: ${offices.en}${reminded ? ' (reminded)' : ''}`,
});

export const standingWords = {
  draft: { ja: 'まだ登録されていません。', en: 'Not filed yet.' },
  submitted: { ja: '審査の開始を待っています。', en: 'Waits for a reviewer.' },
  inReview: { ja: '審査しています。', en: 'Is being reviewed.' },
  queried: {
    ja: '申込者の修正を待っています。修正されると審査待ち一覧に戻ります。',
    en: 'Waits for the applicant’s correction; it then comes back to the queue.',
  },
  resubmitted: { ja: '修正されました。審査の再開を待っています。', en: 'Was corrected and waits for the reviewer.' },
  confirmed: { ja: '審査を終了しました。', en: 'The review has ended.' },
  settingPending: { ja: '申込者のシステム設定申込を待っています。', en: 'Waits for the applicant’s system settings.' },
  scheduled: { ja: '利用開始日に契約へ反映されます。', en: 'The contract changes on the start date.' },
  effective: { ja: '契約に反映されました。', en: 'The contract has changed.' },
  withdrawn: { ja: '取り下げられました。', en: 'Was withdrawn.' },
  rejected: { ja: '不承諾としました。', en: 'Was refused.' },
  invalidated: {
    ja: 'システム設定の申込が締切日までになかったため無効となりました。',
    en: 'Void: no settings were filed in time.',
  },
  expired: { ja: '確認事項への回答がないため期限切れとなりました。', en: 'Expired: the query was not answered.' },
} as const satisfies Record<Status, Text>;

/** Where an application stands that waits for settings which were filed. */
export const settingsWaitWords = {
  missing: standingWords.settingPending,
  atCentre: {
    ja: 'システム設定の申込は登録されています。その審査を終了すると、利用開始待ちになります。',
    en: 'Its system settings were filed. Once their review ends it waits for its start date only.',
  },
  cameBack: {
    ja: '不承諾または確認事項となったシステム設定が、あらためて登録されるのを待っています。締切日を過ぎると、利用開始日を自動的に変更して通知します。',
    en: 'Waits for system settings that were refused or queried to be filed anew. After the last day the start date is moved, and the applicant is told.',
  },
} as const satisfies Record<SettingsStanding, Text>;

/** Sentences to pick from. */
export const queryExamples: readonly Text[] = [
  { ja: 'システム構成図を添付してください。', en: 'Please attach the system diagram.' },
  { ja: '利用開始希望日を変更できるか、ご確認ください。', en: 'Please check whether another start date is possible.' },
  {
    ja: '変更後の接続手段について、ご予定をお知らせください。',
    en: 'Please tell us how you will connect after the change.',
  },
  { ja: '変更する理由をもう少し詳しくご記入ください。', en: 'Please describe the reason in more detail.' },
];
export const refusalExamples: readonly Text[] = [
  { ja: '機器共用の条件を満たしていないため。', en: 'The conditions for sharing equipment are not met.' },
  {
    ja: '申込者のご希望により、別の申込で手続きするため。',
    en: 'At the applicant’s wish it is handled in another application.',
  },
];

export const asOf = (day: string): Text => ({
  ja: `利用開始日 ${day} の契約で計算しています。`,
  en: `Computed on the contract of ${day}.`,
});
/** @param who left out where it is the reader */
/** Under which day system settings end. */
export const settledOn = (day: Text): Text => ({
  ja: `審査を終了すると、対象の利用申込は利用開始待ちになります。利用開始日は${day.ja}です。`,
  en: `With the end of this review, the application that waits for the settings waits for its start date only (${day.en}).`,
});

/** What the end of the review asks of the customer: by when, for which start date. */
export const settingsFollowBy = (start: Day, deadline: Day): Text => ({
  ja: `審査を終了すると、お客さまにシステム設定の申込をお願いします。利用開始日を${formatDayWithWeekday(start, 'ja')}とする場合、締切日は${formatDayWithWeekday(deadline, 'ja')}です。`,
  en: `The end of the review asks the customer for the system settings by ${formatDayWithWeekday(deadline, 'en')} (with ${formatDayWithWeekday(start, 'en')} as the start date).`,
});

/** The name that the centre downloads a file under. */
export const savedAs = (name: string): Text => ({ ja: `保存名 ${name}`, en: `Saved as ${name}` });

export const movedBy = (what: Text, who: string | undefined, at: string): Text => ({
  ja: `${at} に${who ? ` ${who} さん` : 'あなた'}が「${what.ja}」としました。現在の内容を表示しています。`,
  en: `${who ?? 'You'} set “${what.en}” at ${at}. This is how it stands now.`,
});
export const inHandOf = (who: string): Text => ({
  ja: `担当は ${who} さんです。`,
  en: `It is in the hands of ${who}.`,
});
/** An accepted change of a later day would no longer apply. */
export const standsInTheWay = (receptionNo: string, on: string, subject: string): Text => ({
  ja: `承諾済みの申込 ${receptionNo}（${on} 開始、${subject}）が適用できなくなるため、この処理はできません。先にその申込の開始日を変えるか、取り消してください。`,
  en: `The accepted application ${receptionNo} (${on}, ${subject}) would no longer apply, so this cannot be done. Move or cancel that one first.`,
});
/** Other open applications have their hand on the same items. */
export const claimedBy = (receptionNos: readonly string[]): Text => ({
  ja: `同じ項目について審査中などの申込（${receptionNos.join('、')}）があるため、審査に戻せません。先にその申込の審査を終えてください。`,
  en: `Another open application (${receptionNos.join(', ')}) is about the same items, so this one cannot go back to review. Decide that one first.`,
});
export const yen = (amount: number): Text => ({
  ja: `${amount.toLocaleString('ja-JP')}円`,
  en: `¥${amount.toLocaleString('en')}`,
});
/** What an office, or all of them, pay. */
export const feeOf = (whose: string, amount: string): Text => ({
  ja: `${whose}：${amount}`,
  en: `${whose}: ${amount}`,
});

export const feeSame = (amount: number): Text => ({
  ja: `${yen(amount).ja}（変わりません）`,
  en: `${yen(amount).en} (unchanged)`,
});
export const questionNo = (row: number): Text => ({ ja: `設問 ${row}`, en: `Question ${row}` });
export const remarkNo = (row: number): Text => ({ ja: `コメント ${row}`, en: `Remark ${row}` });
export const answersOf = (revision: number): Text => ({ ja: `第${revision}版`, en: `Revision ${revision}` });

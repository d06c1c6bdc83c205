import type { Text } from '../ground/words.ts';
import type { CentreRole } from '../people/actor.ts';
import { reasonLimit } from '../words/limits.ts';
import { mandateNoteWords } from '../words/review.ts';

/** Names of the centre side's places and roles. */
export const deskWords = {
  review: { ja: '審査', en: 'Review' },
  search: { ja: '申込検索', en: 'Find applications' },
  contract: { ja: '契約', en: 'Contracts' },
  schedule: { ja: 'スケジュール', en: 'Schedule' },
  billing: { ja: '請求', en: 'Bills' },
  mails: { ja: '送信メール', en: 'Sent mail' },
  password: { ja: 'パスワード変更', en: 'Password' },
  waiting: { ja: '件', en: 'waiting' },
  all: { ja: 'すべて', en: 'All' },
  nothing: { ja: '—', en: '—' },
  pages: { ja: 'ページ', en: 'Pages' },
  previous: { ja: '前へ', en: 'Previous' },
  next: { ja: '次へ', en: 'Next' },
  firstPage: { ja: '先頭へ', en: 'To the beginning' },
} as const satisfies Record<string, Text>;

export const roleWords = {
  reviewer: { ja: '審査担当', en: 'Reviewer' },
  approver: { ja: '承認担当', en: 'Approver' },
  setting: { ja: 'システム設定担当', en: 'System settings' },
  cert: { ja: '証明書担当', en: 'Certificates' },
  billing: { ja: '請求担当', en: 'Billing' },
  schedule: { ja: 'スケジュール担当', en: 'Schedule' },
  helpDesk: { ja: 'ヘルプデスク', en: 'Help desk' },
  auditor: { ja: '監査', en: 'Auditor' },
  administrator: { ja: '管理者', en: 'Administrator' },
} as const satisfies Record<CentreRole, Text>;

/** Words of lists of applications: 審査待ち一覧 and 申込検索. */
export const listWords = {
  queue: { ja: '審査待ち一覧', en: 'Waiting for review' },
  filter: { ja: '絞り込み', en: 'Filter' },
  filterNow: { ja: '絞り込む', en: 'Filter' },
  clear: { ja: '条件を消す', en: 'Clear' },
  search: { ja: '申込検索', en: 'Find applications' },
  searchNow: { ja: '検索する', en: 'Search' },
  list: { ja: '申込の一覧', en: 'Applications' },
  receptionNo: { ja: '受付番号', en: 'Number' },
  waited: { ja: '待ち日数', en: 'Waiting' },
  kind: { ja: '申込分類', en: 'Kind' },
  company: { ja: '企業・事業所', en: 'Company, office' },
  companyHint: {
    ja: '企業名・事業所名（前方一致）、企業略称または事業所コード',
    en: 'Beginning of a name, or a company or office code',
  },
  wish: { ja: '利用開始希望日', en: 'Wished start' },
  deadline: { ja: '審査の期限', en: 'Decide by' },
  checks: { ja: '自動確認（登録時）', en: 'Checks (at filing)' },
  status: { ja: '状態', en: 'Status' },
  holder: { ja: '担当', en: 'In hand of' },
  waitingOnes: { ja: '審査が必要なもの', en: 'All that wait for us' },
  mine: { ja: '自分の担当', en: 'Mine' },
  nobodys: { ja: '担当なし', en: 'Nobody’s' },
  me: { ja: '自分', en: 'Me' },
  appliedOn: { ja: '申込日', en: 'Filed' },
  start: { ja: '利用開始日', en: 'Start date' },
  from: { ja: '申込日（から）', en: 'Filed from' },
  to: { ja: '申込日（まで）', en: 'Filed to' },
  allPass: { ja: '適合', en: 'All pass' },
  overdue: { ja: '希望日に間に合いません', en: 'Wish can no longer be met' },
  today: { ja: '本日まで', en: 'Today' },
  empty: { ja: '該当する申込はありません', en: 'No such application' },
  emptyQueue: { ja: '審査待ちの申込はありません', en: 'Nothing waits for review' },
  emptyQueueText: {
    ja: '新しい申込が登録されると、ここに表示されます。条件を指定している場合は、条件を消してください。',
    en: 'A new application appears here when it is filed. Clear the conditions if you set any.',
  },
  emptyBody: { ja: '条件を変えるか、条件を消してください。', en: 'Change the conditions or clear them.' },
  noSuchNo: {
    ja: '受付番号は数字7桁と英字1文字で入力してください（例 2600055A）。',
    en: 'A number has 7 digits and a letter, such as 2600055A.',
  },
} as const satisfies Record<string, Text>;

export const waitedDays = (days: number): Text => ({ ja: `${days}営業日`, en: days === 1 ? '1 day' : `${days} days` });
export const daysLeft = (days: number): Text => ({
  ja: `あと${days}営業日`,
  en: days === 1 ? '1 day left' : `${days} days left`,
});
export const warned = (count: number): Text => ({ ja: `要確認 ${count}`, en: `Check ${count}` });
export const failed = (count: number): Text => ({ ja: `不適合 ${count}`, en: `Fails ${count}` });
export const openNext = (receptionNo: string): Text => ({
  ja: `次の申込を開く（${receptionNo}）`,
  en: `Open the next (${receptionNo})`,
});
export const inQueue = (waiting: number, inReview: number, queried: number): Text => ({
  ja: `受付の古い順に並んでいます。審査待ち ${waiting}件、審査中 ${inReview}件、確認事項の回答待ち ${queried}件。待ち日数は営業日です。`,
  en: `The oldest first. ${waiting} wait for a review, ${inReview} are in review, ${queried} wait for the applicant’s answer. Waiting is counted in business days.`,
});

/** Words of what the jobs could not do, and of what goes no further by itself. */
export const heldUpWords = {
  title: { ja: '対応が必要な申込', en: 'Held up' },
  lead: {
    ja: '自動処理ができなかった申込と、システム設定があらためて登録されないまま利用開始日が繰り延べられている申込です。',
    en: 'Applications that could not be moved by the system, and those whose start date keeps moving because settings are not filed anew.',
  },
  move: { ja: '自動処理', en: 'To be done' },
  why: { ja: '状況', en: 'What stands in the way' },
  since: { ja: '最初に発生した日時', en: 'Since' },
  error: {
    ja: '処理中にエラーが発生しました。1分ごとに再試行しています。続く場合は、システムの管理者に連絡してください。',
    en: 'An error occurred. It is tried again every minute. If it stays, call the administrator of the system.',
  },
  onPage: { ja: 'この申込は対応が必要です', en: 'This application is held up' },
} as const satisfies Record<string, Text>;

export const keepsMoving = (times: number): Text => ({
  ja: `システム設定があらためて登録されないため、利用開始日を${times}回変更しました。申込者に連絡するか、申込を取り消してください。`,
  en: `The settings were not filed anew: the start date has moved ${times === 1 ? 'once' : `${times} times`}. Call the applicant, or cancel the application.`,
});

/** Words of the other pages of the centre side. */
export const placeWords = {
  contract: { ja: '契約', en: 'Contracts' },
  contractLead: {
    ja: '事業所コードまたは企業名・事業所名と、基準日を入力すると、その日の契約内容を表示します。過去の日も将来の日も指定できます。',
    en: 'Shows the contract of an office as of a day, past or future. The office is found by its code or by a name.',
  },
  office: { ja: '事業所コードまたは名称', en: 'Office code or name' },
  officeHint: {
    ja: '例 NAC001、ナックス商事（企業名・事業所名の前方一致）',
    en: 'Such as NAC001, or the beginning of the name of a company or office',
  },
  officeCode: { ja: '事業所コード', en: 'Office code' },
  named: { ja: '該当する事業所', en: 'Offices of this name' },
  company: { ja: '企業名', en: 'Company' },
  officeName: { ja: '事業所名', en: 'Office' },
  on: { ja: '基準日', en: 'As of' },
  show: { ja: '表示する', en: 'Show' },
  noContract: { ja: 'この日の契約はありません', en: 'No contract on this day' },
  noContractBody: { ja: '事業所コードと基準日を確認してください。', en: 'Check the office code and the day.' },
  noSuchOffice: {
    ja: '基準日に契約のある事業所が見つかりません。事業所コード（英数字6桁）または企業名・事業所名の先頭を入力してください。',
    en: 'No office with a contract on that day is found. Enter its code of 6 letters and digits, or the beginning of a name.',
  },
  item: { ja: '項目', en: 'Item' },
  value: { ja: '契約内容', en: 'Contract' },
  source: { ja: '設定した申込', en: 'Set by' },
  correction: { ja: 'センターによる登録', en: 'Entered by the centre' },
  opening: { ja: '移行時の契約', en: 'Opening data' },
  sharing: { ja: '機器共用の関係', en: 'Sharing of equipment' },
  dependents: { ja: 'この事業所を親とする共同利用の事業所', en: 'Offices whose joint use rests on this one' },
  borrowers: { ja: 'この事業所の機器を共用する事業所', en: 'Offices that share this office’s equipment' },
  owners: { ja: '機器共用先', en: 'Shares the equipment of' },
  changes: { ja: '変更の履歴', en: 'Changes' },
  changesOf: { ja: '変更の一覧', en: 'List of changes' },
  effectiveOn: { ja: '反映日', en: 'From' },
  subject: { ja: '対象', en: 'Of' },
  application: { ja: '申込', en: 'Application' },
  schedule: { ja: 'スケジュール', en: 'Schedule' },
  scheduleLead: {
    ja: 'これからのシステム登録日と、審査を終えられる最終日です。',
    en: 'The coming registration dates, and the last day to end a review for each.',
  },
  registrationDate: { ja: 'システム登録日', en: 'Registration date' },
  decideBy: { ja: '審査の最終日', en: 'Decide by' },
  decideWithSettings: { ja: '審査の最終日（システム設定あり）', en: 'Decide by, with settings' },
  settingBy: { ja: 'システム設定申込締切日', en: 'Settings by' },
  starting: { ja: '開始待ち', en: 'To start' },
  note: { ja: '備考', en: 'Note' },
  frozen: { ja: '登録停止期間', en: 'Frozen' },
  leadTimes: { ja: '申込の締切（利用開始日の何営業日前まで）', en: 'Lead times in business days' },
  leadClass: { ja: '申込の種類', en: 'Kind of application' },
  businessDays: { ja: '営業日前', en: 'Business days' },
  mails: { ja: '送信メール', en: 'Sent mail' },
  mailsLead: { ja: 'メールを新しい順に表示しています。', en: 'The newest first.' },
  noSmtp: { ja: 'メールサーバが設定されていません', en: 'No mail server is set' },
  noSmtpText: {
    ja: 'メールは送信されず、この画面にだけ表示されます。メールサーバを設定すると、直近7日間に作成したメールから送信されます。',
    en: 'Mails are not sent: they are only shown here. Once a mail server is set, those of the last 7 days go out.',
  },
  noSmtpShort: {
    ja: 'メールサーバが設定されていないため、メールは送信されず、画面にだけ表示されます。',
    en: 'No mail server is set: mails are not sent, they are only shown here.',
  },
  noMails: { ja: 'メールはまだありません', en: 'No mail yet' },
  noMailsText: {
    ja: '申込の受付や審査の終了などを知らせるメールが、送信されるとここに表示されます。',
    en: 'What tells of a received application, the end of a review and the like appears here.',
  },
  writtenAt: { ja: '作成日時', en: 'Written' },
  recipient: { ja: '宛先', en: 'To' },
  mailSubject: { ja: '件名', en: 'Subject' },
  mailState: { ja: '送信状態', en: 'State' },
  mailWaiting: { ja: '送信待ち', en: 'Waiting' },
  mailShownHere: { ja: '画面表示のみ', en: 'Shown here only' },
  mailSent: { ja: '送信済', en: 'Sent' },
  mailRefused: { ja: '不達', en: 'Refused' },
  mailExpired: { ja: '期限切れ', en: 'Expired' },
  mailSealed: {
    ja: 'ワンタイムリンクは暗号化されています。宛先の方だけに、送信時に復号してお届けします。',
    en: 'The one-time link is sealed: it is opened when the mail is sent, for its recipient alone.',
  },
  mailText: { ja: '本文', en: 'Text' },
  sentAt: { ja: '送信日時', en: 'Sent' },
  attempts: { ja: '送信回数', en: 'Tries' },
  lastError: { ja: '最後のエラー', en: 'Last error' },
  messageId: { ja: 'Message-ID', en: 'Message-ID' },
  backToMails: { ja: '送信メールに戻る', en: 'Back to sent mail' },
} as const satisfies Record<string, Text>;

/** 口座振替依頼書, under the contract of an office. */
export const mandateWords = {
  ...mandateNoteWords,
  title: { ja: '口座振替依頼書', en: 'Form for direct debit' },
  now: { ja: '現在の状態：', en: 'Now: ' },
  becomes: { ja: '変更後の状態', en: 'It becomes' },
  optional: { ja: '任意', en: 'Optional' },
  noteHint: {
    ja: `${reasonLimit}文字以内。お客様には表示されません。`,
    en: `At most ${reasonLimit} characters. The customer does not see it.`,
  },
  save: { ja: '状態を登録する', en: 'Note it' },
  history: { ja: '登録の履歴', en: 'What was noted' },
  at: { ja: '日時', en: 'When' },
  state: { ja: '状態', en: 'State' },
  by: { ja: '登録者', en: 'By' },
  none: { ja: 'なし', en: 'None' },
} as const satisfies Record<string, Text>;

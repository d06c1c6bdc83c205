import type { Text } from '../ground/words.ts';

/** Words of 利用申込詳細. */
export const detailWords = {
  title: { ja: '利用申込詳細', en: 'Application' },
  lead: { ja: '申込情報の詳細を表示します。', en: 'Everything about this application.' },
  back: { ja: '申込情報一覧に戻る', en: 'Back to the applications' },
  backToDetail: { ja: '利用申込詳細に戻る', en: 'Back to the application' },
  nextTab: { ja: '次のページへ', en: 'Next page' },
  tabs: { ja: '申込内容の表示', en: 'Parts of the application' },
  status: { ja: '状態', en: 'Status' },
  contents: { ja: '申込内容', en: 'Application' },
  receptionNo: { ja: '受付番号', en: 'Reception number' },
  applicantOffice: { ja: '事業所コード（申込者）', en: 'Office code (applicant)' },
  appliedOn: { ja: '申込日', en: 'Applied on' },
  desired: { ja: '利用開始希望日', en: 'Wished start date' },
  class: { ja: '申込分類', en: 'Class' },
  special: { ja: '申込分類（特殊）', en: 'Class (special)' },
  subject: { ja: '内容', en: 'Subject' },
  mayDiffer: {
    ja: '「利用開始希望日」とは異なる利用開始日となることがあります',
    en: 'The start date may differ from the wished one.',
  },
  contact: { ja: '申込事務担当者', en: 'Applicant contact' },
  company: { ja: '企業名', en: 'Company' },
  companyCode: { ja: '企業略称', en: 'Company code' },
  office: { ja: '事業所名', en: 'Office' },
  officeCode: { ja: '事業所コード', en: 'Office code' },
  name: { ja: '氏名', en: 'Name' },
  kana: { ja: '氏名（フリガナ）', en: 'Name (kana)' },
  department: { ja: '所属部課名', en: 'Department' },
  post: { ja: '役職名', en: 'Post' },
  phone: { ja: '電話番号', en: 'Telephone' },
  fax: { ja: 'FAX番号', en: 'FAX' },
  mail: { ja: 'E-mailアドレス', en: 'E-mail address' },
  result: { ja: '申込結果', en: 'Result' },
  start: { ja: '利用開始日', en: 'Start date' },
  contractEnd: { ja: '契約満了日', en: 'End of contract' },
  formDeadline: { ja: '利用申込書提出締切日', en: 'Last day to post the form' },
  formNotNeeded: { ja: '提出不要', en: 'Not to be posted' },
  settingDeadline: { ja: 'システム設定申込締切日', en: 'Last day for system settings' },
  settingNotNeeded: { ja: '設定の申込は不要', en: 'No settings needed' },
  undecided: { ja: '審査終了時に決定', en: 'Decided at the end of the review' },
  items: { ja: '対象項目', en: 'What is counted' },
  itemsCaption: { ja: '対象項目の件数', en: 'Numbers of what is added and changed' },
  added: { ja: '追加', en: 'Added' },
  changedCount: { ja: '変更', en: 'Changed' },
  userCodes: { ja: '利用者コード数', en: 'User codes' },
  idNumbers: { ja: '識別番号数', en: 'ID numbers' },
  lines: { ja: '回線数', en: 'Lines' },
  terminals: { ja: '論理端末数', en: 'Logical terminals' },
  mailboxes: { ja: 'メールボックス数', en: 'Mailboxes' },
  answers: { ja: '入力内容', en: 'What was asked and answered' },
  answersLead: { ja: '登録したときの質問と回答です。', en: 'Questions and answers as they were filed.' },
  answersOpen: { ja: '質問と回答を見る', en: 'Show questions and answers' },
  change: { ja: '契約の変更', en: 'Change of the contract' },
  item: { ja: '項目', en: 'Item' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  changed: { ja: '変更', en: 'Changed' },
  fee: { ja: '毎月の定額料金（税抜）', en: 'Fixed monthly fee (without tax)' },
  nothing: { ja: 'なし', en: 'None' },
  noChange: { ja: '契約の内容は変わりません。', en: 'The contract stays as it is.' },
  files: { ja: '添付ファイル', en: 'Attached files' },
  fileName: { ja: '添付ファイル名', en: 'File' },
  fileSize: { ja: 'ファイルサイズ', en: 'Size' },
  remove: { ja: '削除', en: 'Delete' },
  papers: { ja: '通知・書類', en: 'Notices and papers' },
  ids: { ja: 'ID通知内容', en: 'ID notice' },
  printForm: { ja: '申込書を出力する', en: 'Print the application form' },
  printLetter: { ja: '承諾書を出力する', en: 'Print the acceptance letter' },
  printNotice: { ja: '利用契約解除通知書を出力する', en: 'Print the notice of the end of the contract' },
  noticeLater: {
    ja: '利用契約解除通知書は、契約満了日から出力できます。',
    en: 'The notice of the end of the contract can be printed from the last day on.',
  },
  letterLater: {
    ja: '承諾書は利用開始日から出力できます。',
    en: 'The acceptance letter can be printed from the start date on.',
  },
  copy: { ja: 'この申込を元に作成', en: 'Begin another one from this' },
  withdraw: { ja: '申込を取り下げる', en: 'Withdraw the application' },
  correct: { ja: '申込内容を修正する', en: 'Correct the application' },
  way: { ja: '申込の経過', en: 'Progress' },
  done: { ja: '完了', en: 'done' },
  current: { ja: '現在', en: 'now' },
  todo: { ja: 'これから', en: 'to come' },
  byCentre: { ja: 'センター', en: 'The centre' },
  bySystem: { ja: '自動', en: 'Automatic' },
  reason: { ja: '理由', en: 'Reason' },
  settingsExtended: { ja: 'システム設定申込締切日の延長', en: 'More time for the settings' },
  startMoved: { ja: '利用開始日の変更', en: 'Start date changed' },
  queries: { ja: '確認事項', en: 'Queries' },
  queryAbout: { ja: '申込全体について', en: 'About the whole application' },
  askedAt: { ja: '送信日時', en: 'Asked' },
  corrected: { ja: '修正した内容', en: 'What the correction changed' },
  correctedNothing: { ja: '回答の変更はありません。', en: 'No answer was changed.' },
  beforeCorrection: { ja: '修正前', en: 'Before' },
  afterCorrection: { ja: '修正後', en: 'After' },
  messages: { ja: 'メッセージ', en: 'Messages' },
  messagesLead: { ja: 'この申込についてセンターと連絡できます。', en: 'Write to the centre about this application.' },
  noMessages: { ja: 'メッセージはまだありません。', en: 'There are no messages yet.' },
  message: { ja: 'センターへのメッセージ', en: 'Message to the centre' },
  send: { ja: 'メッセージを送る', en: 'Send the message' },
  countLeft: { ja: 'あと{n}文字', en: '{n} characters left' },
  countOver: { ja: '{n}文字超えています', en: '{n} characters too many' },
  mails: { ja: '送信メール', en: 'Mails' },
  mailsCaption: { ja: '送信メールの一覧', en: 'Mails about this application' },
  mailAt: { ja: '日時', en: 'Written' },
  mailSubject: { ja: '件名', en: 'Subject' },
  mailTo: { ja: '宛先', en: 'To' },
  mailState: { ja: '送信状況', en: 'State' },
  mailWaiting: { ja: '送信待ち', en: 'Waiting' },
  mailNotSent: { ja: '送信なし', en: 'Not sent' },
  mailsNotSent: {
    ja: 'メールサーバが設定されていないため、メールは送信されません。お知らせの内容は、この画面で確認できます。',
    en: 'No mail server is set, so mails are not sent. Everything they say is on this page.',
  },
  mailSent: { ja: '送信済み', en: 'Sent' },
  mailRefused: { ja: '届きませんでした', en: 'Not delivered' },
  mailExpired: { ja: '期限切れのため送信なし', en: 'Expired, not sent' },
  refusedTitle: { ja: '届かなかったメールがあります', en: 'A mail could not be delivered' },
  refusedText: {
    ja: '宛先のE-mailアドレスをご確認ください。お知らせの内容は、この画面で確認できます。',
    en: 'Please check the address. Everything the mail said is on this page.',
  },
  asOfBefore: { ja: '申込の内容はまだ反映されていません。', en: 'The application has not changed it yet.' },
  setByThis: { ja: 'この申込で変更', en: 'Set by this application' },
  nothingRegistered: { ja: '登録はありません。', en: 'Nothing is registered.' },
  none: { ja: '—', en: '—' },
} as const satisfies Record<string, Text>;

/** The manual's tabs, in its order. */
export const tabWords = {
  application: { ja: '利用申込', en: 'Application' },
  office: { ja: '事業所', en: 'Office' },
  net: { ja: 'netNACCS', en: 'netNACCS' },
  general: { ja: '一般NACCS', en: 'General NACCS' },
  lines: { ja: '回線申込', en: 'Lines' },
  billing: { ja: '請求先', en: 'Billing' },
} as const satisfies Record<string, Text>;

/** Steps that are still to come, on the time line. */
export const comingWords = {
  review: { ja: '審査', en: 'Review' },
  reviewEnded: { ja: '審査終了', en: 'Review ended' },
  settings: { ja: 'システム設定の申込', en: 'System settings' },
  started: { ja: '利用開始', en: 'Start' },
} as const satisfies Record<string, Text>;

/** Words of ID通知内容. */
export const idWords = {
  title: { ja: 'ID通知内容', en: 'ID notice' },
  lead: { ja: '利用開始日からご利用いただく利用者IDです。', en: 'The user IDs for use from the start date on.' },
  userId: { ja: '利用者ID', en: 'User ID' },
  userCode: { ja: '利用者コード', en: 'User code' },
  idNumber: { ja: '識別番号', en: 'ID number' },
  connection: { ja: '接続形態', en: 'Connection' },
  kind: { ja: '業務の種別', en: 'Line of business' },
  /** Between a line of business and whose ID it is. */
  ofKind: { ja: '：', en: ': ' },
  area: { ja: 'システム区分', en: 'System' },
  origin: { ja: 'この申込での通知', en: 'By this application' },
  issuedNow: { ja: '新規', en: 'New' },
  unchanged: { ja: '変更なし', en: 'As before' },
  csv: { ja: 'CSVをダウンロードする', en: 'Download as CSV' },
  notYetTitle: { ja: '審査終了後に表示されます', en: 'Shown once the review has ended' },
  notYetText: { ja: 'IDは審査終了時に決定します。', en: 'IDs are decided at the end of the review.' },
  voidTitle: { ja: '通知するIDはありません', en: 'There are no IDs' },
  voidText: { ja: 'この申込は成立していません。', en: 'This application did not come into force.' },
  noneIssuedTitle: { ja: 'この申込で新しく払い出したIDはありません', en: 'This application issues no new ID' },
  noneIssuedText: {
    ja: '利用開始日時点の利用者IDは次のとおりです。',
    en: 'The user IDs as of the start date are these.',
  },
  noIds: { ja: '利用者IDはありません。', en: 'There are no user IDs.' },
  others: { ja: 'この申込で払い出した値', en: 'Issued by this application' },
  what: { ja: '項目', en: 'Item' },
  value: { ja: '値', en: 'Value' },
} as const satisfies Record<string, Text>;

/** 「請求先：電話番号」 */
export const within = (block: Text, label: Text): Text => ({
  ja: `${block.ja}：${label.ja}`,
  en: `${block.en}: ${label.en}`,
});

/** 「専用回線接続の利用者ID」 */
export const idsOf = (connection: Text): Text => ({
  ja: `${connection.ja}の利用者ID`,
  en: `User IDs: ${connection.en}`,
});

/** How long the reason of a withdrawal may be. @param most in characters */
export const withdrawHint = (most: number): Text => ({ ja: `${most}文字以内`, en: `Up to ${most} characters` });

export const withdrawTooLong = (most: number): Text => ({
  ja: `取り下げる理由は${most}文字以内で入力してください。`,
  en: `Keep the reason to ${most} characters.`,
});

/** Words of the pages that ask before something is withdrawn or thrown away. */
export const endingWords = {
  withdrawTitle: { ja: '申込を取り下げる', en: 'Withdraw the application' },
  withdrawLead: {
    ja: '取り下げると元に戻せません。必要なときは、もう一度お申し込みください。',
    en: 'This cannot be undone. If you still want the change, you will have to apply again.',
  },
  withdrawReason: { ja: '取り下げる理由', en: 'Reason' },
  notWithdrawable: { ja: 'この申込は取り下げられません', en: 'This application cannot be withdrawn' },
  discardTitle: { ja: '一時保存した申込を破棄する', en: 'Discard the draft' },
  discardLead: {
    ja: '入力した内容と添付ファイルが削除されます。元に戻せません。',
    en: 'What was typed and attached is deleted. This cannot be undone.',
  },
  discard: { ja: '破棄する', en: 'Discard' },
} as const satisfies Record<string, Text>;

/** 「2027年1月5日時点の契約内容です。」 */
export const contractAsOf = (ja: string, en: string): Text => ({
  ja: `${ja}時点の契約内容です。`,
  en: `The contract as of ${en}.`,
});

/** A query and the filing that it asked about, as the heading of its part. */
export const queryHeading = (round: number): Text => ({ ja: `${round}回目の確認事項`, en: `Query ${round}` });

/** A wished start date that can no longer come true. */
export const wishWords = {
  passed: { ja: '希望日を過ぎています', en: 'The wished day has passed' },
  draft: {
    ja: '利用開始希望日を過ぎています。申込内容の選択で、別の日を入力してください。',
    en: 'The wished start date has passed: enter another one on the first page.',
  },
  filed: {
    ja: '利用開始希望日を過ぎています。利用開始日は、審査終了時にセンターが決定します。別の日をご希望の場合は、センターにご連絡ください。',
    en: 'The wished start date has passed. The centre fixes the start date at the end of the review; call it if you wish for another day.',
  },
} as const satisfies Record<string, Text>;

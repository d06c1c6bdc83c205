import type { Text } from '../ground/words.ts';

/** Words of 申込情報一覧 and of the pages around it. */
export const listWords = {
  title: { ja: '申込情報一覧', en: 'Applications' },
  lead: {
    ja: '申込の状況を確認できます。「詳細」を押すと、申込内容が表示されます。',
    en: 'See how your applications stand. “Details” shows an application.',
  },
  search: { ja: '申込を検索する', en: 'Search applications' },
  submit: { ja: '検索する', en: 'Search' },
  clear: { ja: '条件を消す', en: 'Clear' },
  number: { ja: '受付番号', en: 'Reception number' },
  status: { ja: '状態', en: 'Status' },
  kind: { ja: '内容', en: 'Subject' },
  text: { ja: 'キーワード', en: 'Words' },
  textHint: { ja: '内容、理由、事業所、氏名など', en: 'Subject, reason, office, name …' },
  more: { ja: '条件を追加する', en: 'More conditions' },
  office: { ja: '事業所', en: 'Office' },
  person: { ja: '申込者', en: 'Applied by' },
  startFrom: { ja: '利用開始日（から）', en: 'Starts from' },
  startTo: { ja: '利用開始日（まで）', en: 'Starts to' },
  badStartPeriod: {
    ja: '「利用開始日（まで）」には「利用開始日（から）」以後の日付を入力してください。',
    en: 'The last start date cannot be before the first.',
  },
  views: { ja: '申込の表示', en: 'Which applications' },
  viewAll: { ja: 'すべて', en: 'All' },
  viewMine: { ja: '自分の申込', en: 'Mine' },
  viewCompany: { ja: '回答・手続き待ち', en: 'Waiting for us' },
  viewCentre: { ja: 'センターで審査中', en: 'Waiting for the centre' },
  csv: { ja: 'CSVでダウンロード', en: 'Download as CSV' },
  emptyView: { ja: '該当する申込はありません。', en: 'There is none of these.' },
  emptyViewText: { ja: '「すべて」から、ほかの申込を確認できます。', en: '“All” shows the other applications.' },
  begunBy: { ja: '作成者', en: 'Begun by' },
  lastPage: { ja: '最後に保存した画面', en: 'Last page saved' },
  from: { ja: '申込日（から）', en: 'Applied from' },
  to: { ja: '申込日（まで）', en: 'Applied to' },
  all: { ja: 'すべて', en: 'All' },
  appliedOn: { ja: '申込日', en: 'Applied on' },
  class: { ja: '申込分類', en: 'Class' },
  desired: { ja: '利用開始希望日', en: 'Wished start' },
  start: { ja: '利用開始日', en: 'Start date' },
  action: { ja: '操作', en: 'Action' },
  details: { ja: '詳細', en: 'Details' },
  resume: { ja: '続ける', en: 'Continue' },
  discard: { ja: '破棄する', en: 'Discard' },
  draft: { ja: '未登録', en: 'Not filed' },
  nothingChosen: { ja: '項目は未選択', en: 'Nothing chosen yet' },
  emptyTitle: { ja: '申込はまだありません。', en: 'There are no applications yet.' },
  emptyText: {
    ja: '契約内容を変更するときは「申込実施」からお進みください。',
    en: 'To change your contract, start from “Apply”.',
  },
  noneFoundTitle: { ja: '条件に合う申込がありません。', en: 'No application matches.' },
  noneFoundText: { ja: '条件を変えて、もう一度検索してください。', en: 'Change what you search for and try again.' },
  pager: { ja: '申込情報一覧のページ', en: 'Pages of applications' },
  previous: { ja: '前の50件', en: 'Previous 50' },
  next: { ja: '次の50件', en: 'Next 50' },
  badPeriod: {
    ja: '「申込日（まで）」には「申込日（から）」以後の日付を入力してください。',
    en: 'The last day cannot be before the first.',
  },
  dayHint: { ja: '例 20270105', en: 'e.g. 20270105' },
  numberHint: { ja: '例 2600055A', en: 'e.g. 2600055A' },
} as const satisfies Record<string, Text>;

/** How many applications were found. @param most up to which they are counted */
export const foundCount = (count: number, most: number): Text =>
  count > most ? { ja: `${most}件以上`, en: `More than ${most}` } : { ja: `${count}件`, en: `${count} found` };

/** 「続きは「申込担当者 入力」から（8月3日に保存）」 */
export const draftStands = (by: string, page: Text | undefined, saved: string): Text => ({
  ja: `作成者 ${by}　${page ? `最後の画面「${page.ja}」　` : ''}${saved} 保存`,
  en: `By ${by}${page ? `, last page “${page.en}”` : ''}, saved ${saved}`,
});

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

/** What stands at the top of the page: where the application is and what to do now. */
export const standingWords = {
  submitted: {
    title: { ja: '申込を受け付けました', en: 'Your application was received' },
    text: {
      ja: 'センターの審査をお待ちください。回答は翌営業日以降になることがあります。',
      en: 'Please wait for the review. The answer may come on the next business day or later.',
    },
  },
  resubmitted: {
    title: { ja: '修正した申込を受け付けました', en: 'Your correction was received' },
    text: {
      ja: 'センターの審査をお待ちください。回答は翌営業日以降になることがあります。',
      en: 'Please wait for the review. The answer may come on the next business day or later.',
    },
  },
  inReview: {
    title: { ja: 'センターで審査しています', en: 'The centre is reviewing your application' },
    text: {
      ja: '回答は翌営業日以降になることがあります。',
      en: 'The answer may come on the next business day or later.',
    },
  },
  queried: {
    title: { ja: '確認事項があります', en: 'There is a query' },
    text: {
      ja: '確認事項をご確認の上、申込内容の修正、または取下げを行ってください。',
      en: 'Read the query, then correct or withdraw the application.',
    },
  },
  // Of system settings: nothing follows but the start date of the application that waited for them.
  confirmed: {
    title: { ja: 'システム設定の審査を終了しました', en: 'The review of the system settings has ended' },
    text: {
      ja: '対象の利用申込の利用開始日をお待ちください。',
      en: 'The application that waited for them waits for its start date now.',
    },
  },
  settingPending: {
    title: {
      ja: '審査を終了しました。システム設定の申込をお待ちしています',
      en: 'The review has ended. System settings are awaited',
    },
    text: {
      ja: '締切日までに「システム設定の申込」を行ってください。過ぎると申込は無効となります。',
      en: 'Apply for the system settings by the last day, or the application becomes void.',
    },
  },
  scheduled: {
    title: { ja: '審査を終了しました', en: 'The review has ended' },
    text: {
      ja: '確定した申込内容と利用開始日を必ずご確認ください。',
      en: 'Please check what was accepted and the start date.',
    },
  },
  effective: {
    title: { ja: '利用を開始しました', en: 'What you applied for has started' },
    text: {
      ja: '「システムサービス利用承諾書」を印刷の上、記載内容に問題ないことをご確認ください。承諾書は大切に保管してください。',
      en: 'Print the acceptance letter, check what it says and keep it.',
    },
  },
  withdrawn: {
    title: { ja: '申込は取り下げられました', en: 'The application was withdrawn' },
    text: { ja: '契約の内容は変わりません。', en: 'The contract stays as it was.' },
  },
  rejected: {
    title: { ja: '申込は不承諾となりました', en: 'The application was refused' },
    text: {
      ja: '理由をご確認ください。契約の内容は変わりません。',
      en: 'Please read the reason. The contract stays as it was.',
    },
  },
  invalidated: {
    title: { ja: '申込は無効となりました', en: 'The application is void' },
    text: {
      ja: 'システム設定申込締切日までにシステム設定の申込がありませんでした。必要なときは、もう一度お申し込みください。',
      en: 'No system settings were filed in time. Apply again if you still want the change.',
    },
  },
  expired: {
    title: { ja: '申込は期限切れとなりました', en: 'The application has expired' },
    text: {
      ja: '確認事項への回答がありませんでした。必要なときは、もう一度お申し込みください。',
      en: 'The query was not answered. Apply again if you still want the change.',
    },
  },
} as const satisfies Record<string, { title: Text; text: Text }>;

/** The same while it waits for settings that were filed: the centre has them in hand, or they came back (`decisions.md` 43). */
export const settingsStandingWords = {
  atCentre: {
    title: {
      ja: '審査を終了しました。システム設定の申込を審査しています',
      en: 'The review has ended. Your system settings are being reviewed',
    },
    text: {
      ja: 'システム設定の審査中は、締切日を過ぎても申込は有効です。利用開始日に間に合わない場合は、利用開始日を変更してお知らせします。',
      en: 'While they are reviewed the application stays alive, also after the last day. If the start date cannot be kept, it is moved and you are told.',
    },
  },
  cameBack: {
    title: {
      ja: '審査を終了しました。システム設定の申込をあらためてお待ちしています',
      en: 'The review has ended. System settings are awaited anew',
    },
    text: {
      ja: '締切日までに、確認事項に回答するか、システム設定をあらためて申し込んでください。締切日を過ぎると、利用開始日を変更します。',
      en: 'Answer the query, or apply for the settings again, by the last day. After it the start date is moved.',
    },
  },
} as const satisfies Record<string, { title: Text; text: Text }>;

/** The same of an application that ended the contract of its office. */
export const closedWords = {
  title: { ja: '利用契約が解除されました', en: 'The contract has ended' },
  text: {
    ja: '「利用契約解除通知書」を印刷の上、記載内容に問題ないことをご確認ください。通知書は大切に保管してください。',
    en: 'Print the notice of the end of the contract, check what it says and keep it.',
  },
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

/** 「2026/12/01 10:00に作成」, of a draft. */
export const begunAt = (at: string): Text => ({ ja: `${at}に作成`, en: `begun ${at}` });

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

/** Words of the page that stands in for a paper that is still being made. */
export const waitingWords = {
  title: { ja: '書類を作成しています', en: 'The paper is being made' },
  text: { ja: '少し待ってから「もう一度開く」を押してください。', en: 'Wait a moment, then press “Open again”.' },
  again: { ja: 'もう一度開く', en: 'Open again' },
} as const satisfies Record<string, Text>;

/** 「2027年1月5日時点の契約内容です。」 */
export const contractAsOf = (ja: string, en: string): Text => ({
  ja: `${ja}時点の契約内容です。`,
  en: `The contract as of ${en}.`,
});

/** The start date is not the one wished for, said plainly. */
export const startDiffers = (wish: Text, start: Text): Text => ({
  ja: `利用開始日は${start.ja}です。ご希望の${wish.ja}とは異なります。`,
  en: `The start date is ${start.en}, not ${wish.en} as you wished.`,
});

export const startIs = (start: Text): Text => ({
  ja: `利用開始日は${start.ja}です。`,
  en: `The start date is ${start.en}.`,
});

/** 「利用開始日：2027/01/05 → 2027/01/12」; `was` where it took the place of another. */
export const startFixed = (start: string, was: string | null): Text => ({
  ja: `利用開始日：${was ? `${was} → ` : ''}${start}`,
  en: `Start date: ${was ? `${was} → ` : ''}${start}`,
});

/** Why a withdrawal came too late: where the application stands now, and who moved it. */
export const movedOn = (status: Text, by: string): Text => ({
  ja: `申込は「${status.ja}」になっています${by === '' ? '' : `（${by}）`}。現在の内容をご確認ください。`,
  en: `The application is now “${status.en}”${by === '' ? '' : ` (${by})`}. Look at how it stands.`,
});

/** A later accepted change rests on the one that was to be withdrawn. */
export const restsOnIt = (receptionNo: string): Text => ({
  ja: `受付番号 ${receptionNo} の申込がこの申込を前提としています。先にそちらを取り下げるか、利用契約事務課へご連絡ください。`,
  en: `Application ${receptionNo} rests on this one. Withdraw that one first, or call the contract desk.`,
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

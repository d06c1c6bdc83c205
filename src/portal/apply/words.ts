import type { FileLimits } from '../../files/limits.ts';
import { inSentence, type Text } from '../../ground/words.ts';

/** Words on every page of an application's journey. */
export const applyWords = {
  save: { ja: '申込内容を一時保存する', en: 'Save for later' },
  toContact: { ja: '申込担当者の入力へ進む', en: 'Go on to the contact' },
  toChanges: { ja: '変更内容の入力へ進む', en: 'Go on to the changes' },
  toNext: { ja: '次の入力へ進む', en: 'Go on' },
  toCheck: { ja: '申込内容確認へ進む', en: 'Go on to the check' },
  backToMenu: { ja: 'メニューに戻る', en: 'Back to the menu' },
  backToApplication: { ja: '利用申込詳細に戻る', en: 'Back to the application' },
  backToChoice: { ja: '変更申込内容の入力に戻る', en: 'Back to what to change' },
  backToContact: { ja: '申込担当者の入力に戻る', en: 'Back to the contact' },
  backToCheck: { ja: '申込内容の確認に戻る', en: 'Back to the check page' },
  backToPage: { ja: '前の入力に戻る', en: 'Back to the page before' },
  savedTitle: { ja: '申込内容を一時保存しました', en: 'Your application is saved' },
  savedMore: {
    ja: '入力の誤りもそのまま残しています。申込はまだ登録されていません。',
    en: 'It is kept as you typed it, mistakes too. Nothing is filed yet.',
  },
  toList: { ja: '申込情報一覧を開く', en: 'Open the list of applications' },
  remarksTitle: { ja: 'センターからの確認事項', en: 'Queries from the centre' },
  remarksLead: {
    ja: '内容をご確認の上、該当する項目を修正して、もう一度登録してください。',
    en: 'Correct what they ask about, then submit the application again.',
  },
  onlyAsked: {
    ja: '修正できるのは、確認事項のある項目（入力の誤りがある場合はその項目も）だけです。ほかの項目は、登録した内容のまま表示しています。',
    en: 'You can change what the queries are about, and any mistake. Everything else is shown as you filed it.',
  },
  remark: { ja: '確認事項', en: 'Query' },
  required: { ja: '必須', en: 'Required' },
  optional: { ja: '任意', en: 'Optional' },
  conditional: { ja: '条件により必須', en: 'Required in some cases' },
  left: { ja: 'あと{n}文字', en: '{n} characters left' },
  over: { ja: '{n}文字超えています', en: '{n} characters too many' },
  examples: { ja: '記載例から選ぶ', en: 'Choose from examples' },
  contractTable: { ja: '契約情報', en: 'Present contract' },
  choose: { ja: '選択してください', en: 'Choose' },
  dropRow: { ja: 'この入力欄を削除する', en: 'Remove this row' },
  rowIfAny: {
    ja: '入力する場合は、「任意」の項目を除いてすべて入力してください。',
    en: 'If you fill in a row, fill in all of it but what is optional.',
  },
  addRow: { ja: '入力欄を追加する', en: 'Add a row' },
  fileName: { ja: '添付ファイル名', en: 'File' },
  fileSize: { ja: 'ファイルサイズ', en: 'Size' },
  remove: { ja: '削除', en: 'Delete' },
  noFiles: { ja: '添付されたファイルはありません。', en: 'No file is attached.' },
} as const satisfies Record<string, Text>;

/** What may be attached. */
export const fileHint = ({ files, fileMegabytes }: FileLimits): Text => ({
  ja: `PDF、Excel（.xlsx）、PNG、JPEG。1ファイル${fileMegabytes} MBまで、1つの申込に${files}件まで。`,
  en: `PDF, Excel (.xlsx), PNG or JPEG; ${fileMegabytes} MB each, ${files} ${files === 1 ? 'file' : 'files'} in one application.`,
});

/** How the steps of an application stand, in the list of them. */
export const stepWords = {
  label: { ja: 'この申込のステップ', en: 'Steps of this application' },
  filled: { ja: '入力済み', en: 'Filled in' },
  todo: { ja: '未入力', en: 'Not filled in yet' },
  toCheck: { ja: '確認して登録', en: 'Look it over and submit' },
  later: { ja: '前のステップの入力後', en: 'After the steps before' },
  whileFilling: { ja: '入力中', en: 'Being filled in' },
} as const satisfies Record<string, Text>;

/** How many questions of a step are answered wrongly. */
export const mistakesOf = (count: number): Text => ({
  ja: `入力の誤り ${count}件`,
  en: count === 1 ? '1 mistake' : `${count} mistakes`,
});

/** Words of codes of the company's own offices. */
export const codeWords = {
  pick: { ja: '自社の事業所から選ぶ', en: 'Choose from your offices' },
} as const satisfies Record<string, Text>;

/** Words of what was entered before and can be taken again. */
export const reuseWords = {
  contacts: { ja: 'これまでの担当者から選ぶ', en: 'Choose a former contact' },
  reasons: { ja: 'これまでの申込理由から選ぶ', en: 'Choose a former reason' },
} as const satisfies Record<string, Text>;

/** Words of rows that are closed until they are wanted. */
export const rowWords = {
  kept: { ja: '変更なし', en: 'As it is' },
  changed: { ja: '変更あり', en: 'Changed' },
  removed: { ja: '削除', en: 'Removed' },
  change: { ja: '内容を変更する', en: 'Change it' },
} as const satisfies Record<string, Text>;

/** A mistake within rows: 「2行目：…」 */
export const inRow = (row: number, { ja, en }: Text): Text => ({ ja: `${row}行目：${ja}`, en: `Row ${row}: ${en}` });

/** 「追加する利用者コードを入力する」: opens the rows of a question that need not be answered. */
export const fillIn = (question: Text): Text => ({
  ja: `${question.ja}を入力する`,
  en: `Fill in: ${inSentence(question).en}`,
});

/** Words of a list of the contract that is longer than a page. */
export const longListWords = {
  find: { ja: '絞り込む', en: 'Filter' },
  findAll: { ja: '絞り込みを解除する', en: 'Show the whole list' },
  findHint: {
    ja: 'コードや業種の一部を入力してください。入力した内容は、絞り込んでも保存されます。',
    en: 'Part of a code or kind. What you entered is kept.',
  },
  nothingFound: { ja: '該当するものはありません。', en: 'Nothing in the list fits.' },
} as const satisfies Record<string, Text>;

/** Words of a question that is answered from a directory. */
export const lookupWords = {
  look: { ja: '検索する', en: 'Look up' },
  hint: {
    ja: '名称、カナまたはコードを入力し、「検索する」をクリックしてください。',
    en: 'Enter the name, the kana or the code, then look it up.',
  },
  more: {
    ja: '一部だけを表示しています。名称などを詳しく入力して、もう一度検索してください。',
    en: 'These are some of them. Enter more of the name and look it up again.',
  },
  none: { ja: '当てはまるものはありません。', en: 'Nothing fits.' },
} as const satisfies Record<string, Text>;

/** The button that looks up what was typed: 「検索する 金融機関」. */
export const lookUp = (question: Text): Text => ({
  ja: `${lookupWords.look.ja} ${question.ja}`,
  en: `${lookupWords.look.en} ${question.en}`,
});

/** The one that was found: 「みずほ（0001）を選択しています。」 */
export const isFound = (name: Text): Text => ({ ja: `${name.ja}を選択しています。`, en: `${name.en} is chosen.` });

/** The list of what was found. */
export const foundOf = (question: Text, count: number): Text => ({
  ja: `見つかった${question.ja}（${count}件）`,
  en: `${question.en}: ${count} found`,
});

/** 「「利用者IDの管理統計資料」の絞り込み」: the field that narrows the list of a question. */
export const findIn = (question: Text): Text => ({ ja: `「${question.ja}」の絞り込み`, en: `Filter “${question.en}”` });

/** How many items of a long list were answered, on whichever part of it. */
export const answeredItems = (count: number): Text => ({ ja: `・入力 ${count}件`, en: `; ${count} entered` });

/** Words of the choice page. */
export const choiceWords = {
  title: { ja: '変更申込内容 入力', en: 'What to change' },
  lead: {
    ja: '変更申込を行う項目を選択してください。入力完了後、「申込担当者の入力へ進む」ボタンをクリックしてください。申込担当者情報を確認後、変更対象項目が表示されます。',
    en: 'Choose what to change, then go on to the contact. After that the chosen items are shown.',
  },
  entryLead: {
    ja: '利用開始希望日と申込理由を入力し、「申込担当者の入力へ進む」ボタンをクリックしてください。',
    en: 'Enter the wished start date and the reason, then go on to the contact.',
  },
  office: { ja: '事業所コード', en: 'Office code' },
  officeHint: { ja: '申込を行う事業所を選択してください。', en: 'The office that applies.' },
  officeSection: { ja: '申込を行う事業所', en: 'Office that applies' },
  pickOffice: { ja: '選択してください', en: 'Choose' },
  wrongOffice: { ja: '申込を行う事業所を選択してください。', en: 'Choose the office that applies.' },
  items: { ja: '契約変更に関する項目', en: 'Changes of the contract' },
  itemsLead: { ja: '変更申込を行う項目を選択してください。', en: 'Choose what to change.' },
  ordinary: { ja: '変更申込を行う項目', en: 'Items to change' },
  notTogether: {
    ja: '上記の変更と下記の「その他の契約変更」は、1件の申込では行えません。両方を選択すると、2件の申込に分けて、同時に登録できます。',
    en: 'The items above and the other changes below cannot be in one application. Choose both, and you go on with two applications that are filed together.',
  },
  switchedOff: {
    ja: '「その他の契約変更」を「あり」にしているため、次の項目は選択できません。両方の変更を行う場合は、「なし」に戻して項目を選択してから、「あり」を選択してください。',
    en: 'With “Other changes” at “Yes”, the items below cannot be chosen. For both, go back to “No”, choose the items, then choose “Yes”.',
  },
  held: {
    ja: '同じ項目の申込が審査中のため、その審査が終わるか取り下げられるまで登録できません：',
    en: 'Cannot be filed until another application on the same item is decided or withdrawn:',
  },
  heldByOthers: {
    ja: '他の事業所の申込が同じ項目で審査中のため、その審査が終わるか取り下げられるまで登録できません。',
    en: 'An application of another office is open on the same item: this cannot be filed until that one is decided or withdrawn.',
  },
  special: { ja: 'その他の契約変更', en: 'Other changes of the contract' },
  yes: { ja: 'あり', en: 'Yes' },
  no: { ja: 'なし', en: 'No' },
  specialItem: { ja: 'その他の契約変更の項目', en: 'Other change' },
  specialHint: { ja: '1つだけ選択できます。', en: 'One only.' },
  askFirst: {
    ja: '「その他の契約変更」（契約解除・事業所廃止は除く）を申し込む場合は、事前にお問合せセンターにお問い合せを行ってください。',
    en: 'Before filing an other change (except the end of the contract), please ask the inquiry centre.',
  },
  consulting: { ja: 'お問合せセンターへの連絡', en: 'Inquiry centre' },
  consulted: { ja: '事前にお問合せセンターへ連絡した', en: 'I have asked the inquiry centre before' },
  consultedOn: { ja: '連絡した日', en: 'Asked on' },
  dateHint: {
    ja: '例）20270105、2027-01-05、2027/1/5。全角でも入力できます。',
    en: 'For example 20270105, 2027-01-05 or 2027/1/5.',
  },
  start: { ja: '利用開始日に関する項目', en: 'Start date' },
  startLead: {
    ja: 'スケジュール表のシステム登録日（利用開始日）を入力してください。',
    en: 'Enter a registration date of the schedule.',
  },
  schedule: { ja: 'スケジュール表', en: 'Schedule' },
  desiredStart: { ja: '利用開始希望日', en: 'Wished start date' },
  specialWhen: { ja: '「あり」を選択した場合', en: 'you choose “Yes”' },
  dates: { ja: '選択できる利用開始日', en: 'Start dates to choose from' },
  datesOfItems: { ja: '選択した項目の日程を表示する', en: 'Show the dates for what is ticked' },
  date: { ja: '利用開始日', en: 'Start date' },
  lastDay: { ja: '申込締切日', en: 'Last day to apply' },
  state: { ja: '選択', en: 'Choice' },
  free: { ja: '選択できます', en: 'Can be chosen' },
  notFree: { ja: '選択できません。', en: 'Cannot be chosen.' },
  reasonSection: { ja: '申込理由に関する項目', en: 'Reason' },
  reasonLimit: { ja: '240文字以内', en: 'At most 240 characters' },
  bothTitle: { ja: '2件の申込に分けて続けられます', en: 'You can go on with two applications' },
  bothText: {
    ja: '「その他の契約変更」をこの申込で、ほかの項目を2件目の申込で行います。2件は同時に登録され、同じ利用開始日に反映されます。',
    en: 'This application takes the other change, a second one the ordinary items. Both are filed together and take effect on the same start date.',
  },
  split: { ja: '2件の申込に分けて進む', en: 'Go on with two applications' },
} as const satisfies Record<string, Text>;

/** 「「口座振替」を選択した場合は必須です。」 */
export const requiredWhen = (when: Text): Text => ({
  ja: `${when.ja}は必須です。`,
  en: `Required if ${when.en}.`,
});

/** Items of the manual that cannot be chosen yet. */
export const notYet = (count: number): Text => ({
  ja: `準備中の項目（${count}件）`,
  en: `Not offered yet (${count})`,
});

/** 「この一覧は、10営業日前までの申込が必要な場合のものです。」 */
export const leadOf = (days: number): Text => ({
  ja: `利用開始日の${days}営業日前までに申込が必要です。`,
  en: `To be filed ${days} business days before the start date.`,
});

/** Where the desk that is asked beforehand is reached. */
export const askAt = (name: Text, phone: string, hours: Text): Text => ({
  ja: `${name.ja} 電話 ${phone}（${hours.ja}）`,
  en: `${name.en}, telephone ${phone} (${hours.en})`,
});

/** What stays beside what changes. */
export const unchangedCount = (count: number): Text => ({
  ja: `変更されない項目を見る（${count}件）`,
  en: `See what stays as it is (${count})`,
});

/** What was saved, and until when it stays. */
export const savedUntil = (page: Text, days: number, until: Text): Text => ({
  ja: `「${page.ja}」までの内容を保存しました。「申込情報一覧」から、最後の保存から${days}日後の${until.ja}まで続けられます。`,
  en: `“${page.en}” and everything before it is saved. Go on from the list of applications within ${days} days (until ${until.en}).`,
});

export const savedQueried = (page: Text): Text => ({
  ja: `「${page.ja}」までの内容を保存しました。もう一度登録するまで、センターには届きません。`,
  en: `“${page.en}” and everything before it is saved. The centre does not see it until you file again.`,
});

/** Words of the contact page and the other pages' leads. */
export const contactWords = {
  lead: {
    ja: 'この申込の担当者を入力してください。確認事項やお知らせは、この方とシステム管理責任者へE-mailでお送りします。',
    en: 'Who deals with this application? Mails go to this person and to the system manager.',
  },
} as const satisfies Record<string, Text>;

/** Words of the check page. */
export const checkWords = {
  title: { ja: '申込内容 確認', en: 'Check your application' },
  lead: {
    ja: '入力した内容を確認してください。修正する場合は、それぞれの項目の「入力に戻る」ボタンをクリックしてください。確認後に「申込内容を登録する」ボタンをクリックしてください。',
    en: 'Check what you entered. “Change” opens a page again and comes back here. Then submit the application.',
  },
  edit: { ja: '入力に戻る', en: 'Change' },
  file: { ja: '申込内容を登録する', en: 'Submit the application' },
  managersOnly: {
    ja: 'この申込を登録できるのは、システム管理責任者です',
    en: 'Only the system manager can submit this application',
  },
  managersOnlyText: {
    ja: '入力した内容は一時保存できます。一時保存すると、この事業所のシステム管理責任者が「申込情報一覧」から開いて登録できます。',
    en: 'You can enter and save it. The system manager of this office then opens it from the list of applications and submits it.',
  },
  none: { ja: 'なし', en: 'None' },
  noChanges: {
    ja: '契約内容の変更はまだありません。入力の誤りを直すと、ここに変更前・変更後が表示されます。',
    en: 'Nothing changes yet. Once the entries are right, before and after are shown here.',
  },
  item: { ja: '項目', en: 'Item' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  changed: { ja: '変更', en: 'Changed' },
  fee: { ja: '月額料金への影響', en: 'Effect on the monthly fee' },
  feeLead: {
    ja: '従量料金を除く、毎月決まった料金です（税抜）。',
    en: 'What is paid each month whatever the use, without tax.',
  },
  baseFee: { ja: '基本料金', en: 'Base fee' },
  reportFee: { ja: '管理統計資料（有料分）', en: 'Paid reports' },
  archiveFee: { ja: '保税管理資料保存サービス', en: 'Bonded archive' },
  lineFee: { ja: '回線・オプション', en: 'Lines and options' },
  sampledFee: { ja: 'うち見本の単価によるもの', en: 'Of this, at sample prices' },
  feeTable: { ja: '月額料金の変更前・変更後', en: 'Monthly fee before and after' },
  feeOfAll: { ja: '全事業所の合計', en: 'All these offices together' },
  totalFee: { ja: '合計', en: 'Total' },
  feeOfEach: { ja: '事業所ごとの料金', en: 'Fee of each office' },
  answers: { ja: '入力した内容を見る', en: 'See your answers' },
  feeStays: { ja: '毎月の固定料金は変わりません。', en: 'The fixed monthly fee stays as it is.' },
  notices: { ja: 'ご確認ください', en: 'Please note' },
  settingFollows: {
    ja: 'この申込には、別途「システム設定の申込」が必要です。',
    en: 'A system-setting application must follow this one.',
  },
  replySection: { ja: '確認事項への回答', en: 'Reply to the questions' },
  replyLead: {
    ja: '確認事項に言葉で回答する場合に入力してください。ファイルで回答する場合は、下の「添付ファイル」に追加してください。',
    en: 'Answer here in words, beside what you correct or instead of it. Files that answer go under the attachments below.',
  },
  replyHint: { ja: '400文字以内', en: 'At most 400 characters' },
  remarksSection: { ja: '利用申込の備考', en: 'Anything else' },
  remarks: { ja: '備考', en: 'Remarks' },
  remarksHint: { ja: '240文字以内。連絡事項があれば入力してください。', en: 'At most 240 characters.' },
  files: { ja: '添付ファイル', en: 'Attachments' },
  filesLead: {
    ja: 'ファイルを添付する場合は、ファイルを選択してから「ファイルを追加する」ボタンをクリックしてください。',
    en: 'Choose a file, then press “Add the file”.',
  },
  addFile: { ja: 'ファイルを追加する', en: 'Add the file' },
  fileList: { ja: '添付ファイルの一覧', en: 'Attached files' },
  fileToAdd: { ja: '添付するファイル', en: 'File to add' },
  renew: { ja: '新しい様式で確認する', en: 'Go on with the new form' },
  renewedTitle: { ja: '申込の様式が新しくなりました', en: 'The form was renewed' },
  renewedText: {
    ja: '一時保存のあとに様式が変わりました。入力した内容は残っています。新しい様式で内容を確認してから登録してください。',
    en: 'It has changed since you began. What you typed is kept: look at it in the new form, then submit it.',
  },
  movedTitle: {
    ja: 'まだ登録していません。確認の画面を開いた後に、次の内容が変わりました',
    en: 'Not filed yet: since you opened this page, this has changed',
  },
  movedText: {
    ja: '新しい内容をこの画面に表示しています。確認して、もう一度「申込内容を登録する」ボタンをクリックしてください。',
    en: 'This page now shows the new state. Check it, then submit the application again.',
  },
  claimedTitle: { ja: '同じ項目の申込が審査中です', en: 'Another application has its hand on the same items' },
  claimedText: {
    ja: '次の申込が審査を終えるか取り下げられるまで、この申込は登録できません。入力した内容は残っています。',
    en: 'This one can be filed once that one is decided or withdrawn. What you typed is kept.',
  },
  filesMissing: {
    ja: '正しく保存されていない添付ファイルがあります。該当するファイルを削除し、もう一度添付してください。',
    en: 'An attached file is not safely stored. Delete it and attach it again.',
  },
  claimedOther: { ja: '他の事業所の申込', en: 'An application of another office' },
} as const satisfies Record<string, Text>;

/** 「2600055A（審査中）」 */
export const inState = (state: Text): Text => ({ ja: `（${state.ja}）`, en: ` (${state.en})` });

/** The parts of what the check page showed. */
export const seenWords = {
  answers: {
    ja: '入力内容（別の画面または他の方が変更しました）',
    en: 'The answers (changed in another tab or by a colleague)',
  },
  files: { ja: '添付ファイル', en: 'The attached files' },
  contract: { ja: '現在の契約内容（変更前の内容が変わりました）', en: 'The present contract (what is compared with)' },
  versions: { ja: '申込の様式', en: 'The form' },
} as const satisfies Record<string, Text>;

/** That the desk was not asked beforehand; it stops nothing. */
export const notConsulted = (desk: Text): Text => ({
  ja: `事前のお問い合せが済んでいません。${desk.ja}へご連絡ください。連絡していない場合、審査に時間がかかることがあります。`,
  en: `The inquiry centre was not asked yet. Please call ${desk.en}; otherwise the review may take longer.`,
});

/** A warning with the way on from it. */
export const followWith = (title: Text): Text => {
  const { ja, en } = inSentence(title);
  return { ja: `「${ja}」を申し込む`, en: `Apply for “${en}”` };
};

/** Yen a month. */
export const yen = (amount: number): Text => ({
  ja: `${amount.toLocaleString('ja-JP')}円`,
  en: `${amount.toLocaleString('en-GB')} yen`,
});

/** Words of the done page. */
export const doneWords = {
  received: { ja: '利用申込の受付が完了しました。', en: 'Your application has been received.' },
  number: { ja: '申込受付番号', en: 'Reception number' },
  keepNumber: {
    ja: 'お問い合わせの際は、こちらの番号をお伝えください。',
    en: 'Please give this number when you ask about it.',
  },
  mailNotSent: {
    ja: 'メールサーバが設定されていないため、メールは送信されません。申込の状況は「利用申込詳細」で確認できます。',
    en: 'No mail server is set, so no mail is sent. How the application stands is shown on its own page.',
  },
  mailSent: {
    ja: '利用申込受付完了のメールを申込担当者および管理責任者宛てに送信しましたので、ご確認ください。',
    en: 'A mail was sent to the contact and to the system manager.',
  },
  spam: {
    ja: '入力いただいたE-mailアドレスにメールが届かない場合は、迷惑フィルターの設定やメールの振り分け設定をご確認ください。',
    en: 'If it does not come, look into the spam filter and the rules of your mail box.',
  },
  next: { ja: '今後の流れ', en: 'What happens next' },
  review: { ja: '審査', en: 'Review' },
  reviewText: {
    ja: '弊社にて利用申込内容の審査を行います。回答は翌営業日以降になることがあります。申込内容に確認事項がある場合は、ご連絡を差し上げます。',
    en: 'The centre looks at your application; the answer may come on the next business day or later. If there is a query, you are told.',
  },
  consent: { ja: '同意', en: 'Agreement' },
  settings: { ja: 'システム設定の申込', en: 'System settings' },
  settingsText: {
    ja: '審査の終了後、「システム設定の申込」を行ってください。期限は、審査完了のお知らせでご案内します。',
    en: 'After the review, apply for the system settings. The mail on the end of the review tells until when.',
  },
  answer: { ja: '審査完了のお知らせ', en: 'End of the review' },
  answerText: {
    ja: '審査完了後に、申込担当者および管理責任者宛てにE-mailで通知します。利用開始日は希望日と異なる場合があります。',
    en: 'The contact and the system manager get a mail. The start date may differ from the one you wished.',
  },
  start: { ja: '利用開始', en: 'Start' },
  letter: {
    ja: '利用開始日から新しい契約内容となり、「システムサービス利用承諾書」を出力できるようになります。',
    en: 'From the start date on the contract is in force as applied for, and the acceptance letter can be opened.',
  },
  desks: { ja: 'お問い合わせ先', en: 'Where to ask' },
  deskList: { ja: '窓口の一覧', en: 'Desks' },
  desk: { ja: '窓口', en: 'Desk' },
  phone: { ja: '電話番号', en: 'Telephone' },
  hours: { ja: '受付時間', en: 'Hours' },
  receipt: { ja: '添付ファイルの受領内容', en: 'Files received' },
  receiptList: { ja: '受領したファイル', en: 'List of files' },
  receiptLead: {
    ja: '次のファイルを、申込と一緒に受領しました。',
    en: 'These files were received with the application.',
  },
  fingerprint: { ja: 'SHA-256', en: 'SHA-256' },
  mail: { ja: 'E-mailのご確認', en: 'Mail' },
  open: { ja: '利用申込詳細を開く', en: 'Open the application' },
  menu: { ja: 'メニューに戻る', en: 'Back to the menu' },
  another: { ja: '続けて別の変更を申し込む', en: 'Apply for another change' },
} as const satisfies Record<string, Text>;

/** Of an application that waits for the agreement of an office. */
export const consentStep = (office: string): Text => ({
  ja: `${office}のシステム管理責任者に、同意をお願いしました。同意のあとで審査が始まります。`,
  en: `The system manager of ${office} was asked to agree. The review begins after that.`,
});

/** 「NACCS利用申込 完了」; the service's name is data of the operator. */
export const doneTitle = (service: Text): Text => ({
  ja: `${service.ja}利用申込 完了`,
  en: 'Application received',
});

/** When the change is wished to begin. */
export const wishedFor = (day: Text): Text => ({ ja: `利用開始希望日：${day.ja}`, en: `Wished start date: ${day.en}` });

/** The number as the sentence quotes it. */
export const quoted = (number: string): Text => ({ ja: `「${number}」`, en: number });

/** What a page is called where its answers are read: its title without 「入力」. */
export const readTitle = (title: Text): Text => ({ ja: title.ja.replace(/\s*入力$/, ''), en: title.en });

/** Where a page stands in the journey. */
export const stepOf = (current: number, total: number): Text => ({
  ja: `ステップ ${current}／${total}`,
  en: `Step ${current} of ${total}`,
});

/** Until when a 確認事項 is answered. */
export const answerBy = (day: string): Text => ({
  ja: `回答期限：${day}。期限までに回答がない場合、この申込は期限切れになります。`,
  en: `Answer by ${day}. Without an answer until then the application expires.`,
});

import { inSentence, type Text } from '../../ground/words.ts';

/** What stays beside what changes. */
export const unchangedCount = (count: number): Text => ({
  ja: `変更されない項目を見る（${count}件）`,
  en: `See what stays as it is (${count})`,
});

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

/** What a page is called where its answers are read: its title without 「入力」. */
export const readTitle = (title: Text): Text => ({ ja: title.ja.replace(/\s*入力$/, ''), en: title.en });

import type { FileLimits } from '../../files/limits.ts';
import type { Text } from '../../ground/words.ts';

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

/** What was saved, and until when it stays. */
export const savedUntil = (page: Text, days: number, until: Text): Text => ({
  ja: `「${page.ja}」までの内容を保存しました。「申込情報一覧」から、最後の保存から${days}日後の${until.ja}まで続けられます。`,
  en: `“${page.en}” and everything before it is saved. Go on from the list of applications within ${days} days (until ${until.en}).`,
});

export const savedQueried = (page: Text): Text => ({
  ja: `「${page.ja}」までの内容を保存しました。もう一度登録するまで、センターには届きません。`,
  en: `“${page.en}” and everything before it is saved. The centre does not see it until you file again.`,
});

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

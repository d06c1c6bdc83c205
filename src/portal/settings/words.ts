import { listed, type Text } from '../../ground/words.ts';

/** Words of 「システム設定の申込」. */
export const settingsWords = {
  title: { ja: 'システム設定の申込', en: 'System settings' },
  lead: {
    ja: '審査が終了した利用申込のうち、システム設定の申込が必要なものを表示しています。締切日までに申し込んでください。',
    en: 'Applications whose review has ended and that still need system settings. Apply for them by the last day.',
  },
  none: { ja: 'システム設定が必要な利用申込はありません', en: 'No application needs settings' },
  noneText: {
    ja: '利用業種や利用者コードなどを追加した利用申込の審査が終了すると、ここに表示されます。',
    en: 'When the review of an application has ended that adds a business kind or a user code, it is shown here.',
  },
  office: { ja: '事業所', en: 'Office' },
  applied: { ja: '申込内容', en: 'Application' },
  start: { ja: '利用開始日', en: 'Start date' },
  deadline: { ja: 'システム設定申込締切日', en: 'Last day to apply' },
  forms: { ja: '提出する調査票', en: 'Forms to fill in' },
  state: { ja: 'システム設定の状況', en: 'Settings' },
  apply: { ja: 'システム設定を申し込む', en: 'Apply for the system settings' },
  resume: { ja: 'システム設定の申込を続ける', en: 'Go on with the system settings' },
  see: { ja: 'システム設定の申込を開く', en: 'Open the system settings' },
  correct: { ja: '確認事項に回答する', en: 'Answer the query' },
  notYet: { ja: '未申込', en: 'Not applied for' },
  late: {
    ja: '締切日を過ぎたため、申し込めません。利用契約事務課へご連絡ください。',
    en: 'The last day has passed. Please call the contract desk.',
  },
  voidNote: {
    ja: '締切日（利用開始日の4営業日前）までに一度も申込がない場合、利用申込は無効となります。締切日までに登録したシステム設定の申込は、審査の間も有効です。不承諾または確認事項となった申込が、お知らせした締切日までにあらためて登録されない場合は、無効とせず、利用開始日を変更します。',
    en: 'Without any settings by the last day (4 business days before the start date), the application becomes void. Settings filed by then count while they are reviewed. Where they were refused or queried and are not filed anew by the day that was told, the start date is moved instead.',
  },
  how: { ja: '申込の方法', en: 'How to apply' },
  howText: {
    ja: '画面の調査票に入力して登録します。入力の代わりに、調査票ファイル（Excel）で提出することもできます。未記入の調査票は、入力の画面でダウンロードできます。ファイル名に決まりはありません。',
    en: 'Fill in the forms on these pages. A spreadsheet can be handed in instead: the blank form is downloaded from the page of the form. Its name does not matter.',
  },
  immediate: {
    ja: '利用者IDをお持ちの場合、出力先などの設定の一部は、NACCSの業務（UOK、UOM、UOCなど）で直接変更できます。',
    en: 'With a user ID, some settings such as output targets can be changed in NACCS itself (UOK, UOM, UOC and others).',
  },
  backToSettings: { ja: 'システム設定の申込に戻る', en: 'Back to the system settings' },
  settingsFor: { ja: '対象の利用申込', en: 'Settings for' },
  receptionNo: { ja: '受付番号', en: 'Reception number' },
  status: { ja: '状態', en: 'Status' },
  reviewed: {
    ja: '審査が終了すると、対象の利用申込は利用開始待ちになります。申込担当者と管理責任者にメールでお知らせします。',
    en: 'When the review ends, the application waits for its start date only. We tell the applicant and the system manager by mail.',
  },
} as const satisfies Record<string, Text>;

/** 「2600055A 利用業種（追加・変更・削除）」 */
export const settingsOf = (receptionNo: string, titles: readonly Text[]): Text => ({
  ja: `${receptionNo}　${listed(titles).ja}`,
  en: `${receptionNo} ${listed(titles).en}`,
});

/** What a page of system settings is about, and by when. */
export const dueBy = (receptionNo: string, day: Text): Text => ({
  ja: `利用申込（${receptionNo}）のシステム設定です。${day.ja}までに登録してください。`,
  en: `System settings for the application ${receptionNo}. File them by ${day.en}.`,
});

import type { Text } from '../../ground/words.ts';

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

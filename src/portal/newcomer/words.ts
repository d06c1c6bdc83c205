import type { Text } from '../../ground/words.ts';
import { newcomerAccountWords } from '../../words/entry.ts';

/** Words of the pages on which a provisional account is asked for and made. */
export const newcomerWords = {
  title: { ja: '仮アカウントの発行', en: 'Provisional account' },
  lead: {
    ja: 'はじめて利用される方は、E-mailアドレスを入力してください。仮アカウントを発行するためのリンクを送信します。',
    en: 'New here? Enter your e-mail address. You get a link with which a provisional account is made.',
  },
  mailHint: {
    ja: '申込の状況をお知らせするE-mailも、このアドレスに届きます。',
    en: 'Mails about your application go to this address too.',
  },
  send: { ja: '送信する', en: 'Send' },
  sent: { ja: '受け付けました', en: 'Received' },
  sentNone: {
    ja: 'E-mailが届かない場合は、迷惑メールのフォルダーをご確認ください。続けて何度も請求すると、しばらくの間は送信されません。届かないときは、お問い合わせ先へご連絡ください。',
    en: 'If no e-mail comes, look into your spam folder. After several requests none is sent for a while. If it does not come, ask the desk below.',
  },
  desks: { ja: 'お問い合わせ先', en: 'Where to ask' },
  existing: {
    ja: '既に契約のある企業が事業所を追加する場合は、仮アカウントは不要です。ログインして、メニューの「新規申込（事業所の追加）」から申し込んでください。',
    en: 'A company that has a contract needs no provisional account for one more office: log in and choose “New contract for another office” in the menu.',
  },
  startTitle: { ja: '仮アカウントの設定', en: 'Set up your provisional account' },
  startLead: {
    ja: '氏名とパスワードを設定すると、新規利用申込を始められます。',
    en: 'Set your name and a password; then you can apply for a contract.',
  },
  loginId: { ja: 'ログインID', en: 'Login ID' },
  loginIdNote: {
    ja: '次回からのログインに使います。E-mailにも記載されています。',
    en: 'You log in with it from now on. It stands in the e-mail too.',
  },
  ...newcomerAccountWords,
  start: { ja: '仮アカウントを発行する', en: 'Make the account' },
  deadTitle: { ja: 'リンクは使用できません', en: 'This link cannot be used' },
  dead: {
    ja: 'リンクの有効期限が切れているか、すでに使用されています。仮アカウントをお持ちでない場合は、もう一度リンクを請求してください。',
    en: 'The link has expired or was used before. If you have no account yet, ask for a new one.',
  },
  askAgain: { ja: '新しいリンクを請求する', en: 'Ask for a new link' },
} as const satisfies Record<string, Text>;

/** What is said whoever the address belongs to. @param hours how long a link is valid */
export const newcomerSent = (hours: number): Text => ({
  ja: `入力されたE-mailアドレスに、仮アカウントのご案内を送信しました。リンクの有効期限は${hours}時間です。`,
  en: `A mail about your provisional account was sent to the address. Its link is valid for ${hours} hours.`,
});

/** Words of the newcomer's menu. */
export const newcomerMenuWords = {
  title: { ja: 'メニュー', en: 'Menu' },
  newcomer: { ja: '仮アカウント', en: 'Provisional account' },
  lead: {
    ja: '仮アカウントで利用中です。新規利用申込の審査が終わると、このまま事業所のシステム管理責任者としてログインできます。',
    en: 'You are using a provisional account. When the review of your application has ended, you log in with it as the system manager of your office.',
  },
  waiting: { ja: 'お手続きをお待ちしています', en: 'Waiting for you' },
  list: { ja: 'メニュー一覧', en: 'All items' },
  apply: { ja: '申込を行う', en: 'Apply' },
  guidance: { ja: '新規利用申込ガイダンス', en: 'How to apply for a contract' },
  look: { ja: '申込内容を確認する', en: 'See your applications' },
  applications: { ja: '申込内容の確認', en: 'See your applications' },
  schedule: { ja: 'スケジュール表', en: 'Schedule' },
  user: { ja: 'ユーザー情報', en: 'Your account' },
  password: { ja: 'パスワードの変更', en: 'Change your password' },
} as const satisfies Record<string, Text>;

/** 「新規利用申込ガイダンス」 in the manual's words; its slips are put right (`manual-ja.txt`). */
export const newGuidanceWords = {
  title: { ja: '新規利用申込ガイダンス', en: 'How to apply for a contract' },
  lead: {
    ja: '事業所等の情報を入力することによって、利用契約手続きの電子申請を行うことができます。手続きの流れを確認したら、「申込担当者の入力へ進む」のボタンをクリックしてください。',
    en: 'Enter the data of your company and office here to apply for a contract. When you have read the steps, press the button.',
  },
  next: { ja: '申込担当者の入力へ進む', en: 'Go on to the application' },
  steps: { ja: '新規利用申込手続きの流れ', en: 'The steps' },
  table: { ja: '入力する情報項目', en: 'What you will enter' },
  item: { ja: '情報項目', en: 'Item' },
  content: { ja: '入力内容', en: 'What it holds' },
  documents: { ja: 'ダウンロード', en: 'To download' },
  documentsLead: {
    ja: '一般NACCS（専用回線接続）を利用する場合は、様式に記入して、申込の画面で添付してください。',
    en: 'With a leased line, fill in the form and attach it to your application.',
  },
  diagram: { ja: 'システム構成図の様式', en: 'Template of the system diagram' },
  toMenu: { ja: 'メニューに戻る', en: 'Back to the menu' },
} as const satisfies Record<string, Text>;

/** The five steps of the manual. */
export const newGuidanceSteps: readonly { label: string; title: Text; texts: readonly Text[] }[] = [
  {
    label: 'STEP1',
    title: { ja: '契約内容の検討', en: 'Consider the contract' },
    texts: [
      {
        ja: '利用申込手続きにあたっては、あらかじめ契約内容（接続形態、利用業種、料金プランなど）のご検討をお願いいたします。',
        en: 'Please consider beforehand what your contract should hold: connection, business kinds, price plan.',
      },
    ],
  },
  {
    label: 'STEP2',
    title: { ja: '利用開始希望日・申込担当者の入力', en: 'Start date and contact' },
    texts: [
      {
        ja: '利用開始希望日と申込理由、申込担当者の情報を入力します。利用開始日は、スケジュール表のシステム登録日から選びます。',
        en: 'Enter the start date you wish for, the reason, and who is the contact. Start dates are those of the schedule.',
      },
      {
        ja: '手続きの進行状況及び内容を確認する必要がある場合には、申込担当者へメール等によりご連絡いたします。',
        en: 'If the centre has a question on the way, it writes to the contact you name.',
      },
    ],
  },
  {
    label: 'STEP3',
    title: { ja: '情報項目の入力・確認', en: 'Enter the data and check it' },
    texts: [
      {
        ja: '下の表の情報項目を入力し、確認画面で内容を確認して登録します。入力の途中でも一時保存することができます。',
        en: 'Enter the items of the table below, check them on the last page and submit. You can save at any time.',
      },
      {
        ja: '審査が終わると、事業所コード、利用者コード、識別番号が決まります。「ID通知内容」で確認できます。',
        en: 'At the end of the review the office code, user codes and ID numbers are issued: see the ID notice.',
      },
    ],
  },
  {
    label: 'STEP4',
    title: { ja: 'システム設定', en: 'System settings' },
    texts: [
      {
        ja: '審査が終わったら、メニューの「システム設定の申込」から、システム設定情報を画面で入力するか、入力したファイルを添付します。利用開始日の4営業日前までに登録してください。',
        en: 'After the review, enter the system settings under “System settings”, or attach a filled file, at the latest 4 business days before the start date.',
      },
    ],
  },
  {
    label: 'STEP5',
    title: { ja: 'システムサービス利用申込書', en: 'The application form' },
    texts: [
      {
        ja: '「システムサービス利用申込書」が自動作成され、「申込内容確認」から参照することができます。（※書面による提出は不要です。）',
        en: 'The application form is made by itself and found under “Applications”. (It need not be sent on paper.)',
      },
    ],
  },
];

/** The manual's table 情報項目. */
export const newGuidanceItems: readonly { item: Text; content: Text }[] = [
  {
    item: { ja: '事業所情報', en: 'Office' },
    content: {
      ja: '企業名、事業所、本社の情報、契約者、管理責任者、申込担当者の氏名及び連絡先、請求先',
      en: 'Company, office, head office, contractor, system manager, contact, billing',
    },
  },
  {
    item: { ja: '接続形態の選択', en: 'Connection' },
    content: { ja: 'netNACCS、一般NACCS', en: 'netNACCS, general NACCS' },
  },
  {
    item: { ja: '利用者コード情報', en: 'User codes' },
    content: {
      ja: 'システム区分、利用業種、識別番号、管理資料（有料・無料）の選択、保税管理資料保存サービスの申込',
      en: 'System area, business kinds, ID numbers, reports (paid, free), bonded archive',
    },
  },
  {
    item: { ja: '回線・論理端末', en: 'Lines and logical terminals' },
    content: {
      ja: '回線種別、処理方式、論理端末数、サーバ台数（自社システム）',
      en: 'Kind of line, processing method, logical terminals, servers (own system)',
    },
  },
  {
    item: { ja: '料金プランの選択', en: 'Price plan' },
    content: {
      ja: 'Aプラン：基本料金＋従量料金　Bプラン：従量料金のみ',
      en: 'Plan A: base and usage fee. Plan B: usage fee only',
    },
  },
];

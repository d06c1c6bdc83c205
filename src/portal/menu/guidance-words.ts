import type { Text } from '../../ground/words.ts';

/** 「変更申込ガイダンス」 in the manual's words; its slips are put right (`manual-ja.txt`, 変更申込ガイダンス画面). */
export const guidanceWords = {
  title: { ja: '変更申込ガイダンス', en: 'How to change your contract' },
  lead: {
    ja: '変更申込手続きの流れは次のとおりです。確認されましたら「申込内容選択へ進む」のボタンをクリックしてください。',
    en: 'The steps are as follows. When you have read them, press “Choose what to change”.',
  },
  next: { ja: '申込内容選択へ進む', en: 'Choose what to change' },
  about: { ja: '変更申込手続きについて', en: 'About changing a contract' },
  steps: { ja: '変更申込手続きの流れ', en: 'The steps' },
  toMenu: { ja: 'メニューに戻る', en: 'Back to the menu' },
  toContract: { ja: '契約情報参照に戻る', en: 'Back to the contract' },
  toApplications: { ja: '申込情報参照に戻る', en: 'Back to the applications' },
} as const satisfies Record<string, Text>;

export const guidanceAbout: readonly Text[] = [
  {
    ja: '現在の契約内容は、「契約内容確認」から参照することができます。',
    en: 'What your contract holds now is found under “Contract”.',
  },
  {
    ja: '変更項目を選択すると、変更内容に応じた現在の契約情報が表示されますので、情報の更新を行います。',
    en: 'When you have chosen what to change, the present contract is shown, and you put in what is to be different.',
  },
  {
    ja: '情報を更新した内容は、変更前と変更後を表示した確認画面から確認でき、変更内容を確認し登録することによって変更申込手続きが終了します。',
    en: 'You then see the contract before and after side by side; with “Submit the application” you are done.',
  },
  {
    ja: '変更申込手続きの進行状況及び内容を確認する必要がある場合には、申込担当者へメール等によりご連絡いたします。',
    en: 'If the centre has a question on the way, it writes to the contact you name.',
  },
  {
    ja: '変更申込手続きに当たっては、あらかじめ契約内容のご検討をお願いいたします。',
    en: 'Please consider beforehand what your contract should hold.',
  },
];

/** The four steps. `points` are the remarks below a step. */
export const guidanceSteps: readonly { label: string; title: Text; texts: readonly Text[]; points: readonly Text[] }[] =
  [
    {
      label: 'STEP1',
      title: { ja: '契約内容の確認', en: 'See the contract' },
      texts: [{ ja: '登録している現在の契約情報を確認します。', en: 'Look at what is registered now.' }],
      points: [{ ja: '「契約内容確認」から確認できます。', en: 'It is found under “Contract”.' }],
    },
    {
      label: 'STEP2',
      title: { ja: '契約変更項目の選択', en: 'Choose what to change' },
      texts: [{ ja: '変更申込を行う項目を選択します。', en: 'Choose the items that you apply for.' }],
      points: [
        { ja: '変更項目は複数選択することができます。', en: 'You can choose several.' },
        {
          ja: '複数の事業所を管理している方は、事業所コードも選択します。',
          en: 'If you look after several offices, choose the office code as well.',
        },
      ],
    },
    {
      label: 'STEP3',
      title: { ja: '変更情報の入力・確認', en: 'Put in the change and check it' },
      texts: [
        {
          ja: '申込担当者の情報を入力します。',
          en: 'Put in who is the contact for this application.',
        },
        {
          ja: '現在の契約情報が表示されますので、変更箇所について変更の入力（上書き）をします。',
          en: 'The present contract is shown; overwrite what is to change.',
        },
        {
          ja: '情報を更新した内容を確認画面から確認します。変更内容を確認し登録することによって変更申込の手続きが終了します。',
          en: 'Check it on the last page. Then press “Submit the application”.',
        },
      ],
      points: [
        {
          ja: '変更前・変更後の情報を対照して確認できます。内容に誤りがあった場合には、それぞれの入力画面に戻って内容を修正します。',
          en: 'Before and after stand side by side. When something is wrong, go back to its page and correct it.',
        },
        {
          ja: '変更の必要のない項目については、上書きしないようにご注意ください。',
          en: 'Leave alone what need not change.',
        },
        {
          ja: '企業情報の変更を行う場合には、同一企業略称の全事業所の情報を変更します。',
          en: 'A change of the company’s own data changes all offices with the same company abbreviation.',
        },
        {
          ja: '入力の途中でも一時保存することができます。',
          en: 'You can save what you have typed at any time and continue later.',
        },
      ],
    },
    {
      label: 'STEP4',
      title: { ja: '契約申込の完了', en: 'The application is made' },
      texts: [
        {
          ja: '変更申込手続きの完了を申込担当者宛にご連絡いたします。',
          en: 'The contact is told by mail that the application has come in.',
        },
        {
          ja: '「システムサービス利用申込書」は、「申込内容確認」から参照することができます。（※変更申込の書面による提出は不要です。）',
          en: 'The application form is found under “Applications”. (It need not be sent on paper.)',
        },
      ],
      points: [
        {
          ja: '変更内容によっては、別途「システム設定」が必要となる場合があります。',
          en: 'Some changes need an application for system settings as well.',
        },
      ],
    },
  ];

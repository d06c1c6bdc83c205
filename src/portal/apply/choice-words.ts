import type { Text } from '../../ground/words.ts';

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

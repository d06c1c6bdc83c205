import type { Text } from '../../ground/words.ts';

/** Words of 「契約内容確認」. */
export const contractWords = {
  title: { ja: '契約内容確認', en: 'Contract' },
  lead: {
    ja: '基準日の時点の契約内容を表示しています。過去の日も、これからの日も指定できます。',
    en: 'What the contract holds on the day you choose, past or future.',
  },
  toMenu: { ja: 'メニューに戻る', en: 'Back to the menu' },
  choose: { ja: '表示する契約', en: 'Which contract' },
  office: { ja: '事業所コード', en: 'Office code' },
  on: { ja: '基準日', en: 'As of' },
  onHint: { ja: '例）20270105、2027/1/5', en: 'Such as 20270105 or 2027-01-05' },
  with: { ja: '比べる日', en: 'Compare with' },
  withHint: { ja: '空欄なら比べません。', en: 'Left empty, nothing is compared.' },
  difference: { ja: '異なる項目だけを表示しています。', en: 'Only what is not the same.' },
  noDifference: { ja: '2つの日の契約内容は同じです。', en: 'The contract is the same on both days.' },
  differs: { ja: '相違', en: 'Differs' },
  underWay: { ja: '手続き中の申込', en: 'Under way' },
  underWayList: { ja: '手続き中の申込の一覧', en: 'Applications under way' },
  status: { ja: '状態', en: 'Status' },
  csv: { ja: 'CSVでダウンロード', en: 'Download as CSV' },
  block: { ja: '区分', en: 'Part' },
  value: { ja: '契約内容', en: 'Value' },
  show: { ja: '表示する', en: 'Show' },
  none: { ja: 'なし', en: 'None' },
  empty: { ja: '—', en: '—' },
  nothing: { ja: '登録されている内容はありません。', en: 'Nothing is registered.' },
  noContract: { ja: 'この日の契約はありません', en: 'There is no contract on this day' },
  noContractText: { ja: '別の基準日を指定してください。', en: 'Choose another day.' },
  changeContract: { ja: '契約内容の変更', en: 'Change the contract' },
  change: { ja: 'この日の契約内容を表示する', en: 'Show the contract on that day' },
  jointUse: { ja: '共同利用の関係', en: 'Joint use with other offices' },
  jointUseOf: { ja: '共同利用の親の事業所', en: 'Parent of the joint use' },
  jointUsedBy: { ja: 'この事業所を親とする共同利用の事業所', en: 'Offices whose joint use rests on this one' },
  sharesOf: { ja: '機器共用先（この事業所が共用している機器の所有事業所）', en: 'We use the equipment of' },
  sharedBy: { ja: '機器共用依頼事業所（この事業所の機器を共用している事業所）', en: 'Our equipment is used by' },
  fee: { ja: '月額料金', en: 'Fees a month' },
  feeLead: {
    ja: '利用実績にかかわらず毎月かかる料金です（税抜）。',
    en: 'What is paid whatever the use, without tax.',
  },
  base: { ja: '基本料金', en: 'Base fee' },
  reports: { ja: '管理統計資料', en: 'Statistical reports' },
  archive: { ja: '保税管理資料保存サービス', en: 'Bonded archive' },
  lineFee: { ja: '回線・オプション', en: 'Lines and options' },
  sampledFee: { ja: 'うち見本の単価によるもの', en: 'Of this, at sample prices' },
  total: { ja: '合計', en: 'Total' },
  history: { ja: '変更履歴', en: 'History' },
  historyList: { ja: '変更の一覧', en: 'List of changes' },
  historyLead: { ja: '新しい順に表示しています。', en: 'Newest first.' },
  startsOn: { ja: '利用開始日', en: 'Start date' },
  receptionNo: { ja: '受付番号', en: 'Reception number' },
  what: { ja: '内容', en: 'What' },
  see: { ja: '契約内容', en: 'Contract' },
  ahead: { ja: '予定', en: 'Planned' },
  opening: { ja: '契約の登録', en: 'Contract registered' },
  correction: { ja: 'センターによる登録', en: 'Entered by the centre' },
  otherOffice: { ja: '他の事業所の申込による変更', en: 'Changed by another office’s application' },
} as const satisfies Record<string, Text>;

/** 「2027/01/05から変わります」. */
export const changesFrom = (day: string): Text => ({ ja: `${day}から変わります`, en: `Changes from ${day}` });
/** 「2027/01/05から契約が始まります」. */
export const beginsOn = (day: string): Text => ({
  ja: `${day}から契約が始まります`,
  en: `The contract begins on ${day}`,
});
/** 「申込 2600055A」: where a value comes from. */
export const setBy = { ja: '申込', en: 'Set by' } satisfies Text;
export const wishedStart = (day: string): Text => ({ ja: `${day}（希望）`, en: `${day} (wished)` });
export const betweenDays = (from: string, to: string): Text => ({
  ja: `${from}と${to}の契約内容の比較`,
  en: `Contract on ${from} and on ${to}`,
});
export const yen = (amount: string): Text => ({ ja: `${amount}円`, en: `${amount} yen` });
export const contractOf = (day: string): Text => ({ ja: `${day}の契約内容`, en: `Contract on ${day}` });

/** Words of 「スケジュール表」. */
export const scheduleWords = {
  title: { ja: 'スケジュール表', en: 'Schedule' },
  lead: {
    ja: 'システム登録日（利用開始日）と、その日に利用を開始するための申込締切日です。締切日は、その日の終わりまで申し込めます。',
    en: 'The registration dates, on which a contract can change, and the last day to apply for each. That day counts until its end.',
  },
  calendar: { ja: 'カレンダーに取り込む', en: 'Add to your calendar' },
  dates: { ja: 'システム登録日', en: 'Registration dates' },
  datesList: { ja: '登録日と締切日の一覧', en: 'List of dates and deadlines' },
  start: { ja: '利用開始日', en: 'Start date' },
  settings: { ja: 'システム設定申込締切日', en: 'System settings by' },
  note: { ja: '備考', en: 'Remarks' },
  closed: { ja: '締切済', en: 'closed' },
  kinds: { ja: '申込の種類と締切', en: 'Kinds of application and their deadlines' },
  kindsLead: {
    ja: '複数の種類を同時に申し込むときは、もっとも長いものが締切となります。',
    en: 'When you apply for several kinds at once, the longest counts.',
  },
  kind: { ja: '申込の種類', en: 'Kind of application' },
  deadline: { ja: '申込締切日', en: 'Last day to apply' },
  holidays: { ja: '休業日・登録停止期間', en: 'Holidays and days without changes' },
  holidaysLead: {
    ja: '土曜日、日曜日のほか、次の日は営業日に数えません。登録停止期間は、契約を変更できません。',
    en: 'Besides Saturdays and Sundays these are no business days. While changes are stopped, no contract can change.',
  },
  day: { ja: '日', en: 'Day' },
  reason: { ja: '内容', en: 'What' },
  freeze: { ja: '登録停止', en: 'No changes' },
  noDates: { ja: 'これからのシステム登録日はまだ公開されていません', en: 'No registration dates are published yet' },
  noDatesText: { ja: '公開されるまでお待ちください。', en: 'Please look again later.' },
  pages: { ja: 'スケジュール表のページ', en: 'Pages of the schedule' },
  first: { ja: '最初に戻る', en: 'First' },
  later: { ja: 'この後の登録日', en: 'Later dates' },
} as const satisfies Record<string, Text>;

/** 「申込締切日（10営業日前）」. */
export const lastDayOf = (days: number): Text => ({
  ja: `申込締切日（${days}営業日前）`,
  en: `Apply by (${days} business days before)`,
});
export const businessDaysBeforeStart = (days: number): Text => ({
  ja: `利用開始日の${days}営業日前`,
  en: `${days} business days before the start date`,
});

import type { Text } from '../../ground/words.ts';

/** Words of 「請求内容参照」. */
export const billsWords = {
  title: { ja: '請求内容参照', en: 'Bills' },
  lead: {
    ja: '月ごとの請求額と支払の状態です。請求書と利用料金請求ファイルをダウンロードできます。',
    en: 'What was billed each month, and how far it is paid. Invoices and usage files can be downloaded.',
  },
  toMenu: { ja: 'メニューに戻る', en: 'Back to the menu' },
  toBills: { ja: '請求内容参照に戻る', en: 'Back to the bills' },
  places: { ja: '請求のページ', en: 'Pages of bills' },
  months: { ja: '月ごとの請求', en: 'By month' },
  list: { ja: '月ごとの請求の一覧', en: 'Bills by month' },
  search: { ja: '請求書の検索', en: 'Find invoices' },
  plan: { ja: '料金プランの診断', en: 'Which price plan' },
  office: { ja: '事業所', en: 'Office' },
  choose: { ja: '表示する事業所', en: 'Which office' },
  show: { ja: '表示する', en: 'Show' },
  month: { ja: '利用月', en: 'Month' },
  amount: { ja: '請求額（税込）', en: 'Amount with tax' },
  state: { ja: '状態', en: 'State' },
  dueOn: { ja: '支払期日', en: 'Due' },
  number: { ja: '請求書番号', en: 'Number' },
  files: { ja: 'ダウンロード', en: 'Downloads' },
  details: { ja: '詳細', en: 'Details' },
  pdf: { ja: 'PDF', en: 'PDF' },
  csv: { ja: 'CSV', en: 'CSV' },
  usage: { ja: '利用料金', en: 'Usage' },
  noBill: { ja: '請求なし', en: 'Nothing billed' },
  notFixed: { ja: '確定前', en: 'Not fixed yet' },
  none: { ja: '—', en: '—' },
  mended: { ja: '修正', en: 'Corrected' },
  chart: { ja: '請求額の推移（13か月）', en: 'Bills of 13 months' },
  chartLabel: {
    ja: '月ごとの請求額（税込、返還後）の棒グラフ。数値は「月ごとの請求」の表にあります。',
    en: 'Bars of what was billed each month, with tax, less what was returned. The numbers stand in the table by month.',
  },
  empty: { ja: '請求の月はまだありません', en: 'There is no month yet' },
  emptyText: {
    ja: '契約が始まった月の翌月に、最初の請求が表示されます。',
    en: 'The first bill is shown in the month after the contract begins.',
  },
  closedTitle: { ja: '金額を表示できる権限がありません', en: 'You cannot see amounts' },
  closedText: {
    ja: '請求の金額は、事業所の管理責任者と経理の役割の方、企業の管理者が確認できます。',
    en: 'Amounts are shown to the manager and the billing role of an office, and to the administrator of the company.',
  },
  closedAsk: {
    ja: '金額が必要なときは、これらの役割の方に依頼してください。役割は企業の管理者が変更できます。',
    en: 'Ask one of them for what you need. The administrator of the company can change roles.',
  },
  detail: { ja: '請求情報 詳細', en: 'Bill' },
} as const satisfies Record<string, Text>;

export const returnedNote = (yen: string): Text => ({ ja: `うち返還 ${yen}`, en: `of it returned: ${yen}` });
export const fixBy = (day: string): Text => ({ ja: `${day}までに確定します`, en: `fixed by ${day}` });
/** 26/11 below a bar. */
export const shortMonth = (month: string): string => `${month.slice(2, 4)}/${month.slice(5, 7)}`;
/** What an amount downloads, said whole for those who hear the link alone. */
export const fileOf = (file: string, month: string): Text => ({ ja: `${file} ${month}`, en: `${file}, ${month}` });

import type { Text } from '../../ground/words.ts';

export const priceWords = {
  title: { ja: '料金表', en: 'Prices' },
  lead: {
    ja: '単価は税抜です。「見本」の付いた単価は仮の値で、料金表を読み込むと置き換わります。',
    en: 'Prices are without tax. Those marked “sample” are invented, until your own are loaded.',
  },
  kind: { ja: '種別', en: 'Kind' },
  key: { ja: 'コード', en: 'Code' },
  plan: { ja: 'プラン', en: 'Plan' },
  label: { ja: '名称', en: 'Name' },
  from: { ja: '適用開始日', en: 'From' },
  until: { ja: '適用終了日', en: 'Until' },
  amount: { ja: '単価（円）', en: 'Yen' },
  tax: { ja: '税区分', en: 'Tax' },
  sample: { ja: '見本', en: 'Sample' },
  all: { ja: 'すべて', en: 'All' },
  download: { ja: 'CSVでダウンロードする', en: 'Download as CSV' },
  load: { ja: 'CSVを読み込む', en: 'Load a CSV' },
  file: { ja: '料金表（CSV）', en: 'Prices (CSV)' },
  fileHint: {
    ja: 'ダウンロードしたCSVと同じ列です。適用開始日は月の初日とし、変える料金だけを書けます。',
    en: 'The columns of the download. A price begins on the first of a month; only what changes need be in it.',
  },
  read: { ja: '内容を確認する', en: 'Look at it' },
  chooseFile: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  edit: { ja: '1件を変更する', en: 'Change one price' },
  which: { ja: '料金', en: 'Price' },
  newAmount: { ja: '新しい単価（円・税抜）', en: 'New price (yen without tax)' },
  wrongAmount: { ja: '単価は0以上の円を、小数第2位までで入力してください。', en: 'Enter yen with up to two decimals.' },
  newFrom: { ja: '適用開始月', en: 'From the month' },
  preview: { ja: '変更の確認', en: 'What would change' },
  previewLead: {
    ja: '読み込むと、適用開始日から数えます。締めた月の計算には影響しません。',
    en: 'Once entered they count from their first day. A month that is closed is not touched.',
  },
  before: { ja: '現在（円）', en: 'Now (yen)' },
  after: { ja: '変更後（円）', en: 'Then (yen)' },
  quantity: { ja: '数量', en: 'Quantity' },
  was: { ja: '請求額', en: 'Billed' },
  becomes: { ja: '変更後の額', en: 'Would be' },
  difference: { ja: '差', en: 'Difference' },
  sum: { ja: '合計（税抜）', en: 'Sum without tax' },
  noMonth: {
    ja: '確定した月がまだないため、影響は計算できません。',
    en: 'No month is fixed yet, so nothing can be compared.',
  },
  enter: { ja: 'この内容で登録する', en: 'Enter these prices' },
  entered: { ja: 'この料金は登録されています。', en: 'These prices were entered.' },
  back: { ja: '料金表に戻る', en: 'Back to the prices' },
  none: { ja: '—', en: '—' },
} as const satisfies Record<string, Text>;

export const effectText = (month: string): Text => ({
  ja: `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月に実際に請求した数量に当てはめた場合（概算）`,
  en: `On what was billed for ${month.slice(0, 7)} (about)`,
});
export const priceLineText = (line: number, fault: Text): Text => ({
  ja: `${line}行目：${fault.ja}`,
  en: `Line ${line}: ${fault.en}`,
});

import type { Text } from '../ground/words.ts';

/** Words of 申込情報一覧 and of the pages around it. */
export const listWords = {
  title: { ja: '申込情報一覧', en: 'Applications' },
  lead: {
    ja: '申込の状況を確認できます。「詳細」を押すと、申込内容が表示されます。',
    en: 'See how your applications stand. “Details” shows an application.',
  },
  search: { ja: '申込を検索する', en: 'Search applications' },
  submit: { ja: '検索する', en: 'Search' },
  clear: { ja: '条件を消す', en: 'Clear' },
  number: { ja: '受付番号', en: 'Reception number' },
  status: { ja: '状態', en: 'Status' },
  kind: { ja: '内容', en: 'Subject' },
  text: { ja: 'キーワード', en: 'Words' },
  textHint: { ja: '内容、理由、事業所、氏名など', en: 'Subject, reason, office, name …' },
  more: { ja: '条件を追加する', en: 'More conditions' },
  office: { ja: '事業所', en: 'Office' },
  person: { ja: '申込者', en: 'Applied by' },
  startFrom: { ja: '利用開始日（から）', en: 'Starts from' },
  startTo: { ja: '利用開始日（まで）', en: 'Starts to' },
  badStartPeriod: {
    ja: '「利用開始日（まで）」には「利用開始日（から）」以後の日付を入力してください。',
    en: 'The last start date cannot be before the first.',
  },
  views: { ja: '申込の表示', en: 'Which applications' },
  viewAll: { ja: 'すべて', en: 'All' },
  viewMine: { ja: '自分の申込', en: 'Mine' },
  viewCompany: { ja: '回答・手続き待ち', en: 'Waiting for us' },
  viewCentre: { ja: 'センターで審査中', en: 'Waiting for the centre' },
  csv: { ja: 'CSVでダウンロード', en: 'Download as CSV' },
  emptyView: { ja: '該当する申込はありません。', en: 'There is none of these.' },
  emptyViewText: { ja: '「すべて」から、ほかの申込を確認できます。', en: '“All” shows the other applications.' },
  begunBy: { ja: '作成者', en: 'Begun by' },
  lastPage: { ja: '最後に保存した画面', en: 'Last page saved' },
  from: { ja: '申込日（から）', en: 'Applied from' },
  to: { ja: '申込日（まで）', en: 'Applied to' },
  all: { ja: 'すべて', en: 'All' },
  appliedOn: { ja: '申込日', en: 'Applied on' },
  class: { ja: '申込分類', en: 'Class' },
  desired: { ja: '利用開始希望日', en: 'Wished start' },
  start: { ja: '利用開始日', en: 'Start date' },
  action: { ja: '操作', en: 'Action' },
  details: { ja: '詳細', en: 'Details' },
  resume: { ja: '続ける', en: 'Continue' },
  discard: { ja: '破棄する', en: 'Discard' },
  draft: { ja: '未登録', en: 'Not filed' },
  nothingChosen: { ja: '項目は未選択', en: 'Nothing chosen yet' },
  emptyTitle: { ja: '申込はまだありません。', en: 'There are no applications yet.' },
  emptyText: {
    ja: '契約内容を変更するときは「申込実施」からお進みください。',
    en: 'To change your contract, start from “Apply”.',
  },
  noneFoundTitle: { ja: '条件に合う申込がありません。', en: 'No application matches.' },
  noneFoundText: { ja: '条件を変えて、もう一度検索してください。', en: 'Change what you search for and try again.' },
  pager: { ja: '申込情報一覧のページ', en: 'Pages of applications' },
  previous: { ja: '前の50件', en: 'Previous 50' },
  next: { ja: '次の50件', en: 'Next 50' },
  badPeriod: {
    ja: '「申込日（まで）」には「申込日（から）」以後の日付を入力してください。',
    en: 'The last day cannot be before the first.',
  },
  dayHint: { ja: '例 20270105', en: 'e.g. 20270105' },
  numberHint: { ja: '例 2600055A', en: 'e.g. 2600055A' },
} as const satisfies Record<string, Text>;

/** How many applications were found. @param most up to which they are counted */
export const foundCount = (count: number, most: number): Text =>
  count > most ? { ja: `${most}件以上`, en: `More than ${most}` } : { ja: `${count}件`, en: `${count} found` };

/** 「続きは「申込担当者 入力」から（8月3日に保存）」 */
export const draftStands = (by: string, page: Text | undefined, saved: string): Text => ({
  ja: `作成者 ${by}　${page ? `最後の画面「${page.ja}」　` : ''}${saved} 保存`,
  en: `By ${by}${page ? `, last page “${page.en}”` : ''}, saved ${saved}`,
});

/** 「2026/12/01 10:00に作成」, of a draft. */
export const begunAt = (at: string): Text => ({ ja: `${at}に作成`, en: `begun ${at}` });

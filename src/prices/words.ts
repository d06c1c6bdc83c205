import type { PriceKind, TaxCategory } from '../contract/prices.ts';
import type { Text } from '../ground/words.ts';

export const priceKindWords: Record<PriceKind, Text> = {
  base: { ja: '基本料金', en: 'Base fee' },
  reports: { ja: '管理統計資料', en: 'Reports' },
  archive: { ja: '保税管理資料保存', en: 'Archive' },
  transaction: { ja: '従量料金', en: 'Transaction' },
  line: { ja: '回線', en: 'Line' },
  option: { ja: '回線オプション', en: 'Option of a line' },
  initial: { ja: '回線初期費用', en: 'Initial fee' },
};

export const taxCategoryWords: Record<TaxCategory, Text> = {
  standard: { ja: '標準', en: 'standard' },
  reduced: { ja: '軽減', en: 'reduced' },
  exempt: { ja: '非課税', en: 'exempt' },
  outside: { ja: '不課税', en: 'outside' },
};

/** The columns of a file of prices, in their order. */
export const priceColumns = {
  kind: { ja: '種別', en: 'Kind' },
  key: { ja: 'コード', en: 'Code' },
  plan: { ja: 'プラン', en: 'Plan' },
  labelJa: { ja: '名称', en: 'Name' },
  labelEn: { ja: '名称（英語）', en: 'Name in English' },
  from: { ja: '適用開始日', en: 'From' },
  until: { ja: '適用終了日', en: 'Until' },
  amount: { ja: '単価（円・税抜）', en: 'Yen without tax' },
  tax: { ja: '税区分', en: 'Tax' },
  sample: { ja: '見本', en: 'Sample' },
} as const satisfies Record<string, Text>;

export const priceFaults = {
  empty: { ja: 'ファイルに料金がありません。', en: 'There is no price in the file.' },
  kind: (typed: string): Text => ({
    ja: `種別「${typed}」はありません。${Object.values(priceKindWords)
      .map(({ ja }) => ja)
      .join('、')}のいずれかを入力してください。`,
    en: `There is no kind “${typed}”.`,
  }),
  planMissing: {
    ja: '基本料金と従量料金には、AプランまたはBプランを入力してください。',
    en: 'A base fee and a transaction need plan A or B.',
  },
  planNeedless: {
    ja: 'この種別にプランはありません。空欄にしてください。',
    en: 'This kind has no plan: leave it empty.',
  },
  key: (typed: string): Text => ({
    ja: `コード「${typed}」は、半角英数字40文字以内で入力してください。`,
    en: `“${typed}” is no code: letters and digits, at most 40.`,
  }),
  label: { ja: '名称を100文字以内で入力してください。', en: 'Enter a name of at most 100 characters.' },
  from: (typed: string): Text => ({
    ja: `適用開始日「${typed}」は、月の初日を入力してください。`,
    en: `“${typed}” is not the first day of a month.`,
  }),
  until: (typed: string): Text => ({
    ja: `適用終了日「${typed}」は、適用開始日より後の月の末日を入力するか、空欄にしてください。`,
    en: `“${typed}” is not the last day of a month after the first: enter one, or leave it empty.`,
  }),
  amount: (typed: string): Text => ({
    ja: `単価「${typed}」は、0以上の円を小数第2位までで入力してください。`,
    en: `“${typed}” is no amount in yen with up to two decimals.`,
  }),
  tax: (typed: string): Text => ({
    ja: `税区分「${typed}」は、標準、軽減、非課税、不課税のいずれかを入力してください。`,
    en: `“${typed}” is no kind of tax: standard, reduced, exempt or outside.`,
  }),
  overlaps: {
    ja: '同じ料金の期間が、前の行と重なっています。',
    en: 'The days overlap those of a line before for the same price.',
  },
} as const;

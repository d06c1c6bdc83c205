import type { Text } from '../../ground/words.ts';

export const billingNavWords = {
  title: { ja: '請求', en: 'Bills' },
  months: { ja: '月次', en: 'Months' },
  invoices: { ja: '請求書検索', en: 'Invoices' },
  prices: { ja: '料金表', en: 'Prices' },
  usage: { ja: '利用実績', en: 'Usage' },
  debit: { ja: '口座振替', en: 'Direct debit' },
  transfers: { ja: '入金', en: 'Transfers' },
  unpaid: { ja: '未入金', en: 'Unpaid' },
} as const satisfies Record<string, Text>;

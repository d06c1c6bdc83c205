import type { Text } from '../../ground/words.ts';

export const invoicesWords = {
  detail: { ja: '請求書', en: 'Invoice' },
  back: { ja: '請求書検索に戻る', en: 'Back to the invoices' },
  toInvoice: { ja: '請求書に戻る', en: 'Back to the invoice' },
} as const satisfies Record<string, Text>;

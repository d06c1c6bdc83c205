import type { Text } from '../../ground/words.ts';

/** What came of a debit, as the bank says it (`bills.md` 24), with the digit that is kept. */
export const debitResults = {
  debited: { digit: '0', text: { ja: '振替済', en: 'debited' } },
  noFunds: { digit: '1', text: { ja: '資金不足', en: 'not enough in the account' } },
  noAccount: { digit: '2', text: { ja: '預金取引なし', en: 'no such account' } },
  byHolder: { digit: '3', text: { ja: '預金者の都合による振替停止', en: 'stopped by the holder' } },
  noMandate: { digit: '4', text: { ja: '預金口座振替依頼書なし', en: 'no mandate' } },
  byCollector: { digit: '8', text: { ja: '委託者の都合による振替停止', en: 'stopped by the operator' } },
  otherwise: { digit: '9', text: { ja: 'その他', en: 'another reason' } },
} as const satisfies Record<string, { digit: string; text: Text }>;
export type DebitResultName = keyof typeof debitResults;

/** What a kept digit says; empty for one that is none. */
export const resultText = (digit: string): Text =>
  Object.values(debitResults).find((result) => result.digit === digit)?.text ?? { ja: '', en: '' };

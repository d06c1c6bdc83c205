import type { Text } from '../../ground/words.ts';

export const transferFaults = {
  day: (typed: string): Text => ({
    ja: `入金日「${typed}」を日付として読み取れません。`,
    en: `“${typed}” is no day.`,
  }),
  amount: (typed: string): Text => ({
    ja: `金額「${typed}」を1円から999,999,999円までの整数として読み取れません。`,
    en: `“${typed}” is no amount of 1 to 999,999,999 yen.`,
  }),
} as const;

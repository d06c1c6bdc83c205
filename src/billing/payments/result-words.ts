import type { Text } from '../../ground/words.ts';

export const resultFaults = {
  otherFile: {
    ja: '委託者コードまたは引落日が、引き渡したファイルと違います。この引落日の結果ファイルを選んでください。',
    en: 'The collector or the day is another one than in the file that was handed over. Choose the result of that day.',
  },
  notAsked: {
    ja: '引き渡したファイルにない行です（顧客番号または金額が一致しません）。',
    en: 'This was not asked for: no row that was handed over has this customer and this amount.',
  },
  missing: (count: number): Text => ({
    ja: `引き渡したうち${count}件の結果がありません。`,
    en: `${count} of the rows that were handed over have no result.`,
  }),
} as const;

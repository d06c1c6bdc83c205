import type { Text } from '../../ground/words.ts';

export const byHandWords = {
  paidOn: { ja: '入金日', en: 'Paid on' },
  why: { ja: '内容', en: 'What it was' },
  missing: { ja: '入金の内容を入力してください。', en: 'Enter what the payment was.' },
  tooLong: { ja: '入金の内容は240文字以内で入力してください。', en: 'It must have at most 240 characters.' },
  wrongAmount: {
    ja: '金額は1円以上の整数で入力してください。返金は先頭に「-」を付けてください。',
    en: 'Enter a whole amount in yen; put “-” before a payment back.',
  },
} as const satisfies Record<string, Text>;

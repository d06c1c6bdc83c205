import type { Text } from '../../ground/words.ts';

export const mendWords = {
  reason: { ja: '理由', en: 'Reason' },
  missing: { ja: '理由を入力してください。', en: 'Enter the reason.' },
  tooLong: { ja: '理由は240文字以内で入力してください。', en: 'The reason must have at most 240 characters.' },
  gone: {
    ja: 'この提案はもうありません。ページを開き直してください。',
    en: 'There is no such proposal any more. Open the page anew.',
  },
} as const satisfies Record<string, Text>;

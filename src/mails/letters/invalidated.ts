import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open, unchanged } from '../parts.ts';

/** The day after the deadline of the system settings was missed. */
export const invalidated: Letter<ApplicationContent> = {
  name: 'invalidated',
  title: { ja: '利用申込無効のお知らせ', en: 'Your application has become invalid' },
  write: (data) => [
    [
      {
        ja: 'システム設定の申込が締切日までになかったため、下記の利用申込は無効となりました。',
        en: 'The system settings were not applied for in time: the application below has become invalid.',
      },
    ],
    facts(data),
    unchanged,
    open(data, 'application', {
      ja: '変更が必要な場合は、あらためて申し込んでください。',
      en: 'If you still need the change, please apply again.',
    }),
  ],
};

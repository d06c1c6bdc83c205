import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open, reason, unchanged } from '../parts.ts';

/** When the centre refuses. */
export const rejected: Letter<ApplicationContent> = {
  name: 'rejected',
  title: { ja: '利用申込不承諾のお知らせ', en: 'Your application has been refused' },
  write: (data) => [
    [
      {
        ja: '審査の結果、下記の利用申込は承諾できないこととなりました。',
        en: 'After the review, we cannot accept the application below.',
      },
    ],
    facts(data),
    reason(data),
    unchanged,
    open(data, 'application', {
      ja: 'あらためて申し込む場合は、以下のURLから内容をご確認ください。',
      en: 'Before you apply again, see what was applied for here.',
    }),
  ],
};

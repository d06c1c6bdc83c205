import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open, unchanged } from '../parts.ts';

/** When a query was not answered in time. */
export const expired: Letter<ApplicationContent> = {
  name: 'expired',
  title: { ja: '利用申込期限切れのお知らせ', en: 'Your application has expired' },
  write: (data) => [
    [
      {
        ja: '確認事項への回答が期限までになかったため、下記の利用申込は期限切れとなりました。',
        en: 'Our query was not answered in time: the application below has expired.',
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

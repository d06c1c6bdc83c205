import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open, reason } from '../parts.ts';

/** When the centre moves the start date. */
export const rescheduled: Letter<ApplicationContent> = {
  name: 'rescheduled',
  title: { ja: '利用開始日変更のお知らせ', en: 'The start date of your application has changed' },
  write: (data) => [
    [{ ja: '下記の利用申込の利用開始日が変わりました。', en: 'The start date of the application below has changed.' }],
    facts(data),
    reason(data),
    open(data, 'application', {
      ja: '新しい利用開始日を、以下のURLから必ずご確認ください。',
      en: 'Please make sure to check the new start date at the address below.',
    }),
  ],
};

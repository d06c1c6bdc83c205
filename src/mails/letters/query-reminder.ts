import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, queries } from '../parts.ts';
import { openToCorrect } from './query.ts';

/** Some business days after a 確認事項 that was not answered. */
export const queryReminder: Letter<ApplicationContent> = {
  name: 'queryReminder',
  title: { ja: '【再通知】利用申込に関する確認事項のお知らせ', en: 'Reminder: a query on your application' },
  write: (data) => [
    [
      {
        ja: '先にお知らせした確認事項について、まだご登録がありません。',
        en: 'The query that we sent you has not been answered yet.',
      },
      {
        ja: '行き違いで登録がお済みの場合は、ご容赦ください。',
        en: 'If you have answered in the meantime, there is nothing to do.',
      },
    ],
    facts(data),
    queries(data),
    openToCorrect(data),
  ],
};

import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open, queries } from '../parts.ts';
import { answerBy } from './query.ts';

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
    open(
      data,
      'application',
      {
        ja: '以下のURLから「申込内容を修正する」を開き、修正のうえ、あらためて登録してください。',
        en: 'Open “Correct the application” at the address below, correct it and send it again.',
      },
      ...answerBy(data.content),
    ),
  ],
};

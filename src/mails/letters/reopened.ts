import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open, reason } from '../parts.ts';

/** When the centre takes an ended review up again: there is something to check, and nothing to correct yet. */
export const reopened: Letter<ApplicationContent> = {
  name: 'reopened',
  title: { ja: '利用申込に関する確認事項のお知らせ', en: 'Your application is being reviewed again' },
  write: (data) => [
    [
      {
        ja: '審査を終了した下記の利用申込に確認すべき事項があるため、審査に戻しました。',
        en: 'There is something to check about the application below: it has gone back to review.',
      },
      {
        ja: '先にお知らせした利用開始日と払い出した値は、取り消しとなります。',
        en: 'The start date and the issued values that we told you no longer hold.',
      },
    ],
    facts(data),
    reason(data),
    [
      {
        ja: '審査が終わりましたら、あらためてお知らせします。修正をお願いする場合も、ご連絡を差し上げます。',
        en: 'We tell you when the review has ended, and also when there is something to correct.',
      },
    ],
    open(data, 'application', { ja: '審査の状況は、以下のURLからご確認いただけます。', en: 'Follow the review here.' }),
  ],
};

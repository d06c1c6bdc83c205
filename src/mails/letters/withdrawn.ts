import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open, reason, unchanged } from '../parts.ts';

/** When the company withdraws, or the centre cancels with a reason. */
export const withdrawn: Letter<ApplicationContent> = {
  name: 'withdrawn',
  title: { ja: '利用申込取下げのお知らせ', en: 'Your application has been withdrawn' },
  write: (data) => [
    [{ ja: '下記の利用申込は取下げとなりました。', en: 'The application below has been withdrawn.' }],
    facts(data),
    reason(data),
    unchanged,
    open(data, 'application', { ja: '申込内容は、以下のURLからご確認いただけます。', en: 'See the application here.' }),
  ],
};

import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open } from '../parts.ts';

/** When the review of the system settings that an application needs has ended. */
export const settled: Letter<ApplicationContent> = {
  name: 'settled',
  title: { ja: 'システム設定審査終了のお知らせ', en: 'The review of your system settings has ended' },
  write: (data) => [
    [
      { ja: 'システム設定の審査を終了しました。', en: 'The review of the system settings has ended.' },
      { ja: '利用開始日をお待ちください。', en: 'The change takes effect on the start date.' },
    ],
    facts({ ...data, content: { ...data.content, application: withoutDeadline(data.content.application) } }),
    open(data, 'application', { ja: '申込内容は、以下のURLからご確認ください。', en: 'See the application here.' }),
  ],
};

function withoutDeadline({ settingDeadline: _, ...application }: ApplicationContent['application']) {
  return application;
}

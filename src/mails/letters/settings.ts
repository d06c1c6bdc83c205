import type { ApplicationContent, Letter, LetterData } from '../letter.ts';
import { dayText, facts, open, queries, reason } from '../parts.ts';
import { openToCorrect } from './query.ts';

type Data = LetterData<ApplicationContent>;

/** On 登録 of system settings. */
export const settingReceived: Letter<ApplicationContent> = {
  name: 'settingReceived',
  title: { ja: 'システム設定申込受付完了のお知らせ', en: 'Your system settings have been received' },
  write: (data) => [
    [{ ja: 'システム設定の申込の受付が完了しました。', en: 'Your system settings have been received.' }],
    settingFacts(data),
    [
      {
        ja: '内容の審査を行い、審査終了後に申込担当者および管理責任者宛てに通知します。',
        en: 'We review them and tell the applicant and the system manager when the review has ended.',
      },
    ],
    open(data, 'application', { ja: '審査の状況は、以下のURLからご確認いただけます。', en: 'Follow the review here.' }),
  ],
};

/** When the review of system settings has a 確認事項. */
export const settingQuery: Letter<ApplicationContent> = {
  name: 'settingQuery',
  title: { ja: 'システム設定申込に関する確認事項のお知らせ', en: 'A query on your system settings' },
  write: (data) => [
    [
      {
        ja: 'システム設定の申込の内容に、確認事項があります。',
        en: 'We have a query on your system settings.',
      },
    ],
    settingFacts(data),
    queries(data),
    openToCorrect(data),
  ],
};

/** When the centre refuses system settings; the application still waits for some. */
export const settingRejected: Letter<ApplicationContent> = {
  name: 'settingRejected',
  title: { ja: 'システム設定申込不承諾のお知らせ', en: 'Your system settings have been refused' },
  write: (data) => [
    [
      {
        ja: '審査の結果、下記のシステム設定の申込は承諾できないこととなりました。',
        en: 'After the review, we cannot accept the system settings below.',
      },
    ],
    settingFacts(data),
    reason(data),
    applyAgain(data),
  ],
};

/** When system settings are withdrawn, by the company or with the application that they were for. */
export const settingWithdrawn: Letter<ApplicationContent> = {
  name: 'settingWithdrawn',
  title: { ja: 'システム設定申込取下げのお知らせ', en: 'Your system settings have been withdrawn' },
  write: (data) => [
    [{ ja: '下記のシステム設定の申込は取下げとなりました。', en: 'The system settings below have been withdrawn.' }],
    settingFacts(data),
    reason(data),
    open(data, 'application', {
      ja: '申込内容は、以下のURLからご確認いただけます。',
      en: 'See what was applied for here.',
    }),
  ],
};

/** When a query on system settings was not answered in time. */
export const settingExpired: Letter<ApplicationContent> = {
  name: 'settingExpired',
  title: { ja: 'システム設定申込期限切れのお知らせ', en: 'Your system settings have expired' },
  write: (data) => [
    [
      {
        ja: '確認事項への回答が期限までになかったため、下記のシステム設定の申込は期限切れとなりました。',
        en: 'Our query was not answered in time: the system settings below have expired.',
      },
    ],
    settingFacts(data),
    applyAgain(data),
  ],
};

/** Some business days before the start date, while the settings are missing. */
export const settingReminder: Letter<ApplicationContent> = {
  name: 'settingReminder',
  title: { ja: '【再通知】システム設定の申込のお願い', en: 'Reminder: please apply for the system settings' },
  write: (data) => [
    [
      {
        ja: '下記の利用申込には、システム設定の申込が必要です。有効な申込がまだありません。',
        en: 'The application below needs system settings, which have not been applied for yet, or not anew.',
      },
    ],
    facts(data),
    [...until(data)],
    open(data, 'application', {
      ja: '以下のURLの「システム設定を申し込む」から申し込んでください。',
      en: 'Open “Apply for the system settings” at the address below.',
    }),
  ],
};

/** What happens after the deadline (`domain.md` 1.6). */
function until({ content: { application } }: Data) {
  if (!application.settingDeadline) return [];
  const day = dayText(application.settingDeadline);
  if (application.missed === 'putOff')
    return [
      {
        ja: `${day.ja}までにあらためて申込がない場合、利用開始日を変更します。`,
        en: `Unless they are filed anew by ${day.en}, inclusive, the start date is moved.`,
      },
    ];
  return [
    {
      ja: `${day.ja}までに申込がない場合、この利用申込は無効となります。`,
      en: `Without them by ${day.en}, inclusive, the application becomes invalid.`,
    },
  ];
}

const applyAgain = (data: Data) =>
  open(data, 'application', {
    ja: '利用申込のシステム設定申込締切日までに、メニューの「システム設定の申込」から、あらためて申し込んでください。締切日を過ぎると、利用開始日を変更します。',
    en: 'Please apply again by the last day for the settings, at “System settings” on the menu. After it the start date is moved.',
  });

/** Nobody wished for the day: it is the start date of the application that needs the settings. */
function settingFacts(data: Data) {
  const { desiredStart, ...application } = data.content.application;
  const startDate = application.startDate ?? desiredStart;
  return facts({
    ...data,
    content: { ...data.content, application: { ...application, ...(startDate && { startDate }) } },
  });
}

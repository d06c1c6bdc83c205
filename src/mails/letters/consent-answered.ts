import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, open, reason } from '../parts.ts';

/** When an office that was asked has agreed; to the applicant. */
export const consentGiven: Letter<ApplicationContent> = {
  name: 'consentGiven',
  title: { ja: '同意のお知らせ', en: 'Your application has been agreed to' },
  write: (data) => [
    [
      {
        ja: '下記の利用申込について、同意をお願いした事業所から同意が得られました。',
        en: 'The office that was asked has agreed to the application below.',
      },
    ],
    facts(data),
    open(data, 'application', { ja: '審査の状況は、以下のURLからご確認いただけます。', en: 'Follow the review here.' }),
  ],
};

/** When an office that was asked has declined; to the applicant, with what can be done. */
export const consentDeclined: Letter<ApplicationContent> = {
  name: 'consentDeclined',
  title: { ja: '同意が得られなかったことのお知らせ', en: 'Your application has not been agreed to' },
  write: (data) => [
    [
      {
        ja: '下記の利用申込について、同意をお願いした事業所から同意しないとの回答がありました。このままでは審査を終了できません。',
        en: 'The office that was asked did not agree to the application below: its review cannot end as it is.',
      },
    ],
    facts(data),
    reason(data),
    open(data, 'application', {
      ja: '以下のURLから、申込内容を修正して別の事業所に同意を求めるか、申込を取り下げてください。',
      en: 'At the address below, correct the application to ask another office, or withdraw it.',
    }),
  ],
};

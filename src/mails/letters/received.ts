import type { ApplicationContent, Letter, LetterData } from '../letter.ts';
import { cautions, changes, facts, open } from '../parts.ts';

/** On 登録. */
export const received: Letter<ApplicationContent> = {
  name: 'received',
  title: { ja: '利用申込受付完了のお知らせ', en: 'Your application has been received' },
  write: (data) => [
    [{ ja: '利用申込の受付が完了しました。', en: 'Your application has been received.' }],
    facts(data),
    toldToAll(data) ? changes(data) : undefined,
    cautions(data),
    [
      {
        ja: '利用申込内容の審査を行い、審査完了後に申込担当者および管理責任者宛てに通知します。',
        en: 'We review the application and tell the applicant and the system manager when the review has ended.',
      },
      { ja: '申込内容に確認事項がある場合は、ご連絡を差し上げます。', en: 'We get in touch when there is a query.' },
      {
        ja: '利用開始日は、ご希望の日と異なる場合があります。',
        en: 'The start date may differ from the one that you wished for.',
      },
    ],
    open(
      data,
      'application',
      { ja: '申込内容と審査の状況は、以下のURLからご確認いただけます。', en: 'Follow the application here.' },
      {
        ja: 'お問い合わせの際は、申込受付番号をお伝えください。',
        en: 'Please quote the reception number when you ask about it.',
      },
    ),
  ],
};

/** Another company may still have to agree, or may be named by mistake: it is not told what is in the contract. */
const toldToAll = ({ recipient }: LetterData<ApplicationContent>): boolean =>
  recipient.onlooker === undefined || recipient.applicant === true;

import type { Text } from '../../ground/words.ts';
import type { ApplicationContent, Block, Letter, LetterData } from '../letter.ts';
import { facts, same } from '../parts.ts';

export interface ConsentContent extends ApplicationContent {
  /** Company and office that applied. */
  applicant: string;
  /** The office that is to agree. */
  asked: { code: string; name: string };
  /** What that office is to the applicant, such as 共同利用の親. */
  role: Text;
  /** 同意の確認. */
  page: string;
}

/** To the system manager of an office that has to agree to the application of another. */
export const consentAsked: Letter<ConsentContent> = {
  name: 'consentAsked',
  title: { ja: '申込への同意の確認のお願い', en: 'An application needs your agreement' },
  write: (data) => {
    const { asked, role } = data.content;
    return [
      [
        {
          ja: `貴事業所（${asked.code} ${asked.name}）を${role.ja}とする申込を受け付けました。`,
          en: `An application has been received in which your office (${asked.code} ${asked.name}) is the ${role.en}.`,
        },
        ...answerIt(data.content),
      ],
      ...about(data),
    ];
  },
};

/** Some business days after it was asked and not answered. */
export const consentReminder: Letter<ConsentContent> = {
  name: 'consentReminder',
  title: { ja: '【再通知】申込への同意の確認のお願い', en: 'Reminder: an application needs your agreement' },
  write: (data) => {
    const { asked, role } = data.content;
    return [
      [
        {
          ja: `貴事業所（${asked.code} ${asked.name}）を${role.ja}とする申込に、まだ回答がありません。`,
          en: `An application in which your office (${asked.code} ${asked.name}) is the ${role.en} still waits for your answer.`,
        },
        {
          ja: '行き違いで回答がお済みの場合は、ご容赦ください。',
          en: 'If you have answered in the meantime, there is nothing to do.',
        },
        ...answerIt(data.content),
      ],
      ...about(data),
    ];
  },
};

const answerIt = ({ page }: ConsentContent): Text[] => [
  {
    ja: '以下のURLから内容を確認し、「同意する」または「同意しない」を選択してください。',
    en: 'Open the address below, read what is asked, and agree or decline.',
  },
  {
    ja: '回答があるまで、この申込の審査は始まりません。',
    en: 'The review does not begin before you have answered.',
  },
  { ja: '同意の確認', en: 'Agreement to an application' },
  same(page),
];

const about = (data: LetterData<ConsentContent>): Block[] => [
  [{ ja: `申込者：${same(data.content.applicant).ja}`, en: `Applicant: ${same(data.content.applicant).en}` }],
  facts(data),
  [
    {
      ja: 'お心当たりがない場合は、「同意しない」を選択して理由を入力してください。',
      en: 'If you know nothing of it, decline and give the reason.',
    },
  ],
];

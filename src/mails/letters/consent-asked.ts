import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, same } from '../parts.ts';

export interface ConsentContent extends ApplicationContent {
  /** Company and office that applied. */
  applicant: string;
  /** The office that is to agree. */
  asked: { code: string; name: string };
  /** 共同利用の確認. */
  page: string;
}

/** To the system manager of an office that another one wants to use the service under. */
export const consentAsked: Letter<ConsentContent> = {
  name: 'consentAsked',
  title: { ja: '共同利用の確認のお願い', en: 'Please agree to a joint use' },
  write: (data) => {
    const { applicant, asked, page } = data.content;
    return [
      [
        {
          ja: `貴事業所（${asked.code} ${asked.name}）を親とする共同利用の申込を受け付けました。`,
          en: `An application for a joint use under your office (${asked.code} ${asked.name}) has been received.`,
        },
        {
          ja: '以下のURLから内容を確認し、「同意する」または「同意しない」を選択してください。',
          en: 'Open the address below, read what is asked, and agree or decline.',
        },
        {
          ja: '回答があるまで、この申込の審査は始まりません。',
          en: 'The review does not begin before you have answered.',
        },
        { ja: '共同利用の確認', en: 'Agreement to the joint use' },
        same(page),
      ],
      [{ ja: `申込者：${same(applicant).ja}`, en: `Applicant: ${same(applicant).en}` }],
      facts(data),
      [
        {
          ja: 'お心当たりがない場合は、「同意しない」を選択して理由を入力してください。',
          en: 'If you know nothing of it, decline and give the reason.',
        },
      ],
    ];
  },
};

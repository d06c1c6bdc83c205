import type { ApplicationContent, Letter } from '../letter.ts';
import { facts, reason, same } from '../parts.ts';

export interface SentBackContent extends ApplicationContent {
  /** The approver. */
  by: string;
  /** 申込内容 審査. */
  page: string;
}

/** To the reviewer whose proposal an approver did not agree to; the applicant is told nothing of it. */
export const sentBack: Letter<SentBackContent> = {
  name: 'sentBack',
  title: { ja: '承認依頼の差し戻しのお知らせ', en: 'Your proposal was sent back' },
  inside: true,
  write: (data) => {
    const { by, page } = data.content;
    return [
      [
        {
          ja: `${same(by).ja} さんが、下記の申込の承認依頼を差し戻しました。申込は審査中のままです。`,
          en: `${same(by).en} did not agree to end the review of the application below. It is still in review.`,
        },
      ],
      facts(data),
      reason(data),
      [
        {
          ja: '理由を確認し、対応した後に、もう一度「審査を終了する」を押してください。',
          en: 'See to what the reason says, then end the review again.',
        },
        { ja: '申込内容 審査', en: 'Review of the application' },
        same(page),
      ],
    ];
  },
};

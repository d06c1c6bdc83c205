import type { ConsentOf } from '../../procedure/define.ts';

/** The parent of a joint use agrees to it (`domain.md` 8, 23). */
export const parentConsent: ConsentOf<{ parent: readonly string[] }> = {
  offices: ({ parent }) => parent,
  role: { ja: '共同利用の親', en: 'parent of the joint use' },
  means: [
    {
      ja: 'センターが審査を始めます。利用開始日から、申込者は貴事業所の下でNACCSを利用します。',
      en: 'The centre begins its review. From the start date on, the applicant uses the service under your office.',
    },
    {
      ja: '共同利用が続く間は、貴事業所の契約解除・事業所廃止はできません。',
      en: 'While the joint use lasts, the contract of your office cannot be ended.',
    },
    { ja: '共同利用の解除は、申込者が申し込みます。', en: 'It is the applicant who ends the joint use.' },
  ],
};

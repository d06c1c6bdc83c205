import type { ApplicationContent, Letter } from '../letter.ts';
import { cautions, changes, facts, open } from '../parts.ts';

/** On the start date. */
export const started: Letter<ApplicationContent> = {
  name: 'started',
  title: { ja: '利用開始のお知らせ', en: 'Your change has taken effect' },
  write: (data) => [
    [
      { ja: '下記の利用申込による利用を開始しました。', en: 'The application below has taken effect.' },
      { ja: '契約の内容は、利用開始日から変わっています。', en: 'The contract has changed as of the start date.' },
    ],
    facts(data),
    changes(data),
    open(data, 'application', {
      ja: '以下のURLから「承諾書を出力する」を開き、利用承諾書を保管してください。',
      en: 'Open “Acceptance letter” at the address below and keep the letter.',
    }),
    cautions(data),
  ],
};

import type { ApplicationContent, Letter } from '../letter.ts';
import { cautions, changes, facts, open } from '../parts.ts';

/** On the start date of an application that ends the contract: the last day of its use. */
export const ended: Letter<ApplicationContent> = {
  name: 'ended',
  title: { ja: '利用契約解除のお知らせ', en: 'Your contract ends' },
  write: (data) => [
    [
      {
        ja: '下記の利用申込により、本日の終わりをもって利用契約を解除します。',
        en: 'By the application below, your contract ends at the end of today.',
      },
    ],
    facts(data),
    changes(data),
    open(data, 'application', {
      ja: '以下のURLから「利用契約解除通知書を出力する」を開き、通知書を保管してください。',
      en: 'Open “Print the notice of the end of the contract” at the address below and keep the notice.',
    }),
    cautions(data),
  ],
};

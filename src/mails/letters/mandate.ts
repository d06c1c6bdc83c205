import type { Text } from '../../ground/words.ts';
import type { Letter } from '../letter.ts';
import { same } from '../parts.ts';

/** @property link the contract of the office */
export interface MandateContent {
  office: { code: string; name: string };
  state: 'formSent' | 'received' | 'active';
  link: string;
}

/** When the centre noted how far the paper form of a direct debit has come (`domain.md` 8.30). */
export const mandate: Letter<MandateContent> = {
  name: 'mandate',
  title: { ja: '口座振替依頼書のお知らせ', en: 'Your direct debit' },
  write: ({ content: { office, state, link } }) => [
    [said[state]],
    [
      { ja: `事業所：${office.code} ${office.name}`, en: `Office: ${office.code} ${office.name}` },
      { ja: '契約内容は、以下のURLから確認できます。', en: 'The contract can be read at the address below.' },
      same(link),
    ],
  ],
};

const said: Readonly<Record<MandateContent['state'], Text>> = {
  formSent: {
    ja: '口座振替依頼書（専用紙）を請求書送付先に郵送しました。届きましたら、必要事項を記入し、センターに郵送してください。',
    en: 'The paper form for direct debit was posted to your address for bills. Fill it in and post it back to the centre.',
  },
  received: {
    ja: '口座振替依頼書を受領しました。口座振替の登録が終わるまでは、銀行振込でお支払いください。',
    en: 'Your form for direct debit has arrived. Until the debit is registered, please pay by bank transfer.',
  },
  active: {
    ja: '口座振替の登録が終わりました。次の請求から、口座振替となります。',
    en: 'Your direct debit is registered. From the next bill on it is used.',
  },
};

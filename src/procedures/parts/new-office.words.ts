import type { Wording } from '../../procedure/define.ts';

/** An office begins: nothing changes yet. */
export const newOfficeWording: Wording = {
  title: { ja: '新規申込内容 入力', en: 'New contract' },
  items: { ja: '申込の内容', en: 'What is applied for' },
  reason: { ja: '申し込む理由', en: 'Reason for applying' },
  reasonShort: { ja: '申し込む理由', en: 'the reason for applying' },
  reasonLead: {
    ja: 'NACCSの利用を新しく申し込む理由を入力してください。',
    en: 'Why do you apply for a new contract?',
  },
  reasonExamples: [
    { ja: '通関業務を始めるため', en: 'Customs brokerage begins' },
    { ja: '輸出入の手続きを自社で行うため', en: 'We file our imports and exports ourselves' },
    { ja: '保税蔵置場の許可を受けるため', en: 'A bonded warehouse is to be permitted' },
    { ja: '事業所の開設のため', en: 'An office opens' },
  ],
  changes: { ja: '新しい契約の内容', en: 'The new contract' },
  changesLead: {
    ja: '利用開始希望日からの契約内容です。',
    en: 'The contract from the wished start date on.',
  },
  before: { ja: 'これまで', en: 'So far' },
  after: { ja: '新しい契約', en: 'New contract' },
  changed: { ja: '新規', en: 'New' },
};

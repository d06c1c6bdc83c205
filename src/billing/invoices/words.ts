import { connections } from '../../contract/masters.ts';
import type { TaxCategory } from '../../contract/prices.ts';
import type { Text } from '../../ground/words.ts';
import type { InvoiceKind, InvoiceLine, NoDebit } from './content.ts';

/** What a document is called: on its paper, in lists and in files (`bills.md` 18, 20). */
export const invoiceKindNames: Readonly<Record<InvoiceKind, Text>> = {
  invoice: { ja: '適格請求書', en: 'Qualified Invoice' },
  mended: { ja: '修正した適格請求書', en: 'Amended Qualified Invoice' },
  return: { ja: '適格返還請求書', en: 'Qualified Return Invoice' },
};

export const lineKindNames: Readonly<Record<InvoiceLine['kind'], Text>> = {
  base: { ja: '基本料金', en: 'Base fee' },
  transaction: { ja: '従量料金', en: 'Use' },
  reports: { ja: '管理統計資料', en: 'Reports' },
  archive: { ja: '保存サービス', en: 'Archive' },
  line: { ja: '回線', en: 'Line' },
  option: { ja: 'オプション', en: 'Option' },
  initial: { ja: '初期費用', en: 'Initial fee' },
  reduction: { ja: '減額', en: 'Reduction' },
};

/** Under what lines are grouped, in their order. */
export const lineGroups: readonly { family: InvoiceLine['family']; title: Text }[] = [
  { family: 'line', title: connections.line },
  { family: 'internet', title: connections.internet },
  { family: '', title: { ja: 'その他', en: 'Other' } },
];

export const taxNames: Readonly<Record<TaxCategory, Text>> = {
  standard: { ja: '標準税率', en: 'Standard rate' },
  reduced: { ja: '軽減税率', en: 'Reduced rate' },
  exempt: { ja: '非課税', en: 'Exempt' },
  outside: { ja: '対象外', en: 'Out of scope' },
};

/** Why there is no direct debit although the contract says so (`bills.md` 26, 27). */
export const noDebitReasons: Readonly<Record<NoDebit, Text>> = {
  mandate: { ja: '口座振替の登録が済んでいないため', en: 'The direct debit is not registered yet' },
  account: {
    ja: '登録された口座の金融機関コードと支店コードが確認できないため',
    en: 'The codes of the bank and the branch of the account are not known',
  },
  holder: {
    ja: '登録された口座名義が口座振替に使えない文字を含むため',
    en: "The account holder's name has signs that a direct debit cannot carry",
  },
  failed: { ja: '口座振替ができなかったため', en: 'The direct debit failed' },
};

/** 「NAC001に請求」: another office pays for the row (`bills.md` 6). */
export const billedTo = (office: string): Text => ({ ja: `${office}に請求`, en: `Billed to ${office}` });

/** The mark of invented prices (`bills.md` 2). */
export const sampleMark: Text = { ja: '見本', en: 'Sample' };

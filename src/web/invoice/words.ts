import type { NoDebit } from '../../billing/invoices/content.ts';
import { noDebitReasons } from '../../billing/invoices/words.ts';
import type { TaxCategory } from '../../contract/prices.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';

/** What both sides read on an invoice (`bills.md` 18, 29). */
export const invoiceWords = {
  lines: { ja: '明細', en: 'Lines' },
  item: { ja: '内容', en: 'Item' },
  quantity: { ja: '数量', en: 'Quantity' },
  unitPrice: { ja: '単価（税抜）', en: 'Price without tax' },
  amount: { ja: '金額（税抜）', en: 'Amount without tax' },
  line: { ja: '専用回線接続', en: 'Leased line' },
  internet: { ja: 'インターネット接続', en: 'Internet' },
  general: { ja: '資料・保存サービスほか', en: 'Reports, archive and others' },
  sum: { ja: '小計', en: 'Sum' },
  taxes: { ja: '税率ごとの合計', en: 'Sums per rate' },
  taxTable: { ja: '税率ごとの対価の額と消費税額', en: 'Net and tax per rate' },
  rate: { ja: '税率', en: 'Rate' },
  net: { ja: '対価の額（税抜）', en: 'Net' },
  tax: { ja: '消費税額', en: 'Tax' },
  total: { ja: '合計（税込）', en: 'Total with tax' },
  sample: { ja: '見本', en: 'Sample' },
  sampleNote: {
    ja: '「見本」の付いた単価は、料金表が読み込まれるまでの仮の値です。',
    en: 'Prices marked “sample” are invented, until the operator loads its own.',
  },
  users: { ja: '利用者IDごとの内訳', en: 'By user ID' },
  userId: { ja: '利用者ID', en: 'User ID' },
  count: { ja: '件数', en: 'Count' },
  reducedNote: { ja: '※は軽減税率の対象です。', en: '※ marks what is taxed at the reduced rate.' },
} as const satisfies Record<string, Text>;

export const taxWords: Record<TaxCategory, (percent: number) => Text> = {
  standard: (percent) => ({ ja: `${percent}%対象`, en: `${percent} %` }),
  reduced: (percent) => ({ ja: `${percent}%対象（軽減税率）※`, en: `${percent} % (reduced) ※` }),
  exempt: () => ({ ja: '非課税', en: 'Exempt' }),
  outside: () => ({ ja: '不課税', en: 'Outside of tax' }),
};

/** Why an invoice is not debited, in the words of its paper, and what that means. */
export const noDebitText = (fault: NoDebit): Text => ({
  ja: `${noDebitReasons[fault].ja}、銀行振込となります。`,
  en: `${noDebitReasons[fault].en}: please transfer.`,
});

export const planText = (plan: string): Text => ({ ja: `${plan}プラン`, en: `plan ${plan}` });
export const billedToText = (office: string): Text => ({ ja: `${office}に請求`, en: `Billed to ${office}` });
export const gatewayText = (office: string): Text => ({
  ja: `${office}のサーバを経由（料金プランは${office}）`,
  en: `Through the server of ${office}, at its plan`,
});
export const reachedText = (day: Day): Text => ({
  ja: `${formatDaySlashed(day)}からの数`,
  en: `the number since ${formatDaySlashed(day)}`,
});
export const setByText = (receptionNo: string): Text => ({
  ja: `利用申込 ${receptionNo}`,
  en: `application ${receptionNo}`,
});
export const transferredText = (count: number): Text => ({
  ja: `うち${count}は付替済（付替の月は付替元に請求）`,
  en: `${count} of them moved to another office, which pays from next month on`,
});
export const userCodeText = (code: string): Text => ({ ja: `利用者コード ${code}`, en: `user code ${code}` });
export const lineIdText = (id: string): Text => ({ ja: `回線 ${id}`, en: `line ${id}` });

import type { TaxCategory } from '../../contract/prices.ts';
import type { InvoicePaper } from '../../papers/invoice.ts';
import type { InvoiceContent, InvoiceLine } from './content.ts';
import { billedTo, lineGroups, lineKindNames, taxNames } from './words.ts';
import { dayOnPaper, priceOnPaper, yenOnPaper } from './written.ts';

type Group = InvoicePaper['groups'][number];

/** The lines by connection, in the order that they have; one of 0 yen is a line like others (`bills.md` 3). */
export function groupsOf({ lines, taxes }: Pick<InvoiceContent, 'lines' | 'taxes'>): Group[] {
  const percents = new Map(taxes.map(({ category, percent }) => [category, percent]));
  return lineGroups.flatMap(({ family, title }) => {
    const own = lines.filter((line) => line.family === family);
    if (own.length === 0) return [];
    const sum = own.reduce((total, { amount }) => total + amount, 0);
    const rows = own.map((line) => rowOf(line, percents.get(line.tax)));
    return [{ title: title.ja, rows, sum: yenOnPaper(sum) }];
  });
}

/** 10%, 8%※, 非課税; the name of the rate where the invoice has no sum of it. */
export function rateOf(category: TaxCategory, percent: number | undefined): string {
  if (category === 'exempt' || category === 'outside' || percent === undefined) return taxNames[category].ja;
  return `${percent}%${category === 'reduced' ? '※' : ''}`;
}

function rowOf(line: InvoiceLine, percent: number | undefined): Group['rows'][number] {
  return {
    kind: lineKindNames[line.kind].ja,
    label: labelOf(line),
    notes: causeNotes(line),
    plan: line.plan,
    quantity: yenOnPaper(line.quantity),
    unitPrice: priceOnPaper(line.unitPrice),
    amount: yenOnPaper(line.amount),
    rate: rateOf(line.tax, percent),
    sample: line.sample,
  };
}

/** A transaction is known by its code; what bears the reduced rate has its mark. */
export const labelOf = ({ kind, key, label, tax }: InvoiceLine): string =>
  `${kind === 'transaction' ? `${key} ` : ''}${label.ja}${tax === 'reduced' ? ' ※' : ''}`;

/** Why the line is there, and who pays it (`bills.md` 4–7). */
export function causeNotes({ kind, cause }: Pick<InvoiceLine, 'kind' | 'cause'>): string[] {
  const { reachedOn, receptionNo, transferred, userCode, billedTo: payer, ...of } = cause;
  const application = receptionNo ? `（申込 ${receptionNo}）` : '';
  return [
    ...(payer ? [billedTo(payer).ja] : []),
    // Of what is there once, no month has a highest count.
    ...(reachedOn && kind === 'base' ? [`当月の最大数：${dayOnPaper(reachedOn)}から${application}`] : []),
    ...(transferred ? [`うち${transferred}は当月中に付替`] : []),
    ...(userCode ? [`利用者コード ${userCode}`] : []),
    ...(of.gateway ? [`${of.gateway}のサーバを利用（同事業所の料金プランを適用）`] : []),
    ...(of.lineId ? [`回線 ${of.lineId}`] : []),
  ];
}

import type { Fact } from '../../papers/data.ts';
import type { InvoicePaper } from '../../papers/invoice.ts';
import type { Addressee, InvoiceContent } from './content.ts';
import { groupsOf, rateOf } from './paper-lines.ts';
import { firstOf, noteWords, paperWords, paymentOf } from './paper-words.ts';
import { invoiceKindNames, taxNames } from './words.ts';
import { dayOnPaper, spanOnPaper, yenOnPaper } from './written.ts';

/** What the paper of an invoice says, in Japanese like all papers: nothing but its frozen content (`bills.md` 18, 19). */
export function invoicePaper(content: InvoiceContent): InvoicePaper {
  const { kind, number, issuedOn, sample, issuer, addressee, taxes, net, tax, total } = content;
  return {
    title: invoiceKindNames[kind].ja,
    english: invoiceKindNames[kind].en,
    date: issuedOn,
    number,
    sample,
    addressee: { ...addressee, lines: addresseeLines(addressee) },
    issuer,
    sentence: paperWords[kind].sentence,
    total: { label: paperWords[kind].total, value: `${yenOnPaper(total)}円` },
    facts: factsOf(content),
    ...(content.refersTo && { first: firstOf(content, content.refersTo) }),
    taxes: taxes.map(({ category, ...sum }) => ({
      label: `${taxNames[category].ja}${category === 'reduced' ? ' ※' : ''}`,
      rate: rateOf(category, sum.percent),
      ...sumsOf(sum.net, sum.tax),
    })),
    sums: { label: '合計', rate: '', ...sumsOf(net, tax) },
    payment: paymentOf(content),
    groups: groupsOf(content),
    notes: notesOf(content),
  };
}

/** Company, department and person; 様 stands behind a person, else 御中 behind the last of the others. */
export function addresseeLines({ companyName, name, department, contact }: Addressee): string[] {
  const company = name.startsWith(companyName) ? [name] : [companyName, name];
  const lines = [...company, ...(name.endsWith(department) ? [] : [department])].filter(Boolean);
  if (contact !== '') return [...lines, `${contact} 様`];
  return lines.map((line, at) => (at === lines.length - 1 ? `${line} 御中` : line));
}

function factsOf({ kind, issuedOn, period, addressee }: InvoiceContent): Fact[] {
  return [
    ...(kind === 'return' ? [{ label: '返還の日', value: dayOnPaper(issuedOn) }] : []),
    { label: paperWords[kind].period, value: spanOnPaper(period) },
    { label: '対象事業所', value: `${addressee.officeName}（${addressee.officeCode}）` },
  ];
}

const sumsOf = (net: number, tax: number) => ({
  net: yenOnPaper(net),
  tax: yenOnPaper(tax),
  gross: yenOnPaper(net + tax),
});

function notesOf({ lines, total, sample }: InvoiceContent): string[] {
  return [
    noteWords.tax,
    ...(lines.some(({ tax }) => tax === 'reduced') ? [noteWords.reduced] : []),
    ...(total < 0 || lines.some(({ amount }) => amount < 0) ? [noteWords.below] : []),
    ...(sample ? [noteWords.sample] : []),
  ];
}

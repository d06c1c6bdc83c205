import fc from 'fast-check';
import { sumsOf } from '../../src/billing/charges/bill.ts';
import type { InvoiceContent, InvoiceLine } from '../../src/billing/invoices/content.ts';
import { priceKinds, type TaxCategory, taxCategories, yenOf } from '../../src/contract/prices.ts';
import { exampleContent } from './invoices.ts';

const signs = [
  ...'aア外𠮷 \u3000<>&"\'\t\n\r\0\u0008\u001F\u007F\u0085\u200B\uE000\uFFFD\uFFFE\uFFFF',
  '\uD800',
  '\uDFFF',
];

/** Any text that a frozen invoice may hold, also one that no form would have taken: the signs that XML minds are frequent. */
export const anyText = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });

/** Most prices are below a yen, have hundredths, or are free. */
const anyPrice = fc.oneof(
  fc.integer({ min: 0, max: 99 }),
  fc.integer({ min: 100, max: 99_999 }),
  fc.integer({ min: 1, max: 9_999 }).map((yen) => yen * 100),
  fc.constant(0),
);

const anyLine: fc.Arbitrary<InvoiceLine> = fc
  .record({
    kind: fc.constantFrom(...priceKinds),
    key: fc.constantFrom('terminals', 'EDA', 'code', 'fttp'),
    family: fc.constantFrom('line' as const, 'internet' as const, '' as const),
    plan: fc.constantFrom('A' as const, 'B' as const, '' as const),
    label: anyText.map((text) => ({ ja: `品目${text}`, en: `Item ${text}` })),
    quantity: fc.integer({ min: 0, max: 50_000 }),
    unitPrice: anyPrice,
    tax: fc.constantFrom<TaxCategory>('standard', ...taxCategories),
    sample: fc.boolean(),
    cause: fc.constantFrom<InvoiceLine['cause'][]>(
      {},
      { billedTo: 'NAC002', userCode: '1ANAC' },
      { gateway: 'NAC002' },
    ),
  })
  .map((line) => ({ ...line, amount: yenOf(line.quantity, line.unitPrice) }));

const percents = { standard: 10, reduced: 8, exempt: 0, outside: 0 };

/** Any invoice, mended invoice or return: many lines, all rates, prices below a yen, texts of any signs, sound sums. */
export const anyInvoice: fc.Arbitrary<InvoiceContent> = fc
  .record({
    kind: fc.constantFrom('invoice' as const, 'mended' as const, 'return' as const),
    lines: fc.array(anyLine, { maxLength: 80, size: 'max' }),
    name: anyText,
    corporateNumber: fc.constantFrom('', '8700110005901', '8700110005902'),
    method: fc.constantFrom('directDebit' as const, 'bankTransfer' as const),
  })
  .map(({ kind, lines, name, corporateNumber, method }) => {
    const { addressee, payment, ...example } = exampleContent(kind);
    const own = kind === 'return' ? lines.map(takenBack) : lines;
    return {
      ...example,
      addressee: { ...addressee, corporateNumber, name, department: name, contact: '' },
      payment: { ...payment, method },
      lines: own,
      ...sumsOf(own, { percent: (category) => percents[category] }, example.period.until),
    };
  });

const takenBack = (line: InvoiceLine): InvoiceLine => ({
  ...line,
  kind: 'reduction',
  quantity: -line.quantity || 0,
  amount: -line.amount || 0,
});

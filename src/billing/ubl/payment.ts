import type { InvoiceContent } from '../invoices/content.ts';
import { paymentOf } from '../invoices/paper-words.ts';
import { aggregate, basic } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** Whether there is anything to pay: not on a return, nor where the sum is 0. */
export const isPayable = ({ kind, total }: Pick<InvoiceContent, 'kind' | 'total'>): boolean =>
  kind !== 'return' && total > 0;

/**
 * How is paid, by UNCL4461: 49 direct debit with what the bank knows the customer by, which is its office code; 30 transfer with the account as it
 * stands on the paper and the reference that the payer quotes. What the paper says of it follows as terms.
 */
export function paymentElements(content: InvoiceContent): (XmlElement | undefined)[] {
  const { title, facts } = paymentOf(content);
  const terms = facts.map(({ label, value }) => `${label}：${value}`).join('、');
  return [isPayable(content) ? meansOf(content) : undefined, aggregate('PaymentTerms', basic('Note', terms || title))];
}

function meansOf({ payment: { method, account, reference }, addressee }: InvoiceContent): XmlElement | undefined {
  if (method === 'directDebit')
    return aggregate(
      'PaymentMeans',
      basic('PaymentMeansCode', 49, { name: '口座振替' }),
      aggregate('PaymentMandate', basic('ID', addressee.officeCode)),
    );
  return aggregate(
    'PaymentMeans',
    basic('PaymentMeansCode', 30, { name: '銀行振込' }),
    basic('PaymentID', reference),
    aggregate('PayeeFinancialAccount', basic('ID', account)),
  );
}

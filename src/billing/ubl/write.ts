import type { InvoiceContent, InvoiceLine } from '../invoices/content.ts';
import { firstOf, noteWords } from '../invoices/paper-words.ts';
import { invoiceKindNames } from '../invoices/words.ts';
import { aggregate, basic } from './elements.ts';
import { invoiceLines } from './lines.ts';
import { customer, isAddressable, supplier } from './parties.ts';
import { isPayable, paymentElements } from './payment.ts';
import { monetaryTotal, taxTotal } from './sums.ts';
import { element, printXml, type XmlElement } from './xml.ts';

/**
 * An invoice as UBL 2.1 by Peppol JP PINT 1.1.3 (`bills.md` 19, 22): nothing but its frozen content, in Japanese like its paper, amounts in whole yen.
 * JP PINT knows one type, 380: a mended invoice is one with a reference to the first, a return one with quantities and amounts below 0. Who has no
 * 法人番号 gets a file that can be read and not be sent (`parties.ts`); its note says so.
 */
export function invoiceUbl(content: InvoiceContent): string {
  const root = element('Invoice', [...headOf(content), ...bodyOf(withLine(content))], namespaces);
  if (!root) throw new Error('an invoice cannot be empty');
  return printXml(root);
}

/** In the order of the schema, which the rules do not look at but programs that read it do. */
const headOf = (content: InvoiceContent): (XmlElement | undefined)[] => [
  basic('CustomizationID', 'urn:peppol:pint:billing-1@jp-1'),
  basic('ProfileID', 'urn:peppol:bis:billing'),
  basic('ID', content.number),
  basic('IssueDate', content.issuedOn),
  basic('DueDate', isPayable(content) ? content.payment.dueOn : ''),
  basic('InvoiceTypeCode', 380),
  basic('Note', noteOf(content)),
  basic('DocumentCurrencyCode', 'JPY'),
  aggregate('InvoicePeriod', basic('StartDate', content.period.from), basic('EndDate', content.period.until)),
  content.refersTo &&
    aggregate(
      'BillingReference',
      aggregate(
        'InvoiceDocumentReference',
        basic('ID', content.refersTo.number),
        basic('IssueDate', content.refersTo.issuedOn),
      ),
    ),
];

const bodyOf = (content: InvoiceContent): (XmlElement | undefined)[] => [
  supplier(content.issuer),
  customer(content.addressee),
  ...paymentElements(content),
  taxTotal(content),
  monetaryTotal(content),
  ...invoiceLines(content),
];

/** Which of the three documents it is, for UBL has one type of them; what it stands for; what is not as it seems. */
function noteOf(content: InvoiceContent): string {
  const { kind, refersTo, lines, sample, addressee } = content;
  const first = refersTo && firstOf(content, refersTo);
  return [
    invoiceKindNames[kind].ja,
    ...(first ? [first.sentence, ...first.facts.map(({ label, value }) => `${label}：${value}`)] : []),
    ...(lines.some(({ tax }) => tax === 'reduced') ? [noteWords.reduced] : []),
    ...(sample ? [noteWords.sample] : []),
    ...(isAddressable(addressee) ? [] : ['宛先の法人番号が登録されていないため、電子アドレスの0は仮の値です。']),
  ].join(' ');
}

/** An invoice all of whose lines were taken away says so in one: the rules want a line (ibr-016). */
const withLine = (content: InvoiceContent): InvoiceContent =>
  content.lines.length > 0
    ? content
    : { ...content, lines: [nothing], taxes: [{ category: 'outside', percent: 0, net: 0, tax: 0 }] };

const nothing: InvoiceLine = {
  ...{ kind: 'base', key: '', family: '', plan: '', label: { ja: '請求なし', en: 'Nothing to pay' } },
  ...{ quantity: 1, unitPrice: 0, amount: 0, tax: 'outside', sample: false, cause: {} },
};

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd';
const namespaces = {
  xmlns: `${ubl}:Invoice-2`,
  'xmlns:cac': `${ubl}:CommonAggregateComponents-2`,
  'xmlns:cbc': `${ubl}:CommonBasicComponents-2`,
};

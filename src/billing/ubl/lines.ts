import { connections } from '../../contract/masters.ts';
import type { InvoiceContent, InvoiceLine } from '../invoices/content.ts';
import { causeNotes, labelOf } from '../invoices/paper-lines.ts';
import { lineKindNames, sampleMark } from '../invoices/words.ts';
import { priceOnPaper } from '../invoices/written.ts';
import { unitCodes } from './codes.ts';
import { aggregate, basic, yen } from './elements.ts';
import { ublPrice } from './price.ts';
import { taxCategory } from './sums.ts';
import type { XmlElement } from './xml.ts';

/** The lines, numbered from 1 in their order; those of 0 yen among them (`bills.md` 3). */
export const invoiceLines = ({ lines, taxes }: Pick<InvoiceContent, 'lines' | 'taxes'>): (XmlElement | undefined)[] => {
  const percents = new Map(taxes.map(({ category, percent }) => [category, percent]));
  return lines.map((line, index) => invoiceLine(line, index + 1, percents.get(line.tax) ?? 0));
};

function invoiceLine(line: InvoiceLine, id: number, percent: number): XmlElement | undefined {
  const { kind, key, quantity, amount, sample } = line;
  const { price, base } = ublPrice(line);
  const unit = { unitCode: unitCodes[kind] };
  return aggregate(
    'InvoiceLine',
    basic('ID', id),
    basic('Note', [...(sample ? [sampleMark.ja] : []), ...causeNotes(line)].join('、')),
    basic('InvoicedQuantity', quantity, unit),
    yen('LineExtensionAmount', amount),
    aggregate(
      'Item',
      basic('Description', lineKindNames[kind].ja),
      basic('Name', labelOf(line)),
      aggregate('SellersItemIdentification', basic('ID', key)),
      taxCategory('ClassifiedTaxCategory', { category: line.tax, percent }),
      ...propertiesOf(line, base),
    ),
    aggregate('Price', yen('PriceAmount', price), basic('BaseQuantity', base, unit)),
  );
}

/** What JP PINT has no place for; the price of one where it is not the one that stands in the line. */
const propertiesOf = ({ family, plan, unitPrice }: InvoiceLine, base: number): (XmlElement | undefined)[] => [
  ...(family === '' ? [] : [property('接続', connections[family].ja)]),
  ...(plan === '' ? [] : [property('料金プラン', plan)]),
  ...(base === 1 ? [] : [property('単価（円）', priceOnPaper(unitPrice))]),
];

const property = (name: string, value: string): XmlElement | undefined =>
  aggregate('AdditionalItemProperty', basic('Name', name), basic('Value', value));

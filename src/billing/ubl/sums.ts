import type { InvoiceContent, TaxSum } from '../invoices/content.ts';
import { taxCodes } from './codes.ts';
import { aggregate, basic, yen } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** Sum and tax per rate, in one total: yen is currency and accounting currency (aligned-ibrp-053-jp). */
export const taxTotal = ({ tax, taxes }: Pick<InvoiceContent, 'tax' | 'taxes'>): XmlElement | undefined =>
  aggregate('TaxTotal', yen('TaxAmount', tax), ...taxes.map(subtotal));

const subtotal = (sum: TaxSum): XmlElement | undefined =>
  aggregate('TaxSubtotal', yen('TaxableAmount', sum.net), yen('TaxAmount', sum.tax), taxCategory('TaxCategory', sum));

/** What is outside of the tax has no rate (aligned-ibrp-o-05); what is exempt has 0. The scheme of 消費税 is called VAT. */
export const taxCategory = (
  name: 'TaxCategory' | 'ClassifiedTaxCategory',
  { category, percent }: Pick<TaxSum, 'category' | 'percent'>,
): XmlElement | undefined =>
  aggregate(
    name,
    basic('ID', taxCodes[category]),
    ...(category === 'outside' ? [] : [basic('Percent', percent)]),
    taxScheme,
  );

export const taxScheme = aggregate('TaxScheme', basic('ID', 'VAT'));

/** Nothing is paid before and nothing is rounded: what is due is the total with tax, below 0 on a return. */
export const monetaryTotal = ({ net, total }: Pick<InvoiceContent, 'net' | 'total'>): XmlElement | undefined =>
  aggregate(
    'LegalMonetaryTotal',
    yen('LineExtensionAmount', net),
    yen('TaxExclusiveAmount', net),
    yen('TaxInclusiveAmount', total),
    yen('PayableAmount', total),
  );

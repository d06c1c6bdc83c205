import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInvoice } from '../../../test/support/any-invoice.ts';
import { exampleContent } from '../../../test/support/invoices.ts';
import { ask } from '../../../test/support/saxon.ts';
import type { InvoiceContent } from '../invoices/content.ts';
import { invoiceUbl } from './write.ts';

/** Asks the UBL of an invoice for texts, each by its path below the invoice. */
const textsOf = (content: InvoiceContent) => {
  const read = ask(invoiceUbl(content));
  return (path: string) => read(`array { /ubl:Invoice/${path} ! string(.) }`);
};
const supplier = 'cac:AccountingSupplierParty/cac:Party';
const customer = 'cac:AccountingCustomerParty/cac:Party';

describe('an invoice', () => {
  const texts = textsOf(exampleContent());

  test('says what it is, of when, and by whom', () => {
    expect(texts('(cbc:CustomizationID, cbc:ProfileID)')).toEqual([
      'urn:peppol:pint:billing-1@jp-1',
      'urn:peppol:bis:billing',
    ]);
    expect(texts('(cbc:ID, cbc:IssueDate, cbc:DueDate)')).toEqual(['2026-000123', '2026-12-07', '2027-01-29']);
    expect(texts('(cbc:InvoiceTypeCode, cbc:DocumentCurrencyCode)')).toEqual(['380', 'JPY']);
    expect(texts('cac:InvoicePeriod/*')).toEqual(['2026-11-01', '2026-11-30']);
    expect(texts(`${supplier}/cac:PartyTaxScheme/(cbc:CompanyID, cac:TaxScheme/cbc:ID)`)).toEqual([
      'T7000012050002',
      'VAT',
    ]);
    expect(texts(`${supplier}/cbc:EndpointID/(string(.), string(@schemeID))`)).toEqual(['7000012050002', '0188']);
    expect(texts('cac:BillingReference')).toEqual([]);
  });

  test('has its parts in the order of the schema', () => {
    const names = ask(invoiceUbl(exampleContent('mended')))('distinct-values(/*/*/local-name())');
    expect(names).toEqual([
      ...[
        'CustomizationID',
        'ProfileID',
        'ID',
        'IssueDate',
        'DueDate',
        'InvoiceTypeCode',
        'Note',
        'DocumentCurrencyCode',
      ],
      ...['InvoicePeriod', 'BillingReference', 'AccountingSupplierParty', 'AccountingCustomerParty', 'PaymentMeans'],
      ...['PaymentTerms', 'TaxTotal', 'LegalMonetaryTotal', 'InvoiceLine'],
    ]);
  });

  test('has the sums and the tax as they were frozen, once', () => {
    expect(texts('cac:TaxTotal/cbc:TaxAmount')).toEqual(['9453']);
    expect(texts('cac:TaxTotal/cac:TaxSubtotal//text()[normalize-space()]')).toEqual([
      '94532',
      '9453',
      'S',
      '10',
      'VAT',
    ]);
    expect(texts('cac:LegalMonetaryTotal/*')).toEqual(['94532', '94532', '103985', '103985']);
  });

  test('has a line for each, also one of 0 yen, with the price of as many as make it whole', () => {
    expect(texts('cac:InvoiceLine/cbc:LineExtensionAmount')).toEqual(['65000', '10000', '18532', '0', '1000', '0']);
    expect(texts('cac:InvoiceLine/cbc:InvoicedQuantity/@unitCode')).toEqual(['H87', 'H87', 'E55', 'E55', 'MON', 'MON']);
    expect(texts('cac:InvoiceLine[3]/(cbc:InvoicedQuantity, cac:Price/*)')).toEqual(['214', '18532', '214']);
    expect(texts('cac:InvoiceLine[3]/cac:Item/(cbc:Description, cbc:Name)')).toEqual([
      '従量料金',
      'EDA 輸出申告事項登録',
    ]);
    expect(texts('cac:InvoiceLine[3]/cac:Item/cac:AdditionalItemProperty/cbc:Value')).toEqual([
      '専用回線接続',
      'A',
      '86.60',
    ]);
    expect(texts('cac:InvoiceLine[6]/cbc:Note')).toEqual(['NAC002に請求、利用者コード 2ANAC']);
  });

  test('says 「見本」 where prices are invented', () => {
    expect(texts('cbc:Note')).toEqual([expect.stringContaining('「見本」')]);
    expect(texts('cac:InvoiceLine[3]/cbc:Note')).toEqual(['見本']);
    const own = exampleContent('invoice', { sample: false });
    expect(textsOf(own)('cbc:Note')).toEqual([expect.not.stringContaining('見本')]);
  });

  test('is paid by transfer with the reference, or by debit from whom the bank knows by the office code', () => {
    const means = 'cac:PaymentMeans//text()[normalize-space()]';
    expect(texts(means)).toEqual(['30', '2026000123', 'みずほ銀行 東京営業部 普通 1234567']);
    const payment: InvoiceContent['payment'] = { ...exampleContent().payment, method: 'directDebit', account: '' };
    expect(textsOf(exampleContent('invoice', { payment }))(means)).toEqual(['49', 'NAC001']);
    expect(textsOf(exampleContent('invoice', { total: 0 }))('(cac:PaymentMeans, cbc:DueDate)')).toEqual([]);
  });
});

describe('the rates', () => {
  const [line] = exampleContent().lines;
  if (!line) throw new Error('the example has no line');
  const all = exampleContent('invoice', {
    lines: [line, { ...line, tax: 'reduced' }, { ...line, tax: 'exempt' }, { ...line, tax: 'outside' }],
    taxes: [
      { category: 'standard', percent: 10, net: 65_000, tax: 6_500 },
      { category: 'reduced', percent: 8, net: 65_000, tax: 5_200 },
      { category: 'exempt', percent: 0, net: 65_000, tax: 0 },
      { category: 'outside', percent: 0, net: 65_000, tax: 0 },
    ],
  });

  test('have the codes of JP PINT, and what is outside of the tax has no rate', () => {
    const texts = textsOf(all);
    const expected = ['S', '10', 'AA', '8', 'E', '0', 'O'];
    expect(texts('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/(cbc:ID, cbc:Percent)')).toEqual(expected);
    expect(texts('cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/(cbc:ID, cbc:Percent)')).toEqual(expected);
    expect(texts('cac:InvoiceLine/cac:Item/cbc:Name')).toEqual(['論理端末', '論理端末 ※', '論理端末', '論理端末']);
    expect(texts('cbc:Note')).toEqual([expect.stringContaining('※ 軽減税率の対象です。')]);
  });
});

describe('what mends an invoice', () => {
  test('a mended one is another one of type 380 that names the first', () => {
    const texts = textsOf(exampleContent('mended'));
    expect(texts('(cbc:ID, cbc:InvoiceTypeCode)')).toEqual(['2026-000140', '380']);
    expect(texts('cac:BillingReference/cac:InvoiceDocumentReference/*')).toEqual(['2026-000123', '2026-12-07']);
    expect(texts('cbc:Note')).toEqual([expect.stringMatching(/^修正した適格請求書 .*端末の台数を誤って請求したため/)]);
  });

  test('a return has quantities and sums below 0, prices above, and nothing to pay', () => {
    const texts = textsOf(exampleContent('return'));
    expect(texts('cbc:InvoiceTypeCode')).toEqual(['380']);
    expect(texts('cac:InvoiceLine/(cbc:InvoicedQuantity, cbc:LineExtensionAmount, cac:Price/*)')).toEqual([
      ...['-1', '-5000'],
      ...['5000', '1'],
    ]);
    expect(texts('cac:TaxTotal//(cbc:TaxableAmount, cbc:TaxAmount)')).toEqual(['-500', '-5000', '-500']);
    expect(texts('cac:LegalMonetaryTotal/*')).toEqual(['-5000', '-5000', '-5500', '-5500']);
    expect(texts('(cac:PaymentMeans, cbc:DueDate)')).toEqual([]);
    expect(texts('cac:InvoicePeriod/*')).toEqual(['2026-11-01', '2026-11-30']);
  });

  test('one all of whose lines were taken away has one that says so', () => {
    const texts = textsOf(exampleContent('mended', { lines: [], taxes: [], net: 0, tax: 0, total: 0 }));
    expect(texts('cac:InvoiceLine/(cbc:LineExtensionAmount, cac:Item/cbc:Name)')).toEqual(['0', '請求なし']);
    expect(texts('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID')).toEqual(['O']);
  });
});

describe('the electronic address', () => {
  const addressed = (corporateNumber: string) =>
    textsOf(exampleContent('invoice', { addressee: { ...exampleContent().addressee, corporateNumber } }));

  test('is the 法人番号', () => {
    const texts = addressed('8700110005901');
    expect(texts(`${customer}/cbc:EndpointID/(string(.), string(@schemeID))`)).toEqual(['8700110005901', '0188']);
    expect(texts(`${customer}/cac:PartyLegalEntity/*`)).toEqual(['ナックス商事株式会社', '8700110005901']);
    expect(texts('cbc:Note')).toEqual([expect.not.stringContaining('法人番号')]);
  });

  test('is nobody’s where there is none, or one with a wrong check digit, and the note says so', () => {
    for (const none of ['', '8700110005902']) {
      const texts = addressed(none);
      expect(texts(`${customer}/cbc:EndpointID`)).toEqual(['0000000000000']);
      expect(texts(`${customer}/cac:PartyLegalEntity/*`)).toEqual(['ナックス商事株式会社']);
      expect(texts('cbc:Note')).toEqual([expect.stringContaining('法人番号が登録されていない')]);
    }
  });
});

/** What is never so, whatever an invoice says: questions that find what is wrong. */
const wrong = {
  'a line that is not quantity × price ÷ base': `//cac:InvoiceLine[xs:integer(cbc:InvoicedQuantity) * xs:integer(cac:Price/cbc:PriceAmount)
    ne xs:integer(cbc:LineExtensionAmount) * xs:integer(cac:Price/cbc:BaseQuantity)]`,
  'a price below 0, or of nothing':
    '//cac:Price[xs:integer(cbc:PriceAmount) lt 0 or xs:integer(cbc:BaseQuantity) le 0]',
  'a base in another unit': '//cac:InvoiceLine[cbc:InvoicedQuantity/@unitCode ne cac:Price/cbc:BaseQuantity/@unitCode]',
  'a unit that is none': "//@unitCode[not(. = ('H87', 'E55', 'MON', 'C62'))]",
  'a rate that is none': "(//cac:TaxCategory | //cac:ClassifiedTaxCategory)/cbc:ID[not(. = ('S', 'AA', 'E', 'O'))]",
  'a line at a rate that has no sum':
    '//cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID[not(. = //cac:TaxSubtotal/cac:TaxCategory/cbc:ID)]',
  'two sums of a rate':
    '//cac:TaxSubtotal[cac:TaxCategory/cbc:ID = preceding-sibling::cac:TaxSubtotal/cac:TaxCategory/cbc:ID]',
  'a rate whose sum is not that of its lines': `for $sum in //cac:TaxSubtotal return $sum[xs:integer(cbc:TaxableAmount) ne
    sum(//cac:InvoiceLine[cac:Item/cac:ClassifiedTaxCategory/cbc:ID = $sum/cac:TaxCategory/cbc:ID]/xs:integer(cbc:LineExtensionAmount))]`,
  'tax that is not the floor of sum × rate': `//cac:TaxSubtotal[abs(xs:integer(cbc:TaxAmount)) ne
    abs(xs:integer(cbc:TaxableAmount)) * xs:integer((cac:TaxCategory/cbc:Percent, 0)[1]) idiv 100]`,
  'an amount with decimals, or in another currency': "//*[@currencyID][@currencyID ne 'JPY' or contains(., '.')]",
  'an element that is empty': '//*[not(*)][not(normalize-space())]',
  'a line whose number is not its place': '/*/cac:InvoiceLine[cbc:ID ne string(position())]',
};

test('whatever an invoice says, its lines, sums and tax agree to the yen', () => {
  const faults = Object.entries(wrong).map(([what, path]) => `if (exists(${path})) then '${what}' else ()`);
  const sums = `(sum(//cac:InvoiceLine/xs:integer(cbc:LineExtensionAmount)), sum(//cac:TaxSubtotal/xs:integer(cbc:TaxAmount)),
    /*/cac:TaxTotal/xs:integer(cbc:TaxAmount), /*/cac:LegalMonetaryTotal/*/xs:integer(.))`;
  fc.assert(
    fc.property(anyInvoice, (content) => {
      const read = ask(invoiceUbl(content));
      expect(read(`array { ${faults.join(', ')} }`)).toEqual([]);
      const { net, tax, total } = content;
      expect(read(`array { ${sums} }`)).toEqual([net, tax, tax, net, net, total, total]);
    }),
    { numRuns: 25 },
  );
});

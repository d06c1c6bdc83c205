import { invoiceUbl } from '../../src/billing/ubl/write.ts';
import { exampleContent } from '../../test/support/invoices.ts';
import type { Finding } from './rules.ts';

/** A damage to a sound invoice, and the rule that has to find it: what shows that the rules are at work. */
type Planted = { what: string; rule: string; damage: (xml: string) => string };

const planted: readonly Planted[] = [
  {
    what: 'a T-number of 12 digits',
    rule: 'aligned-ibr-jp-01',
    damage: (xml) => xml.replace('>T7000012050002<', '>T700001205000<'),
  },
  {
    what: 'no period',
    rule: 'aligned-ibrp-052',
    damage: (xml) => xml.replace(/<cac:InvoicePeriod>.*?<\/cac:InvoicePeriod>/s, ''),
  },
  {
    what: 'a total that is a yen too high',
    rule: 'ibr-co-15',
    damage: (xml) => xml.replace(/(TaxInclusiveAmount[^>]*>)(\d+)/, (_, before, yen) => `${before}${Number(yen) + 1}`),
  },
  {
    what: 'a line that is a yen too high',
    rule: 'ibr-co-10',
    damage: (xml) =>
      xml.replace(
        /(<cac:InvoiceLine>.*?LineExtensionAmount[^>]*>)(\d+)/s,
        (_, before, yen) => `${before}${Number(yen) + 1}`,
      ),
  },
  {
    what: 'tax that is a yen too low',
    rule: 'aligned-ibrp-051-jp',
    damage: (xml) =>
      xml.replace(/(<cac:TaxSubtotal>.*?TaxAmount[^>]*>)(\d+)/s, (_, before, yen) => `${before}${Number(yen) - 1}`),
  },
];

/** What the rules do not find of what was planted; a line for each. */
export const overlooked = (judge: (xml: string) => Finding[]): string[] =>
  planted.flatMap(({ what, rule, damage }) => {
    const found = judge(damage(invoiceUbl(exampleContent()))).filter(({ flag }) => flag === 'fatal');
    console.log(`planted: ${what}: ${found.map(({ id }) => id).join(', ') || 'nothing found'}`);
    return found.some(({ id }) => id === rule) ? [] : [`${what} was not found by ${rule}`];
  });

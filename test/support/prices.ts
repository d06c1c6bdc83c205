import { type Price, pricesOf } from '../../src/contract/prices.ts';

const price = (of: Pick<Price, 'kind' | 'key' | 'amount'> & Partial<Price>): Price => ({
  plan: '',
  label: { ja: of.key, en: of.key },
  from: '2008-10-01',
  until: null,
  tax: 'standard',
  sample: false,
  ...of,
});

const plans = (key: string, a: number, b: number, kind: 'base' | 'transaction' = 'transaction'): Price[] => [
  price({ kind, key, plan: 'A', amount: a }),
  price({ kind, key, plan: 'B', amount: b }),
];

/** Prices as they are known from public pages, with two transactions at the ends of the discount of plan A (20 % and 13.4 %). */
export const knownPriceRows: Price[] = [
  ...['terminals', 'mailboxes', 'netTerminals', 'jointUse'].flatMap((unit) => plans(unit, 500_000, 0, 'base')),
  ...plans('webCertificates', 0, 0, 'base'),
  price({ kind: 'reports', key: 'code', amount: 100_000 }),
  price({ kind: 'archive', key: 'code', amount: 100_000 }),
  ...plans('DLH01', 400, 500),
  ...plans('EDA', 8_660, 10_000),
];

export const taxRates = [
  { category: 'standard', from: '2019-10-01', percent: 10 },
  { category: 'reduced', from: '2019-10-01', percent: 8 },
] as const;

export const knownPrices = pricesOf(knownPriceRows, taxRates);

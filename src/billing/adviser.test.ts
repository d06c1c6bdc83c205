import { describe, expect, test } from 'vitest';
import { exampleContent } from '../../test/support/invoices.ts';
import { type Price, pricesOf } from '../contract/prices.ts';
import { adviseOn } from './adviser.ts';
import type { InvoiceContent, InvoiceLine } from './invoices/content.ts';

const price = (given: Pick<Price, 'kind' | 'key' | 'plan' | 'amount'> & Partial<Price>): Price => ({
  ...{ label: { ja: '', en: '' }, from: '2008-10-01', until: null, tax: 'standard', sample: true },
  ...given,
});
const both = (kind: Price['kind'], key: string, a: number, b: number, given: Partial<Price> = {}) => [
  price({ kind, key, plan: 'A', amount: a, ...given }),
  price({ kind, key, plan: 'B', amount: b, ...given }),
];
const rows = [
  ...both('base', 'terminals', 500_000, 0),
  ...both('base', 'mailboxes', 500_000, 0),
  ...both('base', 'netTerminals', 500_000, 0),
  ...both('transaction', 'EDA', 8_660, 10_000, { until: '2027-01-01' }),
  ...both('transaction', 'EDA', 8_000, 10_000, { from: '2027-01-01' }),
  ...both('transaction', 'JLA', 0, 0),
];
const prices = pricesOf(rows, []);
const content = exampleContent();

const billOf = (month: string, until: string, given: Partial<InvoiceLine>[] = []): InvoiceContent => ({
  ...content,
  month,
  period: { from: month, until },
  lines: content.lines.map((line, index) => ({ ...line, ...given[index] })),
});
const [eda, other] = [2, 4];

describe('what the plans would have cost', () => {
  test('of a month on plan A: A is what was billed, B the same counts at its prices without base fee', () => {
    const [advice, ...none] = adviseOn([content], prices, '2026-12-01');
    expect(none).toEqual([]);
    expect(advice).toMatchObject({
      ...{ family: 'line', plan: 'A', better: 'B', a: 75_000 + 18_532, b: 21_400, saving: 21_400 - 93_532 },
      months: [{ month: '2026-11-01', base: 75_000, useA: 18_532, useB: 21_400 }],
      ...{ discount: 134, apart: false },
    });
  });

  test('breaks even where the discount of this mix is the base fee', () => {
    const [{ evenAt = 0, limits } = {}] = adviseOn([content], prices, '2026-12-01');
    expect([(evenAt * 134) / 1000, limits]).toEqual([
      expect.closeTo(75_000, -2),
      { certainlyB: 559_701, certainlyA: 559_702 },
    ]);
  });

  test('of each month at its own prices, summed', () => {
    const months = [content, billOf('2027-01-01', '2027-01-31', [{}, {}, { quantity: 10_000 }])];
    const [advice] = adviseOn(months, prices, '2027-02-01');
    expect(advice?.months.map(({ useA }) => useA)).toEqual([18_532, 800_000]);
    expect(advice).toMatchObject({ saving: 21_400 - 93_532 + 1_000_000 - 875_000, better: 'A' });
  });

  test('with use through another office’s server, or without a price on both plans, left apart', () => {
    const through = billOf('2026-11-01', '2026-11-30', [{}, {}, { cause: { gateway: 'NAC002' } }]);
    expect(adviseOn([through], prices, '2026-12-01')).toMatchObject([
      { a: 75_000, b: 0, discount: undefined, apart: true },
    ]);
    const unknown = billOf('2026-11-01', '2026-11-30', [{}, {}, { key: 'NEW' }]);
    expect(adviseOn([unknown], prices, '2026-12-01')).toMatchObject([
      { a: 75_000, b: 0, evenAt: undefined, apart: true },
    ]);
  });

  test('the same on both: the plan that it is', () => {
    const free = billOf('2026-11-01', '2026-11-30', [{ quantity: 0 }, { quantity: 0 }, { quantity: 0, plan: 'B' }]);
    const onB = { ...free, lines: free.lines.map((line) => (line.plan ? { ...line, plan: 'B' as const } : line)) };
    expect(adviseOn([onB], prices, '2026-12-01')).toMatchObject([{ plan: 'B', better: 'B', saving: 0 }]);
  });

  test('of both connections, and only of those of the newest month', () => {
    const net = { ...content.lines[0], family: 'internet', key: 'netTerminals' } as InvoiceLine;
    const two = { ...content, lines: [...content.lines, net] };
    expect(adviseOn([two], prices, '2026-12-01').map(({ family }) => family)).toEqual(['line', 'internet']);
    expect(adviseOn([two, content], prices, '2026-12-01').map(({ family }) => family)).toEqual(['line']);
    const none = billOf('2026-11-01', '2026-11-30').lines.slice(other);
    expect(adviseOn([{ ...content, lines: none }], prices, '2026-12-01')).toEqual([]);
    expect(adviseOn([], prices, '2026-12-01')).toEqual([]);
  });

  test('reads the counts of the bills', () => {
    const doubled = billOf('2026-11-01', '2026-11-30', [{}, {}, { quantity: 428 }]);
    expect(doubled.lines[eda]?.key).toBe('EDA');
    expect(adviseOn([doubled], prices, '2026-12-01')[0]?.months[0]?.useB).toBe(42_800);
  });
});

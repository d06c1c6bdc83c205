import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleContent } from '../../../test/support/invoices.ts';
import { yenOf } from '../../contract/prices.ts';
import { changesOf } from './changes.ts';
import type { InvoiceLine } from './content.ts';

const content = exampleContent();
const billOf = (lines: InvoiceLine[]) => {
  const net = lines.reduce((sum, { amount }) => sum + amount, 0);
  const tax = Math.floor(net / 10);
  return { lines, net, tax, total: net + tax };
};
const lineOf = (key: string): InvoiceLine => {
  const found = content.lines.find((line) => line.key === key);
  if (!found) throw new Error(`there is no line of ${key}`);
  return found;
};
const as = (line: InvoiceLine, given: Partial<InvoiceLine>): InvoiceLine => {
  const changed = { ...line, ...given };
  return { ...changed, amount: yenOf(changed.quantity, changed.unitPrice) };
};
const [terminals, use] = [lineOf('terminals'), lineOf('EDA')];

describe('what changed against the month before', () => {
  test('nothing, between two bills that are the same', () => {
    expect(changesOf(content, content)).toEqual({ list: [], net: 0, tax: 0, total: 0 });
  });

  test('units, with the application that set them', () => {
    const { list } = changesOf(billOf([terminals]), billOf([as(terminals, { quantity: 10 })]));
    expect(list).toEqual([
      {
        ...{ what: 'count', kind: 'base', key: 'terminals', family: 'line', label: terminals.label },
        ...{ was: 10, is: 13, yen: 15_000, cause: terminals.cause },
      },
    ]);
  });

  test('a count and a price at once, each with its part', () => {
    const { list, net } = changesOf(billOf([use]), billOf([as(use, { quantity: 100, unitPrice: 8_000 })]));
    expect(list.map(({ what, yen }) => [what, yen])).toEqual([
      ['count', 9_120],
      ['price', 1_412],
    ]);
    expect(net).toBe(9_120 + 1_412);
  });

  test('a plan as a whole, apart from the counts', () => {
    const before = billOf([
      as(terminals, { plan: 'B', unitPrice: 0 }),
      as(use, { plan: 'B', unitPrice: 10_000, quantity: 200 }),
    ]);
    const { list, net } = changesOf(billOf([terminals, use]), before);
    expect(list).toEqual([
      { what: 'plan', family: 'line', was: 'B', is: 'A', yen: 65_000 + yenOf(214, 8_660) - yenOf(214, 10_000) },
      expect.objectContaining({ what: 'count', key: 'EDA', was: 200, is: 214, yen: 1_400 }),
    ]);
    expect(list.reduce((sum, { yen }) => sum + yen, 0)).toBe(net);
  });

  test('the plan of another office’s server is a price, not an own plan', () => {
    const through = { ...use, cause: { ...use.cause, gateway: 'NAC002' } };
    const { list } = changesOf(billOf([through]), billOf([as(through, { plan: 'B', unitPrice: 10_000 })]));
    expect(list.map(({ what }) => what)).toEqual(['price']);
  });

  test('lines that are new or gone, and one of nothing too', () => {
    const { list } = changesOf(billOf([terminals, lineOf('JLA')]), billOf([terminals, use]));
    expect(list.map(({ what, yen, ...rest }) => [what, 'key' in rest && rest.key, yen])).toEqual([
      ['gone', 'EDA', -use.amount],
      ['new', 'JLA', 0],
    ]);
  });

  test('a service that another office pays from now on, and no longer', () => {
    const archive = { ...lineOf('code'), kind: 'archive' as const, cause: { userCode: '1ANAC' } };
    const elsewhere = { ...archive, unitPrice: 0, amount: 0, cause: { userCode: '1ANAC', billedTo: 'NAC002' } };
    const what = (now: InvoiceLine, before: InvoiceLine) => changesOf(billOf([now]), billOf([before])).list;
    expect(what(elsewhere, archive)).toMatchObject([{ what: 'payer', payer: 'NAC002', ends: false, yen: -1_000 }]);
    expect(what(archive, elsewhere)).toMatchObject([{ what: 'payer', payer: 'NAC002', ends: true, yen: 1_000 }]);
  });

  test('the changes are together the difference, whatever the bills are', () => {
    const line = fc
      .record({
        key: fc.constantFrom('EDA', 'IDA', 'JLA'),
        family: fc.constantFrom('line' as const, 'internet' as const),
        plan: fc.constantFrom('A' as const, 'B' as const),
        quantity: fc.integer({ min: 1, max: 9_999 }),
        unitPrice: fc.integer({ min: 0, max: 99_999 }),
        cause: fc.constantFrom({}, { gateway: 'NAC002' }),
      })
      .map((given) => as(use, given));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (now, before) => {
        const { list, net } = changesOf(billOf(now), billOf(before));
        expect(list.reduce((sum, { yen }) => sum + yen, 0)).toBe(net);
      }),
    );
  });
});

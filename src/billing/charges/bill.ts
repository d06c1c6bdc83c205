import type { Prices, TaxCategory } from '../../contract/prices.ts';
import type { Day } from '../../ground/clock.ts';
import { type InvoiceContent, type InvoiceLine, type TaxSum, taxOf } from '../invoices/content.ts';
import { accessLines } from './access-lines.ts';
import { baseLines } from './base.ts';
import { codeLines } from './codes.ts';
import type { OfficeMonth } from './office-month.ts';
import { mostYen, type Problem } from './problem.ts';
import { type Used, usageLines } from './usage.ts';

/** What a month of an office comes to: the lines with their sums per rate. */
export type Bill = Pick<InvoiceContent, 'lines' | 'taxes' | 'net' | 'tax' | 'total' | 'sample'> & {
  problems: Problem[];
};

/**
 * The bill of an office for a month, from its contract and its use (`bills.md` 1–8, 18).
 * @param company the months of all offices of the company, `own` among them
 * @param until the last day of the month: its prices and tax rates count
 */
export function billOf(
  own: OfficeMonth,
  company: readonly OfficeMonth[],
  used: readonly Used[],
  prices: Prices,
  until: Day,
): Bill {
  const usage = usageLines(own, used, prices, until);
  const lines = [
    ...baseLines(own, prices, until),
    ...usage.lines,
    ...accessLines(own, prices, until),
    ...codeLines(own, company, prices, until),
  ];
  const sums = sumsOf(lines, prices, until);
  const impossible = !Number.isSafeInteger(sums.total) || sums.total > mostYen;
  return {
    lines,
    ...sums,
    problems: [...usage.problems, ...(impossible ? [{ kind: 'sum', total: sums.total } as const] : [])],
  };
}

/** Sums per rate and in all; tax once per rate (`bills.md` 18). */
export function sumsOf(
  lines: readonly InvoiceLine[],
  prices: Pick<Prices, 'percent'>,
  until: Day,
): Pick<Bill, 'taxes' | 'net' | 'tax' | 'total' | 'sample'> {
  const taxes = order.flatMap((category): TaxSum[] => {
    const of = lines.filter((line) => line.tax === category);
    if (of.length === 0) return [];
    const [net, percent] = [of.reduce((sum, { amount }) => sum + amount, 0), prices.percent(category, until)];
    return [{ category, percent, net, tax: taxOf(net, percent) }];
  });
  const [net, tax] = [taxes.reduce((sum, each) => sum + each.net, 0), taxes.reduce((sum, each) => sum + each.tax, 0)];
  return { taxes, net, tax, total: net + tax, sample: lines.some(({ sample }) => sample) };
}

const order: readonly TaxCategory[] = ['standard', 'reduced', 'exempt', 'outside'];

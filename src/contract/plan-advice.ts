import type { Day } from '../ground/clock.ts';
import type { Prices } from './prices.ts';

/**
 * What plan A saves against plan B in a month, in yen; below 0 it costs more (`domain.md` 4).
 * @param usageAtB the month's use at the prices of plan B, in yen
 * @param baseFee the month's base fee on plan A, in yen
 * @param discount by how much A is cheaper on this use, in thousandths
 */
export const savingOfA = (usageAtB: number, baseFee: number, discount: number): number =>
  (usageAtB * discount) / 1000 - baseFee;

/**
 * Where the plans break even, as a month's use at the prices of plan B, in yen: at `certainlyB` or below B is never dearer, from `certainlyA`
 * on A is always cheaper, between them it depends on the mix (`domain.md` 4). Undefined where no transaction has a price on both plans.
 */
export function breakEven(
  baseFee: number,
  prices: Prices,
  on: Day,
): { certainlyB: number; certainlyA: number } | undefined {
  const discounts = discountsOf(prices, on);
  if (discounts.length === 0) return undefined;
  const [least, most] = [Math.min(...discounts), Math.max(...discounts)];
  if (least <= 0) return undefined;
  return { certainlyB: Math.floor((baseFee * 1000) / most), certainlyA: Math.floor((baseFee * 1000) / least) + 1 };
}

/** By how much plan A is cheaper, for each transaction that costs something, in thousandths. */
function discountsOf(prices: Prices, on: Day): number[] {
  return prices.rows.flatMap(({ kind, key, plan }) => {
    if (kind !== 'transaction' || plan !== 'B') return [];
    const [a, b] = (['A', 'B'] as const).map((each) => prices.find({ kind, key, plan: each }, on)?.amount);
    return a === undefined || b === undefined || b === 0 ? [] : [((b - a) * 1000) / b];
  });
}

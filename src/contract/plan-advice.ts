import type { Day } from '../ground/clock.ts';

/** By how much plan A is cheaper per transaction, from the least to the most of the price table, in thousandths (`domain.md` 4). */
const discountTables = [{ from: '2008-10-01', least: 134, most: 200 }] as const satisfies readonly {
  from: Day;
  least: number;
  most: number;
}[];

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
 * on A is always cheaper, between them it depends on the mix (`domain.md` 4).
 */
export function breakEven(baseFee: number, on: Day): { certainlyB: number; certainlyA: number } {
  const { least, most } = discountTables.findLast(({ from }) => from <= on) ?? discountTables[0];
  return { certainlyB: Math.floor((baseFee * 1000) / most), certainlyA: Math.floor((baseFee * 1000) / least) + 1 };
}

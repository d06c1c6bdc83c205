import { type MonthlyFee, monthlyFees, noFee } from '../../contract/fee.ts';
import type { Office } from '../../contract/shape.ts';
import type { Present } from '../../procedure/present.ts';

/** What an office pays each month before and after a change, in yen without tax. */
export type OfficeFee = { officeCode: string; officeName: string; before: MonthlyFee; after: MonthlyFee };

/**
 * The fees of the offices that an application is of, and, where it moves any fee, of every other office that it changes or whose fee it moves:
 * of the target of a transfer, say.
 */
export function feesOf(
  before: Present,
  after: Present,
  { own, changed }: { own: readonly string[]; changed: readonly string[] },
): OfficeFee[] {
  const [was, becomes] = [officesIn(before), officesIn(after)];
  const [paid, pays] = [
    monthlyFees(was, before.prices, before.startsOn),
    monthlyFees(becomes, before.prices, after.startsOn),
  ];
  const all = [...new Set([...own, ...changed, ...Object.keys(becomes)])].map((code) => ({
    officeCode: code,
    officeName: (becomes[code] ?? was[code])?.name ?? '',
    before: paid[code] ?? noFee,
    after: pays[code] ?? noFee,
  }));
  const shown = all.some(differs) ? [...own, ...changed] : own;
  return all.filter((fee) => shown.includes(fee.officeCode) || differs(fee));
}

/** Whether any part of what is paid is another one than before. */
export const differs = ({ before, after }: Pick<OfficeFee, 'before' | 'after'>): boolean =>
  (Object.keys(before) as (keyof MonthlyFee)[]).some((part) => before[part] !== after[part]);

const officesIn = ({ officeCode, office, others, coHolders }: Present): Record<string, Office> => ({
  ...coHolders,
  ...Object.fromEntries(Object.entries(others).map(([code, other]) => [code, other.office])),
  [officeCode]: office,
});

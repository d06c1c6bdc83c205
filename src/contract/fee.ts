import type { Day } from '../ground/clock.ts';
import { type Charge, chargesOf, codeServices } from './charges.ts';
import { type Prices, yenOf } from './prices.ts';
import type { Office } from './shape.ts';

/**
 * What is paid each month whatever the use, in yen without tax: base fee, reports and archive, lines with their options. `sampled` is how
 * much of the total rests on invented prices (`bills.md` 2).
 */
export type MonthlyFee = {
  base: number;
  reports: number;
  archive: number;
  lines: number;
  total: number;
  sampled: number;
};

export const noFee: MonthlyFee = { base: 0, reports: 0, archive: 0, lines: 0, total: 0, sampled: 0 };

/**
 * What an office pays each month whatever the use, by the same charges and prices as its bill (`bills.md` 1–6, `domain.md` 4); nothing
 * without a contract.
 */
export const monthlyFee = (office: Office, prices: Prices, on: Day): MonthlyFee =>
  feeBeside(office, prices, on, new Set());

/**
 * The same for offices of one company together. After a partial transfer several of them hold a user code: its reports and its archive are
 * paid once (`domain.md` 4), by the first of those that have them, in the order of their office codes.
 */
export function monthlyFees(
  offices: Readonly<Record<string, Office>>,
  prices: Prices,
  on: Day,
): Record<string, MonthlyFee> {
  const paid: Paid = new Set();
  const fees = Object.keys(offices)
    .toSorted()
    .map((code) => {
      const office = offices[code] as Office;
      const fee = feeBeside(office, prices, on, paid);
      for (const charge of chargesOf(office, on)) paid.add(serviceOf(charge));
      return [code, fee] as const;
    });
  return Object.fromEntries(fees);
}

/** What several offices pay together. */
export function sumOf(fees: readonly MonthlyFee[]): MonthlyFee {
  const sum = (part: keyof MonthlyFee) => fees.reduce((total, fee) => total + (fee[part] ?? 0), 0);
  return {
    base: sum('base'),
    reports: sum('reports'),
    archive: sum('archive'),
    lines: sum('lines'),
    total: sum('total'),
    sampled: sum('sampled'),
  };
}

/** Services of user codes that another office pays. */
type Paid = Set<string>;
const serviceOf = ({ kind, of }: Charge): string => (kind in codeServices ? `${kind} ${of}` : '');

function feeBeside(office: Office, prices: Prices, on: Day, paid: Paid): MonthlyFee {
  const charges = chargesOf(office, on).filter((charge) => !paid.has(serviceOf(charge)) || serviceOf(charge) === '');
  const costs = charges.map((charge) => {
    const price = prices.find(charge, on);
    return { kind: charge.kind, yen: yenOf(charge.count, price?.amount ?? 0), sample: price?.sample ?? false };
  });
  const sum = (of: (cost: (typeof costs)[number]) => boolean) =>
    costs.filter(of).reduce((total, { yen }) => total + yen, 0);
  const ofKinds = (...kinds: Charge['kind'][]) => sum(({ kind }) => kinds.includes(kind));
  const [base, reports, archive, lines] = [
    ofKinds('base'),
    ofKinds('reports'),
    ofKinds('archive'),
    ofKinds('line', 'option'),
  ];
  return {
    base,
    reports,
    archive,
    lines,
    total: base + reports + archive + lines,
    sampled: sum((cost) => cost.sample),
  };
}

import { families } from '../contract/connections.ts';
import type { ConnectionFamily } from '../contract/masters.ts';
import { breakEven } from '../contract/plan-advice.ts';
import { type PricedPlan, type Prices, yenOf } from '../contract/prices.ts';
import type { Day } from '../ground/clock.ts';
import type { InvoiceContent, InvoiceLine, Month } from './invoices/content.ts';

/** A month under either plan, in yen without tax: base fee and use. `saving` is what plan A saves; below 0 it costs more. */
export type AdvisedMonth = {
  month: Month;
  /** The base fee of the month's units under plan A, less that under plan B. */
  base: number;
  useA: number;
  useB: number;
  a: number;
  b: number;
  saving: number;
};

/** What the plans of a connection would have cost (`bills.md` 31). */
export type Advice = {
  family: ConnectionFamily;
  /** The plan of the newest month. */
  plan: PricedPlan;
  /** Oldest first; as many as there are bills of. */
  months: AdvisedMonth[];
  a: number;
  b: number;
  saving: number;
  /** The plan that costs less over these months; where they cost the same, the present one. */
  better: PricedPlan;
  /** By how much plan A is cheaper on the use of these months, in thousandths; undefined without use that costs something. */
  discount: number | undefined;
  /** With this mix and the newest month's units: the month's use at plan B's prices from which on plan A pays. */
  evenAt: number | undefined;
  /** The same whatever the mix: at most this, plan B is never dearer; from that on plan A is always cheaper. */
  limits: { certainlyB: number; certainlyA: number } | undefined;
  /** Whether there is use that no plan of the office prices: through another office's server, or without a price on both plans. */
  apart: boolean;
};

type Billed = Pick<InvoiceContent, 'month' | 'period' | 'lines'>;

/**
 * What each plan would have cost on the real use and units of the last months, each at the prices of its own month, for every connection of
 * the newest one (`bills.md` 31, `domain.md` 4). Pure.
 * @param bills the invoices that count, oldest first
 * @param today whose prices the limits are of
 */
export function adviseOn(bills: readonly Billed[], prices: Prices, today: Day): Advice[] {
  const newest = bills.at(-1);
  return families.flatMap((family) => {
    const plan = newest && ownLines(newest, family).find((line) => line.plan)?.plan;
    return plan ? [adviceOf({ family, plan }, bills, prices, today)] : [];
  });
}

function adviceOf(
  { family, plan }: Pick<Advice, 'family' | 'plan'>,
  bills: readonly Billed[],
  prices: Prices,
  today: Day,
): Advice {
  const months = bills
    .filter((bill) => ownLines(bill, family).some((line) => line.plan))
    .map((bill) => monthOf(bill, family, prices));
  const sum = (of: (month: AdvisedMonth) => number) => months.reduce((total, month) => total + of(month), 0);
  const [a, b, useA, useB] = [
    sum(({ a: yen }) => yen),
    sum(({ b: yen }) => yen),
    sum((m) => m.useA),
    sum((m) => m.useB),
  ];
  const discount = useB === 0 ? undefined : Math.round(((useB - useA) * 1000) / useB);
  const base = months.at(-1)?.base ?? 0;
  return {
    ...{ family, plan, months, a, b, saving: b - a, discount },
    better: a < b ? 'A' : b < a ? 'B' : plan,
    evenAt: useB > useA ? Math.ceil((base * useB) / (useB - useA)) : undefined,
    limits: breakEven(base, prices, today),
    apart: bills.some((bill) =>
      usesOf(bill, family).some((line) => line.cause.gateway || !pricesOf(line, prices, bill.period.until)),
    ),
  };
}

function monthOf(bill: Billed, family: ConnectionFamily, prices: Prices): AdvisedMonth {
  const costs = ownLines(bill, family).flatMap((line) => {
    const both = pricesOf(line, prices, bill.period.until);
    return both ? [{ kind: line.kind, a: yenOf(line.quantity, both.A), b: yenOf(line.quantity, both.B) }] : [];
  });
  const sum = (plan: 'a' | 'b', kind: InvoiceLine['kind']) =>
    costs.filter((cost) => cost.kind === kind).reduce((total, cost) => total + cost[plan], 0);
  const [baseA, baseB] = [sum('a', 'base'), sum('b', 'base')];
  const [useA, useB] = [sum('a', 'transaction'), sum('b', 'transaction')];
  const [a, b] = [baseA + useA, baseB + useB];
  return { month: bill.month, base: baseA - baseB, useA, useB, a, b, saving: b - a };
}

/** Use through another office's server falls under that office's plan whatever the own one is (`bills.md` 7). */
const ownLines = ({ lines }: Billed, family: ConnectionFamily): InvoiceLine[] =>
  lines.filter((line) => line.family === family && !line.cause.gateway);

const usesOf = ({ lines }: Billed, family: ConnectionFamily): InvoiceLine[] =>
  lines.filter((line) => line.family === family && line.kind === 'transaction');

function pricesOf({ kind, key }: InvoiceLine, prices: Prices, on: Day): Record<PricedPlan, number> | undefined {
  if (kind !== 'base' && kind !== 'transaction') return undefined;
  const [A, B] = (['A', 'B'] as const).map((plan) => prices.find({ kind, key, plan }, on)?.amount);
  return A === undefined || B === undefined ? undefined : { A, B };
}

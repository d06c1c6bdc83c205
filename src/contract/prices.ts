import type { Day } from '../ground/clock.ts';
import type { Text } from '../ground/words.ts';
import type { Plan } from './parts/plan.ts';

/** What a price is for (`bills.md` 2): a base unit, a code with paid reports or archive, a transaction, a line, an option of it, its initial fee. */
export const priceKinds = ['base', 'reports', 'archive', 'transaction', 'line', 'option', 'initial'] as const;
export type PriceKind = (typeof priceKinds)[number];

/** Under what a sale is taxed (`bills.md` 3): 10 %, 8 %, exempt from tax, outside of it. */
export const taxCategories = ['standard', 'reduced', 'exempt', 'outside'] as const;
export type TaxCategory = (typeof taxCategories)[number];

/** A plan that somebody is on. */
export type PricedPlan = Exclude<Plan, 'none'>;

/** A price with the days on which it counts, `until` not included; `amount` in 1/100 yen without tax. `sample` prices are invented (`bills.md` 2). */
export type Price = {
  kind: PriceKind;
  /** What is counted: `terminals`, a transaction code, a type of line, an option. */
  key: string;
  /** Of a base unit and of a transaction only. */
  plan: PricedPlan | '';
  label: Text;
  from: Day;
  until: Day | null;
  amount: number;
  tax: TaxCategory;
  sample: boolean;
};

/** The percent of tax of a category, from a day on. */
export type TaxRate = { category: 'standard' | 'reduced'; from: Day; percent: number };

/** What things cost, as known at one time. */
export type Prices = {
  /** The price of something on a day (JST); undefined where there is none. */
  find(what: Pick<Price, 'kind' | 'key' | 'plan'>, on: Day): Price | undefined;
  /** The percent of tax on a day; 0 for what bears none. */
  percent(category: TaxCategory, on: Day): number;
  rows: readonly Price[];
};

export function pricesOf(rows: readonly Price[], rates: readonly TaxRate[]): Prices {
  const byKey = Map.groupBy(rows, (row) => keyOf(row));
  const newest = rates.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return {
    find: (what, on) => byKey.get(keyOf(what))?.find(({ from, until }) => from <= on && (until === null || on < until)),
    percent: (category, on) => newest.find((rate) => rate.category === category && rate.from <= on)?.percent ?? 0,
    rows,
  };
}

/** Nothing has a price: where fees do not matter. */
export const noPrices: Prices = pricesOf([], []);

const keyOf = ({ kind, key, plan }: Pick<Price, 'kind' | 'key' | 'plan'>): string => `${kind} ${key} ${plan}`;

/** What a count of something costs in yen: count × price, rounded half up once (`bills.md` 2). @param amount in 1/100 yen */
export const yenOf = (count: number, amount: number): number => Math.floor((count * amount + 50) / 100);

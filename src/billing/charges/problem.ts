import type { PricedPlan } from '../../contract/prices.ts';

/** What keeps a month from being fixed: a transaction without a price, a sum that cannot be, use that an office without a contract has. */
export type Problem = { kind: 'noPrice'; key: string; plan: PricedPlan } | { kind: 'sum'; total: number };

/** The most that an invoice may come to, in yen with tax. */
export const mostYen = 999_999_999;

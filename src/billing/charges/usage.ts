import type { ConnectionFamily } from '../../contract/masters.ts';
import type { Plan } from '../../contract/parts/plan.ts';
import type { PricedPlan, Prices } from '../../contract/prices.ts';
import type { Day } from '../../ground/clock.ts';
import type { InvoiceLine } from '../invoices/content.ts';
import { planOf } from './base.ts';
import { lineAt } from './line.ts';
import type { OfficeMonth } from './office-month.ts';
import type { Problem } from './problem.ts';

/** What one user ID used in a month of one transaction, by one way (`bills.md` 1, 7). */
export type Used = {
  family: ConnectionFamily;
  userId: string;
  transactionCode: string;
  /** The office whose server it was, with its plan on that day; empty where it was the office's own. */
  gateway: string;
  gatewayPlan: Plan | '';
  count: number;
};

/**
 * Use at the prices of the plan that it falls under: the office's own on that connection, or that of the office whose server it was
 * (`bills.md` 7, 8). Without any plan it is priced as plan B, which has no base fee.
 * @returns the lines, and the transactions that no price is known of
 */
export function usageLines(
  month: OfficeMonth,
  used: readonly Used[],
  prices: Prices,
  until: Day,
): { lines: InvoiceLine[]; problems: Problem[] } {
  const rows = used.map((each) => ({ ...each, plan: planFor(month, each) }));
  const groups = [...Map.groupBy(rows, (row) => keyOf(row, month.officeCode)).entries()].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const lines: InvoiceLine[] = [];
  const problems: Problem[] = [];
  for (const [, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const { family, transactionCode: key, gateway, plan } = first;
    const price = prices.find({ kind: 'transaction', key, plan }, until);
    if (!price) problems.push({ kind: 'noPrice', key, plan });
    const count = group.reduce((sum, each) => sum + each.count, 0);
    const foreign = gateway !== '' && gateway !== month.officeCode;
    const cause = { users: perUser(group), ...(foreign && { gateway }) };
    const unknown = { label: { ja: key, en: key }, amount: 0, tax: 'standard', sample: false } as const;
    lines.push(lineAt({ kind: 'transaction', key, family, plan, count }, price ?? unknown, cause));
  }
  return { lines, problems };
}

function planFor(month: OfficeMonth, { family, gateway, gatewayPlan }: Used): PricedPlan {
  const own = planOf(month, family) ?? 'B';
  if (gateway === '' || gateway === month.officeCode) return own;
  return gatewayPlan === 'A' || gatewayPlan === 'B' ? gatewayPlan : 'B';
}

const keyOf = ({ family, transactionCode, gateway, plan }: Used & { plan: PricedPlan }, own: string): string =>
  [family === 'line' ? 0 : 1, gateway === own ? '' : gateway, plan, transactionCode].join(' ');

function perUser(group: readonly Used[]): { userId: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { userId, count } of group) counts.set(userId, (counts.get(userId) ?? 0) + count);
  return [...counts].map(([userId, count]) => ({ userId, count })).toSorted((a, b) => (a.userId < b.userId ? -1 : 1));
}

import type { Day } from '../clock.ts';
import type { Office } from './shape.ts';

/** Prices with the day they are valid from, in yen without tax (`domain.md` 4). The newest that has begun counts. */
const priceTables = [
  { from: '2008-10-01', baseFeePerUnit: 5000, paidReportsPerCode: 1000, archivePerCode: 1000 },
] as const satisfies readonly {
  from: Day;
  baseFeePerUnit: number;
  paidReportsPerCode: number;
  archivePerCode: number;
}[];

export type MonthlyFee = { base: number; reports: number; archive: number; total: number };

/**
 * What is paid each month whatever the use, in yen without tax: plan A per terminal or mailbox, reports and archive per user code
 * (`domain.md` 4); nothing without a contract. Joint use without a mailbox pays one unit on plan A.
 */
export function monthlyFee(office: Office, on: Day): MonthlyFee {
  if (!office.inForce) return { base: 0, reports: 0, archive: 0, total: 0 };
  const prices = priceTables.findLast((table) => table.from <= on) ?? priceTables[0];
  const units =
    (office.plan.line === 'A' ? lineUnits(office) : 0) +
    (office.plan.internet === 'A' ? office.internet.netTerminals : 0);
  const codes = (flag: 'paidReports' | 'archive') =>
    new Set(office.userIds.filter((id) => id[flag]).map((id) => id.code)).size;
  const base = units * prices.baseFeePerUnit;
  const reports = codes('paidReports') * prices.paidReportsPerCode;
  const archive = codes('archive') * prices.archivePerCode;
  return { base, reports, archive, total: base + reports + archive };
}

function lineUnits(office: Office): number {
  const units = office.line.terminals + office.line.mailboxes;
  return units === 0 && office.jointUseParent !== '' ? 1 : units;
}

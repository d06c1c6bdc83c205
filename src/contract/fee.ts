import type { Day } from '../ground/clock.ts';
import type { Office } from './shape.ts';

/** Prices with the day they are valid from, in yen without tax (`domain.md` 4). */
const priceTables = [
  { from: '2008-10-01', baseFeePerUnit: 5000, paidReportsPerCode: 1000, archivePerCode: 1000 },
] as const satisfies readonly Prices[];

type Prices = { from: Day; baseFeePerUnit: number; paidReportsPerCode: number; archivePerCode: number };

/** The newest prices that have begun, and before all of them the oldest. @param tables the oldest first */
export const pricesOn = <P extends Pick<Prices, 'from'>>(tables: readonly [P, ...P[]], on: Day): P =>
  tables.findLast((table) => table.from <= on) ?? tables[0];

export type MonthlyFee = { base: number; reports: number; archive: number; total: number };

/**
 * What is paid each month whatever the use, in yen without tax: plan A per terminal or mailbox, reports and archive per user code
 * (`domain.md` 4); nothing without a contract. Joint use without a mailbox pays one unit on plan A.
 */
export const monthlyFee = (office: Office, on: Day): MonthlyFee => feeBeside(office, on, new Set());

/**
 * The same for offices of one company together. After a partial transfer several of them hold a user code: its reports and its archive are
 * paid once (`domain.md` 4), by the first of those that have them, in the order of their office codes.
 */
export function monthlyFees(offices: Readonly<Record<string, Office>>, on: Day): Record<string, MonthlyFee> {
  const paid: Paid = new Set();
  const fees = Object.keys(offices)
    .toSorted()
    .map((code) => {
      const office = offices[code] as Office;
      const fee = feeBeside(office, on, paid);
      for (const flag of flags)
        if (office.inForce) for (const code of codesWith(office, flag)) paid.add(`${flag} ${code}`);
      return [code, fee] as const;
    });
  return Object.fromEntries(fees);
}

/** What several offices pay together. */
export function sumOf(fees: readonly MonthlyFee[]): MonthlyFee {
  const sum = (part: keyof MonthlyFee) => fees.reduce((total, fee) => total + fee[part], 0);
  return { base: sum('base'), reports: sum('reports'), archive: sum('archive'), total: sum('total') };
}

const flags = ['paidReports', 'archive'] as const;
type Flag = (typeof flags)[number];
/** Services with the user codes that another office pays them for. */
type Paid = Set<`${Flag} ${string}`>;

function feeBeside(office: Office, on: Day, paid: Paid): MonthlyFee {
  if (!office.inForce) return { base: 0, reports: 0, archive: 0, total: 0 };
  const prices = pricesOn(priceTables, on);
  const units =
    (office.plan.line === 'A' ? lineUnits(office) : 0) +
    (office.plan.internet === 'A' ? office.internet.netTerminals : 0);
  const codes = (flag: Flag) => codesWith(office, flag).filter((code) => !paid.has(`${flag} ${code}`)).length;
  const base = units * prices.baseFeePerUnit;
  const reports = codes('paidReports') * prices.paidReportsPerCode;
  const archive = codes('archive') * prices.archivePerCode;
  return { base, reports, archive, total: base + reports + archive };
}

const codesWith = ({ userIds }: Office, flag: Flag): string[] => [
  ...new Set(userIds.filter((id) => id[flag]).map((id) => id.code)),
];

function lineUnits(office: Office): number {
  const units = office.line.terminals + office.line.mailboxes;
  return units === 0 && office.jointUseParent !== '' ? 1 : units;
}

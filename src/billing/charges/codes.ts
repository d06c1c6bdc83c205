import { type CodeService, codeServices, codesWith } from '../../contract/charges.ts';
import type { Prices } from '../../contract/prices.ts';
import type { Day } from '../../ground/clock.ts';
import type { InvoiceLine } from '../invoices/content.ts';
import { lineAt } from './line.ts';
import { inForce, type OfficeMonth } from './office-month.ts';

/**
 * Reports and archive of an office's user codes, once per code and company: who had the service on the first day of the month pays, of several
 * the first office code; of those that began later the earliest. The others have a row of 0 yen (`bills.md` 6).
 * @param company the months of all offices of the company, the office's own among them
 */
export const codeLines = (
  own: OfficeMonth,
  company: readonly OfficeMonth[],
  prices: Prices,
  until: Day,
): InvoiceLine[] =>
  (Object.keys(codeServices) as CodeService[]).flatMap((kind) => {
    const price = prices.find({ kind, key: 'code', plan: '' }, until);
    if (!price) return [];
    return [...firstDays(own, kind)].map(([code, since]) => {
      const payer = own.moved.succeeds ?? payerOf(code, kind, company) ?? own.officeCode;
      const elsewhere = payer !== own.officeCode;
      const cause = { userCode: code, ...(elsewhere ? { billedTo: payer } : { reachedOn: since }) };
      const counted = { kind, key: 'code', family: '', plan: '', count: 1 } as const;
      return lineAt(counted, elsewhere ? { ...price, amount: 0 } : price, cause);
    });
  });

function payerOf(code: string, kind: CodeService, company: readonly OfficeMonth[]): string | undefined {
  const holders = company.flatMap((month) => {
    const since = firstDays(month, kind).get(code);
    return since === undefined ? [] : [{ officeCode: month.officeCode, since }];
  });
  const [payer] = holders.toSorted((a, b) => order(a.since, b.since) || order(a.officeCode, b.officeCode));
  return payer?.officeCode;
}

/** The user codes that had a service in the month, with the first day of it. */
function firstDays(month: OfficeMonth, kind: CodeService): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { from, office } of inForce(month))
    for (const code of codesWith(office, kind)) if (!days.has(code)) days.set(code, from);
  return days;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

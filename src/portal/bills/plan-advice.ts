import { type Advice, adviseOn } from '../../billing/adviser.ts';
import { listMonthContents } from '../../billing/invoices/find.ts';
import { monthAfter, monthOf } from '../../billing/months/days.ts';
import type { ConnectionFamily } from '../../contract/masters.ts';
import type { Plan } from '../../contract/parts/plan.ts';
import { contractsAsOf } from '../../ledger/read.ts';
import { loadPrices } from '../../prices/load.ts';
import type { Web } from '../../web/env.ts';

/** Bills that a plan is judged by at most. */
const mostMonths = 12;

/** What the plans would have cost an office, and what it has today. */
export type PlanAdvice = { advice: Advice[]; present: Record<ConnectionFamily, Plan>; sample: boolean };

/** Reads an office's last bills and advises on them. */
export async function readAdvice({ db, clock }: Pick<Web, 'db' | 'clock'>, office: string): Promise<PlanAdvice> {
  const today = clock.today();
  const now = monthOf(today);
  const span = { from: monthAfter(now, -mostMonths - 1), until: now };
  const bills = (await listMonthContents(db, office, span)).slice(-mostMonths).map(({ content }) => content);
  const contract = (await contractsAsOf(db, [office], today))[office];
  return {
    advice: adviseOn(bills, await loadPrices(db), today),
    present: contract?.office.inForce ? contract.office.plan : { line: 'none', internet: 'none' },
    sample: bills.some(({ sample }) => sample),
  };
}

/** The connections of which another plan than the present one costs less. */
export const betterOnes = ({ advice, present }: PlanAdvice): Advice[] =>
  advice.filter(
    ({ family, better, saving }) => present[family] !== 'none' && better !== present[family] && saving !== 0,
  );

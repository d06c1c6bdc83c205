import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../application/move/services.ts';
import type { Month } from '../billing/invoices/content.ts';
import { beginCalculation, calculate } from '../billing/months/calculate.ts';
import { billDaysOf, lastDayOf, monthAfter, monthOf } from '../billing/months/days.ts';
import { fixMonth } from '../billing/months/fix.ts';
import { approveMonth, closeMonth } from '../billing/months/months.ts';
import { loadUsage } from '../billing/usage/load.ts';
import type { Day } from '../ground/clock.ts';
import { addDays } from '../schedule/days.ts';
import { authorOf, onDay } from './at.ts';
import type { Cast } from './cast.ts';
import { payBills } from './payments.ts';
import { demoUsage } from './usage.ts';

/** Months of invoices that are there (`demo.md`). The month that is over after them waits for the accountant. */
const invoiced = 13;

/** A year and a month of bills, each fixed in its time through the product's own use cases; the last month that is over is closed and waits. */
export async function playBills(services: Services, cast: Cast): Promise<void> {
  const waiting = monthAfter(monthOf(services.clock.today()), -1);
  const months = Array.from({ length: invoiced }, (_, index) => monthAfter(waiting, index - invoiced));
  for (const month of months) await bill(services, cast, month);
  await payBills(services, cast, months);
  const at = onDay(services, services.clock.today());
  await closeMonth(at, { month: waiting, mover: authorOf(cast, 'billing1') });
}

/** The usage of two months as files, to be read in by hand: of the month that waits, and of the one that runs. @returns a line that says where */
export async function writeUsageFiles(dataDir: string, today: Day): Promise<string> {
  const folder = join(dataDir, 'samples');
  await mkdir(folder, { recursive: true });
  const now = monthOf(today);
  const last = monthAfter(now, -1);
  await writeFile(join(folder, `usage-${last.slice(0, 7)}.csv`), demoUsage(last));
  await writeFile(join(folder, `usage-${now.slice(0, 7)}.csv`), demoUsage(now, today));
  return `Usage of two months to read in by hand as billing1: ${folder}`;
}

async function bill(services: Services, cast: Cast, month: Month): Promise<void> {
  const { calendar } = await services.schedule();
  const { fixBy } = billDaysOf(month, services.operators(lastDayOf(month)).billing, calendar);
  const [closes, fixes] = [onDay(services, addDays(lastDayOf(month), 1)), onDay(services, fixBy)];
  const [mover, second] = [authorOf(cast, 'billing1'), authorOf(cast, 'approver1')];
  const file = Buffer.from(demoUsage(month));
  await loadUsage(closes, {
    ...{ month, part: '', name: `usage-${month.slice(0, 7)}.csv`, by: mover },
    open: async function* () {
      yield file;
    },
  });
  const { id } = await closeMonth(closes, { month, mover });
  await beginCalculation(closes, { id, mover });
  await calculate(closes, { month });
  await approveMonth(fixes, { month, run: 1, mover: second });
  await fixMonth(fixes, { month, run: 1, mover });
}

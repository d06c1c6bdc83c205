import { parseArgs } from 'node:util';
import type { Services } from '../application/move/services.ts';
import { system } from '../audit/events.ts';
import { beginCalculation, calculate } from '../billing/months/calculate.ts';
import { sumMonth } from '../billing/months/compare.ts';
import { fixMonth } from '../billing/months/fix.ts';
import { closeMonth, MonthHeld } from '../billing/months/months.ts';
import { findMonth } from '../billing/months/read.ts';
import { parseMonth } from '../billing/usage/month.ts';
import { StartError } from '../ground/start-error.ts';
import { AlreadyMoved } from '../moves/already-moved.ts';

type Billing = Pick<Services, 'db' | 'clock' | 'operators' | 'outbox' | 'schedule' | 'config'>;

/**
 * `bill-month --month=2026-11 [--fix]`: closes the month where it is open, calculates it, or goes on with a calculation that was broken off, and
 * prints what it comes to. With `--fix` it is fixed, once a second person has approved it at the desk or none is asked for. Run twice, or beside
 * the program, it does nothing twice.
 * @throws {StartError} when the month cannot be billed, with why
 */
export async function billMonth(
  services: Billing,
  args: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const { month, fix } = read(args);
  try {
    await bill(services, month, { fix, print });
  } catch (error) {
    if (error instanceof MonthHeld)
      throw new StartError(held[error.fault] + (error.offices.length > 0 ? ` ${error.offices.join(' ')}` : ''));
    if (error instanceof AlreadyMoved)
      throw new StartError(`The month is ${error.status}${error.by && `, by ${error.by}`}.`);
    throw error;
  }
}

async function bill(
  services: Billing,
  month: string,
  { fix, print }: { fix: boolean; print: (line: string) => void },
): Promise<void> {
  const before = await findMonth(services.db, month);
  if (!fix && (before?.status ?? 'open') === 'open') await closeMonth(services, { month, mover: system });
  const closed = await findMonth(services.db, month);
  const running = closed?.status === 'closed' && closed.progress?.finishedAt === null;
  const calculates = !fix && (closed?.status === 'closed' || closed?.status === 'calculated');
  if (closed && calculates && !running) await beginCalculation(services, { id: closed.id, mover: system });
  if (running || calculates) await calculate(services, { month });
  const now = await findMonth(services.db, month);
  if (!now) throw new MonthHeld('nothing');
  const { offices, after, counts } = await sumMonth(services.db, now);
  print(
    `${month.slice(0, 7)}: ${offices} offices, ${after.toLocaleString('en')} yen with tax, ${counts.problems} with a problem.`,
  );
  if (!fix) return print('Look at it and approve it at the desk; then --fix.');
  const count = await fixMonth(services, { month, run: now.run, mover: system });
  print(`Fixed: ${count} invoices.`);
}

function read(args: readonly string[]): { month: string; fix: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { month: { type: 'string' }, fix: { type: 'boolean' } } });
    const month = parseMonth(values.month ?? '');
    if (!month) throw new StartError('Say which month: --month=2026-11.');
    return { month, fix: values.fix ?? false };
  } catch (error) {
    throw error instanceof StartError ? error : new StartError((error as Error).message);
  }
}

const held: Record<MonthHeld['fault'], string> = {
  notOver: 'The month is not over yet.',
  samePerson: 'Who calculated the month cannot approve it.',
  usageChanged: 'Usage has changed since the calculation: calculate again.',
  problems: 'These offices have a problem, see the desk:',
  notApproved: 'The month was not approved yet: a second person does it at the desk.',
  nothing: 'Nobody has begun the month.',
  otherRun: 'The month is being calculated again.',
};

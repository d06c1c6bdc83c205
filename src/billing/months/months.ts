import { sql } from 'kysely';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import type { Month } from '../invoices/content.ts';
import { lastDayOf } from './days.ts';
import { moveMonth } from './moves.ts';
import { type BillingMonth, findMonth } from './read.ts';

/** Why a month cannot go on; the page says it in words. */
export const monthFaults = [
  'notOver',
  'samePerson',
  'usageChanged',
  'problems',
  'notApproved',
  'nothing',
  'otherRun',
] as const;
export type MonthFault = (typeof monthFaults)[number];

export class MonthHeld extends Error {
  override name = 'MonthHeld';
  constructor(
    readonly fault: MonthFault,
    /** Offices that hold it up, at most a hundred. */
    readonly offices: readonly string[] = [],
  ) {
    super(`${fault} ${offices.join(' ')}`.trim());
  }
}

type At = Pick<Services, 'db' | 'clock' | 'operators'>;
type Mover = { mover: Author };

/**
 * Closes a month: from now on its bills are made of contracts and prices as they are known at this moment (`bills.md` 13, 14).
 * @throws {MonthHeld} before the month is over
 * @throws {AlreadyMoved} when somebody has closed it
 */
export async function closeMonth({ db, clock }: At, { month, mover }: Mover & { month: Month }): Promise<BillingMonth> {
  if (clock.today() <= lastDayOf(month)) throw new MonthHeld('notOver');
  return db.transaction().execute(async (trx) => {
    await sql`insert into billing_month (month) values (${month}) on conflict do nothing`.execute(trx);
    const begun = await findMonth(trx, month);
    // Whoever is writing a contract or a price is waited for: what becomes visible later was recorded later, too.
    await sql`lock table contract_version, ledger_change, price in share mode`.execute(trx);
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(trx);
    await moveMonth(trx, 'close', {
      ...{ id: begun?.id ?? '0', mover, now: clock.now() },
      set: { knownAt: rows[0]?.now ?? new Date() },
    });
    return (await findMonth(trx, month)) as BillingMonth;
  });
}

/** Opens a month again, so that a later price or contract counts. @throws {AlreadyMoved} once it is fixed, or open */
export async function reopenMonth(
  { db, clock }: At,
  { id, mover, why }: Mover & { id: string; why: string },
): Promise<void> {
  await db.transaction().execute((trx) => moveMonth(trx, 'reopen', { id, mover, now: clock.now(), why }));
}

/**
 * A second person agrees to what was calculated (`bills.md` 13).
 * @throws {MonthHeld} for who calculated it, when usage was read in since, or an office has a problem
 * @throws {AlreadyMoved}
 */
export async function approveMonth(
  { db, clock, operators }: At,
  { month, run, mover }: Mover & { month: Month; run: number },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const found = await lockMonth(trx, month, run);
    if (operators(lastDayOf(month)).billing.secondPerson && found.calculatedBy === mover.id)
      throw new MonthHeld('samePerson');
    await moveMonth(trx, 'approve', {
      id: found.id,
      mover,
      now: clock.now(),
      ...(mover.id && { set: { approvedBy: mover.id } }),
    });
    await checkSound(trx, found);
  });
}

/** Sends a month back to be calculated again. @throws {AlreadyMoved} */
export async function sendMonthBack(
  { db, clock }: At,
  { id, mover, why }: Mover & { id: string; why: string },
): Promise<void> {
  await db.transaction().execute((trx) => moveMonth(trx, 'sendBack', { id, mover, now: clock.now(), why }));
}

/**
 * The month with its row locked.
 * @param run the calculation that was looked at
 * @throws {MonthHeld} for a month that nobody has begun, or when it was calculated again since
 */
export async function lockMonth(trx: At['db'], month: Month, run: number): Promise<BillingMonth> {
  await sql`select from billing_month where month = ${month} for update`.execute(trx);
  const found = await findMonth(trx, month);
  if (!found) throw new MonthHeld('nothing');
  if (found.run !== run) throw new MonthHeld('otherRun');
  return found;
}

/** @throws {MonthHeld} when an office has a problem, or usage was read in after the calculation began */
export async function checkSound(trx: At['db'], { id, month, progress }: BillingMonth): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    select office_code as code from invoice_draft where month_id = ${id} and problems <> '[]' order by 1 limit 100`.execute(
    trx,
  );
  if (rows.length > 0)
    throw new MonthHeld(
      'problems',
      rows.map(({ code }) => code),
    );
  const { rows: later } = await sql`
    select from usage_file where month = ${month} and replaced_at is null and loaded_at > ${progress?.askedAt ?? null}
    union all select from usage_assignment where month = ${month} and assigned_at > ${progress?.askedAt ?? null} limit 1`.execute(
    trx,
  );
  if (later.length > 0) throw new MonthHeld('usageChanged');
}

import { sql } from 'kysely';
import type { Services } from '../../application/move/services.ts';
import type { Author } from '../../audit/events.ts';
import { system } from '../../audit/events.ts';
import type { Prices } from '../../contract/prices.ts';
import type { Connection } from '../../db/connect.ts';
import { enqueue } from '../../db/jobs.ts';
import { json } from '../../db/json.ts';
import { readPrices } from '../../prices/load.ts';
import { lastDayOf } from './days.ts';
import { type Draft, draftsOf } from './draft.ts';
import { countOffices, listFiles, nextOffices, type Reading, readInputs } from './inputs.ts';
import { moveMonth } from './moves.ts';
import type { BillingMonth } from './read.ts';

/** The job that calculates a month; its payload is `{ month }`. */
export const calculateJob = 'calculate-month';

type Calculating = Pick<Services, 'db' | 'clock' | 'operators'>;

/**
 * Begins a calculation of a closed month, anew where it was calculated before: what it makes replaces what there is. The work is a job, which
 * can be left, killed and done by two programs (`bills.md` 14).
 * @throws {AlreadyMoved} for a month that is not closed, or approved or fixed already
 */
export async function beginCalculation(
  { db, clock }: Calculating,
  { id, mover }: { id: string; mover: Author },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { month, run } = await moveMonth(trx, 'begin', {
      id,
      mover,
      now: clock.now(),
      set: { calculatedBy: mover.id },
    });
    await sql`
      insert into billing_run (month_id, run, asked_at, asked_by, office_count)
      values (${id}, ${run}, ${clock.now()}, ${mover.id}, ${await countOffices(trx)})`.execute(trx);
    await enqueue(trx, calculateJob, { month }, { jobKey: `${calculateJob}:${month}` });
  });
}

/** A run at work: which, and what it reads. */
type Run = Reading & { id: string; run: number; prices: Prices };

/**
 * Does what is left of a month's calculation, office by office, in steps that each leave what they made. Another program at the same
 * work, or a newer calculation, makes no harm: a step counts once.
 * @param options.alive false ends it between two steps; what was done stays
 */
export async function calculate(
  services: Calculating,
  month: Pick<BillingMonth, 'month'>,
  { alive = () => true, step = 200 }: { alive?: () => boolean; step?: number } = {},
): Promise<void> {
  const run = await findRun(services.db, month.month);
  if (!run) return;
  while (alive()) {
    const reached = await reachedBy(services.db, run);
    if (reached === undefined) return;
    const codes = await nextOffices(services.db, reached, step);
    if (codes.length === 0) return finish(services, run);
    const settings = services.operators(lastDayOf(run.month)).billing;
    const drafts = draftsOf(await readInputs(services.db, codes, run), run.month, run.prices, settings);
    await keep(services, run, { reached, codes, drafts });
  }
}

async function findRun(db: Connection, month: string): Promise<Run | undefined> {
  const { rows } = await sql<{ id: string; run: number; knownAt: Date }>`
    select m.id::text, m.run, m.known_at as "knownAt" from billing_month m join billing_run r on r.month_id = m.id and r.run = m.run
    where m.month = ${month} and m.status = 'closed' and r.finished_at is null`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  return { ...found, month, files: await listFiles(db, month), prices: await readPrices(db, found.knownAt) };
}

/** The last office that the run has looked at; undefined when it is over, or another has begun. */
async function reachedBy(db: Connection, { id, run }: Run): Promise<string | undefined> {
  const { rows } = await sql<{ reached: string }>`
    select r.reached from billing_run r join billing_month m on m.id = r.month_id and m.run = r.run and m.status = 'closed'
    where r.month_id = ${id} and r.run = ${run} and r.finished_at is null`.execute(db);
  return rows[0]?.reached;
}

type Step = { reached: string; codes: readonly string[]; drafts: readonly Draft[] };

/** Keeps what a step made, unless another program has kept the same step meanwhile. */
async function keep({ db }: Calculating, { id, run }: Run, { reached, codes, drafts }: Step): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numAffectedRows } = await sql`
      update billing_run r set reached = ${codes.at(-1) ?? ''}, done_count = done_count + ${codes.length}
      from billing_month m where m.id = r.month_id and m.run = r.run and m.status = 'closed'
        and r.month_id = ${id} and r.run = ${run} and r.reached = ${reached}`.execute(trx);
    if (numAffectedRows === 0n) return;
    const rows = drafts.map(({ officeCode, content, problems, recipients }) => ({
      ...{ officeCode, content, problems, recipients, total: Math.min(content.total, Number.MAX_SAFE_INTEGER) },
    }));
    await sql`
      insert into invoice_draft (month_id, office_code, run, total, problems, recipients, content)
      select ${id}, "officeCode", ${run}, total, problems, recipients, content
      from jsonb_to_recordset(${json(rows)}::jsonb)
        as r("officeCode" text, total bigint, problems jsonb, recipients jsonb, content jsonb)
      on conflict (month_id, office_code) do update
      set run = excluded.run, total = excluded.total, problems = excluded.problems, recipients = excluded.recipients, content = excluded.content`.execute(
      trx,
    );
  });
}

/** What the run did not make is gone: an office that has nothing to be billed any more. */
async function finish({ db, clock }: Calculating, { id, run }: Run): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numAffectedRows } = await sql`
      update billing_run r set finished_at = ${clock.now()}
      from billing_month m where m.id = r.month_id and m.run = r.run and m.status = 'closed'
        and r.month_id = ${id} and r.run = ${run} and r.finished_at is null`.execute(trx);
    if (numAffectedRows === 0n) return;
    await sql`delete from invoice_draft where month_id = ${id} and run < ${run}`.execute(trx);
    await moveMonth(trx, 'finish', { id, mover: system, now: clock.now() });
  });
}

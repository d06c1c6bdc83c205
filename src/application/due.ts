import { sql } from 'kysely';
import { factsOf, getFiling } from './filing.ts';
import { followMove } from './follow.ts';
import { move, system } from './move.ts';
import { type Move, startsFrom } from "./moves.ts";
import type { Services } from './services.ts';

/** Applications at a time; each in a transaction of its own, so that a kill in the middle loses none and repeats none. */
const batch = 100;

/** Days that a query may stay unanswered (`decisions.md`, Moves). */
export const queryDays = 30;
/** Days after which an untouched draft is deleted. */
export const draftDays = 90;

/**
 * Does what the business day brings: starts what is due, voids what missed its settings, ends what was not answered. What is due is
 * found by comparing dates, so that nothing is lost while the program is down, and doing it twice does it once.
 * @returns how many applications moved
 */
export async function moveWhatIsDue(services: Services): Promise<number> {
  const today = services.clock.today();
  const started = await each(services, 'start', sql`status in ('scheduled', 'confirmed') and start_date <= ${today} order by start_date, id`);
  const voided = await each(services, 'invalidate', sql`status = 'settingPending' and setting_deadline < ${today} order by id`);
  const expired = await each(services, 'expire', sql`status = 'queried' and changed_at < ${daysAgo(services, queryDays)} order by id`);
  await sql`
    delete from application using draft
    where draft.application_id = application.id and application.status = 'draft' and draft.updated_at < ${daysAgo(services, draftDays)}`.execute(
    services.db,
  );
  return started + voided + expired;
}

async function each(services: Services, name: Move, due: ReturnType<typeof sql>): Promise<number> {
  let count = 0;
  for (;;) {
    const { rows } = await sql<{ id: string }>`select id from application where ${due} limit ${batch}`.execute(services.db);
    for (const { id } of rows) count += await moveOne(services, name, id);
    if (rows.length < batch) return count;
  }
}

async function moveOne(services: Services, name: Move, id: string): Promise<number> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`select 1 from application where id = ${id} and status = any(${startsFrom(name)}) for update skip locked`.execute(trx);
    if (rows.length === 0) return 0;
    const moved = await move(trx, name, { id, mover: system, now: clock.now() });
    if (name === 'expire') await sql`delete from draft where application_id = ${id}`.execute(trx);
    const filing = await getFiling(trx, id);
    const { rows: outcomes } = await sql<{ effects: typeof filing.effects }>`select effects from outcome where application_id = ${id}`.execute(trx);
    await followMove(trx, services, name, moved, await factsOf(services, trx, filing, moved.officeCode, outcomes[0]?.effects));
    return 1;
  });
}


const daysAgo = ({ clock }: Services, days: number): Date => new Date(clock.now().getTime() - days * 86_400_000);

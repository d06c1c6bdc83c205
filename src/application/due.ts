import { type RawBuilder, sql } from 'kysely';
import { factsOf, getFiling } from './filing.ts';
import { followMove } from './follow.ts';
import { move, system } from './move.ts';
import { type Move, startsFrom } from './moves.ts';
import type { Services } from './services.ts';
import { draftDays, queryDays } from './settings.ts';

/** Applications at a time; each in a transaction of its own, so that a kill in the middle loses none and repeats none. */
const batch = 100;

/**
 * Does what the business day brings: starts what is due, voids what missed its settings, ends what was not answered. What is due is
 * found by comparing dates, so that nothing is lost while the program is down, and doing it twice does it once.
 * @returns how many applications moved
 */
export async function moveWhatIsDue(services: Services): Promise<number> {
  const today = services.clock.today();
  const started = await each(services, 'start', sql`start_date <= ${today}`);
  const voided = await each(services, 'invalidate', sql`setting_deadline < ${today}`);
  const expired = await each(services, 'expire', sql`changed_at < ${daysAgo(services, queryDays)}`);
  await sql`
    delete from application using draft
    where draft.application_id = application.id and application.status = 'draft' and draft.updated_at < ${daysAgo(services, draftDays)}`.execute(
    services.db,
  );
  return started + voided + expired;
}

/** One that cannot be moved is told at the end and keeps none of the others waiting. @throws {AggregateError} */
async function each(services: Services, name: Move, due: RawBuilder<unknown>): Promise<number> {
  let [count, after] = [0, first];
  const failed: unknown[] = [];
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select id from application where status = any(${startsFrom(name)}) and ${due} and id > ${after} order by id limit ${batch}`.execute(
      services.db,
    );
    for (const { id } of rows) {
      count += await moveOne(services, name, id, due).catch((error) => {
        failed.push(new Error(`${name} ${id}`, { cause: error }));
        return 0;
      });
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) break;
    after = last.id;
  }
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} of ${failed.length + count} could not be moved by ${name}`);
  return count;
}

/** Found due again under its lock: another program may have moved it since. */
async function moveOne(services: Services, name: Move, id: string, due: RawBuilder<unknown>): Promise<number> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      select 1 from application where id = ${id} and status = any(${startsFrom(name)}) and ${due} for update skip locked`.execute(
      trx,
    );
    if (rows.length === 0) return 0;
    const moved = await move(trx, name, { id, mover: system, now: clock.now() });
    if (name === 'expire') await sql`delete from draft where application_id = ${id}`.execute(trx);
    const filing = await getFiling(trx, id);
    const { rows: outcomes } = await sql<{
      effects: typeof filing.effects;
    }>`select effects from outcome where application_id = ${id}`.execute(trx);
    await followMove(
      trx,
      services,
      name,
      moved,
      await factsOf(services, trx, filing, moved.officeCode, outcomes[0]?.effects),
    );
    return 1;
  });
}

/** Below every id. */
const first = '00000000-0000-0000-0000-000000000000';

const daysAgo = ({ clock }: Services, days: number): Date => new Date(clock.now().getTime() - days * 86_400_000);

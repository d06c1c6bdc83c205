import { type RawBuilder, sql } from 'kysely';
import { factsOf, getFiling } from './filing.ts';
import { followMove } from './follow.ts';
import { move, system } from './move.ts';
import { type Move, startsFrom } from './moves.ts';
import type { Services } from './services.ts';
import { draftDays, draftWarningDays, lastDayOver, queryDays } from './settings.ts';

/**
 * Does what the business day brings: starts what is due, voids what missed its settings, ends what was not answered. What is due is
 * found by comparing dates, so that nothing is lost while the program is down, and doing it twice does it once. Each application moves
 * in a transaction of its own: one that cannot is told at the end and keeps none of the others waiting.
 * @returns how many applications moved
 * @throws {AggregateError} when some could not
 */
export async function moveWhatIsDue(services: Services): Promise<number> {
  const today = services.clock.today();
  const results = [
    ...(await each(services, 'start', sql`start_date <= ${today}`)),
    ...(await each(services, 'invalidate', sql`setting_deadline < ${today}`)),
    ...(await each(services, 'expire', sql`changed_at < ${lastDayOver(queryDays, services)}`)),
  ];
  await deleteOldDrafts(services);
  const failed = results.filter((result) => result instanceof Error);
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${results.length} could not be moved`);
  return results.filter((result) => result === 'moved').length;
}

/** A draft goes some days after its owner was warned of it (`remind.ts`), never unwarned: also not when the program was down. */
async function deleteOldDrafts(services: Services): Promise<void> {
  await sql`
    delete from application using draft d
    where d.application_id = application.id and application.status = 'draft' and d.updated_at < ${lastDayOver(draftDays, services)}
      and exists (select from reminder r where r.application_id = d.application_id and r.kind = 'draft' and r.since = d.updated_at
        and r.reminded_at < ${lastDayOver(draftWarningDays - 1, services)})`.execute(services.db);
}

type Result = 'moved' | 'elsewhere' | Error;

async function each(services: Services, name: Move, due: RawBuilder<unknown>): Promise<Result[]> {
  const { rows } = await sql<{ id: string }>`
    select id from application where status = any(${startsFrom(name)}) and ${due} order by id`.execute(services.db);
  const results: Result[] = [];
  for (const { id } of rows) {
    const failed = (error: unknown) => new Error(`${name} ${id}`, { cause: error });
    results.push(await moveOne(services, name, id, due).catch(failed));
  }
  return results;
}

/** Found due again under its lock: another program may have moved it since. */
async function moveOne(services: Services, name: Move, id: string, due: RawBuilder<unknown>): Promise<Result> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      select 1 from application where id = ${id} and status = any(${startsFrom(name)}) and ${due} for update skip locked`.execute(
      trx,
    );
    if (rows.length === 0) return 'elsewhere';
    const filing = await getFiling(trx, id);
    const { rows: outcomes } = await sql<{
      effects: typeof filing.effects;
    }>`select effects from outcome where application_id = ${id}`.execute(trx);
    const ends = name === 'start' && outcomes[0]?.effects.ends;
    const moved = await move(trx, name, { id, mover: system, now: clock.now(), ...(ends && { news: 'ended' }) });
    if (name === 'expire') await sql`delete from draft where application_id = ${id}`.execute(trx);
    await followMove(
      trx,
      services,
      name,
      moved,
      await factsOf(services, trx, filing, moved.officeCode, outcomes[0]?.effects),
    );
    return 'moved';
  });
}

import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../clock.ts';
import { factsOf, getFiling } from './filing.ts';
import { followMove } from './follow.ts';
import { lockLinked } from './linked.ts';
import { endLinked } from './linked-moves.ts';
import { move, system } from './move.ts';
import { type Move, startsFrom } from './moves.ts';
import type { Services } from './services.ts';
import { draftDays, draftWarningDays, lastDayOver, queryDays } from './settings.ts';
import { hasFiledSettings } from './settles.ts';
import { startTogether } from './start.ts';

/**
 * Does what the business day brings: starts what is due, voids what missed its settings, ends what was not answered. What is due is
 * found by comparing dates, so that nothing is lost while the program is down, and doing it twice does it once. Each application moves
 * for itself: one that cannot is told at the end and keeps none of the others waiting.
 * @returns how many applications moved
 * @throws {AggregateError} when some could not
 */
export async function moveWhatIsDue(services: Services): Promise<number> {
  const today = services.clock.today();
  const results = [
    ...(await startWhatIsDue(services, sql`a.start_date <= ${today}`)),
    ...(await each(services, 'invalidate', missed(today))),
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

/** The deadline has passed and no settings were filed by then; on the start date also where the centre has not decided on them. */
const missed = (today: Day) => sql`setting_deadline < ${today} and (start_date <= ${today} or not ${hasFiledSettings})`;

type Result = 'moved' | 'elsewhere' | Error;

/** Many in a transaction; where one of them cannot, each of them in its own, so that it keeps none of the others waiting. */
async function startWhatIsDue(services: Services, due: RawBuilder<unknown>): Promise<Result[]> {
  const ids = await listDue(services, 'start', due);
  const results: Result[] = [];
  for (let at = 0; at < ids.length; at += startsInOne) {
    const some = ids.slice(at, at + startsInOne);
    const started = await startTogether(services, some, due).catch(asError);
    if (typeof started === 'number') results.push(...Array.from({ length: started }, (): Result => 'moved'));
    else results.push(...(await startEach(services, some, due, started)));
  }
  return results;
}

/** One by one; what stood in the way of all is told where it stood in the way of none. */
async function startEach(
  services: Services,
  ids: readonly string[],
  due: RawBuilder<unknown>,
  hindrance: Error,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const id of ids) {
    const failed = (error: unknown) => new Error(`start ${id}`, { cause: error });
    const started = await startTogether(services, [id], due).catch(failed);
    results.push(started instanceof Error ? started : started > 0 ? 'moved' : 'elsewhere');
  }
  return results.some((result) => result instanceof Error) ? results : [...results, hindrance];
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Locks of so many applications are held at once; more in one would gain little. */
const startsInOne = 100;

const each = async (services: Services, name: Move, due: RawBuilder<unknown>): Promise<Result[]> =>
  moveEach(services, name, await listDue(services, name, due), due);

async function listDue({ db }: Services, name: Move, due: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from application a where status = any(${startsFrom(name)}) and ${due} order by id`.execute(db);
  return rows.map(({ id }) => id);
}

async function moveEach(
  services: Services,
  name: Move,
  ids: readonly string[],
  due: RawBuilder<unknown>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const id of ids) {
    const failed = (error: unknown) => new Error(`${name} ${id}`, { cause: error });
    results.push(await moveOne(services, name, id, due).catch(failed));
  }
  return results;
}

/** Found due again under its lock: another program may have moved it since. */
async function moveOne(services: Services, name: Move, id: string, due: RawBuilder<unknown>): Promise<Result> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    await lockLinked(trx, id);
    const { rows } = await sql`
      select 1 from application a where id = ${id} and status = any(${startsFrom(name)}) and ${due} for update skip locked`.execute(
      trx,
    );
    if (rows.length === 0) return 'elsewhere';
    const filing = await getFiling(trx, id);
    const { rows: outcomes } = await sql<{
      effects: typeof filing.effects;
    }>`select effects from outcome where application_id = ${id}`.execute(trx);
    const moved = await move(trx, name, { id, mover: system, now: clock.now() });
    if (name === 'expire') await sql`delete from draft where application_id = ${id}`.execute(trx);
    const facts = await factsOf(services, trx, filing, moved.officeCode, outcomes[0]?.effects);
    await followMove(trx, services, name, moved, facts);
    await endLinked(trx, services, moved);
    return 'moved';
  });
}

import { type RawBuilder, sql } from 'kysely';
import { system } from '../../audit/events.ts';
import type { Day } from '../../ground/clock.ts';
import { endLinked } from '../linked/linked-moves.ts';
import { noteHeldUp } from '../move/held-up.ts';
import { move } from '../move/move.ts';
import { type Move, startsFrom } from '../move/move-table.ts';
import type { Services } from '../move/services.ts';
import type { Effects } from '../record/effects.ts';
import { factsOf, getFiling } from '../record/filing.ts';
import { followMove } from '../record/follow.ts';
import { lockLinked, lockMembers } from '../record/linked-group.ts';
import { settingsAtCentre, settingsCameBack } from '../record/settles.ts';
import { isOver } from '../record/time-limits.ts';
import { type PutOffCause, putOff } from '../review/put-off.ts';
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
  const runs = [
    await moveDue(services, { name: 'expire', due: unanswered(services), attempt: alone('expire') }),
    await moveDue(services, { name: 'invalidate', due: neverFiled(today), attempt: alone('invalidate') }),
    // Before anything starts: what cannot keep its day takes its linked group along.
    await moveDue(services, { name: 'putOff', due: inReview(today), attempt: putOffDue('inReview') }),
    await moveDue(services, { name: 'putOff', due: notFiledAnew(today), attempt: putOffDue('notFiledAnew') }),
    await moveDue(services, {
      name: 'start',
      due: sql`a.start_date <= ${today}`,
      attempt: startTogether,
      inOne: startsInOne,
    }),
  ];
  await deleteOldDrafts(services);
  const [failed, found] = [runs.flatMap((run) => run.failed), sum(runs.map((run) => run.found))];
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${found} could not be moved`);
  return sum(runs.map((run) => run.moved));
}

/** A draft goes some days after its owner was warned of it (`remind.ts`), never unwarned: also not when the program was down. */
async function deleteOldDrafts(services: Services): Promise<void> {
  await sql`
    delete from application using draft d
    where d.application_id = application.id and application.status = 'draft' and ${isOver(sql.ref('d.updated_at'), services, (terms) => terms.draftDays)}
      and exists (select from reminder r where r.application_id = d.application_id and r.kind = 'draft' and r.since = d.updated_at
        and ${isOver(sql.ref('r.reminded_at'), services, (terms) => terms.draftWarningDays - 1, sql.ref('d.updated_at'))})`.execute(
    services.db,
  );
}

/** The days of the query are over; one on settings may be answered by their deadline, which moves with the start date (`decisions.md` 43). */
const unanswered = (
  services: Services,
) => sql`${isOver(sql.ref('a.changed_at'), services, (terms) => terms.queryDays)} and not exists (
  select from application m where m.id = a.settles and m.status = 'settingPending' and m.setting_deadline >= ${services.clock.today()})`;

/** The deadline has passed, and no settings were ever filed: only that voids an application (`decisions.md` 43). */
const neverFiled = (today: Day) =>
  sql`a.setting_deadline < ${today} and not ${settingsAtCentre} and not ${settingsCameBack}`;

/** The start date has come, and the centre has not decided on the settings that were filed in time. */
const inReview = (today: Day) => sql`a.status = 'settingPending' and a.start_date <= ${today} and ${settingsAtCentre}`;

/** Settings were filed and came back, and the customer has let the days for filing them anew pass. */
const notFiledAnew = (today: Day) => sql`a.status = 'settingPending' and a.setting_deadline < ${today}
  and not ${settingsAtCentre} and ${settingsCameBack}`;

/** Moves those of some applications that are still due, in one transaction. @returns how many; an error leaves all where they were */
type Attempt = (services: Services, ids: readonly string[], due: RawBuilder<unknown>) => Promise<number>;

/** @property inOne how many are tried in one transaction; each in its own when left out. */
type Wanted = { name: Move; due: RawBuilder<unknown>; attempt: Attempt; inOne?: number };

type Outcome = { moved: number; failed: Error[] };

async function moveDue(
  services: Services,
  { name, due, attempt, inOne = 1 }: Wanted,
): Promise<Outcome & { found: number }> {
  const ids = await listDue(services, name, due);
  const outcomes: Outcome[] = [];
  for (let at = 0; at < ids.length; at += inOne)
    outcomes.push(await tryAll(services, name, ids.slice(at, at + inOne), (some) => attempt(services, some, due)));
  return { found: ids.length, ...joined(outcomes) };
}

/**
 * Where one of several cannot, each is tried by itself; what stood in the way of all is told where it stood in the way of none. What cannot
 * move stays before the centre's eyes.
 */
async function tryAll(
  services: Services,
  name: Move,
  ids: readonly string[],
  attempt: (ids: readonly string[]) => Promise<number>,
): Promise<Outcome> {
  try {
    return { moved: await attempt(ids), failed: [] };
  } catch (cause) {
    const hindrance = new Error(`${name} ${ids.length > 1 ? `${ids.length} together` : ids[0]}`, { cause });
    const [only = ''] = ids;
    if (ids.length === 1) {
      await noteHeldUp(services, { id: only, move: name, cause });
      return { moved: 0, failed: [hindrance] };
    }
    const outcomes: Outcome[] = [];
    for (const id of ids) outcomes.push(await tryAll(services, name, [id], attempt));
    const { moved, failed } = joined(outcomes);
    return { moved, failed: failed.length > 0 ? failed : [hindrance] };
  }
}

const joined = (outcomes: readonly Outcome[]): Outcome => ({
  moved: sum(outcomes.map(({ moved }) => moved)),
  failed: outcomes.flatMap(({ failed }) => failed),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Locks of so many applications are held at once; more in one would gain little. */
const startsInOne = 100;

async function listDue({ db }: Services, name: Move, due: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from application a where status = any(${startsFrom(name)}) and ${due} order by id`.execute(db);
  return rows.map(({ id }) => id);
}

const putOffDue =
  (because: PutOffCause): Attempt =>
  async (services, [id = ''], due) => {
    const schedule = await services.schedule();
    return services.db.transaction().execute(async (trx) => {
      await lockMembers(trx, id);
      const { rows } = await sql<{ was: Day }>`
        select a.start_date as was from application a where a.id = ${id} and ${due} for update of a skip locked`.execute(
        trx,
      );
      const [found] = rows;
      if (!found) return 0;
      await putOff(trx, services, schedule, { id, was: found.was, because });
      return 1;
    });
  };

/** One at a time, because its linked group is locked before it. Found due again under the lock: another program may have moved it. */
const alone =
  (name: Move): Attempt =>
  async (services, [id = ''], due) =>
    services.db.transaction().execute(async (trx) => {
      await lockLinked(trx, id);
      const { rows } = await sql<{ effects: Effects | null }>`
        select o.effects from application a left join outcome o on o.application_id = a.id
        where a.id = ${id} and a.status = any(${startsFrom(name)}) and ${due} for update of a skip locked`.execute(trx);
      const [found] = rows;
      if (!found) return 0;
      const moved = await move(trx, name, { id, mover: system, now: services.clock.now() });
      if (name === 'expire') await sql`delete from draft where application_id = ${id}`.execute(trx);
      const filing = await getFiling(trx, id);
      const facts = await factsOf(services, trx, filing, moved.officeCode, found.effects ?? filing.effects);
      await followMove(trx, services, name, moved, facts);
      await endLinked(trx, services, moved);
      return 1;
    });

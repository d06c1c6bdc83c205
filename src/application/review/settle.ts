import { sql } from 'kysely';
import { system } from '../../audit/events.ts';
import { json } from '../../db/json.ts';
import { NotAcceptable } from '../move/errors.ts';
import { type Moved, move } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import { statuses } from '../move/status.ts';
import { findOutcome } from '../record/detail.ts';
import { effectsOf } from '../record/effects.ts';
import { factsOf, factsOn, getFiling } from '../record/filing.ts';
import { followMove } from '../record/follow.ts';
import { lockSettled, notWaiting } from '../record/settles.ts';
import { lockReady, type ReviewEnd } from './ready.ts';

/**
 * 審査を終了する, for system settings: nothing of the contract changes, and the application that waits for them waits for its start date
 * from now on (`decisions.md`, Moves).
 * @throws {AlreadyMoved} when a colleague decided first
 * @throws {NotAcceptable} when the application no longer waits for them, or a check fails
 */
export async function endSettings(services: Services, ending: Omit<ReviewEnd, 'startDate' | 'issued'>): Promise<Moved> {
  const { db, clock } = services;
  const { id, mover } = ending;
  const now = clock.now();
  return db.transaction().execute(async (trx) => {
    const settled = await lockSettled(trx, id);
    if (!settled) throw new Error(`${id} gives no settings`);
    const startDate = settled.startDate ?? clock.today();
    const { filing, judged } = await lockReady(trx, services, { ...ending, startDate, issued: {} });
    if (settled.status !== 'settingPending')
      throw new NotAcceptable('settles', notWaiting(settled.receptionNo, statuses[settled.status]));
    const moved = await move(trx, 'confirm', {
      id,
      mover,
      now,
      to: 'confirmed',
      set: { startDate },
      what: { settles: settled.receptionNo },
    });
    const effects = effectsOf(judged.assessment);
    await sql`
      insert into outcome (application_id, decided_at, decided_by, effects, issued, start_date)
      values (${id}, ${now}, ${mover.id}, ${json(effects)}, '{}', ${startDate})`.execute(trx);
    await followMove(trx, services, 'confirm', moved, factsOn(judged, filing, effects));
    const waited = await move(trx, 'settled', { id: settled.id, mover: system, now });
    const accepted = (await findOutcome(trx, settled.id))?.effects;
    const facts = await factsOf(services, trx, await getFiling(trx, settled.id), settled.officeCode, accepted);
    await followMove(trx, services, 'settled', waited, facts);
    return moved;
  });
}

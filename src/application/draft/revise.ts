import { sql } from 'kysely';
import type { Author } from '../../audit/events.ts';
import { NotAcceptable } from '../move/errors.ts';
import { type Moved, move } from '../move/move.ts';
import type { Services } from '../move/services.ts';
import { getFiling } from '../record/filing.ts';
import { lockLinked } from '../record/linked-group.ts';
import { layOpen } from './lay-open.ts';

/**
 * 修正する, by the applicant, once an office that had to agree did not: what was filed lies ready to be corrected as after a 確認事項, and is
 * asked of whoever is chosen then.
 * @throws {AlreadyMoved} when the centre has decided, or a colleague was first
 * @throws {NotAcceptable} when nobody declined
 */
export async function revise(services: Services, id: string, mover: Author & { id: string }): Promise<Moved> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    await lockLinked(trx, id);
    const { rows } = await sql`select from application a where a.id = ${id} and ${isDeclined} for update`.execute(trx);
    if (rows.length === 0) throw new NotAcceptable('consent', nobodyDeclined);
    const moved = await move(trx, 'revise', { id, mover, now: clock.now() });
    await layOpen(trx, await getFiling(trx, id), mover.id, clock.now());
    return moved;
  });
}

/** A condition on `application a`: an office that has to agree did not, and what it was asked is still what was filed. */
export const isDeclined = sql`exists (
  select from consent k where k.application_id = a.id and k.taken_back_at is null and k.agreed is false)`;

const nobodyDeclined = {
  ja: '同意しないという回答がないため、修正を始められません。',
  en: 'No office has declined: there is nothing to correct.',
};

import { sql } from 'kysely';
import type { Author } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import { move } from '../move/move.ts';
import { canMove } from '../move/move-table.ts';
import type { Status } from '../move/status.ts';
import { awaitsConsent, listConsents } from './consents.ts';

/** That an application waits for offices that have to agree: which, since when, and whether they were reminded. */
export type Unanswered = { offices: readonly string[]; since: Date; reminded: boolean };

/** Undefined unless the review waits for a consent. */
export async function findUnanswered(db: Connection, applicationId: string): Promise<Unanswered | undefined> {
  const { rows } = await sql<{ since: Date; reminded: boolean }>`
    select a.changed_at as since, exists (
      select from reminder r where r.application_id = a.id and r.kind = 'consent' and r.since = a.changed_at) as reminded
    from application a where a.id = ${applicationId} and a.status in ('submitted', 'resubmitted') and ${awaitsConsent}`.execute(
    db,
  );
  const [found] = rows;
  if (!found) return undefined;
  const waiting = (await listConsents(db, applicationId)).filter(({ agreed }) => agreed === null);
  return { ...found, offices: waiting.map(({ officeCode, officeName }) => `${officeCode} ${officeName}`) };
}

/** What the centre can do with an application that waits for a consent: refuse it, and return it once the offices were reminded. */
export const canBeEnded = ({ reminded }: Unanswered, how: 'refuse' | 'query'): boolean => how === 'refuse' || reminded;

/**
 * Takes an application that waits for a consent into review, which begins without the consent only to be ended there: the rows of the
 * table of moves stay as they are. Anything else is left as it stands.
 */
export async function takeUnanswered(
  trx: Connection,
  how: 'refuse' | 'query',
  { id, mover, now }: { id: string; mover: Author & { id: string }; now: Date },
): Promise<void> {
  const { rows } = await sql<{ status: Status }>`select status from application where id = ${id} for update`.execute(
    trx,
  );
  if (!rows[0] || !canMove('pickUp', rows[0].status)) return;
  const unanswered = await findUnanswered(trx, id);
  if (unanswered && canBeEnded(unanswered, how))
    await move(trx, 'pickUp', { id, mover, now, set: { takenBy: mover.id } });
}

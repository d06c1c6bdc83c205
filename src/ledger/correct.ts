import { sql } from 'kysely';
import type { Operation } from '../contract/operation.ts';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import type { Day } from '../ground/clock.ts';
import { lockSubjects, replay } from './replay.ts';

/** Stands in the place of a reception number for what the centre itself corrected; it comes after every application of its day. */
export const correctionNo = '訂正';

/**
 * Enters what the centre itself sets in a contract, without an application, from a day on (JST). The subject is locked in the caller's
 * transaction.
 * @throws {LedgerConflict} when it, or a change that was accepted for a later day, does not apply; then nothing is written
 */
export async function correct(
  trx: Connection,
  { subject, startsOn, operations }: { subject: string; startsOn: Day; operations: readonly Operation[] },
): Promise<void> {
  await lockSubjects(trx, [subject]);
  await sql`
    insert into ledger_change (subject_code, effective_on, reception_no, origin, operations)
    values (${subject}, ${startsOn}, ${correctionNo}, 'correction', ${json(operations)})`.execute(trx);
  await replay(trx, subject, startsOn, { own: [startsOn] });
}

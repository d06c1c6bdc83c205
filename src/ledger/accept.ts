import { sql } from 'kysely';
import type { Day } from '../clock.ts';
import type { Operation } from '../contract/operation.ts';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { lockSubjects, replay } from './replay.ts';

export type Accepted = { applicationId: string; receptionNo: string; startsOn: Day; operations: readonly Operation[] };

/**
 * Enters an accepted change at the end of its review, with its future date, and derives all later versions anew (`decisions.md` 1, 5–7).
 * All subjects of the change are locked in code order and written in the caller's transaction.
 * @throws {LedgerConflict} when this change, or one that was accepted for a later day, does not apply; then nothing is written
 */
export async function accept(trx: Connection, accepted: Accepted): Promise<void> {
  const subjects = [...new Set(accepted.operations.map(({ subject }) => subject))].toSorted();
  await lockSubjects(trx, subjects);
  const entries = subjects.flatMap((subject) => entriesOf(accepted, subject));
  for (const { subject, on, operations } of entries) {
    await sql`
      insert into ledger_change (subject_code, effective_on, reception_no, application_id, origin, operations)
      values (${subject}, ${on}, ${accepted.receptionNo}, ${accepted.applicationId}, 'application', ${json(operations)})`.execute(
      trx,
    );
  }
  for (const subject of subjects)
    await replay(trx, subject, firstDay(entries.filter((entry) => entry.subject === subject)));
}

/**
 * Voids what an application entered (withdrawal, cancelling, invalidation); nothing is deleted (`decisions.md` 1).
 * @throws {LedgerConflict} when a change that was accepted later rests on it
 */
export async function voidChanges(trx: Connection, applicationId: string): Promise<void> {
  const { rows } = await sql<{ subject: string; on: Day }>`
    select subject_code as subject, effective_on as "on" from ledger_change
    where application_id = ${applicationId} and voided_at is null order by subject_code, effective_on`.execute(trx);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  await lockSubjects(trx, subjects);
  await sql`update ledger_change set voided_at = now() where application_id = ${applicationId} and voided_at is null`.execute(
    trx,
  );
  for (const subject of subjects) await replay(trx, subject, firstDay(rows.filter((row) => row.subject === subject)));
}

type Entry = { subject: string; on: Day; operations: Operation[] };

/** Each operation may have a date of its own (`decisions.md` 4). */
export function entriesOf(
  { operations, startsOn }: Pick<Accepted, 'operations' | 'startsOn'>,
  subject: string,
): Entry[] {
  const mine = Map.groupBy(
    operations.filter((operation) => operation.subject === subject),
    (operation) => operation.startsOn ?? startsOn,
  );
  return [...mine].map(([on, group]) => ({ subject, on, operations: group }));
}

const firstDay = (entries: readonly { on: Day }[]): Day => entries.map(({ on }) => on).toSorted()[0] ?? '';

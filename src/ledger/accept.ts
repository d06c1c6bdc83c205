import { sql } from 'kysely';
import type { Operation } from '../contract/operation.ts';
import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import type { Day } from '../ground/clock.ts';
import { lockSubjects, replay } from './replay.ts';

export type Accepted = { applicationId: string; receptionNo: string; startsOn: Day; operations: readonly Operation[] };

/**
 * Enters an accepted change at the end of its review, with its future date, and derives all later versions anew (`decisions.md` 1, 5–7).
 * All subjects of the change are locked in code order and written in the caller's transaction.
 * @throws {LedgerConflict} when this change, or one that was accepted for a later day, does not apply; then nothing is written
 */
export async function accept(trx: Connection, accepted: Accepted): Promise<void> {
  const entries = entriesIn(accepted);
  await addOpened(trx, entries);
  await lockSubjects(trx, subjectsIn(entries));
  await enter(trx, accepted, entries);
  await replayAll(trx, entries);
}

/**
 * Enters a change under another start date in place of what it entered before. What follows is derived once, so that a change of a
 * later day that rests on it is no conflict as long as it stays later.
 * @throws {LedgerConflict} as `accept`
 */
export async function acceptAnew(trx: Connection, accepted: Accepted): Promise<void> {
  const [were, entries] = [await listEntered(trx, accepted.applicationId), entriesIn(accepted)];
  await addOpened(trx, entries);
  await lockSubjects(trx, subjectsIn([...were, ...entries]));
  await markVoid(trx, accepted.applicationId);
  await enter(trx, accepted, entries);
  await replayAll(trx, [...were, ...entries]);
}

/**
 * Voids what an application entered (withdrawal, cancelling, invalidation); nothing is deleted (`decisions.md` 1).
 * @throws {LedgerConflict} when a change that was accepted later rests on it
 */
export async function voidChanges(trx: Connection, applicationId: string): Promise<void> {
  const were = await listEntered(trx, applicationId);
  await lockSubjects(trx, subjectsIn(were));
  await markVoid(trx, applicationId);
  await replayAll(trx, were);
}

/**
 * Reads contracts up to a day as though an application had never been accepted; the ledger itself stays as it is.
 * @throws {LedgerConflict} when a change that was accepted for that day or an earlier one rests on it
 */
export async function readWithout<T>(
  trx: Connection,
  { applicationId, until }: { applicationId: string; until: Day },
  read: () => Promise<T>,
): Promise<T> {
  const were = await listEntered(trx, applicationId);
  // The locks are taken before the savepoint: a rollback to it would release them.
  await lockSubjects(trx, subjectsIn(were));
  await sql`savepoint without_change`.execute(trx);
  try {
    await markVoid(trx, applicationId);
    await replayAll(trx, were, until);
    return await read();
  } finally {
    await sql`rollback to savepoint without_change`.execute(trx);
  }
}

export type Entry = { subject: string; on: Day; operations: Operation[] };

/** What an application entered and what was not voided since. */
export async function listEntered(db: Connection, applicationId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select subject_code as subject, effective_on as "on", operations from ledger_change
    where application_id = ${applicationId} and voided_at is null order by subject_code, effective_on`.execute(db);
  return rows;
}

/** Adds opened subjects in the order of their codes, because an office refers to its company. One whose opening was voided has its row already. */
async function addOpened(trx: Connection, entries: readonly Entry[]): Promise<void> {
  const opened = entries.filter(({ operations }) => operations.some(({ op }) => op === 'open'));
  for (const code of subjectsIn(opened))
    await sql`insert into subject (code, company_code) values (${code}, ${companyOf(code)}) on conflict do nothing`.execute(
      trx,
    );
}

async function markVoid(trx: Connection, applicationId: string): Promise<void> {
  await sql`update ledger_change set voided_at = now() where application_id = ${applicationId} and voided_at is null`.execute(
    trx,
  );
}

async function enter(
  trx: Connection,
  { applicationId, receptionNo }: Accepted,
  entries: readonly Entry[],
): Promise<void> {
  for (const { subject, on, operations } of entries) {
    await sql`
      insert into ledger_change (subject_code, effective_on, reception_no, application_id, origin, operations)
      values (${subject}, ${on}, ${receptionNo}, ${applicationId}, 'application', ${json(operations)})`.execute(trx);
  }
}

/** Derives each subject anew from the first day on that one of these entries is for. */
async function replayAll(trx: Connection, entries: readonly Entry[], until?: Day): Promise<void> {
  for (const subject of subjectsIn(entries))
    await replay(trx, subject, firstDay(entries.filter((entry) => entry.subject === subject)), {
      until,
      own: entries.map(({ on }) => on),
    });
}

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

const entriesIn = (accepted: Accepted): Entry[] =>
  [...new Set(accepted.operations.map(({ subject }) => subject))].flatMap((subject) => entriesOf(accepted, subject));

const subjectsIn = (entries: readonly Entry[]): string[] =>
  [...new Set(entries.map(({ subject }) => subject))].toSorted();

const firstDay = (entries: readonly { on: Day }[]): Day => entries.map(({ on }) => on).toSorted()[0] ?? '';

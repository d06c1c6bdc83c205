import type { Connection } from '../db/connect.ts';
import { type Accepted, entriesOf } from './accept.ts';
import { changesFrom, fold, LedgerConflict, mustKeepRules, versionBefore } from './replay.ts';

/**
 * The accepted change that would no longer apply once this one is accepted, without writing anything (`decisions.md` 7); undefined
 * when all would. The acceptance itself looks again under its locks.
 */
export async function foresee(
  db: Connection,
  accepted: Omit<Accepted, 'applicationId'>,
): Promise<LedgerConflict | undefined> {
  for (const subject of [...new Set(accepted.operations.map((operation) => operation.subject))].toSorted()) {
    const conflict = await conflictOn(db, subject, accepted);
    if (conflict) return conflict;
  }
  return undefined;
}

async function conflictOn(
  db: Connection,
  subject: string,
  accepted: Omit<Accepted, 'applicationId'>,
): Promise<LedgerConflict | undefined> {
  const mine = entriesOf(accepted, subject).map(({ on, operations }) => ({
    effectiveOn: on,
    receptionNo: accepted.receptionNo,
    operations,
  }));
  const from = mine.map(({ effectiveOn }) => effectiveOn).toSorted()[0] ?? accepted.startsOn;
  const changes = [...(await changesFrom(db, subject, from)), ...mine].toSorted((a, b) =>
    `${a.effectiveOn} ${a.receptionNo}` < `${b.effectiveOn} ${b.receptionNo}` ? -1 : 1,
  );
  try {
    const base = await versionBefore(db, subject, from);
    const own = entriesOf(accepted, subject).map(({ on }) => on);
    await mustKeepRules(db, subject, { from, base, versions: fold(subject, base, changes), changes, own });
    return undefined;
  } catch (error) {
    if (error instanceof LedgerConflict) return error;
    throw error;
  }
}

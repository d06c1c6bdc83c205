import { sql } from 'kysely';
import { apply, DoesNotApply } from '../contract/apply.ts';
import { type Operation, touchedPath } from '../contract/operation.ts';
import { type State, stateFrom } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import type { Day } from '../ground/clock.ts';
import { nameKey } from '../ground/text/search-key.ts';
import { type BreaksRule, firstBroken } from './keep-rules.ts';
import type { Sources } from './read.ts';

/** An accepted change that would no longer apply (`decisions.md` 7). It is moved or cancelled first. */
export class LedgerConflict extends Error {
  constructor(
    readonly receptionNo: string,
    readonly subject: string,
    readonly effectiveOn: Day,
    override readonly cause: DoesNotApply | BreaksRule,
  ) {
    super(`${receptionNo} on ${subject} from ${effectiveOn} no longer applies: ${cause.message}`);
  }
}

export type ChangeRow = { effectiveOn: Day; receptionNo: string; operations: Operation[] };
type Version = { from: Day; state: State; sources: Sources };

/**
 * Locks the subjects in the order of their codes, so that two writers never wait for each other in a circle. The lock lets rows that
 * name a subject be written meanwhile: each writer has written such rows (news) before it comes here.
 */
export async function lockSubjects(trx: Connection, codes: readonly string[]): Promise<void> {
  await sql`select 1 from subject where code = any(${[...codes]}) order by code for no key update`.execute(trx);
}

/**
 * Derives the versions of a subject anew from a day on: the changes of the ledger, by effective date and then by reception number
 * (`decisions.md` 6). The subject must be locked.
 * @param options.until leaves out the changes of later days
 * @param options.own days of the change for which this is done
 * @throws {LedgerConflict} naming the change that does not apply, or that breaks a rule of the contract
 */
export async function replay(
  trx: Connection,
  subject: string,
  from: Day,
  { until, own = [] }: { until?: Day | undefined; own?: readonly Day[] } = {},
): Promise<void> {
  const base = await versionBefore(trx, subject, from);
  const changes = await changesFrom(trx, subject, from);
  const versions = fold(
    subject,
    base,
    changes.filter(({ effectiveOn }) => until === undefined || effectiveOn <= until),
  );
  if (until === undefined) await mustKeepRules(trx, subject, { from, base, versions, changes, own });
  await replaceVersions(trx, subject, from, base, versions);
}

type Derived = {
  from: Day;
  base: Version | undefined;
  versions: readonly Version[];
  changes: readonly ChangeRow[];
  own: readonly Day[];
};

/** @throws {LedgerConflict} naming the change at which the contract breaks a rule that the recorded contract keeps */
export async function mustKeepRules(
  db: Connection,
  subject: string,
  { from, base, versions, changes, own }: Derived,
): Promise<void> {
  if (versions.every((version) => own.includes(version.from))) return;
  const { rows: recorded } = await sql<Version>`
    select valid_from as "from", state, sources from contract_version
    where subject_code = ${subject} and recorded_to is null and valid_from >= ${from} order by valid_from`.execute(db);
  const broken = firstBroken(subject, { base: base && stateFrom(subject, base.state), versions, recorded, own });
  const change = broken && changes.findLast(({ effectiveOn }) => effectiveOn === broken.day);
  if (change) throw new LedgerConflict(change.receptionNo, subject, broken.day, broken.error);
}

/** The versions that follow from the changes, one for each day on which something changes. Pure. */
export function fold(subject: string, base: Version | undefined, changes: readonly ChangeRow[]): Version[] {
  const versions: Version[] = [];
  let now: Now = { state: base && stateFrom(subject, base.state), sources: base?.sources ?? {} };
  for (const change of changes) {
    const after = applyChange(subject, now, change);
    if (versions.at(-1)?.from === change.effectiveOn) versions.pop();
    versions.push({ from: change.effectiveOn, ...after });
    now = after;
  }
  return versions;
}

type Now = { state: State | undefined; sources: Sources };

function applyChange(subject: string, now: Now, change: ChangeRow): Omit<Version, 'from'> {
  try {
    mustBeOpen(now.state !== undefined, change.operations);
    const state = change.operations.reduce<State>(apply, now.state ?? stateFrom(subject, undefined));
    const touched = change.operations.map((operation) => [touchedPath(operation), change.receptionNo]);
    // What a contract was opened with has no source.
    const sources = change.receptionNo === '' ? {} : Object.fromEntries(touched);
    return { state, sources: { ...now.sources, ...sources } };
  } catch (error) {
    if (error instanceof DoesNotApply) throw new LedgerConflict(change.receptionNo, subject, change.effectiveOn, error);
    throw error;
  }
}

/** A contract is opened once, and before anything else: a change of an office whose opening was voided finds nothing to change. */
function mustBeOpen(open: boolean, operations: readonly Operation[]): void {
  for (const [index, operation] of operations.entries()) {
    if (operation.op === 'open' && (open || index > 0)) throw new DoesNotApply(operation, 'present');
    if (operation.op !== 'open' && !open && index === 0) throw new DoesNotApply(operation, 'missing');
  }
}

export async function versionBefore(trx: Connection, subject: string, from: Day): Promise<Version | undefined> {
  const { rows } = await sql<Version>`
    select valid_from as "from", state, sources from contract_version
    where subject_code = ${subject} and recorded_to is null and valid_from < ${from} order by valid_from desc limit 1`.execute(
    trx,
  );
  return rows[0];
}

export async function changesFrom(trx: Connection, subject: string, from: Day): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select effective_on as "effectiveOn", reception_no as "receptionNo", operations from ledger_change
    where subject_code = ${subject} and voided_at is null and effective_on >= ${from} order by effective_on, reception_no, id`.execute(
    trx,
  );
  return rows;
}

/**
 * Closes what is superseded in record time and writes what holds from now on. The time of record is taken after the lock and never
 * before that of the rows it closes, so that the two axes stay free of overlaps whatever the machine's clock does.
 */
async function replaceVersions(
  trx: Connection,
  subject: string,
  from: Day,
  base: Version | undefined,
  versions: readonly Version[],
): Promise<void> {
  const kept = base ? [base, ...versions] : versions;
  const rows = kept.map((version, index) => ({ ...version, to: kept[index + 1]?.from ?? null }));
  await sql`
    with closing as (
      select greatest(clock_timestamp(), max(recorded_from)) as at from contract_version where subject_code = ${subject} and recorded_to is null
    ), closed as (
      update contract_version set recorded_to = (select at from closing)
      where subject_code = ${subject} and recorded_to is null and valid_from >= ${base?.from ?? from}
      returning id
    )
    select count(*) from closed`.execute(trx);
  await sql`
    insert into contract_version (subject_code, valid_from, valid_to, recorded_from, state, sources, name_key)
    select ${subject}, row.from_day, row.to_day,
      greatest(clock_timestamp(), (select max(recorded_to) from contract_version where subject_code = ${subject})), row.state, row.sources, row.name_key
    from jsonb_to_recordset(${json(rows.map(({ from, to, state, sources }) => ({ from_day: from, to_day: to, state, sources, name_key: nameKey(state.name) })))}::jsonb)
      as row(from_day date, to_day date, state jsonb, sources jsonb, name_key text)`.execute(trx);
}

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { apply } from '../contract/apply.ts';
import { change, type Operation } from '../contract/operation.ts';
import type { Office } from '../contract/shape.ts';
import { demoOffices } from '../demo/contracts.ts';
import type { Day } from '../ground/clock.ts';
import { accept, voidChanges } from './accept.ts';
import { openLedgers } from './open.ts';
import { findContractAsOf } from './read.ts';
import { LedgerConflict, lockSubjects, replay } from './replay.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
}, 60_000);
afterAll(() => own.close(), 60_000);

type Change = { startsOn: Day; operations: (code: string) => Operation[]; voided: boolean };
const days: Day[] = Array.from({ length: 12 }, (_, index) => `2026-12-${String(index + 10).padStart(2, '0')}`);

const operation = fc.oneof(
  fc.integer({ min: -4, max: 4 }).map((by) => (code: string) => change('office', code).count('line.mailboxes', by)),
  fc.constantFrom('NAC002', 'NAC003').map((id) => (code: string) => change('office', code).add('sharing', { id })),
  fc.constantFrom('NAC002', 'NAC003').map((id) => (code: string) => change('office', code).remove('sharing', id)),
  fc.nat(9).map((digit) => (code: string) => change('office', code).set('manager.phone', String(digit))),
);
const changes = fc.array(
  fc.record({
    startsOn: fc.constantFrom(...days),
    operations: fc
      .array(operation, { minLength: 1, maxLength: 3 })
      .map((all) => (code: string) => all.map((each) => each(code))),
    voided: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
);

const first = { ...(demoOffices.NAC001 as Office), sharing: [{ id: 'NAC002' }] };
let opened = 0;

/** An office of a company of its own for each run. */
async function openOffice(): Promise<string> {
  const company = `T${String(opened++).padStart(2, '0')}`;
  const code = `${company}001`;
  await openLedgers(own.db, [
    { code: company, from: '2025-01-01', state: { name: company } as never },
    { code, from: '2025-01-01', state: first },
  ]);
  return code;
}

type Entered = { effectiveOn: Day; receptionNo: string; operations: Operation[] };

/** Enters the changes one after the other, in the order of the list. @returns those that were accepted and not voided */
async function enterAll(code: string, all: readonly Change[]): Promise<Entered[]> {
  const accepted: Entered[] = [];
  for (const [index, { startsOn, operations, voided }] of all.entries()) {
    // The numbers run against the order of acceptance.
    const entry = { receptionNo: `26${String(99_999 - index)}A`, effectiveOn: startsOn, operations: operations(code) };
    const applicationId = randomUUID();
    const entered = await own.db
      .transaction()
      .execute((trx) =>
        accept(trx, { applicationId, receptionNo: entry.receptionNo, startsOn, operations: entry.operations }),
      )
      .then(
        () => true,
        (error) => (error instanceof LedgerConflict ? false : Promise.reject(error)),
      );
    expect(entered).toBe(folds([...accepted, entry]));
    if (!entered) continue;
    const withdrawn = voided && folds(accepted);
    if (withdrawn) await own.db.transaction().execute((trx) => voidChanges(trx, applicationId));
    else accepted.push(entry);
  }
  return accepted;
}

const byOrder = (a: Entered, b: Entered) =>
  `${a.effectiveOn} ${a.receptionNo}` < `${b.effectiveOn} ${b.receptionNo}` ? -1 : 1;

/** The plain meaning of a ledger: the operations in order of start date, then of reception number. */
const foldTo = (accepted: readonly Entered[], day: Day): Office =>
  accepted
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .toSorted(byOrder)
    .flatMap(({ operations }) => operations)
    .reduce((state, each) => apply(state, each), first);

function folds(accepted: readonly Entered[]): boolean {
  try {
    foldTo(accepted, '9999-12-31');
    return true;
  } catch {
    return false;
  }
}

const openVersions = async (code: string) => {
  const { rows } = await sql`
    select valid_from, valid_to, state, sources from contract_version
    where subject_code = ${code} and recorded_to is null order by valid_from`.execute(own.db);
  return rows;
};

test('whatever is accepted in whichever order, a contract is the fold of its changes by date, then by number', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const code = await openOffice();
      const accepted = await enterAll(code, all);
      for (const day of ['2026-12-09', ...days, '2027-12-31'])
        expect((await findContractAsOf(own.db, code, day))?.office).toEqual(foldTo(accepted, day));
      const versions = await openVersions(code);
      await own.db.transaction().execute(async (trx) => {
        await lockSubjects(trx, [code]);
        await replay(trx, code, '2025-01-01');
      });
      expect(await openVersions(code)).toEqual(versions);
    }),
    { numRuns: 30 },
  );
}, 240_000);

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { change } from '../contract/operation.ts';
import type { Company, Office } from '../contract/shape.ts';
import { demoCompanies, demoOffices } from '../demo/contracts.ts';
import type { Day } from '../ground/clock.ts';
import { accept } from './accept.ts';
import { openLedgers } from './open.ts';
import { findContractAsOf } from './read.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  const states: Record<string, Company | Office> = { ...demoCompanies, ...demoOffices };
  await openLedgers(
    own.db,
    Object.entries(states).map(([code, state]) => ({ code, from: '2025-01-01', state })),
  );
}, 60_000);
afterAll(() => own.close(), 60_000);

const nac001 = change('office', 'NAC001');

async function officeOn(code: string, day: Day): Promise<Office> {
  const found = await findContractAsOf(own.db, code, day);
  if (!found) throw new Error(`${code} has no contract on ${day}`);
  return found.office;
}

test('a contract with 500 changes reads as the sum of them, those too that slot in front of hundreds', async () => {
  const dayAt = (index: number) => new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10);
  const days = Array.from({ length: 500 }, (_, index) => dayAt(index % 100 === 99 ? index - 99 : index + 1));
  await own.db.transaction().execute(async (trx) => {
    for (const [index, startsOn] of days.entries()) {
      const receptionNo = `27${String(index).padStart(5, '0')}A`;
      const operations = [nac001.count('line.terminals', 1), nac001.set('manager.phone', startsOn)];
      await accept(trx, { applicationId: randomUUID(), receptionNo, startsOn, operations });
    }
  });
  const { line, manager } = await officeOn('NAC001', dayAt(500));
  expect([line.terminals, manager.phone]).toEqual([512, dayAt(499)]);
  const upTo = dayAt(250);
  expect((await officeOn('NAC001', upTo)).line.terminals).toBe(12 + days.filter((day) => day <= upTo).length);
  const { rows: open } = await sql`
    select 1 from contract_version where subject_code = 'NAC001' and recorded_to is null`.execute(own.db);
  expect(open).toHaveLength(1 + new Set(days).size);
}, 240_000);

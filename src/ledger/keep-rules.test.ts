import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { change, type Operation } from '../contract/operation.ts';
import { blankCompany, blankOffice } from '../contract/shape.ts';
import type { Day } from '../ground/clock.ts';
import { exampleLine } from '../procedures/parts/examples.ts';
import { accept, readWithout, voidChanges } from './accept.ts';
import { foresee } from './foresee.ts';
import { openLedgers } from './open.ts';
import { findContractAsOf } from './read.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.close());

/** An office in force that has nothing. */
beforeEach(async () => {
  await sql`delete from contract_version`.execute(own.db);
  await sql`delete from ledger_change`.execute(own.db);
  await openLedgers(own.db, [
    { code: 'SKB', from: '2025-01-01', state: { ...blankCompany, name: '新港物流株式会社' } },
    { code: 'SKB001', from: '2025-01-01', state: { ...blankOffice, inForce: true, name: '本店' } },
  ]);
});

const office = change('office', 'SKB001');
const lineComes = office.add('lines', exampleLine);
const lineGoes = office.remove('lines', 'L1');
const terminals = office.count('line.terminals', 2);
const phone = (number: string) => office.set('manager.phone', number);

let numbers = 1000;
async function enter(startsOn: Day, ...operations: Operation[]) {
  const accepted = { applicationId: randomUUID(), receptionNo: `260${numbers++}A`, startsOn, operations };
  await own.db.transaction().execute((trx) => accept(trx, accepted));
  return accepted;
}
const takeBack = (applicationId: string) => own.db.transaction().execute((trx) => voidChanges(trx, applicationId));
const conflict = (receptionNo: string, effectiveOn: Day) => ({
  name: 'Error',
  receptionNo,
  subject: 'SKB001',
  effectiveOn,
  cause: { rule: 'line-for-equipment ' },
});

describe('right F: what a later accepted change needs', () => {
  test('is not taken back before it; that change is named, with the rule', async () => {
    const line = await enter('2026-12-15', lineComes);
    const later = await enter('2026-12-22', terminals);
    await expect(takeBack(line.applicationId)).rejects.toMatchObject(conflict(later.receptionNo, '2026-12-22'));
    expect((await findContractAsOf(own.db, 'SKB001', '2026-12-22'))?.office.lines).toEqual([exampleLine]);
    await takeBack(later.applicationId);
    await takeBack(line.applicationId);
  });

  test('is not taken away by a sooner one, which is foreseen', async () => {
    await enter('2026-12-08', lineComes);
    const later = await enter('2026-12-22', terminals);
    const sooner = { receptionNo: `260${numbers++}A`, startsOn: '2026-12-15', operations: [lineGoes] };
    expect(await foresee(own.db, sooner)).toMatchObject(conflict(later.receptionNo, '2026-12-22'));
    await expect(enter('2026-12-15', lineGoes)).rejects.toMatchObject(conflict(later.receptionNo, '2026-12-22'));
  });

  test('is told of the last change of the day, which made it so', async () => {
    const line = await enter('2026-12-15', lineComes);
    await enter('2026-12-22', phone('1'));
    const last = await enter('2026-12-22', terminals);
    await enter('2026-12-29', phone('2'));
    await expect(takeBack(line.applicationId)).rejects.toMatchObject(conflict(last.receptionNo, '2026-12-22'));
  });

  test('of an office that is in force no more is needed no more', async () => {
    const line = await enter('2026-12-15', lineComes);
    await enter('2026-12-22', office.set('inForce', false), terminals);
    await expect(takeBack(line.applicationId)).resolves.toBeUndefined();
  });

  test('is not asked while a contract is only read', async () => {
    const { applicationId } = await enter('2026-12-15', lineComes);
    await enter('2026-12-22', terminals);
    const read = await own.db
      .transaction()
      .execute((trx) =>
        readWithout(trx, { applicationId, until: '2026-12-22' }, () => findContractAsOf(trx, 'SKB001', '2026-12-22')),
      );
    expect(read?.office).toMatchObject({ lines: [], line: { terminals: 2 } });
  });
});

describe('right F: nobody is told of a broken rule', () => {
  test('on the days of the change itself, which are judged with all that starts on them', async () => {
    await enter('2026-12-15', terminals, change('office', 'SKB001', '2026-12-22').set('manager.phone', '1'));
    expect((await findContractAsOf(own.db, 'SKB001', '2026-12-22'))?.office.line.terminals).toBe(2);
  });

  test('that was broken already, as recorded or the day before', async () => {
    await enter('2026-12-15', terminals);
    await enter('2026-12-22', phone('1'));
    await enter('2026-12-29', phone('2'));
    await enter('2026-12-08', phone('3'));
    await enter('2026-12-18', office.count('line.servers', 1));
    expect((await findContractAsOf(own.db, 'SKB001', '2026-12-29'))?.office.manager.phone).toBe('2');
  });

  test('that was broken before something mended it, when that is taken back', async () => {
    await enter('2026-12-15', terminals);
    const line = await enter('2026-12-22', lineComes);
    await enter('2026-12-29', phone('1'));
    await takeBack(line.applicationId);
    expect((await findContractAsOf(own.db, 'SKB001', '2026-12-29'))?.office).toMatchObject({
      lines: [],
      manager: { phone: '1' },
    });
  });

  test('that comes with a change, and stays on the later days', async () => {
    await enter('2026-12-22', phone('1'));
    await enter('2026-12-29', phone('2'));
    await enter('2026-12-15', terminals);
    expect((await findContractAsOf(own.db, 'SKB001', '2026-12-29'))?.office).toMatchObject({
      manager: { phone: '2' },
      line: { terminals: 2 },
    });
  });

  test('of a company', async () => {
    const company = change('company', 'SKB');
    await enter('2026-12-22', company.set('name', '新港運輸株式会社'));
    await enter('2026-12-15', company.set('headOffice.phone', '1'));
    expect((await findContractAsOf(own.db, 'SKB001', '2026-12-22'))?.company.name).toBe('新港運輸株式会社');
  });
});

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { change, type Operation } from '../contract/operation.ts';
import type { Office } from '../contract/shape.ts';
import { demoCompanies, demoOffices } from '../demo/contracts.ts';
import type { Day } from '../ground/clock.ts';
import { candidatesFor } from '../ids/candidates.ts';
import { takenIn } from '../ids/taken.ts';
import type { IssueSlot } from '../procedure/define.ts';
import { accept, voidChanges } from './accept.ts';
import { foresee } from './foresee.ts';
import { findOfficesNamed } from './names.ts';
import { openLedgers } from './open.ts';
import {
  coHoldersOf,
  contractsAsOf,
  endedAmong,
  findContractAsOf,
  findFirstContract,
  leaningOn,
  listBorrowers,
  listChanges,
  listDependents,
  sistersOf,
} from './read.ts';
import { LedgerConflict } from './replay.ts';

// The day before, the day itself and the day after, of everything that is read as of a day; and what was superseded is not read.

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
}, 60_000);
afterAll(() => own.close(), 60_000);

const nac001 = demoOffices.NAC001 as Office;
const [first, before, on, after] = ['2025-01-01', '2026-12-14', '2026-12-15', '2026-12-16'];

beforeEach(async () => {
  for (const table of ['contract_version', 'ledger_change', 'news', 'subject'] as const)
    await own.db.deleteFrom(table).execute();
  const bare: Office = { ...nac001, sharing: [], jointUseParent: '', userCodes: [], userIds: [] };
  await openLedgers(own.db, [
    { code: 'NAC', from: first, state: demoCompanies.NAC },
    { code: 'NAC001', from: first, state: nac001 },
    { code: 'NAC002', from: first, state: { ...bare, name: '第二営業所' } },
    { code: 'NAC003', from: on, state: { ...bare, name: '大阪支店' } },
  ] as Parameters<typeof openLedgers>[1]);
});

let serial = 0;
const numbered = (serialNo: number): string => `26${String(serialNo).padStart(5, '0')}A`;
async function enter(startsOn: Day, ...operations: Operation[]): Promise<string> {
  const [applicationId, receptionNo] = [randomUUID(), numbered(++serial)];
  await own.db.transaction().execute((trx) => accept(trx, { applicationId, receptionNo, startsOn, operations }));
  return applicationId;
}
const undo = (applicationId: string) => own.db.transaction().execute((trx) => voidChanges(trx, applicationId));
const nac002 = change('office', 'NAC002');

/** What is read of each of the three days. */
const onEach = (read: (day: Day) => Promise<unknown>) => Promise.all([before, on, after].map(read));
const officeOn = async (code: string, day: Day) => (await findContractAsOf(own.db, code, day))?.office;

describe('right F: the day before, the day, the day after', () => {
  test('a value changes on the day itself', async () => {
    await enter(on, nac002.set('manager.phone', '0300000001'), change('company', 'NAC').set('name', '新社名'));
    const was = [nac001.manager.phone, demoCompanies.NAC?.name];
    const is = ['0300000001', '新社名'];
    expect(
      await onEach(async (day) => {
        const found = await findContractAsOf(own.db, 'NAC002', day);
        return [found?.office.manager.phone, found?.company.name];
      }),
    ).toEqual([was, is, is]);
  });

  test('a contract begins, and is found by its name, from its first day on', async () => {
    expect(await onEach(async (day) => (await officeOn('NAC003', day))?.name)).toEqual([
      undefined,
      '大阪支店',
      '大阪支店',
    ]);
    expect(await onEach(async (day) => (await findOfficesNamed(own.db, '大阪支店', day, 5)).length)).toEqual([0, 1, 1]);
    expect((await findFirstContract(own.db, 'NAC003'))?.office.name).toBe('大阪支店');
    expect(await onEach(async (day) => (await sistersOf(own.db, 'NAC001', day)).map(({ code }) => code))).toEqual([
      ['NAC002'],
      ['NAC002', 'NAC003'],
      ['NAC002', 'NAC003'],
    ]);
  });

  test('a contract ends on the first day on which it is not in force', async () => {
    await enter(on, nac002.set('inForce', false));
    expect(await onEach((day) => endedAmong(own.db, ['NAC002', 'NAC003'], day))).toEqual([[], ['NAC002'], ['NAC002']]);
    expect(await onEach(async (day) => (await sistersOf(own.db, 'NAC003', day)).map(({ code }) => code))).toEqual([
      ['NAC001', 'NAC002'],
      ['NAC001'],
      ['NAC001'],
    ]);
  });

  test.each([
    ['sharing', () => nac002.add('sharing', { id: 'NAC001' }), () => nac002.remove('sharing', 'NAC001'), listBorrowers],
    ['joint use', () => nac002.set('jointUseParent', 'NAC001'), () => nac002.set('jointUseParent', ''), listDependents],
  ] as const)(
    '%s is there from its first day on, and no more from the day of its end',
    async (_, begins, ends, list) => {
      await enter(on, begins());
      expect(await onEach((day) => list(own.db, 'NAC001', day))).toEqual([[], ['NAC002'], ['NAC002']]);
      await enter('2026-12-22', ends());
      const read = async (day: Day) => [
        await list(own.db, 'NAC001', day),
        Object.values(await leaningOn(own.db, 'NAC001', day)).flat(),
      ];
      expect(await Promise.all(['2026-12-21', '2026-12-22'].map(read))).toEqual([
        [['NAC002'], ['NAC002']],
        [[], []],
      ]);
    },
  );

  test('a user code that another office holds too counts from that day on', async () => {
    const [code] = nac001.userCodes;
    if (!code) throw new Error('NAC001 has no code');
    await enter(on, nac002.add('userCodes', code));
    const asked = { officeCode: 'NAC001', office: nac001 };
    expect(await onEach(async (day) => Object.keys(await coHoldersOf(own.db, asked, day)))).toEqual([
      [],
      ['NAC002'],
      ['NAC002'],
    ]);
  });
});

describe('right F: an ID number rests for a year', () => {
  const id = { ...nac001.userIds[0], id: '1ANACB07', code: '1ANAC', number: 'B07' } as Office['userIds'][number];
  const slot: IssueSlot = {
    id: 'number',
    kind: 'idNumber',
    label: { ja: '', en: '' },
    within: '1ANAC',
    wished: 'B07',
    pattern: /^[A-Z]\d{2}$/,
  };
  const given = async (startsOn: Day) => (await candidatesFor(own.db, [slot], 'NAC001', startsOn)).number;

  test('its last day of rest, its first free day, and whose rest begins anew', async () => {
    await enter('2026-12-08', nac002.add('userIds', id));
    await enter(on, nac002.remove('userIds', id.id));
    const taken = async (day: Day) => (await takenIn(own.db, 'NAC', day)).get('idNumber 1ANACB07');
    expect(await Promise.all(['2026-12-14', '2026-12-15', '2027-12-14', '2027-12-15'].map(taken))).toEqual([
      ...Array(3).fill({ reusableFrom: '2027-12-15' }),
      undefined,
    ]);
    expect([await given('2027-12-14'), await given('2027-12-15')]).toEqual([expect.not.stringMatching('B07'), 'B07']);
    await enter('2027-12-15', nac002.add('userIds', id));
    expect(await taken('2028-12-15')).toBe('inUse');
    await enter('2028-01-11', nac002.remove('userIds', id.id));
    expect(await Promise.all(['2029-01-10', '2029-01-11'].map(taken))).toEqual([
      { reusableFrom: '2029-01-11' },
      undefined,
    ]);
  });

  test('held by two offices it rests from the day on which the last one gives it back', async () => {
    for (const code of ['NAC001', 'NAC002']) await enter('2026-12-08', change('office', code).add('userIds', id));
    await enter('2026-12-15', nac002.remove('userIds', id.id));
    expect((await takenIn(own.db, 'NAC', '2028-01-01')).get('idNumber 1ANACB07')).toBe('inUse');
    await enter('2027-01-05', change('office', 'NAC001').remove('userIds', id.id));
    expect((await takenIn(own.db, 'NAC', '2028-01-04')).get('idNumber 1ANACB07')).toEqual({
      reusableFrom: '2028-01-05',
    });
    expect((await takenIn(own.db, 'NAC', '2028-01-05')).has('idNumber 1ANACB07')).toBe(false);
  });
});

describe('right F: what was superseded is not read', () => {
  test('by any reader, once a change is taken back; the rows stay', async () => {
    const [code] = nac001.userCodes;
    if (!code) throw new Error('NAC001 has no code');
    const id = await enter(
      on,
      nac002.set('name', '仮の名'),
      nac002.add('sharing', { id: 'NAC001' }),
      nac002.set('jointUseParent', 'NAC001'),
      nac002.add('userCodes', code),
      nac002.set('inForce', false),
    );
    const rows = async () =>
      (await own.db.selectFrom('contract_version').select('id').where('subject_code', '=', 'NAC002').execute()).length;
    const written = await rows();
    await undo(id);
    expect(await rows()).toBeGreaterThanOrEqual(written);
    const { rows: kept } = await sql<{ count: number }>`
      select count(*)::int as count from contract_version where state ->> 'name' = '仮の名' and recorded_to is not null`.execute(
      own.db,
    );
    expect(kept[0]?.count).toBe(1);
    // Wherever the rows lie: those that are written anew come last.
    await sql`update contract_version set recorded_to = recorded_to where recorded_to is not null`.execute(own.db);
    for (const day of [on, after]) {
      expect((await officeOn('NAC002', day))?.name).toBe('第二営業所');
      expect((await contractsAsOf(own.db, ['NAC002'], day)).NAC002?.office.sharing).toEqual([]);
      expect(await listBorrowers(own.db, 'NAC001', day)).toEqual([]);
      expect(await listDependents(own.db, 'NAC001', day)).toEqual([]);
      expect(await leaningOn(own.db, 'NAC001', day)).toEqual({ borrowers: [], dependents: [] });
      expect(await coHoldersOf(own.db, { officeCode: 'NAC001', office: nac001 }, day)).toEqual({});
      expect(await endedAmong(own.db, ['NAC002'], day)).toEqual([]);
      expect(await findOfficesNamed(own.db, '仮の名', day, 5)).toEqual([]);
    }
    expect((await findFirstContract(own.db, 'NAC002'))?.office.name).toBe('第二営業所');
    expect(await listChanges(own.db, 'NAC002')).toHaveLength(2);
  });

  test('nor is a number that was only planned at rest', async () => {
    const id = { ...nac001.userIds[0], id: '1ANACB08', code: '1ANAC', number: 'B08' } as Office['userIds'][number];
    const planned = await enter(on, nac002.add('userIds', id));
    expect((await takenIn(own.db, 'NAC', on)).get('idNumber 1ANACB08')).toBe('inUse');
    await undo(planned);
    expect((await takenIn(own.db, 'NAC', on)).has('idNumber 1ANACB08')).toBe(false);
  });
});

describe('right F: the dry run orders what starts on one day by its reception number', () => {
  const line = nac001.lines[0] ?? { id: 'L1' };
  const tried = (receptionNo: string, startsOn: Day, ...operations: Operation[]) =>
    foresee(own.db, { receptionNo, startsOn, operations });

  test('an earlier number comes before what was accepted first, a later one behind it', async () => {
    serial = 500;
    await enter(on, nac002.remove('lines', line.id), nac002.count('line.terminals', -nac001.line.terminals));
    const faster = nac002.set(`lines.${line.id}.speed`, '3Mbps');
    expect(await tried(numbered(500), on, faster)).toBeUndefined();
    expect(await tried(numbered(502), on, faster)).toBeInstanceOf(LedgerConflict);
    expect(await tried(numbered(502), before, faster)).toBeUndefined();
    expect(await tried(numbered(500), after, faster)).toBeInstanceOf(LedgerConflict);
  });

  test('and what the acceptance itself does is what was foreseen', async () => {
    serial = 600;
    await enter(on, nac002.add('sharing', { id: 'NAC001' }));
    const release = nac002.remove('sharing', 'NAC001');
    expect(await tried(numbered(600), on, release)).toBeInstanceOf(LedgerConflict);
    expect(await tried(numbered(602), on, release)).toBeUndefined();
    serial = 601;
    await enter(on, release);
    expect((await officeOn('NAC002', on))?.sharing).toEqual([]);
    serial = 600 - 1;
    await expect(enter(on, release)).rejects.toBeInstanceOf(LedgerConflict);
  });
});

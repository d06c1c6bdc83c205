import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../test/support/world.ts';
import { change } from '../contract/operation.ts';
import { blankCompany, blankOffice } from '../contract/shape.ts';
import { type Accepted, accept, acceptAnew, voidChanges } from './accept.ts';
import { foresee } from './foresee.ts';
import { findContractAsOf } from './read.ts';
import { LedgerConflict } from './replay.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

const [opening, later] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const company = { ...blankCompany, name: '新港物流株式会社' };
const office = { ...blankOffice, inForce: true, name: '本店' };
const opened: Accepted = {
  applicationId: opening,
  receptionNo: '2600001A',
  startsOn: '2027-01-05',
  operations: [change('company', 'SKB').open(company), change('office', 'SKB001').open(office)],
};
const renamed: Accepted = {
  applicationId: later,
  receptionNo: '2600002B',
  startsOn: '2027-02-02',
  operations: [change('office', 'SKB001').set('name', '横浜営業所')],
};

const enter = (accepted: Accepted) => world.db.transaction().execute((trx) => accept(trx, accepted));
const takeBack = (id: string) => world.db.transaction().execute((trx) => voidChanges(trx, id));
const on = (day: string) => findContractAsOf(world.db, 'SKB001', day);

beforeEach(async () => {
  await sql`delete from ledger_change where subject_code like 'SKB%'`.execute(world.db);
  await sql`delete from contract_version where subject_code like 'SKB%'`.execute(world.db);
});

describe('an office that is opened', () => {
  test('is there from its date on, with its company', async () => {
    await enter(opened);
    expect(await on('2027-01-04')).toBeUndefined();
    expect(await on('2027-01-05')).toMatchObject({ company, office, sources: { office: { '': '2600001A' } } });
  });

  test('takes changes of later days, and is derived anew with them', async () => {
    await enter(opened);
    await enter(renamed);
    await world.db.transaction().execute((trx) => acceptAnew(trx, { ...opened, startsOn: '2027-01-12' }));
    expect(await on('2027-01-11')).toBeUndefined();
    expect((await on('2027-01-12'))?.office.name).toBe('本店');
    expect((await on('2027-02-02'))?.office.name).toBe('横浜営業所');
  });

  test('is never in force once the opening is voided, and can be opened again', async () => {
    await enter(opened);
    await takeBack(opening);
    expect(await on('2030-01-01')).toBeUndefined();
    await enter({ ...opened, startsOn: '2027-03-02' });
    expect((await on('2027-03-02'))?.office.name).toBe('本店');
  });

  test('cannot be taken back while an accepted change rests on it', async () => {
    await enter(opened);
    await enter(renamed);
    await expect(takeBack(opening)).rejects.toThrow(LedgerConflict);
    expect((await on('2027-02-02'))?.office.name).toBe('横浜営業所');
  });

  test('is not opened twice', async () => {
    await enter(opened);
    const again = { ...opened, applicationId: later, receptionNo: '2600002B' };
    expect(await foresee(world.db, again)).toBeInstanceOf(LedgerConflict);
    await expect(enter(again)).rejects.toThrow(LedgerConflict);
  });

  test('is not changed before it begins', async () => {
    await enter(opened);
    await expect(enter({ ...renamed, startsOn: '2027-01-04' })).rejects.toThrow(LedgerConflict);
  });

  test('comes to a company that is there already', async () => {
    await enter({ ...opened, operations: [change('office', 'NAC099').open(office)] });
    const contract = await findContractAsOf(world.db, 'NAC099', '2027-01-05');
    expect(contract?.company).toEqual((await world.contract('NAC001', '2027-01-05')).company);
  });

  test('never has the code of a newcomer', async () => {
    const operations = [change('company', 'kx7').open(company), change('office', 'kx7000').open(office)];
    const newcomer = { ...opened, operations };
    await expect(enter(newcomer)).rejects.toThrow('ledger_change_subject_code_check');
  });
});

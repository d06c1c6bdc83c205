import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { change, type Operation } from '../contract/operation.ts';
import { blankCompany, blankOffice, type Company, type Office } from '../contract/shape.ts';
import { demoCompanies, demoOffices } from '../demo/contracts.ts';
import type { Day } from '../ground/clock.ts';
import { type Accepted, accept, acceptAnew, listEntered, readWithout, voidChanges } from './accept.ts';
import { openLedgers } from './open.ts';
import { findContractAsOf } from './read.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
}, 60_000);
afterAll(() => own.close(), 60_000);

beforeEach(async () => {
  await sql`delete from contract_version`.execute(own.db);
  await sql`delete from ledger_change`.execute(own.db);
  const states: Record<string, Company | Office> = { ...demoCompanies, ...demoOffices };
  const opened = ['NAC', 'NAC001', 'NAC002', 'NAC003'];
  await openLedgers(
    own.db,
    opened.map((code) => ({ code, from: '2025-01-01', state: states[code] as Office })),
  );
});

const nac001 = change('office', 'NAC001');
const nac002 = change('office', 'NAC002');
const was = demoOffices.NAC001?.manager.phone;

type Write<A> = (trx: Parameters<typeof accept>[0], given: A) => Promise<void>;

/** In a transaction of its own. */
const alone =
  <A>(write: Write<A>) =>
  (given: A) =>
    own.db.transaction().execute((trx) => write(trx, given));
const anew = alone<Accepted>(acceptAnew);
const voided = alone<string>(voidChanges);

async function enter(receptionNo: string, startsOn: Day, ...operations: Operation[]) {
  const accepted = { applicationId: randomUUID(), receptionNo, startsOn, operations };
  await alone<Accepted>(accept)(accepted);
  return accepted;
}

const officeOn = async (code: string, day: Day, db = own.db) => (await findContractAsOf(db, code, day))?.office;
const phones = (...days: Day[]) => Promise.all(days.map(async (day) => (await officeOn('NAC001', day))?.manager.phone));

describe('right F: a change with days of its own', () => {
  test('is derived from its first day on, in whichever order its days are named', async () => {
    await enter(
      '2600001A',
      '2026-12-15',
      change('office', 'NAC001', '2027-01-01').set('plan.line', 'B'),
      nac001.set('manager.phone', '1'),
    );
    expect(await phones('2026-12-14', '2026-12-15', '2027-01-01')).toEqual([was, '1', '1']);
    expect([
      (await officeOn('NAC001', '2026-12-31'))?.plan.line,
      (await officeOn('NAC001', '2027-01-01'))?.plan.line,
    ]).toEqual(['A', 'B']);
  });

  test('writes nothing of a subject anew before its own first day there', async () => {
    await enter('2600001A', '2026-12-22', nac002.set('manager.phone', '1'));
    const operations = [
      nac001.set('manager.phone', '1'),
      change('office', 'NAC002', '2027-01-01').set('plan.line', 'B'),
    ];
    await enter('2600002B', '2026-12-15', ...operations);
    const { rows } = await sql<{ day: Day }>`
      select valid_from as day from contract_version where subject_code = 'NAC002' and recorded_to is not null`.execute(
      own.db,
    );
    expect(rows.map(({ day }) => day)).toEqual(['2025-01-01', '2026-12-22']);
  });

  test('is listed by subject and day, and no more once it is voided', async () => {
    const { applicationId } = await enter(
      '2600001A',
      '2026-12-15',
      nac002.set('manager.phone', '2'),
      change('office', 'NAC001', '2027-01-01').set('plan.line', 'B'),
      nac001.set('manager.phone', '1'),
    );
    expect((await listEntered(own.db, applicationId)).map(({ subject, on }) => [subject, on])).toEqual([
      ['NAC001', '2026-12-15'],
      ['NAC001', '2027-01-01'],
      ['NAC002', '2026-12-15'],
    ]);
    await voided(applicationId);
    expect(await listEntered(own.db, applicationId)).toEqual([]);
  });
});

describe('right F: a change that is entered anew', () => {
  test('counts from the new day on and no more from the old one, sooner or later', async () => {
    const accepted = await enter('2600001A', '2026-12-15', nac001.set('manager.phone', '1'));
    await anew({ ...accepted, startsOn: '2026-12-22' });
    expect(await phones('2026-12-15', '2026-12-21', '2026-12-22')).toEqual([was, was, '1']);
    await anew({ ...accepted, startsOn: '2026-12-08' });
    expect(await phones('2026-12-07', '2026-12-08', '2026-12-22')).toEqual([was, '1', '1']);
  });

  test('gives back the subjects that it leaves, and takes those that it comes to', async () => {
    const accepted = await enter('2600001A', '2026-12-15', nac001.set('manager.phone', '1'));
    await anew({ ...accepted, operations: [nac002.set('manager.phone', '2')] });
    expect(await phones('2026-12-15')).toEqual([was]);
    expect((await officeOn('NAC002', '2026-12-15'))?.manager.phone).toBe('2');
  });

  test('opens what it opened, on another day', async () => {
    const office = { ...blankOffice, inForce: true, name: '横浜営業所' };
    const accepted = await enter('2600001A', '2026-12-15', change('office', 'NAC088').open(office));
    await anew({ ...accepted, startsOn: '2026-12-22' });
    expect([await officeOn('NAC088', '2026-12-21'), (await officeOn('NAC088', '2026-12-22'))?.name]).toEqual([
      undefined,
      '横浜営業所',
    ]);
  });
});

describe('right F: an opening', () => {
  const company = { ...blankCompany, name: '新港物流株式会社' };
  const office = { ...blankOffice, inForce: true, name: '本店' };

  test('brings the company first, whichever is named first, and more may follow on the same day', async () => {
    await enter(
      '2600001A',
      '2027-01-05',
      change('office', 'SKC001').open(office),
      change('office', 'SKC001').set('manager.phone', '1'),
      change('company', 'SKC').open(company),
    );
    expect(await findContractAsOf(own.db, 'SKC001', '2027-01-05')).toMatchObject({
      company: { name: '新港物流株式会社' },
      office: { name: '本店', manager: { phone: '1' } },
    });
  });

  test('comes first of what happens to an office', async () => {
    const skd = change('office', 'SKD001');
    await expect(
      enter('2600001A', '2027-01-05', change('company', 'SKD').open(company), skd.open(office), skd.open(office)),
    ).rejects.toMatchObject({ subject: 'SKD001', cause: { reason: 'present' } });
    await expect(
      enter(
        '2600001A',
        '2027-01-05',
        change('company', 'SKD').open(company),
        skd.set('name', '支店'),
        skd.open(office),
      ),
    ).rejects.toMatchObject({ subject: 'SKD001', cause: { reason: 'missing' } });
  });

  test('has no source, unlike a change; what others set keeps its own', async () => {
    await enter('2600001A', '2026-12-15', nac001.set('manager.phone', '1'));
    await enter('2600002B', '2026-12-22', nac001.set('manager.post', '次長'));
    expect((await findContractAsOf(own.db, 'NAC001', '2026-12-22'))?.sources.office).toEqual({
      'manager.phone': '2600001A',
      'manager.post': '2600002B',
    });
  });

  test('is what makes an office: a change alone makes none', async () => {
    await expect(enter('2600001A', '2026-12-15', change('office', 'NAC077').set('name', '無'))).rejects.toThrow(
      'foreign key',
    );
  });
});

describe('right F: all subjects of a change are locked until its transaction ends', () => {
  const codes = ['NAC001', 'NAC002', 'NAC003'];

  /** Those on which another writer would have to wait. */
  async function locked(): Promise<string[]> {
    const waits = async (code: string) =>
      sql`select 1 from subject where code = ${code} for no key update nowait`.execute(own.db).then(
        () => false,
        () => true,
      );
    const waiting = await Promise.all(codes.map(waits));
    return codes.filter((_, index) => waiting[index]);
  }
  const during = (write: Write<void>) =>
    own.db.transaction().execute(async (trx) => {
      await write(trx);
      return locked();
    });
  const change1 = { applicationId: randomUUID(), receptionNo: '2600001A', startsOn: '2026-12-15' };
  const one = { ...change1, operations: [nac001.set('manager.phone', '1'), nac002.set('manager.phone', '2')] };
  const another = { ...change1, operations: [change('office', 'NAC003').set('manager.phone', '3')] };

  test('whether it is entered, entered anew elsewhere, read without, or voided', async () => {
    expect(await during((trx) => accept(trx, one))).toEqual(['NAC001', 'NAC002']);
    const reading = { applicationId: change1.applicationId, until: '2026-12-15' };
    expect(await during((trx) => readWithout(trx, reading, async () => undefined))).toEqual(['NAC001', 'NAC002']);
    expect(await during((trx) => acceptAnew(trx, another))).toEqual(codes);
    expect(await during((trx) => voidChanges(trx, change1.applicationId))).toEqual(['NAC003']);
    expect(await locked()).toEqual([]);
  });
});

describe('right F: read as though a change had never been accepted', () => {
  const without = <T>(applicationId: string, until: Day, read: (trx: typeof own.db) => Promise<T>) =>
    own.db.transaction().execute((trx) => readWithout(trx, { applicationId, until }, () => read(trx)));

  test('its day and the later ones are without it, what else was accepted is there, and afterwards all is as it was', async () => {
    const { applicationId } = await enter(
      '2600001A',
      '2026-12-15',
      nac001.set('manager.phone', '1'),
      nac001.set('manager.post', '次長'),
    );
    await enter('2600002B', '2026-12-22', nac001.set('manager.phone', '2'));
    const read = await without(applicationId, '2026-12-22', (trx) =>
      Promise.all(['2026-12-15', '2026-12-22'].map(async (day) => (await officeOn('NAC001', day, trx))?.manager)),
    );
    expect(read.map((manager) => manager?.phone)).toEqual([was, '2']);
    expect(read.map((manager) => manager?.post)).not.toContain('次長');
    expect(await phones('2026-12-15', '2026-12-22')).toEqual(['1', '2']);
  });

  test('what rests on it counts up to and with the day that is read', async () => {
    const { applicationId } = await enter('2600001A', '2026-12-15', nac002.add('sharing', { id: 'NAC003' }));
    await enter('2600002B', '2026-12-22', nac002.remove('sharing', 'NAC003'));
    const sharing = (until: Day) =>
      without(applicationId, until, async (trx) => (await officeOn('NAC002', until, trx))?.sharing);
    expect(await sharing('2026-12-21')).toEqual([{ id: 'NAC001' }]);
    await expect(sharing('2026-12-22')).rejects.toMatchObject({ receptionNo: '2600002B', subject: 'NAC002' });
    expect((await officeOn('NAC002', '2026-12-21'))?.sharing).toEqual([{ id: 'NAC001' }, { id: 'NAC003' }]);
  });

  test('also when reading fails', async () => {
    const { applicationId } = await enter('2600001A', '2026-12-15', nac001.set('manager.phone', '1'));
    const after = await own.db.transaction().execute(async (trx) => {
      const failing = readWithout(trx, { applicationId, until: '2026-12-15' }, () => Promise.reject(new Error('gone')));
      await expect(failing).rejects.toThrow('gone');
      return (await findContractAsOf(trx, 'NAC001', '2026-12-15'))?.office.manager.phone;
    });
    expect(after).toBe('1');
  });
});

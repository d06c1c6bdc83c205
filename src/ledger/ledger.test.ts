import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { change, type Operation } from '../contract/operation.ts';
import type { Company, Office } from '../contract/shape.ts';
import { demoCompanies, demoOffices } from '../demo/contracts.ts';
import type { Day } from '../ground/clock.ts';
import { accept, voidChanges } from './accept.ts';
import { foresee } from './foresee.ts';
import { openLedgers } from './open.ts';
import { findContractAsOf, leaningOn, listBorrowers, listChanges } from './read.ts';
import { LedgerConflict, lockSubjects } from './replay.ts';
import { contractsOfVersions, movedSubjects } from './versions.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
}, 60_000);
afterAll(() => own.close(), 60_000);

beforeEach(async () => {
  for (const table of ['contract_version', 'ledger_change', 'news'] as const) await own.db.deleteFrom(table).execute();
  const states: Record<string, Company | Office> = { ...demoCompanies, ...demoOffices };
  await openLedgers(
    own.db,
    Object.entries(states).map(([code, state]) => ({ code, from: '2025-01-01', state })),
  );
});

const nac001 = change('office', 'NAC001');
const nac002 = change('office', 'NAC002');
const company = change('company', 'NAC');

/** Enters a change in a transaction of its own. @returns the id of its application */
async function enter(receptionNo: string, startsOn: Day, ...operations: Operation[]): Promise<string> {
  const applicationId = randomUUID();
  await own.db.transaction().execute((trx) => accept(trx, { applicationId, receptionNo, startsOn, operations }));
  return applicationId;
}
const withdraw = (applicationId: string) => own.db.transaction().execute((trx) => voidChanges(trx, applicationId));

async function officeOn(code: string, day: Day): Promise<Office> {
  const found = await findContractAsOf(own.db, code, day);
  if (!found) throw new Error(`${code} has no contract on ${day}`);
  return found.office;
}
const phones = (...days: Day[]) => Promise.all(days.map(async (day) => (await officeOn('NAC001', day)).manager.phone));

/** All rows of a subject, superseded ones too. */
async function versionsOf(subject: string) {
  const { rows } = await sql<{ from: Day; to: Day | null; open: boolean }>`
    select valid_from as "from", valid_to as "to", recorded_to is null as open from contract_version
    where subject_code = ${subject} order by recorded_from, valid_from`.execute(own.db);
  return rows;
}

describe('reading as of a day', () => {
  test('an accepted change counts from its day on, without any job', async () => {
    await enter('2600001A', '2026-12-15', nac002.remove('sharing', 'NAC001'));
    expect((await officeOn('NAC002', '2026-12-14')).sharing).toEqual([{ id: 'NAC001' }]);
    expect((await officeOn('NAC002', '2026-12-15')).sharing).toEqual([]);
    expect((await officeOn('NAC002', '2030-01-01')).sharing).toEqual([]);
  });

  test('before its first day an office has no contract, and nor has one that does not exist', async () => {
    expect(await findContractAsOf(own.db, 'NAC001', '2024-12-31')).toBeUndefined();
    expect(await findContractAsOf(own.db, 'NAC009', '2026-12-01')).toBeUndefined();
  });

  test('a value of the company is that of all its offices, and of no other company', async () => {
    await enter('2600001A', '2026-12-15', company.set('name', '新ナックス株式会社'));
    const names = await Promise.all(
      ['NAC001', 'NAC004', 'AAA001'].map(
        async (code) => (await findContractAsOf(own.db, code, '2026-12-15'))?.company.name,
      ),
    );
    expect(names).toEqual(['新ナックス株式会社', '新ナックス株式会社', 'アルファ物流株式会社']);
  });

  test('each value names the application that set it', async () => {
    await enter('2600001A', '2026-12-15', nac001.set('manager.phone', '1'), company.set('headOffice.fax', '2'));
    await enter('2600002B', '2026-12-22', nac001.set('manager.phone', '3'));
    const sourcesOn = async (day: Day) => (await findContractAsOf(own.db, 'NAC001', day))?.sources;
    expect(await sourcesOn('2026-12-14')).toEqual({ company: {}, office: {} });
    expect(await sourcesOn('2026-12-15')).toEqual({
      company: { 'headOffice.fax': '2600001A' },
      office: { 'manager.phone': '2600001A' },
    });
    expect((await sourcesOn('2026-12-22'))?.office).toEqual({ 'manager.phone': '2600002B' });
  });

  test('who borrows is derived from the borrowers, as of the day', async () => {
    await enter('2600001A', '2026-12-15', nac002.remove('sharing', 'NAC001'));
    await enter('2600002B', '2026-12-22', change('office', 'NAC004').add('sharing', { id: 'NAC001' }));
    const borrowers = (day: Day) => listBorrowers(own.db, 'NAC001', day);
    expect(await Promise.all(['2026-12-14', '2026-12-15', '2026-12-22'].map(borrowers))).toEqual([
      ['NAC002'],
      [],
      ['NAC004'],
    ]);
  });

  test('who leans on an office is known from a day on, those included whose turn is still to come', async () => {
    await enter('2600001A', '2026-12-15', nac002.remove('sharing', 'NAC001'));
    await enter('2600002B', '2026-12-22', change('office', 'NAC003').set('jointUseParent', 'NAC001'));
    expect(await leaningOn(own.db, 'NAC001', '2026-12-14')).toEqual({ borrowers: ['NAC002'], dependents: ['NAC003'] });
    expect(await leaningOn(own.db, 'NAC001', '2026-12-15')).toEqual({ borrowers: [], dependents: ['NAC003'] });
    expect(await leaningOn(own.db, 'AAA001', '2026-12-15')).toEqual({
      borrowers: [],
      dependents: ['AAA002', 'BBB001'],
    });
  });

  test('a value that was not known when a contract was stored is blank, and can be changed', async () => {
    await sql`update contract_version set state = state #- '{billing,mail}' #- '{jointUseParent}' where subject_code = 'NAC001'`.execute(
      own.db,
    );
    await enter(
      '2600001A',
      '2026-12-15',
      nac001.set('jointUseParent', 'AAA001'),
      nac001.set('billing.mail', 'b@naccs.example'),
    );
    expect(await officeOn('NAC001', '2026-12-14')).toMatchObject({ jointUseParent: '', billing: { mail: '' } });
    expect(await officeOn('NAC001', '2026-12-15')).toMatchObject({
      jointUseParent: 'AAA001',
      billing: { mail: 'b@naccs.example' },
    });
  });
});

describe('order', () => {
  test('a change may slot in front of one that was accepted before', async () => {
    await enter('2600001A', '2026-12-22', nac001.count('line.terminals', 5), nac001.set('manager.phone', 'later'));
    await enter('2600002B', '2026-12-15', nac001.count('line.terminals', -2), nac001.set('manager.phone', 'sooner'));
    const terminals = async (day: Day) => (await officeOn('NAC001', day)).line.terminals;
    expect(await Promise.all(['2026-12-14', '2026-12-15', '2026-12-22'].map(terminals))).toEqual([12, 10, 15]);
    expect(await phones('2026-12-15', '2026-12-22')).toEqual(['sooner', 'later']);
  });

  test('on one day the higher reception number counts, whichever was accepted first', async () => {
    await enter('2600002B', '2026-12-15', nac001.set('manager.phone', 'second'));
    await enter('2600001A', '2026-12-15', nac001.set('manager.phone', 'first'));
    expect(await phones('2026-12-15')).toEqual(['second']);
  });

  test('an operation may have a day of its own', async () => {
    await enter(
      '2600001A',
      '2026-12-15',
      nac001.set('manager.phone', '1'),
      change('office', 'NAC001', '2027-01-01').set('plan.line', 'B'),
    );
    const plan = async (day: Day) => (await officeOn('NAC001', day)).plan.line;
    expect(await Promise.all(['2026-12-15', '2026-12-31', '2027-01-01'].map(plan))).toEqual(['A', 'A', 'B']);
  });
});

describe('a change that does not apply', () => {
  const release = () => enter('2600009J', '2026-12-22', nac002.remove('sharing', 'NAC001'));

  test('is refused, and nothing of it is written, to no subject', async () => {
    await expect(
      enter('2600001A', '2026-12-15', nac001.set('manager.phone', '1'), nac002.remove('sharing', 'NAC003')),
    ).rejects.toThrow(LedgerConflict);
    expect(await listChanges(own.db, 'NAC001')).toHaveLength(2);
    expect(await phones('2026-12-15')).toEqual([demoOffices.NAC001?.manager.phone]);
  });

  test('when it is a later one, that is named, and foreseen without writing anything', async () => {
    await release();
    const sooner = {
      receptionNo: '2600010K',
      startsOn: '2026-12-15',
      operations: [nac002.remove('sharing', 'NAC001')],
    };
    const named = { receptionNo: '2600009J', subject: 'NAC002', effectiveOn: '2026-12-22' };
    expect(await foresee(own.db, sooner)).toMatchObject(named);
    await expect(enter(sooner.receptionNo, sooner.startsOn, ...sooner.operations)).rejects.toMatchObject(named);
    expect((await officeOn('NAC002', '2026-12-15')).sharing).toEqual([{ id: 'NAC001' }]);
    expect(await foresee(own.db, { ...sooner, operations: [nac002.set('manager.phone', '1')] })).toBeUndefined();
  });

  test('what another rests on cannot be taken back before it', async () => {
    const added = await enter('2600001A', '2026-12-15', nac002.add('sharing', { id: 'NAC003' }));
    const later = await enter('2600002B', '2026-12-22', nac002.remove('sharing', 'NAC003'));
    await expect(withdraw(added)).rejects.toMatchObject({ receptionNo: '2600002B' });
    await withdraw(later);
    await withdraw(added);
    expect((await officeOn('NAC002', '2027-01-05')).sharing).toEqual([{ id: 'NAC001' }]);
  });
});

describe('voided', () => {
  test('it no longer counts, and nothing is deleted', async () => {
    const id = await enter('2600001A', '2026-12-15', nac001.set('manager.phone', '1'), company.set('name', '新社名'));
    const written = await versionsOf('NAC001');
    await withdraw(id);
    expect(await findContractAsOf(own.db, 'NAC001', '2026-12-15')).toMatchObject({
      company: { name: 'ナックス商事株式会社' },
      office: { manager: demoOffices.NAC001?.manager },
      sources: { company: {}, office: {} },
    });
    expect((await versionsOf('NAC001')).length).toBeGreaterThan(written.length);
    expect((await listChanges(own.db, 'NAC001')).map(({ origin }) => origin)).toEqual(['opening', 'opening']);
  });

  test('twice is once, and it may be entered again', async () => {
    const id = await enter('2600001A', '2026-12-15', nac001.set('manager.phone', '1'));
    await withdraw(id);
    await withdraw(id);
    await own.db.transaction().execute((trx) =>
      accept(trx, {
        applicationId: id,
        receptionNo: '2600001A',
        startsOn: '2026-12-22',
        operations: [nac001.set('manager.phone', '2')],
      }),
    );
    expect(await phones('2026-12-15', '2026-12-22')).toEqual([demoOffices.NAC001?.manager.phone, '2']);
  });
});

describe('two axes of time', () => {
  test('what a filing was bound to can be read again, whatever was recorded since', async () => {
    const bound = (await findContractAsOf(own.db, 'NAC001', '2026-12-15'))?.versions ?? {};
    await enter('2600001A', '2026-12-08', nac001.set('manager.phone', '1'));
    expect((await contractsOfVersions(own.db, bound)).NAC001).toMatchObject({
      office: { manager: demoOffices.NAC001?.manager },
    });
  });

  test('a contract that was only written anew has not moved; one that reads otherwise has', async () => {
    const asOf = async () => (await findContractAsOf(own.db, 'NAC001', '2026-12-15'))?.versions ?? {};
    const bound = await asOf();
    await enter('2600001A', '2026-12-22', nac001.set('manager.phone', '1'));
    expect(await asOf()).not.toEqual(bound);
    expect(await movedSubjects(own.db, bound, await asOf())).toEqual([]);
    await enter('2600002B', '2026-12-15', nac001.set('manager.phone', '2'));
    expect(await movedSubjects(own.db, bound, await asOf())).toEqual(['NAC001']);
    expect(await movedSubjects(own.db, {}, bound)).toEqual(['NAC', 'NAC001']);
  });

  test('at each moment of record, each day has one version', async () => {
    await enter('2600003C', '2026-12-22', nac001.set('manager.phone', '3'));
    await enter('2600001A', '2026-12-08', nac001.set('manager.phone', '1'));
    await withdraw(await enter('2600002B', '2026-12-15', nac001.set('manager.phone', '2')));
    const { rows } = await sql`
      select 1 from contract_version a join contract_version b on a.subject_code = b.subject_code and a.id < b.id
        and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)
        and tstzrange(a.recorded_from, a.recorded_to) && tstzrange(b.recorded_from, b.recorded_to)`.execute(own.db);
    expect(rows).toEqual([]);
    const open = (await versionsOf('NAC001')).filter((version) => version.open);
    expect(open.map(({ from, to }) => [from, to])).toEqual([
      ['2025-01-01', '2026-12-08'],
      ['2026-12-08', '2026-12-22'],
      ['2026-12-22', null],
    ]);
  });
});

describe('writers at once', () => {
  test('two on the same subjects, named in opposite orders, both enter', async () => {
    const rounds = Array.from({ length: 10 }, (_, round) => round);
    for (const round of rounds) {
      const day = `2027-01-${String(round + 10).padStart(2, '0')}`;
      await Promise.all([
        enter(
          `26000${round}0A`,
          day,
          nac001.count('line.terminals', 1),
          nac002.count('line.mailboxes', 1),
          company.set('name', 'A'),
        ),
        enter(
          `26000${round}1B`,
          day,
          company.set('name', 'B'),
          nac002.count('line.mailboxes', 1),
          nac001.count('line.terminals', 1),
        ),
      ]);
    }
    const { office, company: held } = (await findContractAsOf(own.db, 'NAC001', '2027-02-01')) ?? {};
    expect([office?.line.terminals, held?.name]).toEqual([12 + 2 * rounds.length, 'B']);
  }, 60_000);

  test('each has named the subject in a row of its own before it locks it, as a move does with its news', async () => {
    const name = (trx: Parameters<typeof accept>[0]) =>
      sql`
      insert into news (office_code, company_code, category, sentence, published_at) values ('NAC001', 'NAC', 'billing', 'billFixed', now())`.execute(
        trx,
      );
    const named = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    const writer = (mine: 0 | 1) =>
      own.db.transaction().execute(async (trx) => {
        await name(trx);
        named[mine].resolve();
        await named[mine === 0 ? 1 : 0].promise;
        await lockSubjects(trx, ['NAC', 'NAC001']);
        return mine;
      });
    expect(await Promise.all([writer(0), writer(1)])).toEqual([0, 1]);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { listAsked } from '../application/consent/answer-consent.ts';
import { statuses } from '../application/move/status.ts';
import { listAwaitingSettings } from '../application/survey/list-settings.ts';
import { findMonth } from '../billing/months/read.ts';
import { databaseOn, openPool } from '../db/connect.ts';
import { readConfig } from '../ground/config.ts';
import { createLog } from '../ground/log.ts';
import { findContractAsOf } from '../ledger/read.ts';
import { listMissing } from '../papers/due.ts';
import { feasible } from '../schedule/feasible.ts';
import { createServices } from '../services.ts';
import type { Web } from '../web/env.ts';
import { demoOffices } from './contracts.ts';
import { loadDemo } from './load.ts';
import { demoLogIns, demoNewcomer, demoPeople } from './people.ts';

const today = '2026-11-24';
let web: Web;
let folder: string;
let close: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'));
  const own = await testDatabase();
  const pool = openPool(own.url, { max: 5 });
  const config = readConfig({ DATA_DIR: folder, CLOCK: `${today}T09:00:00+09:00` });
  web = await createServices(config, databaseOn(pool), pool, createLog({ level: 'silent' }));
  await loadDemo(web);
  close = async () => {
    await web.db.destroy();
    await own.close();
    await rm(folder, { recursive: true, force: true });
  };
}, 60_000);
afterAll(() => close());

type Row = { status: string; officeCode: string; procedures: string[]; startDate: string | null; receptionNo: string };

/** The applications of an office about a procedure, oldest first. */
async function about(procedure: string, ...offices: string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select status, office_code as "officeCode", procedures, start_date::text as "startDate", reception_no as "receptionNo"
    from application where ${procedure} = any(procedures) and office_code = any(${offices}) order by applied_at`.execute(
    web.db,
  );
  return rows;
}

describe('the demonstration', () => {
  test('has every status, at least fifteen applications, and nothing open for NAC002 or on equipment sharing', async () => {
    const { rows } = await sql<{ status: string; office: string; procedures: string[] }>`
      select status, office_code as office, procedures from application`.execute(web.db);
    expect([...new Set(rows.map(({ status }) => status))].toSorted()).toEqual(Object.keys(statuses).toSorted());
    expect(rows.length).toBeGreaterThanOrEqual(15);
    const over = ['effective', 'withdrawn', 'rejected', 'invalidated', 'expired'];
    const open = rows.filter(({ status }) => !over.includes(status));
    expect(
      open.filter(({ office, procedures }) => office === 'NAC002' || procedures.includes('equipment-sharing')),
    ).toEqual([]);
  });

  test('lets everybody on the log-in page in', async () => {
    const { rows } = await sql<{ id: string }>`select login_id as id from person`.execute(web.db);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(demoLogIns.map(({ loginId }) => loginId).toSorted());
    expect(demoLogIns.length).toBe(demoPeople.length + 1);
  });

  test('a joint use waits for the consent of AAA001', async () => {
    const [asked] = await listAsked(web.db, ['AAA001'], 10);
    expect(asked).toMatchObject({ status: 'submitted', applicant: { officeCode: 'CCC003' }, agreed: null });
  });

  test('a linked pair is in review: the end of a joint use, and the terminals after it', async () => {
    const [end] = await about('joint-use', 'CCC002');
    const [terminals] = await about('net-terminals', 'CCC002');
    expect([end?.status, terminals?.status]).toEqual(['inReview', 'inReview']);
    const { rows } =
      await sql`select 1 from application where group_id is not null group by group_id having count(*) = 2`.execute(
        web.db,
      );
    expect(rows.length).toBe(1);
  });

  test('a newcomer is in the middle of a first contract', async () => {
    const { rows } = await sql<{ status: string; pages: string[] }>`
      select a.status, array(select jsonb_object_keys(d.pages)) as pages from application a join draft d on d.application_id = a.id
        join membership m on m.office_code = a.office_code join person p on p.id = m.person_id
      where p.login_id = ${demoNewcomer.loginId}`.execute(web.db);
    expect(rows).toEqual([
      { status: 'draft', pages: expect.arrayContaining(['choice', 'contact', 'new-contract.company']) },
    ]);
  });

  test('right C5: the newcomer is promised a day that can be kept with a line too', async () => {
    const { rows } = await sql<{ wish: string }>`
      select d.pages #>> '{choice,desiredStart,0}' as wish from application a join draft d on d.application_id = a.id
        join membership m on m.office_code = a.office_code join person p on p.id = m.person_id
      where p.login_id = ${demoNewcomer.loginId}`.execute(web.db);
    const schedule = await web.schedule();
    const longest = Math.max(...schedule.leadClasses.map(({ businessDays }) => businessDays));
    expect(feasible(schedule, { today, leadDays: longest, wish: rows[0]?.wish ?? '' })).toEqual({ ok: true });
  });

  test('right C9: each query is tied to the question that it is about', async () => {
    const { rows } = await sql<{ text: string; question: string }>`
      select text, question from review_query where question like 'system-manager.%' order by text`.execute(web.db);
    expect(rows).toEqual(
      expect.arrayContaining([
        { text: '新しい部署名をお知らせください。', question: 'system-manager.department' },
        { text: '電話番号は成田営業所の番号でよろしいでしょうか。', question: 'system-manager.phone' },
      ]),
    );
  });

  test('settings are missing shortly before their deadline, and were recalled', async () => {
    const [waiting] = await listAwaitingSettings(web.db, ['CCC001']);
    expect(waiting?.settingDeadline && waiting.settingDeadline > today).toBe(true);
    const { rows } = await sql<{ kind: string; days: number }>`
      select r.kind, r.days from reminder r join application a on a.id = r.application_id where a.reception_no = ${waiting?.receptionNo}`.execute(
      web.db,
    );
    expect(rows).toContainEqual({ kind: 'setting', days: 10 });
  });

  test('an accepted change was put off to another start date', async () => {
    const [postponed] = await about('system-manager', 'CCC001');
    expect(postponed?.status).toBe('scheduled');
    const { rows } = await sql<{ was: string; startDate: string }>`
      select what ->> 'was' as was, what ->> 'startDate' as "startDate" from audit_event where event = 'postpone'`.execute(
      web.db,
    );
    expect(rows).toEqual([{ was: expect.any(String), startDate: postponed?.startDate }]);
    expect((rows[0]?.was ?? '') < (rows[0]?.startDate ?? '')).toBe(true);
  });

  test('an office was closed after a part of it had moved to another one', async () => {
    expect((await about('registration-transfer', 'CCC004')).map(({ status }) => status)).toEqual(['effective']);
    expect((await about('contract-end', 'CCC004')).map(({ status }) => status)).toEqual(['effective']);
    const [closed, heir] = await Promise.all(['CCC004', 'CCC001'].map((code) => findContractAsOf(web.db, code, today)));
    expect(closed?.office.inForce).toBe(false);
    expect(heir?.office.userIds.map(({ id }) => id)).toContain('4DCCCA01');
    expect(heir?.office.line.terminals).toBe(8);
    expect((await listMissing(web.db)).map(({ kind }) => kind)).toContain('closureNotice');
  });

  test('has thirteen months of invoices for every office, numbered without a gap, and a month that waits for the accountant', async () => {
    const { rows } = await sql<{ office: string; months: number; first: string; last: string }>`
      select office_code as office, count(*)::int as months, min(month)::text as first, max(month)::text as last
      from invoice where kind = 'invoice' group by 1 order by 1`.execute(web.db);
    const open = Object.keys(demoOffices).filter((code) => code !== 'CCC004');
    for (const office of open)
      expect(rows).toContainEqual({ office, months: 13, first: '2025-09-01', last: '2026-09-01' });
    const { rows: gaps } = await sql`
      select year from invoice group by year having count(*) <> max(serial) or min(serial) <> 1`.execute(web.db);
    expect(gaps).toEqual([]);
    expect(await findMonth(web.db, '2026-10-01')).toMatchObject({ status: 'closed', run: 0 });
  });

  test('has a corrected invoice, a reduced one, a debit that failed and a transfer that never came', async () => {
    const { rows } = await sql<{ what: string; count: number }>`
      select kind as what, count(*)::int as count from invoice where kind <> 'invoice' group by 1
      union all select 'failed', count(*)::int from debit_entry where result = '1'
      union all select 'unpaid', count(*)::int from receivable where status = 'awaiting' and due_on < ${today}
      union all select 'paid', count(*)::int from receivable where status = 'paid'
      union all select 'stray', count(*)::int from transfer where invoice_id is null`.execute(web.db);
    const counts = Object.fromEntries(rows.map(({ what, count }) => [what, count]));
    expect(counts).toMatchObject({ mended: 1, return: 1, failed: 1, unpaid: 1, stray: 1 });
    expect(counts.paid).toBeGreaterThan(80);
  });

  test('writes no mail, and is loaded once', async () => {
    const count = async () => {
      const { rows } = await sql<{ mails: number; applications: number }>`
        select (select count(*)::int from mail) as mails, (select count(*)::int from application) as applications`.execute(
        web.db,
      );
      return rows[0];
    };
    const before = await count();
    expect(before?.mails).toBe(0);
    await loadDemo(web);
    expect(await count()).toEqual(before);
  });

  test('every office has its manager', () => {
    expect(demoPeople.map(({ loginId }) => loginId)).toEqual(
      expect.arrayContaining(Object.keys(demoOffices).map((code) => code.toLowerCase())),
    );
  });
});

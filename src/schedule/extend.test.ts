import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { extendSchedule, seedSchedule } from './extend.ts';
import { feasibleDates } from './feasible.ts';
import { forgetSchedule, loadSchedule } from './load.ts';
import { leadDaysOf } from './schedule.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.close());

beforeEach(async () => {
  for (const table of ['registration_date', 'holiday_override', 'freeze_window'])
    await sql`delete from ${sql.table(table)}`.execute(own.db);
  await own.db.updateTable('schedule_setting').set({ proposed_to: null }).execute();
  forgetSchedule(own.db);
});

const today = '2026-12-01';

async function days(): Promise<string[]> {
  const rows = await own.db.selectFrom('registration_date').select('day').orderBy('day').execute();
  return rows.map(({ day }) => day);
}

describe('the table of registration dates', () => {
  test('is seeded for the past 12 and the next 18 months', async () => {
    const added = await seedSchedule(own.db, today);
    expect(added).toEqual(await days());
    expect([added[0], added.at(-1)]).toEqual(['2025-12-02', '2028-05-30']);
    expect(added).not.toContain('2026-12-29');
  });

  test('begins today where no past is wanted', async () => {
    expect((await extendSchedule(own.db, today))[0]).toBe('2026-12-01');
  });

  test('gains nothing from a second run, also at the same moment', async () => {
    const runs = await Promise.all([
      seedSchedule(own.db, today),
      seedSchedule(own.db, today),
      extendSchedule(own.db, today),
    ]);
    expect(runs.flat().sort()).toEqual(await days());
    expect(await extendSchedule(own.db, today)).toEqual([]);
    expect(await extendSchedule(own.db, '2026-01-01')).toEqual([]);
  });

  test('goes on where it ended, by the holidays known by then', async () => {
    await seedSchedule(own.db, today);
    await own.db
      .insertInto('holiday_override')
      .values({ day: '2028-06-06', kind: 'holiday', name_ja: '創立記念日', name_en: 'Foundation day' })
      .execute();
    expect(await extendSchedule(own.db, '2026-12-15')).toEqual(['2028-06-07', '2028-06-13']);
  });

  test('does not bring back a date that the operator removed', async () => {
    await seedSchedule(own.db, today);
    await own.db.deleteFrom('registration_date').where('day', '=', '2027-01-05').execute();
    await extendSchedule(own.db, '2027-01-01');
    expect(await days()).not.toContain('2027-01-05');
  });
});

describe('the loaded schedule', () => {
  test('knows the lead classes and deadline of a new database', async () => {
    const schedule = await loadSchedule(own.db);
    expect(leadDaysOf(schedule, ['profile', 'contact', 'billing', 'plan', 'reports'])).toBe(5);
    for (const id of ['sharing', 'jointUse', 'ids', 'terminals', 'certificates', 'kinds'] as const)
      expect(leadDaysOf(schedule, [id])).toBe(10);
    for (const id of ['transfer', 'succession', 'closure', 'newContract'] as const)
      expect(leadDaysOf(schedule, [id])).toBe(10);
    expect(leadDaysOf(schedule, ['lines'])).toBe(45);
    expect(schedule.leadClasses).toHaveLength(16);
    expect(schedule.settingDeadlineDays).toBe(4);
  });

  test('sees at once what was extended here', async () => {
    expect(feasibleDates(await loadSchedule(own.db), { today, leadDays: 10 }, 1)).toEqual([]);
    await extendSchedule(own.db, today);
    expect(feasibleDates(await loadSchedule(own.db), { today, leadDays: 10 }, 2)).toEqual(['2026-12-15', '2026-12-22']);
  });

  test('sees what another program wrote two seconds later', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      await loadSchedule(own.db);
      await own.db.insertInto('registration_date').values({ day: '2027-01-05' }).execute();
      vi.advanceTimersByTime(1_999);
      expect((await loadSchedule(own.db)).registrationDates).toEqual([]);
      vi.advanceTimersByTime(1);
      expect((await loadSchedule(own.db)).registrationDates).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('holds notes, freeze windows with both their days, and the operator’s own days', async () => {
    await own.db
      .insertInto('registration_date')
      .values({ day: '2027-01-05', note_ja: '年始', note_en: 'first of the year' })
      .execute();
    await freeze('[2027-01-12,2027-01-19]');
    await own.db
      .insertInto('holiday_override')
      .values([
        { day: '2027-01-11', kind: 'businessDay', name_ja: '臨時営業', name_en: 'open' },
        { day: '2027-01-08', kind: 'holiday', name_ja: '臨時休業', name_en: 'closed' },
      ])
      .execute();
    const { calendar, freezes, registrationDates } = await loadSchedule(own.db);
    expect(registrationDates).toMatchObject([{ day: '2027-01-05', note: { ja: '年始', en: 'first of the year' } }]);
    expect(freezes).toMatchObject([{ from: '2027-01-12', to: '2027-01-19', reason: { ja: '更改', en: 'switch' } }]);
    expect(calendar.holidays.has('2027-01-11')).toBe(false);
    expect(calendar.holidays.get('2027-01-08')).toEqual({ ja: '臨時休業', en: 'closed' });
  });
});

describe('the database refuses', () => {
  test('freeze windows that overlap', async () => {
    await freeze('[2027-01-12,2027-01-19]');
    await expect(freeze('[2027-01-19,2027-01-20]')).rejects.toThrow('freeze_windows_do_not_overlap');
  });

  test.each(['empty', '[2027-01-12,)', '(,2027-01-12]'])('the freeze window %s', async (period) => {
    await expect(freeze(period)).rejects.toThrow('freeze_window_period_check');
  });

  test('a second row of settings, and a note in one language', async () => {
    await expect(own.db.insertInto('schedule_setting').defaultValues().execute()).rejects.toThrow(
      'schedule_setting_pkey',
    );
    await expect(
      own.db.insertInto('registration_date').values({ day: '2027-01-05', note_ja: '年始' }).execute(),
    ).rejects.toThrow('registration_date_check');
  });
});

function freeze(period: string) {
  return own.db.insertInto('freeze_window').values({ period, reason_ja: '更改', reason_en: 'switch' }).execute();
}

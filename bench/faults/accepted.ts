import type { Pool } from 'pg';
import { confirm, pickUp } from '../../src/application/review/decide.ts';
import { databaseOn } from '../../src/db/connect.ts';
import type { Day } from '../../src/ground/clock.ts';
import { readConfig } from '../../src/ground/config.ts';
import { createLog } from '../../src/ground/log.ts';
import { addDays } from '../../src/schedule/days.ts';
import { createServices } from '../../src/services.ts';
import type { ReadyDraft } from '../data/drafts.ts';
import type { Visitor } from '../data/people.ts';
import { fileSample } from '../data/sample.ts';

/** Filed and reviewed so long before the first of the days, in days. */
const before = 40;

type Wanted = { pool: Pool; dataDir: string; reviewer: Visitor; drafts: readonly ReadyDraft[]; days: readonly Day[] };

/**
 * Files drafts and ends their review, as happened some weeks ago: as many start on each of the days. The days become registration dates, as
 * the operator may name any; what was written by mail then was sent.
 */
export async function acceptAll({ pool, dataDir, reviewer, drafts, days }: Wanted): Promise<void> {
  await pool.query('insert into registration_date (day) select unnest($1::date[]) on conflict do nothing', [days]);
  const db = databaseOn(pool);
  const CLOCK = `${addDays(days[0] ?? '', -before)}T10:00:00+09:00`;
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: 'postgresql://127.0.0.1', DEMO: '0', CLOCK });
  const services = await createServices(config, db, pool, createLog({ level: 'silent' }));
  const mover = { id: reviewer.personId, name: reviewer.name, side: 'centre' } as const;
  const queue = drafts.map((draft, index) => ({ draft, startDate: days[index % days.length] ?? '' }));
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { draft, startDate } = next;
      await pool.query(
        `update draft set pages = jsonb_set(pages, '{choice,desiredStart}', $2) where application_id = $1`,
        [draft.id, JSON.stringify([startDate.replaceAll('-', '')])],
      );
      await fileSample(services, draft);
      await pickUp(services, { id: draft.id, mover });
      await confirm(services, { id: draft.id, mover, startDate, issued: {} });
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  await services.files.close();
  await pool.query(`update mail set state = 'sent', sent_at = written_at where application_id = any($1)`, [
    drafts.map(({ id }) => id),
  ]);
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from '../../src/ground/clock.ts';
import { connect } from './connect.ts';
import type { Service } from './kill.ts';

/** The job works on it at this moment: it has written in a transaction of several statements. */
const look = `
  select (select count(*)::int from application where status = 'scheduled' and start_date <= $1) as due,
    exists (select from pg_stat_activity where application_name = 'madoguchi jobs' and backend_xid is not null and xact_start < query_start) as busy`;

/**
 * Waits for the middle of the starts that a business day has brought to a program which was just started on it.
 * @returns whether they were under way at the last look; they may have been quicker
 */
export async function middleOfStarts(
  { dataDir }: Pick<Service, 'dataDir'>,
  day: Day,
  random: () => number,
): Promise<boolean> {
  const client = await connect(dataDir);
  const isStarting = async () => {
    const { rows } = await client.query<{ due: number; busy: boolean }>(look, [day]);
    return { due: rows[0]?.due ?? 0, busy: rows[0]?.busy ?? false };
  };
  try {
    for (let left = 2_000; left > 0; left -= 1) {
      const { due, busy } = await isStarting();
      if (due === 0) return false;
      if (busy) {
        await pause(random() * 50);
        if ((await isStarting()).busy) return true;
      }
      await pause(10);
    }
    throw new Error('the applications of the day did not start in half a minute');
  } finally {
    await client.end();
  }
}

/** Waits until everything that is due has started. @returns the applications that did not in two minutes */
export async function restOfStarts({ dataDir }: Pick<Service, 'dataDir'>, day: Day): Promise<number> {
  const client = await connect(dataDir);
  try {
    for (const limit = performance.now() + 120_000; ; await pause(250)) {
      const { rows } = await client.query<{ due: number }>(look, [day]);
      const due = rows[0]?.due ?? 0;
      if (due === 0 || performance.now() > limit) return due;
    }
  } finally {
    await client.end();
  }
}

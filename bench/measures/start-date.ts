import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openPool } from '../../src/db/connect.ts';
import { type Context, cookieFor } from '../context.ts';
import { accessTo, addressOf, queues } from '../data/make.ts';
import { get } from '../load/browser.ts';
import { measure } from '../load/load.ts';
import { type Program, start } from '../program/program.ts';
import { atMost, type Row } from '../result.ts';
import { median } from '../stats.ts';

const rounds = 3;

/** A registration date on which many applications start: how long the job takes, what a page takes meanwhile, and a kill in the middle. */
export async function measureStartDate(context: Context): Promise<Row[]> {
  const { dataDir, url, options } = context;
  const address = addressOf(url, queues.large);
  const count = Math.min(10_000, options.applications / 2);
  const pool = openPool(address, { max: 2, name: 'bench', limits: 'none' });
  const env = { ...(await accessTo(dataDir, queues.large)), LOG_LEVEL: 'warn' };
  const launch = () => start({ dataDir, env });
  let program = await launch();
  try {
    const quiet = await look(context, program, 4);
    const taken: number[] = [];
    const pages: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await makeDue(pool, count);
      const [seconds, page] = await Promise.all([untilStarted(pool), look(context, program, 4)]);
      taken.push(seconds);
      pages.push(page.p99);
    }
    await makeDue(pool, count);
    await untilStarted(pool, count / 2);
    await program.end('SIGKILL');
    program = await launch();
    const rest = await untilStarted(pool);
    const wrong = await countWrong(pool, count, rounds + 1);
    return [
      {
        name: `${count} applications start on one day`,
        unit: 's',
        ours: { value: median(taken) },
        targets: [atMost('seconds', median(taken), 20)],
      },
      {
        name: 'menu while they start',
        ours: { p99: median(pages) },
        against: { name: 'the menu when quiet', p99: quiet.p99 },
        targets: [atMost('p99 ÷ quiet', median(pages) / quiet.p99, 3)],
      },
      {
        name: 'killed in the middle: the rest, after a new start',
        unit: 's',
        ours: { value: rest },
        targets: [atMost('started twice or never', wrong, 0)],
      },
    ];
  } finally {
    await program.end();
    await pool.end();
  }
}

/** Puts applications of the past before their start date again, and asks for the job that goes on by itself each minute. */
async function makeDue(pool: Pool, count: number): Promise<void> {
  await pool.query(
    `update application set status = 'scheduled', start_date = (now() at time zone 'Asia/Tokyo')::date
     where id in (select application_id from outcome order by application_id limit $1)`,
    [count],
  );
  await pool.query(`select graphile_worker.add_job('move-what-is-due', '{}'::json)`);
}

/** Seconds until no more than `left` wait for their day. */
async function untilStarted(pool: Pool, left = 0): Promise<number> {
  const from = performance.now();
  for (;;) {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*)::int as count from application where status = 'scheduled'`,
    );
    const seconds = (performance.now() - from) / 1000;
    if ((rows[0]?.count ?? 0) <= left) return seconds;
    if (seconds > 300) throw new Error('the applications did not start in five minutes');
    await pause(20);
  }
}

/** Of the applications, those whose history does not have one start for each time they were made due, beside that of the past. */
async function countWrong(pool: Pool, count: number, times: number): Promise<number> {
  const { rows } = await pool.query<{ wrong: number }>(
    `select count(*)::int as wrong from (select application_id from outcome order by application_id limit $1) due
     where (select count(*) from audit_event h where h.application_id = due.application_id and h.event = 'start') <> $2`,
    [count, times + 1],
  );
  return rows[0]?.wrong ?? Number.NaN;
}

async function look({ generator, data }: Context, program: Program, seconds: number) {
  const [visitor] = data.administrators;
  if (!visitor) throw new Error('nobody looks at the menu');
  const requests = [get(program.url, '/menu', await cookieFor(visitor))];
  return measure(generator, { base: program.url, connections: 2, requests, seconds });
}

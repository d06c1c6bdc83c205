import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Logger,
  type LogLevel,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Connection } from '../db/connect.ts';
import type { Log } from '../log.ts';

/** A kind of background task. A job may run twice (a killed program, a lost connection): `run` must bear it. */
export interface Job extends Timing {
  name: string;
  lane: Lane;
  /** @throws {z.ZodError} when the payload is not of this job. */
  run(payload: unknown, signal: AbortSignal): Promise<void>;
}

interface Timing {
  /** Also by itself: a crontab pattern in UTC, such as `17 * * * *`. Its payload is `{}`. */
  every?: string;
  /** Also whenever the program starts. Its payload is `{}`. */
  atStart?: boolean;
}

/** Jobs that wait for machines of others have workers of their own: a server that hangs delays nothing else. */
type Lane = 'inside' | 'outside';

/** Declares a job. A run that throws is tried again with growing waits, as often as its entry in the queue says. */
export function defineJob<Payload extends z.ZodType>(
  job: Timing & {
    name: string;
    payload: Payload;
    lane?: Lane;
    /** `signal` fires when the program ends and cannot wait any longer. */
    run(payload: z.output<Payload>, signal: AbortSignal): Promise<void>;
  },
): Job {
  const { payload, ...rest } = job;
  return { lane: 'inside', ...rest, run: async (raw, signal) => job.run(payload.parse(raw), signal) };
}

/**
 * Queues a job in the caller's transaction.
 * @param options.jobKey an unstarted job of the same key is replaced, so that there is one.
 * @param options.queueName jobs of one queue run one after the other.
 */
export async function enqueue(
  trx: Connection,
  name: string,
  payload: object,
  options: { jobKey?: string; queueName?: string } = {},
): Promise<void> {
  const { jobKey = null, queueName = null } = options;
  await sql`select from graphile_worker.add_job(
    ${name}, ${JSON.stringify(payload)}::json, queue_name => ${queueName}, job_key => ${jobKey})`.execute(trx);
}

/** Jobs by name and by whether they are due, wait for their time or next try, run, or have used up their tries. */
export async function queueDepth(db: Connection) {
  const { rows } = await sql<{ name: string; state: 'due' | 'later' | 'running' | 'failed'; count: number }>`
    select task_identifier as name, case
      when locked_at is not null then 'running' when attempts >= max_attempts then 'failed'
      when run_at > now() then 'later' else 'due' end as state, count(*)
    from graphile_worker.jobs group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** The workers that do the queued jobs. */
export interface Worker {
  /** Takes no more jobs and waits for those in hand; after five seconds their signal fires. */
  stop(): Promise<void>;
}

interface Options {
  pool: Pool;
  jobs: readonly Job[];
  log: Log;
  /** Jobs of each lane at the same time. */
  concurrency?: number;
}

/** Starts to work on the queue, and starts again whenever that ended by itself, for example with the database. */
export async function startWorker({ pool, jobs, log, concurrency = 4 }: Options): Promise<Worker> {
  await unlockOrphans(pool);
  const lanes = Map.groupBy(jobs, (job) => job.lane);
  const keepers = await Promise.all(
    [...lanes.values()].map((lane) => keepRunning({ pool, jobs: lane, log, concurrency })),
  );
  for (const { name, atStart } of jobs) {
    if (atStart) await pool.query('select from graphile_worker.add_job($1, job_key => $1)', [name]);
  }
  return { stop: async () => void (await Promise.all(keepers.map((keeper) => keeper.stop()))) };
}

async function keepRunning(options: Required<Options>): Promise<Worker> {
  const stopping = new AbortController();
  let runner = await startRunner(options);
  const kept = keep();
  return { stop };

  async function keep(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((error) => options.log.error({ error }, 'the worker failed'));
      if (!stopping.signal.aborted) await startAgain();
    }
  }

  async function startAgain(): Promise<void> {
    options.log.warn('the worker ended by itself and is started again');
    await pause(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    if (stopping.signal.aborted) return;
    runner = await startRunner(options).catch((error) => {
      options.log.error({ error }, 'the worker cannot start');
      return runner;
    });
    if (stopping.signal.aborted) await end(runner);
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await end(runner);
    await kept;
  }
}

/** A runner that has ended already says so by an error. */
async function end(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined);
  await runner.promise.catch(() => undefined);
}

async function startRunner({ pool, jobs, log, concurrency }: Required<Options>): Promise<Runner> {
  return await run({
    pgPool: pool,
    taskList: tasksOf(jobs),
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, every }) =>
        every ? [{ task: name, match: every, identifier: name, options: { jobKey: name } }] : [],
      ),
    ),
    concurrency,
    noHandleSignals: true,
    logger: new Logger(() => (level, message, meta) => log[levels[level]]({ meta }, message)),
    events: markingAsAlive(log),
  });
}

function tasksOf(jobs: readonly Job[]): TaskList {
  return Object.fromEntries(
    jobs.map(
      (job) =>
        [job.name, (payload: unknown, { abortSignal }) => job.run(payload, abortSignal)] satisfies [
          string,
          TaskList[string],
        ],
    ),
  );
}

const levels: Record<`${LogLevel}`, 'error' | 'warn' | 'debug'> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'debug',
};

/** Any number: every living program holds it, shared, on the connection on which it listens for jobs. */
const aliveLock = 4_205_119_378;

function markingAsAlive(log: Log): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:listen:success', ({ client }) => {
    client
      .query('select pg_advisory_lock_shared($1)', [aliveLock])
      .catch((error) => log.warn({ error }, 'the queue is not watched'));
  });
  return events;
}

/**
 * The queue holds the jobs of a killed program back for four hours. When no program is alive on this database, whatever is
 * in hand was in the hand of a dead one and is free at once.
 */
async function unlockOrphans(pool: Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker.jobs where locked_by is not null))
     where pg_try_advisory_xact_lock($1)`,
    [aliveLock],
  );
}

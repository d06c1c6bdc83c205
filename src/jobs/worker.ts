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
import type { Pool } from 'pg';
import type { Log } from '../ground/log.ts';
import { announceLife } from './alive.ts';
import type { Job } from './define.ts';
import { listeningPool } from './listening-pool.ts';

/** The workers that do the queued jobs. */
export interface Worker {
  /** Takes no more jobs and waits for those in hand. */
  stop(): Promise<void>;
}

interface Options {
  pool: Pool;
  jobs: readonly Job[];
  log: Log;
  /** Jobs of each lane at the same time. */
  concurrency?: number;
  /** How long jobs in hand may take to end when the worker stops, until their signal fires, in milliseconds. */
  patience?: number;
}

/** Starts to work on the queue, and starts again whenever that ended by itself, for example with the database. */
export async function startWorker({ pool, jobs, log, concurrency = 4, patience = 5_000 }: Options): Promise<Worker> {
  const life = await announceLife(pool, log);
  const lanes = Map.groupBy(jobs, (job) => job.lane);
  const keepers = await Promise.all(
    [...lanes.values()].map((lane) => keepRunning({ pool, jobs: lane, log, concurrency, patience })),
  );
  for (const { name, atStart } of jobs) {
    if (atStart) await pool.query('select from graphile_worker.add_job($1, job_key => $1)', [name]);
  }
  const stop = async () => {
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    await life.end();
  };
  return { stop };
}

async function keepRunning(options: Required<Options>): Promise<Worker> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let lane = await startLane(options);
  const kept = keep();
  const stop = async () => {
    stopping.abort();
    await lane.end();
    await kept;
  };
  return { stop };

  async function keep(): Promise<void> {
    while (!signal.aborted) {
      await lane.ended;
      if (!signal.aborted) await startAgain();
    }
  }

  async function startAgain(): Promise<void> {
    options.log.warn('the worker ended by itself and is started again');
    await pause(1_000, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      await lane.free();
      lane = await startLane(options);
      if (signal.aborted) await lane.end();
    } catch (error) {
      options.log.error({ error }, 'the worker cannot start');
    }
  }
}

/** The workers of one lane, until they end. */
interface Lane {
  ended: Promise<void>;
  end(): Promise<void>;
  /** For a lane that ended by itself: gives back the jobs that were in hand. */
  free(): Promise<void>;
}

async function startLane({ pool, jobs, log, concurrency, patience }: Required<Options>): Promise<Lane> {
  const events: WorkerEvents = new EventEmitter();
  let poolId = '';
  events.on('pool:create', ({ workerPool }) => {
    poolId = workerPool.id;
  });
  const runner = await run({
    pgPool: listeningPool(pool),
    taskList: tasksOf(jobs),
    parsedCronItems: parseCronItems(jobs.flatMap(cronItems)),
    concurrency,
    noHandleSignals: true,
    logger: loggerOn(log),
    events,
    // Batches are waited for at the end, so that what is done is not done again after the next start.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, gracefulShutdownAbortTimeout: patience } },
  });
  endWhenStuck(runner, events, concurrency);
  const finished = runner.promise.catch((error) => log.error({ error }, 'the worker failed'));
  const overdue = leftBehind(runner, events, patience + 1_000);
  const ended = Promise.race([finished, overdue]);
  return {
    ended,
    // A runner that has ended already says so by an error.
    end: () => Promise.race([runner.stop().catch(() => ended), overdue]),
    free: async () => void (await pool.query('select graphile_worker.force_unlock_workers(array[$1])', [poolId])),
  };
}

/** A runner whose first statement failed repeats that error for ever: another has to take its place. */
function endWhenStuck(runner: Runner, events: WorkerEvents, concurrency: number): void {
  let failures = 0;
  const wellAgain = () => {
    failures = 0;
  };
  events.on('worker:getJob:empty', wellAgain);
  events.on('job:start', wellAgain);
  events.on('worker:getJob:error', () => {
    failures += 1;
    if (failures === 3 * concurrency) runner.stop().catch(() => undefined);
  });
}

/**
 * Resolves when a runner has had its time to end. A runner that could not note the result of a job, because the database died,
 * loses count of what it waits for and would never end; it takes no more jobs, and is not waited for.
 */
function leftBehind(runner: Runner, events: WorkerEvents, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const leave = () => {
      runner.stop().catch(() => undefined);
      resolve();
    };
    events.once('pool:gracefulShutdown', () => setTimeout(leave, milliseconds).unref());
  });
}

function tasksOf(jobs: readonly Job[]): TaskList {
  const tasks: TaskList = {};
  for (const job of jobs) tasks[job.name] = (payload: unknown, { abortSignal }) => job.run(payload, abortSignal);
  return tasks;
}

function cronItems({ name, every }: Job) {
  return every ? [{ task: name, match: every, identifier: name, options: { jobKey: name } }] : [];
}

/** The library's own reports; what happened to a job is told by its name and its tries. */
function loggerOn(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    const { job, error } = (meta ?? {}) as { job?: { task_identifier?: string; attempts?: number }; error?: unknown };
    log[levels[level]](
      { ...(job && { job: job.task_identifier, attempt: job.attempts }), ...(error !== undefined && { error }) },
      message,
    );
  });
}

const levels: Record<`${LogLevel}`, 'error' | 'warn' | 'debug'> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'debug',
};

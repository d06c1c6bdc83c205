import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../ground/log.ts';

/**
 * Tells the other programs on this database that this one is alive, until it is ended.
 *
 * The queue holds back the jobs of a killed program for four hours. When this program finds no other alive at its start,
 * every job in hand belongs to a dead one and is freed at once. A job that was replaced by another of its key while it was in
 * hand would stay as one that failed for good, and is removed.
 */
export async function announceLife(pool: Pool, log: Log): Promise<{ end(): Promise<void> }> {
  const ending = new AbortController();
  await freeOrphans(pool);
  const kept = keep(await takeLock(pool), { pool, log, signal: ending.signal });
  const end = async () => {
    ending.abort();
    await kept;
  };
  return { end };
}

/** Any number: every living program holds it, shared, on a connection of its own. */
const lock = 4_205_119_378;

async function freeOrphans(pool: Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker.jobs where locked_by is not null))
     where pg_try_advisory_xact_lock($1)`,
    [lock],
  );
  await pool.query(
    `select graphile_worker.complete_jobs(array(
       select id from graphile_worker.jobs where key is null and attempts >= max_attempts and last_error is null and locked_at is null))
     where pg_try_advisory_xact_lock($1)`,
    [lock],
  );
}

async function takeLock(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [lock]);
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

interface Keeping {
  pool: Pool;
  log: Log;
  signal: AbortSignal;
}

/** Holds the lock, and takes it again whenever its connection broke. */
async function keep(client: PoolClient, keeping: Keeping): Promise<void> {
  const { signal } = keeping;
  await once(client, 'error', { signal }).catch(() => undefined);
  client.release(true);
  const next = signal.aborted ? undefined : await takeAgain(keeping);
  if (next) await keep(next, keeping);
}

async function takeAgain({ pool, log, signal }: Keeping): Promise<PoolClient | undefined> {
  while (!signal.aborted) {
    try {
      return await takeLock(pool);
    } catch (error) {
      log.warn({ error }, 'the queue cannot be told that this program is alive');
      await pause(1_000, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

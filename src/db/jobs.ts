import { sql } from 'kysely';
import type { Connection } from './connect.ts';

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

/**
 * The same for many jobs of one name, each with a key of its own: one statement.
 * @param options.priority of what is due, jobs of a smaller one go first; 0 when left out
 */
export async function enqueueAll(
  trx: Connection,
  name: string,
  jobs: readonly { payload: object; jobKey: string }[],
  { priority = 0 }: { priority?: number } = {},
): Promise<void> {
  await sql`
    select from (
      select array_agg(row(${name}::text, payload, null, null, null, key, ${priority}::int, null)::graphile_worker.job_spec) as specs
      from json_to_recordset(${JSON.stringify(jobs.map(({ payload, jobKey }) => ({ payload, key: jobKey })))}::json) as j(payload json, key text)
      having count(*) > 0
    ) jobs, graphile_worker.add_jobs(jobs.specs)`.execute(trx);
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

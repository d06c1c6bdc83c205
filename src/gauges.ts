import { sql } from 'kysely';
import { countHeldUp } from './application/move/held-up.ts';
import type { Database } from './db/connect.ts';
import { queueDepth } from './db/jobs.ts';
import type { Metrics } from './ground/metrics.ts';
import { countUnsent } from './mails/mailbox.ts';
import { ask, type Checks } from './web/health.ts';

interface Watched {
  db: Database;
  /** Whether a mail server is set: without one mails wait for nothing, and alarm nobody. */
  sends: boolean;
  /** Everything that the program needs, with a question that fails when it is not there. */
  checks: Checks;
  /** Bytes that are left for files, where there is an end. */
  free(): Promise<number | undefined>;
}

/** What an operator watches; `docs/operating.md` says which values call for action. */
export function addGauges(metrics: Metrics, { db, sends, checks, free }: Watched): void {
  metrics.gauge({
    name: 'part_up',
    help: 'Whether a part that the program needs is there: database, queue, files',
    labels: ['part'],
    read: async () =>
      Object.entries(await ask(checks)).map(([part, state]) => ({ labels: { part }, value: state === 'ok' ? 1 : 0 })),
  });
  metrics.gauge({
    name: 'files_free_bytes',
    help: 'Bytes that the disk of the files has left',
    read: async () => {
      const value = await free();
      return value === undefined ? [] : [{ value }];
    },
  });
  metrics.gauge({
    name: 'job_queue_depth',
    help: 'Jobs by name and state: due, later, running, or failed for good',
    labels: ['name', 'state'],
    read: async () =>
      (await queueDepth(db)).map(({ name, state, count }) => ({ labels: { name, state }, value: count })),
  });
  metrics.gauge({
    name: 'mails_unsent',
    help: 'Mails that have not left: waiting, unsendable (no mail server is set), refused, expired',
    labels: ['state'],
    read: async () =>
      (await countUnsent(db)).map(({ state, count }) => ({
        labels: { state: state === 'waiting' && !sends ? 'unsendable' : state },
        value: count,
      })),
  });
  metrics.gauge({
    name: 'mails_oldest_waiting_seconds',
    help: 'How long the oldest mail waits that a mail server is to take',
    read: async () => (sends ? [{ value: await oldestWaiting(db) }] : []),
  });
  metrics.gauge({
    name: 'applications_held_up',
    help: 'Applications that the jobs could not move; they stand on the page of the queue',
    read: async () => [{ value: await countHeldUp(db) }],
  });
  metrics.gauge({
    name: 'applications',
    help: 'Applications by status',
    labels: ['status'],
    read: () => applications(db),
  });
}

/** By its number, which holds the real time of its making: business time may stand still. */
async function oldestWaiting(db: Database): Promise<number> {
  const { rows } = await sql<{
    id: string | null;
  }>`select min(id::text) as id from mail where state = 'waiting'`.execute(db);
  const written = rows[0]?.id ? Number.parseInt(rows[0].id.replaceAll('-', '').slice(0, 12), 16) : Date.now();
  return Math.max(0, (Date.now() - written) / 1000);
}

async function applications(db: Database) {
  const rows = await db
    .selectFrom('application')
    .select(['status', ({ fn }) => fn.countAll<number>().as('value')])
    .groupBy('status')
    .execute();
  return rows.map(({ status, value }) => ({ labels: { status }, value }));
}

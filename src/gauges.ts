import type { Database } from './db/connect.ts';
import { queueDepth } from './jobs/queue.ts';
import type { Metrics } from './metrics.ts';

/** What an operator watches: the queue, the mails that have not left, the applications by status. */
export function addGauges(metrics: Metrics, db: Database): void {
  metrics.gauge({
    name: 'job_queue_depth',
    help: 'Jobs by name and state: due, later, running, failed',
    labels: ['name', 'state'],
    read: async () =>
      (await queueDepth(db)).map(({ name, state, count }) => ({ labels: { name, state }, value: count })),
  });
  metrics.gauge({
    name: 'mails_unsent',
    help: 'Mails by state that have not left',
    labels: ['state'],
    read: () => mails(db),
  });
  metrics.gauge({
    name: 'applications',
    help: 'Applications by status',
    labels: ['status'],
    read: () => applications(db),
  });
}

async function mails(db: Database) {
  const rows = await db
    .selectFrom('mail')
    .select(['state', ({ fn }) => fn.countAll<number>().as('value')])
    .where('sent_at', 'is', null)
    .groupBy('state')
    .execute();
  return rows.map(({ state, value }) => ({ labels: { state }, value }));
}

async function applications(db: Database) {
  const rows = await db
    .selectFrom('application')
    .select(['status', ({ fn }) => fn.countAll<number>().as('value')])
    .groupBy('status')
    .execute();
  return rows.map(({ status, value }) => ({ labels: { status }, value }));
}

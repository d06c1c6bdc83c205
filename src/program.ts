import { sql } from 'kysely';
import { createApp } from './app.ts';
import { applicationKeys } from './application/record/search-keys.ts';
import { partyKeys } from './billing/invoices/parties.ts';
import { type Database, databaseOn, openPool } from './db/connect.ts';
import { type Embedded, startEmbedded } from './db/embedded/embedded.ts';
import { type Access, prepareDatabase } from './db/prepare.ts';
import { renewSearchKeys } from './db/search-keys.ts';
import { writeUsageFiles } from './demo/bills.ts';
import { loadDemo } from './demo/load.ts';
import { refuseDemoPeople } from './demo/refuse.ts';
import { addGauges } from './gauges.ts';
import type { Config } from './ground/config.ts';
import type { Log } from './ground/log.ts';
import { createMetrics, type Metrics } from './ground/metrics.ts';
import { calculateMonth } from './jobs/calculate-month.ts';
import { recurringJobs } from './jobs/daily.ts';
import { issueInvoicePaper } from './jobs/issue-invoice-paper.ts';
import { issuePaper } from './jobs/issue-paper.ts';
import { type Job, startWorker } from './jobs/queue.ts';
import { mailJobs } from './jobs/send-mail.ts';
import { contractKeys } from './ledger/names.ts';
import { createSeal } from './mails/seal.ts';
import { openSmtp } from './mails/smtp.ts';
import { createRenderer } from './papers/render.ts';
import { createServices } from './services.ts';
import { sendsMails, type Web } from './web/env.ts';
import { type Checks, operatorRoutes } from './web/health.ts';
import { listen } from './web/server.ts';
import { createTraffic, type Traffic } from './web/traffic.ts';

/** The running service. */
export interface Program {
  /** Where people reach it. */
  address: string;
  /** Lines for the operator. */
  notes: readonly string[];
  /** Answers what came in, finishes the jobs in hand, and ends the database that it started. */
  stop(): Promise<void>;
}

/** Connections to the database at most. */
const connections = { pages: 20, jobs: 16 };

const metricsSettings = { host: 'METRICS_HOST', port: 'METRICS_PORT' };

/** Requests at once that a paper waits for, and for how many milliseconds at most: papers can wait, people cannot. */
const crowd = 8;
const patience = 1_000;

/**
 * Database, migrations, worker, pages, in this order; they end in the opposite one.
 * @param onLost told when something ended without which the program cannot go on.
 * @throws StartError when it cannot start.
 */
export async function startProgram(config: Config, log: Log, onLost: (error: unknown) => void): Promise<Program> {
  const parts = new AsyncDisposableStack();
  try {
    const embedded = config.databaseUrl ? undefined : await startDatabase(config, log, onLost);
    parts.defer(async () => embedded?.stop());
    const url = config.databaseUrl ?? embedded?.url ?? '';
    await bringUpToDate(
      { url, ownerUrl: embedded?.ownerUrl ?? config.databaseOwnerUrl, production: config.production },
      log,
    );
    const open = (limits: keyof typeof connections, name: string) => {
      const onError = (error: Error) => parts.disposed || log.warn({ error }, 'a database connection broke');
      const pool = openPool(url, { limits, name, max: connections[limits], onError });
      const db = databaseOn(pool);
      parts.defer(() => db.destroy());
      return { pool, db };
    };
    const { pool, db } = open('pages', 'madoguchi');
    const work = open('jobs', 'madoguchi jobs');
    const web = await createServices(config, db, pool, log);
    parts.defer(() => web.files.close());
    parts.defer(() => web.people.settled());
    for (const keyed of [applicationKeys, contractKeys, partyKeys])
      if (await renewSearchKeys(db, keyed)) log.info({ of: keyed.owner }, 'the keys of names were made anew');
    if (config.production) await refuseDemoPeople(db);
    const notes = config.demo
      ? [...(await loadDemo(web)), await writeUsageFiles(config.dataDir, web.clock.today())]
      : [];
    const traffic = createTraffic();
    const worker = await startWorker({ pool: work.pool, jobs: jobsOf({ ...web, db: work.db }, parts, traffic), log });
    parts.defer(() => worker.stop());
    const checks = checksOf(db);
    const metrics = await serveMetrics(web, checks, parts);
    const app = createApp({ web, metrics, checks, traffic });
    const listening = await listen(app, config);
    parts.defer(() => listening.drain());
    const address = config.port === 0 ? `http://localhost:${listening.port}` : config.baseUrl;
    return { address, notes: [...(embedded?.notes ?? []), ...notes], stop: () => parts.disposeAsync() };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

/** What the operator watches, on an address of its own where one is set. */
async function serveMetrics(web: Web, checks: Checks, parts: AsyncDisposableStack): Promise<Metrics> {
  const { config, db, files } = web;
  const metrics = createMetrics();
  const everything = { ...checks, files: () => files.probe() };
  addGauges(metrics, { db, sends: sendsMails(web), checks: everything, free: () => files.free() });
  if (config.metrics) {
    const listening = await listen(operatorRoutes({ checks: everything, metrics }), config.metrics, metricsSettings);
    parts.defer(() => listening.drain());
  }
  return metrics;
}

/** The mails are sent where a mail server is set; without one they wait and are read on the mailbox page. */
function jobsOf(web: Web, parts: AsyncDisposableStack, traffic: Traffic): Job[] {
  const { db, clock, config } = web;
  const smtp = config.smtpUrl ? openSmtp(config.smtpUrl, config.mailFrom) : undefined;
  parts.defer(() => smtp?.close());
  const renderer = createRenderer();
  parts.defer(() => renderer.close());
  const calm = () => traffic.calm(crowd, patience);
  return [
    ...recurringJobs({ ...web, sends: smtp !== undefined }),
    calculateMonth(web),
    issuePaper({ ...web, renderer, calm }),
    issueInvoicePaper({ ...web, renderer, calm }),
    ...(smtp ? mailJobs({ db, smtp, seal: createSeal(config.secretKey) }, clock) : []),
  ];
}

function startDatabase(config: Config, log: Log, onLost: (error: unknown) => void): Promise<Embedded> {
  const onRestart = () => log.warn('the database had ended and was started again');
  return startEmbedded({ folder: config.dataDir, onRestart, onLost });
}

async function bringUpToDate(access: Access, log: Log): Promise<void> {
  const applied = await prepareDatabase(access);
  if (applied.length > 0) log.info({ applied }, 'the database was brought to this version');
}

function checksOf(db: Database): Checks {
  return {
    database: () => sql`select 1`.execute(db),
    queue: () => sql`select from graphile_worker.jobs limit 1`.execute(db),
  };
}

import { Hono } from 'hono';
import type { Pool } from 'pg';
import type { Config } from './config.ts';
import type { Database } from './db/connect.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { answerError, answerNotFound } from './web/errors.tsx';
import { type Checks, healthRoutes } from './web/health.ts';
import { watchRequests } from './web/requests.ts';

/** What the pages work with. */
export interface Deps {
  config: Config;
  db: Database;
  /** The connections of `db`, for libraries that bring their own statements. */
  pool: Pool;
  log: Log;
  metrics: Metrics;
  checks: Checks;
}

/** Every address of the service. */
export function createApp(deps: Deps): Hono {
  const app = new Hono();
  app.use(watchRequests(deps));
  app.onError(answerError(deps.log));
  app.notFound(answerNotFound(deps.log));
  app.route('/', healthRoutes(deps));
  app.get('/', (c) => c.text('窓口 / Madoguchi'));
  return app;
}

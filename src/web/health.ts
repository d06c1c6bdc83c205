import { Hono } from 'hono';
import type { Metrics } from '../metrics.ts';

/** What the program needs to do its work, each with a question that fails when it is not there. */
export type Checks = Record<string, () => Promise<unknown>>;

/** How long a check may take before its subject counts as away, in milliseconds. */
const patience = 2_000;

/** `/healthz`: the process answers. `/readyz`: all it needs is there. `/metrics`: for callers that do not come through the proxy. */
export function healthRoutes(options: { checks: Checks; metrics: Metrics }): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const report = await ask(options.checks);
    const ready = Object.values(report).every((state) => state === 'ok');
    return c.json({ status: ready ? 'ok' : 'away', ...report }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    if (c.req.header('x-forwarded-for') ?? c.req.header('forwarded')) return c.notFound();
    return c.text(await options.metrics.read(), 200, { 'content-type': options.metrics.contentType });
  });
  return app;
}

async function ask(checks: Checks): Promise<Record<string, 'ok' | 'away'>> {
  const answers = Object.entries(checks).map(async ([name, check]) => {
    const state = await Promise.race([check(), tooLate()]).then(
      () => 'ok' as const,
      () => 'away' as const,
    );
    return [name, state] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), patience).unref());
}

import { Hono } from 'hono';
import type { Metrics } from '../ground/metrics.ts';
import { everyAnswer } from './headers.ts';

/** What the program needs to do its work, each with a question that fails when it is not there. */
export type Checks = Record<string, () => Promise<unknown>>;

/** How long a check may take before its subject counts as away, in milliseconds. */
const patience = 2_000;

/** What everybody may ask: `/healthz`: the process answers. `/readyz`: all it needs is there; what exactly is away is for the operator only. */
export function healthRoutes({ checks }: { checks: Checks }): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const { status } = summary(await ask(checks));
    return c.json({ status }, status === 'ok' ? 200 : 503);
  });
  return app;
}

/** What the operator asks on an address of its own: `/metrics`, and `/readyz` with everything that is looked after. */
export function operatorRoutes({ checks, metrics }: { checks: Checks; metrics: Metrics }): Hono {
  const app = new Hono();
  app.use(everyAnswer);
  app.get('/readyz', async (c) => {
    const report = summary(await ask(checks));
    return c.json(report, report.status === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (c) => c.text(await metrics.read(), 200, { 'content-type': metrics.contentType }));
  return app;
}

const summary = (report: Awaited<ReturnType<typeof ask>>) => ({
  status: Object.values(report).every((state) => state === 'ok') ? ('ok' as const) : ('away' as const),
  ...report,
});

/** Asks all at once. */
export async function ask(checks: Checks): Promise<Record<string, 'ok' | 'away'>> {
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

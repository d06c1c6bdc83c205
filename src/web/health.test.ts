import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createLog } from '../ground/log.ts';
import { createMetrics } from '../ground/metrics.ts';
import { healthRoutes, operatorRoutes } from './health.ts';
import { watchRequests } from './requests.ts';

const fine = async () => undefined;
const broken = async (): Promise<never> => {
  throw new Error('away');
};

test('is ready when everything is there', async () => {
  const response = await app({ database: fine, queue: fine }).request('/readyz');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test('edge C: is not ready when something is away, and tells the operator alone what; the process is well all the same', async () => {
  const checks = { database: fine, queue: broken };
  const response = await app(checks).request('/readyz');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'away' });
  expect((await app(checks).request('/healthz')).status).toBe(200);
  const report = await operatorRoutes({ checks, metrics: createMetrics() }).request('/readyz');
  expect([report.status, await report.json()]).toEqual([503, { status: 'away', database: 'ok', queue: 'away' }]);
});

test('metrics have request times by route pattern, and the gauges that others add', async () => {
  const metrics = createMetrics();
  const read = async () => [{ labels: { status: 'inReview' }, value: 3 }];
  metrics.gauge({ name: 'applications', help: 'Applications by status', labels: ['status'], read });
  metrics.gauge({ name: 'mails_unsent', help: 'Mails unsent', read: broken });
  const pages = app({}, metrics);
  await pages.request('/things/4711');
  await pages.request('/nowhere');
  await pages.request('/healthz');
  const text = await (await operatorRoutes({ checks: {}, metrics }).request('/metrics')).text();
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/things/:id",status="200"} 1');
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="none",status="404"} 1');
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/healthz",status="200"} 1');
  expect(text).not.toContain('/things/4711');
  expect(text).toContain('applications{status="inReview"} 3');
  expect(text).not.toMatch(/^mails_unsent /m);
});

test('edge C: the metrics are on no address that the public reaches', async () => {
  expect((await app({}).request('/metrics')).status).toBe(404);
});

function app(checks: Record<string, () => Promise<unknown>>, metrics = createMetrics()): Hono {
  return new Hono()
    .use(watchRequests({ log: createLog({ level: 'silent' }), metrics }))
    .get('/things/:id', (c) => c.text('thing'))
    .route('/', healthRoutes({ checks }))
    .use((_, next) => next());
}

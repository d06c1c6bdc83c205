import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../test/support/database.ts';
import { enqueue } from './db/jobs.ts';
import { addGauges } from './gauges.ts';
import { createMetrics } from './ground/metrics.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.close());

test('the queue, the mails that wait and the applications are read from the database', async () => {
  const metrics = createMetrics();
  addGauges(metrics, { db: own.db, sends: true, checks: { database: fine, files: broken }, free: async () => 4096 });
  expect(await metrics.read()).not.toMatch(/^job_queue_depth\{/m);

  await enqueue(own.db, 'send-mail', {});
  await own.db.insertInto('mail').values(mail).execute();

  const text = await metrics.read();
  expect(text).toContain('job_queue_depth{name="send-mail",state="due"} 1');
  expect(text).toContain('mails_unsent{state="waiting"} 1');
  expect(text).toMatch(/^mails_oldest_waiting_seconds [\d.e-]+$/m);
  expect(text).toContain('part_up{part="database"} 1');
  expect(text).toContain('part_up{part="files"} 0');
  expect(text).toContain('files_free_bytes 4096');
});

test('edge C: jobs that failed for good and mails that were refused can be alarmed on; mails that nothing sends wait for nothing', async () => {
  await sql`update graphile_worker._private_jobs set attempts = max_attempts`.execute(own.db);
  await own.db
    .insertInto('mail')
    .values({ ...mail, state: 'refused', message_id: '<2@example.jp>' })
    .execute();
  const metrics = createMetrics();
  addGauges(metrics, { db: own.db, sends: false, checks: {}, free: async () => undefined });
  const text = await metrics.read();
  expect(text).toContain('job_queue_depth{name="send-mail",state="failed"} 1');
  expect(text).toContain('mails_unsent{state="refused"} 1');
  expect(text).toContain('mails_unsent{state="unsendable"} 1');
  expect(text).not.toContain('state="waiting"');
  expect(text).not.toMatch(/^mails_oldest_waiting_seconds /m);
});

test('edge C: a gauge that gets no answer holds up no other', async () => {
  const metrics = createMetrics();
  metrics.gauge({ name: 'standing', help: 'Never read', read: () => new Promise(() => undefined) });
  metrics.gauge({ name: 'well', help: 'Read', read: async () => [{ value: 7 }] });
  const text = await metrics.read();
  expect(text).toMatch(/^well 7$/m);
  expect(text).not.toMatch(/^standing /m);
});

const mail = {
  body: '本文',
  letter: 'submitted',
  message_id: '<1@example.jp>',
  subject: '件名',
  to_address: 'office@example.jp',
  to_name: '東部事業所',
  written_at: new Date('2026-12-01T00:00:00Z'),
};

const fine = async () => undefined;
const broken = async () => {
  throw new Error('away');
};

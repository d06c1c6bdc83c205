import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../test/support/database.ts';
import { addGauges } from './gauges.ts';
import { enqueue } from './jobs/queue.ts';
import { createMetrics } from './metrics.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.close());

test('the queue, the mails that wait and the applications are read from the database', async () => {
  const metrics = createMetrics();
  addGauges(metrics, own.db);
  expect(await metrics.read()).not.toMatch(/^job_queue_depth\{/m);

  await enqueue(own.db, 'send-mail', {});
  await own.db
    .insertInto('mail')
    .values({
      body: '本文',
      letter: 'submitted',
      message_id: '<1@example.jp>',
      subject: '件名',
      to_address: 'office@example.jp',
      to_name: '東部事業所',
      written_at: new Date('2026-12-01T00:00:00Z'),
    })
    .execute();

  const text = await metrics.read();
  expect(text).toContain('job_queue_depth{name="send-mail",state="due"} 1');
  expect(text).toMatch(/^mails_unsent\{state="\w+"\} 1$/m);
});

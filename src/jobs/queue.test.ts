import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { ownDatabase } from '../../test/support/database.ts';
import { sampleClerk, sampleLetter, sampleManager } from '../../test/support/sample-letters.ts';
import { mailServer, silentServer } from '../../test/support/smtp.ts';
import { openPool } from '../db/connect.ts';
import { enqueue, queueDepth } from '../db/jobs.ts';
import { createClock } from '../ground/clock.ts';
import { createLog } from '../ground/log.ts';
import { letters } from '../mails/letters/index.ts';
import { createOutbox } from '../mails/outbox.ts';
import { createSeal } from '../mails/seal.ts';
import { openSmtp } from '../mails/smtp.ts';
import { defineJob, type Job, startWorker } from './queue.ts';
import { mailJobs } from './send-mail.ts';

const log = createLog({ level: 'silent' });

const seal = createSeal('a key of this test alone');

const greeting = z.object({ name: z.string() });

test('does a job that was queued in a transaction, with its payload checked', async () => {
  const { db, url } = await ownDatabase();
  const done = Promise.withResolvers<string>();
  await work(url, [defineJob({ name: 'greet', payload: greeting, run: async ({ name }) => done.resolve(name) })]);
  await db.transaction().execute((trx) => enqueue(trx, 'greet', { name: '混載' }));
  expect(await done.promise).toBe('混載');
});

test('queues nothing when the transaction is rolled back, and a key once', async () => {
  const { db } = await ownDatabase();
  const rollback = db.transaction().execute(async (trx) => {
    await enqueue(trx, 'greet', { name: 'a' });
    throw new Error('rolled back');
  });
  await expect(rollback).rejects.toThrow('rolled back');
  expect(await queueDepth(db)).toEqual([]);
  await enqueue(db, 'greet', { name: 'b' }, { jobKey: 'one', queueName: 'in turn' });
  await enqueue(db, 'greet', { name: 'c' }, { jobKey: 'one', queueName: 'in turn' });
  expect(await queueDepth(db)).toEqual([{ name: 'greet', state: 'due', count: 1 }]);
});

test('a payload that is not of the job is not run', async () => {
  const names: string[] = [];
  const job = defineJob({ name: 'greet', payload: greeting, run: async ({ name }) => void names.push(name) });
  await expect(job.run({ name: 1 }, new AbortController().signal)).rejects.toThrow(z.ZodError);
  expect(names).toEqual([]);
});

test('a job that failed waits for its next try', async () => {
  const { db, url } = await ownDatabase();
  const tried = Promise.withResolvers<void>();
  const run = async () => {
    tried.resolve();
    throw new Error('away');
  };
  const worker = await work(url, [defineJob({ name: 'fail', payload: z.object({}), run })]);
  await enqueue(db, 'fail', {});
  await tried.promise;
  await worker.stop();
  expect(await queueDepth(db)).toEqual([{ name: 'fail', state: 'later', count: 1 }]);
});

test('jobs that hang on machines of others do not hold up the rest', async () => {
  const { db, url } = await ownDatabase();
  const [hanging, done, release] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ];
  const hang = defineJob({
    name: 'hang',
    payload: z.object({}),
    lane: 'outside',
    run: async () => {
      hanging.resolve();
      await release.promise;
    },
  });
  await work(url, [hang, defineJob({ name: 'greet', payload: z.object({}), run: async () => done.resolve() })], 1);
  onTestFinished(() => release.resolve());
  await enqueue(db, 'hang', {});
  await hanging.promise;
  await enqueue(db, 'greet', {});
  await done.promise;
  expect(await queueDepth(db)).toContainEqual({ name: 'hang', state: 'running', count: 1 });
  release.resolve();
});

test('stopping tells a job that does not end', async () => {
  const { db, url } = await ownDatabase();
  const started = Promise.withResolvers<void>();
  const hang = defineJob({
    name: 'hang',
    payload: z.object({}),
    run: async (_, signal) => {
      started.resolve();
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  });
  const worker = await work(url, [hang]);
  await enqueue(db, 'hang', {});
  await started.promise;
  await worker.stop();
  expect(await queueDepth(db)).toEqual([{ name: 'hang', state: 'later', count: 1 }]);
}, 20_000);

test('a job in the hand of a killed program is done at the next start, unless another program lives', async () => {
  const { db, url } = await ownDatabase();
  const done = Promise.withResolvers<void>();
  const greet = defineJob({ name: 'greet', payload: z.object({}), run: async () => done.resolve() });
  const living = await work(url, [greet]);
  await sql`select graphile_worker.add_job('greet', run_at => now() + interval '1 hour')`.execute(db);
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed', run_at = now()`.execute(
    db,
  );
  const second = await work(url, [greet]);
  expect(await queueDepth(db)).toEqual([{ name: 'greet', state: 'running', count: 1 }]);
  await Promise.all([living.stop(), second.stop()]);
  await work(url, [greet]);
  await done.promise;
});

test('right F: a job that another took the place of in the hand of a killed program is no failure after the next start', async () => {
  const { db, url } = await ownDatabase();
  const add = sql`select graphile_worker.add_job('greet', job_key => 'greet', run_at => now() + interval '1 hour')`;
  await add.execute(db);
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed'`.execute(db);
  await add.execute(db);
  await work(url, [defineJob({ name: 'greet', payload: z.object({}), run: async () => undefined })]);
  expect(await queueDepth(db)).toEqual([{ name: 'greet', state: 'later', count: 1 }]);
});

test('starts again when the database ended its connections', async () => {
  const { db, url } = await ownDatabase();
  const done = Promise.withResolvers<void>();
  await work(url, [defineJob({ name: 'greet', payload: z.object({}), run: async () => done.resolve() })]);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'worker of this test' and datname = current_database()`.execute(
    db,
  );
  await enqueue(db, 'greet', {});
  await done.promise;
}, 20_000);

test('runs what is due at the start by itself', async () => {
  const { url } = await ownDatabase();
  const done = Promise.withResolvers<void>();
  const sweep = { name: 'sweep', payload: z.object({}), atStart: true, every: '0 3 * * *' };
  await work(url, [defineJob({ ...sweep, run: async () => done.resolve() })]);
  await done.promise;
});

test('a letter goes from the transaction to the mail server', async () => {
  const { db, url } = await ownDatabase();
  const server = await mailServer();
  const smtp = openSmtp(server.url, 'a@example.jp');
  onTestFinished(smtp.close);
  await createOutbox({ mailFrom: 'a@example.jp', sends: false }).write(db, letterTo(sampleManager.mail));
  const waiting = server.next();
  await work(url, mailJobs({ db, smtp, seal }, createClock()));
  expect((await waiting).to).toEqual([sampleManager.mail]);
  const next = server.next();
  await db
    .transaction()
    .execute((trx) => createOutbox({ mailFrom: 'a@example.jp', sends: true }).write(trx, letterTo(sampleClerk.mail)));
  expect((await next).to).toEqual([sampleClerk.mail]);
});

test('a mail server that hangs blocks no other job', async () => {
  const { db, url } = await ownDatabase();
  const server = await silentServer();
  const smtp = openSmtp(server.url, 'a@example.jp');
  onTestFinished(smtp.close);
  const done = Promise.withResolvers<void>();
  const greet = defineJob({ name: 'greet', payload: z.object({}), run: async () => done.resolve() });
  await work(url, [...mailJobs({ db, smtp, seal }, createClock()), greet], 1);
  await createOutbox({ mailFrom: 'a@example.jp', sends: true }).write(db, letterTo(sampleClerk.mail));
  await server.connected;
  await enqueue(db, 'greet', {});
  await done.promise;
  expect(await queueDepth(db)).toContainEqual({ name: 'send-mail', state: 'running', count: 1 });
}, 20_000);

const letterTo = (mail: string) => ({
  ...sampleLetter,
  letter: letters.received,
  recipients: [{ ...sampleClerk, mail }],
  at: new Date(),
});

async function work(url: string, jobs: readonly Job[], concurrency = 2) {
  const pool = openPool(url, { name: 'worker of this test' });
  const worker = await startWorker({ pool, jobs, log, concurrency, patience: 50 });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= worker.stop().then(() => pool.end());
    return stopped;
  };
  onTestFinished(stop);
  return { stop };
}

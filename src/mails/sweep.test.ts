import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { sampleClerk, sampleLetter } from '../../test/support/sample-letters.ts';
import { createClock } from '../ground/clock.ts';
import { letters } from './letters/index.ts';
import { passwordReset } from './letters/password-reset.ts';
import { createOutbox } from './outbox.ts';
import { createSeal } from './seal.ts';
import { expireMails, queueWaiting } from './sweep.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.db.deleteFrom('mail').execute();
  await sql`delete from graphile_worker._private_jobs`.execute(database.db);
});

const clock = createClock('2026-12-08T09:00:00+09:00');

test('queues the mails that were written without a mail server, once', async () => {
  await write({ sends: false, at: '2026-12-07T09:00:00+09:00' });
  expect(await queueWaiting(database.db, clock)).toBe(1);
  expect(await queueWaiting(database.db, clock)).toBe(0);
});

test('leaves mails alone that have a job', async () => {
  await write({ sends: true, at: '2026-12-07T09:00:00+09:00' });
  expect(await queueWaiting(database.db, clock)).toBe(0);
});

test('queues a mail again whose job used up its tries', async () => {
  await write({ sends: true, at: '2026-12-07T09:00:00+09:00' });
  await sql`update graphile_worker._private_jobs set attempts = max_attempts`.execute(database.db);
  expect(await queueWaiting(database.db, clock)).toBe(1);
  expect(await queueWaiting(database.db, clock)).toBe(0);
});

test('a mail may be seven days old and no older', async () => {
  await write({ sends: false, at: '2026-12-01T08:59:59+09:00' });
  expect(await queueWaiting(database.db, clock)).toBe(0);
  await write({ sends: false, at: '2026-12-01T09:00:00+09:00' });
  expect(await queueWaiting(database.db, clock)).toBe(1);
});

test('what was sent or refused is not queued', async () => {
  await write({ sends: false, at: '2026-12-07T09:00:00+09:00' });
  await database.db.updateTable('mail').set({ state: 'refused', last_error: '550' }).execute();
  await write({ sends: false, at: '2026-12-07T09:00:00+09:00' });
  await database.db
    .updateTable('mail')
    .set({ state: 'sent', sent_at: new Date() })
    .where('state', '=', 'waiting')
    .execute();
  expect(await queueWaiting(database.db, clock)).toBe(0);
});

test('edge C: with or without a mail server a link is erased when it is no longer valid', async () => {
  const outbox = createOutbox({ mailFrom: 'a@example.jp', sends: false, seal: createSeal('a key of this test alone') });
  for (const hours of [-1, 1]) {
    const content = { link: `https://madoguchi.example.jp/password/new?token=${'x'.repeat(32)}`, hours };
    const outgoing = { ...sampleLetter, letter: passwordReset, content, recipients: [sampleClerk], at: clock.now() };
    await outbox.write(database.db, outgoing);
  }
  expect(await expireMails(database.db, clock, { sends: false })).toBe(1);
  const kept = await database.db
    .selectFrom('mail')
    .select(['state', 'sealed'])
    .where('sealed_until', 'is not', null)
    .execute();
  expect(kept.map(({ state, sealed }) => [state, sealed !== null])).toEqual(
    expect.arrayContaining([
      ['expired', false],
      ['waiting', true],
    ]),
  );
});

test('edge C: where mails are sent, one that waited for a week is given up, so that it alarms nobody for ever', async () => {
  await write({ sends: false, at: '2026-11-01T09:00:00+09:00' });
  expect(await expireMails(database.db, clock, { sends: false })).toBe(0);
  expect(await expireMails(database.db, clock, { sends: true })).toBeGreaterThan(0);
});

async function write({ sends, at }: { sends: boolean; at: string }): Promise<void> {
  const outbox = createOutbox({ mailFrom: 'a@example.jp', sends });
  await outbox.write(database.db, {
    ...sampleLetter,
    letter: letters.started,
    recipients: [sampleClerk],
    at: new Date(at),
  });
}

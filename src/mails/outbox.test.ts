import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { sampleClerk, sampleLetter, sampleManager } from '../../test/support/sample-letters.ts';
import { letters } from './letters/index.ts';
import { createOutbox, type Outgoing, silentOutbox } from './outbox.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.db.deleteFrom('mail').execute();
  await sql`delete from graphile_worker._private_jobs`.execute(database.db);
});

const at = new Date('2026-12-01T09:00:00+09:00');

const outgoing: Outgoing<typeof sampleLetter.content> = {
  ...sampleLetter,
  letter: letters.received,
  recipients: [sampleClerk, sampleManager],
  at,
};

const outbox = createOutbox({ mailFrom: 'NACCS 窓口 <madoguchi@mail.example.jp>', sends: true });

test('writes a mail to each recipient, with a job for each in the same transaction', async () => {
  await database.db.transaction().execute((trx) => outbox.write(trx, outgoing));
  const [clerk, manager, ...others] = await mails();
  expect(others).toEqual([]);
  expect(clerk).toMatchObject({
    letter: 'received',
    subject: '【NACCS】利用申込受付完了のお知らせ',
    to_address: 'konsai.ichiro@naccs.example',
    to_name: '混載 一郎',
    written_at: at,
    state: 'waiting',
    message_id: `<${clerk?.id}@mail.example.jp>`,
  });
  expect(manager?.body).toContain('管理 花子 様');
  expect(await jobs()).toEqual(
    [clerk, manager].map((mail) => ({
      name: 'send-mail',
      payload: { mailId: mail?.id },
      key: mail?.id,
      max_attempts: 25,
    })),
  );
});

test('leaves neither mail nor job when the transaction is rolled back', async () => {
  const rollback = database.db.transaction().execute(async (trx) => {
    await outbox.write(trx, outgoing);
    throw new Error('the move failed');
  });
  await expect(rollback).rejects.toThrow('the move failed');
  expect([await mails(), await jobs()]).toEqual([[], []]);
});

test('writes once to an address, to the first who has it', async () => {
  const same = { ...sampleManager, mail: sampleClerk.mail.toUpperCase() };
  await outbox.write(database.db, { ...outgoing, recipients: [sampleClerk, same] });
  expect((await mails()).map((mail) => mail.to_name)).toEqual(['混載 一郎']);
});

test('without a mail server the mails wait and nothing is queued', async () => {
  await createOutbox({ mailFrom: 'a@example.jp', sends: false }).write(database.db, outgoing);
  expect((await mails()).map((mail) => mail.state)).toEqual(['waiting', 'waiting']);
  expect(await jobs()).toEqual([]);
});

test('nobody to write to is no error', async () => {
  await outbox.write(database.db, { ...outgoing, recipients: [] });
  expect([await mails(), await jobs()]).toEqual([[], []]);
});

test('the silent outbox writes nothing', async () => {
  await silentOutbox.write(database.db, outgoing);
  expect([await mails(), await jobs()]).toEqual([[], []]);
});

test('what no keyboard means to type cannot stop a move or add a header', async () => {
  const name = '混載\0\r\nBcc: x@example.jp \ud800';
  await outbox.write(database.db, { ...outgoing, recipients: [{ ...sampleClerk, name, mail: 'a@example.jp\r\nb' }] });
  const [mail] = await mails();
  expect(mail?.to_name).toBe('混載 Bcc: x@example.jp \ufffd');
  expect(mail?.to_address).toBe('a@example.jp b');
});

test('ids grow in the order of writing', async () => {
  for (let count = 0; count < 20; count += 1) await outbox.write(database.db, outgoing);
  const written = await mails();
  expect(written.map((mail) => mail.to_name)).toEqual(Array(20).fill(['混載 一郎', '管理 花子']).flat());
});

async function mails() {
  return await database.db.selectFrom('mail').selectAll().orderBy('id').execute();
}

async function jobs() {
  const { rows } = await sql`
    select tasks.identifier as name, payload, key, max_attempts
    from graphile_worker._private_jobs job join graphile_worker._private_tasks tasks on tasks.id = job.task_id
    order by job.id`.execute(database.db);
  return rows;
}

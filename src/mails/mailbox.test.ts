import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner, type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { sampleClerk, sampleLetter, sampleManager } from '../../test/support/sample-letters.ts';
import { letters } from './letters/index.ts';
import { countUnsent, findMail, listMails, listMailsOf } from './mailbox.ts';
import { createOutbox } from './outbox.ts';

let database: TestDatabase;
let applicationId: string;

const days = ['2026-12-01', '2026-12-01', '2026-12-03'];

beforeAll(async () => {
  database = await testDatabase();
  applicationId = await insertApplication();
  const outbox = createOutbox({ mailFrom: 'a@example.jp', sends: true });
  for (const day of days) {
    await outbox.write(database.db, {
      ...sampleLetter,
      letter: letters.received,
      recipients: [sampleClerk, sampleManager],
      ...(day === '2026-12-03' && { applicationId }),
      at: new Date(`${day}T09:00:00+09:00`),
    });
  }
  await database.db
    .updateTable('mail')
    .set({ state: 'refused', attempts: 1, last_error: '550 No such user' })
    .where('application_id', '=', applicationId)
    .where('to_name', '=', '混載 一郎')
    .execute();
});

afterAll(() => database.close());

test('pages go from the newest to the oldest, each mail once, also within one instant', async () => {
  const all = await listMails(database.db, { limit: 10 });
  expect(all).toHaveLength(6);
  expect(all.map((mail) => mail.id)).toEqual(
    all
      .map((mail) => mail.id)
      .toSorted()
      .reverse(),
  );
  const first = await listMails(database.db, { limit: 4 });
  const second = await listMails(database.db, { limit: 4, ...(first[3] && { after: first[3] }) });
  expect([...first, ...second]).toEqual(all);
});

test('an application shows what was written on it and what became of it', async () => {
  const [clerk, manager, ...others] = await listMailsOf(database.db, applicationId, 'centre');
  expect(others).toEqual([]);
  expect(clerk).toMatchObject({
    reception_no: '2600055A',
    state: 'refused',
    attempts: 1,
    last_error: '550 No such user',
  });
  expect(manager).toMatchObject({ to_name: '管理 花子', state: 'waiting', last_error: null });
});

test('one mail is found with its text, and nothing by another number', async () => {
  const [newest] = await listMails(database.db, { limit: 1 });
  expect(await findMail(database.db, newest?.id ?? '')).toMatchObject({
    ...newest,
    body: expect.stringContaining('様'),
  });
  expect(await findMail(database.db, randomUUID())).toBeUndefined();
  expect(await findMail(database.db, 'no number')).toBeUndefined();
});

test('what is not sent is counted by its state', async () => {
  const counts = await countUnsent(database.db);
  expect(Object.fromEntries(counts.map(({ state, count }) => [state, count]))).toEqual({ refused: 1, waiting: 5 });
});

async function insertApplication(): Promise<string> {
  const id = randomUUID();
  // The rows around it are of no interest here: it stands alone.
  await asOwner(database.db, async (owner) => {
    await owner
      .insertInto('application')
      .values({
        id,
        reception_no: '2600055A',
        office_code: 'NAC002',
        company_code: 'NAC',
        office_name: '第二営業所',
        company_name: 'ナックス商事株式会社',
        status: 'submitted',
        lang: 'ja',
        begun_by: 'nac002-clerk',
        begun_at: new Date(),
        applied_at: new Date(),
        changed_at: new Date(),
      })
      .execute();
  });
  return id;
}

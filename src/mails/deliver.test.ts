import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/database.ts';
import { sampleClerk, sampleContent, sampleLetter } from '../../test/support/sample-letters.ts';
import { mailServer, silentServer } from '../../test/support/smtp.ts';
import { deliverMail } from './deliver.ts';
import type { Letter, Recipient } from './letter.ts';
import { letters } from './letters/index.ts';
import { passwordReset } from './letters/password-reset.ts';
import { createOutbox } from './outbox.ts';
import { createSeal } from './seal.ts';
import { openSmtp, type SmtpTimeouts } from './smtp.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

const mailFrom = 'NACCS 窓口 <madoguchi@mail.example.jp>';

test('a mail is read as it was written', async () => {
  const server = await mailServer();
  const id = await write();
  await deliver(server.url, id);
  const [received] = server.received;
  expect(received?.to).toEqual(['konsai.ichiro@naccs.example']);
  expect(received?.mail.subject).toBe('【NACCS】利用申込受付完了のお知らせ');
  expect(received?.mail.from).toMatchObject({ name: 'NACCS 窓口', address: 'madoguchi@mail.example.jp' });
  expect(received?.mail.to).toEqual([
    expect.objectContaining({ name: '混載 一郎', address: 'konsai.ichiro@naccs.example' }),
  ]);
  expect(received?.mail.text?.trim()).toBe((await read(id)).body.trim());
  expect(received?.mail.text).toContain('申込受付番号：2600055A');
  expect(received?.mail.messageId).toBe(`<${id}@mail.example.jp>`);
  expect(await read(id)).toMatchObject({ state: 'sent', attempts: 1, last_error: null, sent_at: expect.any(Date) });
});

test('the same job run twice sends once', async () => {
  const server = await mailServer();
  const id = await write();
  await deliver(server.url, id);
  await deliver(server.url, id);
  expect(server.received).toHaveLength(1);
  expect(await read(id)).toMatchObject({ state: 'sent', attempts: 1 });
});

test('a server that is down delays a mail', async () => {
  const server = await mailServer();
  await server.close();
  const id = await write();
  await expect(deliver(server.url, id)).rejects.toThrow('ECONNREFUSED');
  expect(await read(id)).toMatchObject({
    state: 'waiting',
    attempts: 1,
    last_error: expect.stringContaining('ECONNREFUSED'),
  });
  const again = await mailServer(server.port);
  await deliver(again.url, id);
  expect(again.received).toHaveLength(1);
  expect(await read(id)).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
});

test('a server that answers 451 is asked again', async () => {
  const server = await mailServer();
  server.manner = 'busy';
  const id = await write();
  await expect(deliver(server.url, id)).rejects.toThrow('451');
  expect(await read(id)).toMatchObject({
    state: 'waiting',
    attempts: 1,
    last_error: expect.stringContaining('Try again later'),
  });
  server.manner = 'takes';
  await deliver(server.url, id);
  expect(await read(id)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(messageIds(server)).toEqual(Array(2).fill(`<${id}@mail.example.jp>`));
});

test('a server that takes the connection and says nothing ends the try', async () => {
  const server = await silentServer();
  const id = await write();
  await expect(deliver(server.url, id, { greeting: 50 })).rejects.toThrow('Greeting never received');
  expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 1, last_error: 'Greeting never received' });
});

test('the end of the program ends a hanging try, and the mail goes on waiting', async () => {
  const server = await silentServer();
  const id = await write();
  const ending = new AbortController();
  const delivery = deliver(server.url, id, {}, ending.signal);
  void server.connected.then(() => ending.abort());
  await expect(delivery).rejects.toThrow('aborted');
  expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 1 });
});

test('a server that died after the text is sent it again under the same Message-ID', async () => {
  const server = await mailServer();
  server.manner = 'dies';
  const id = await write();
  await expect(deliver(server.url, id)).rejects.toThrow();
  expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 1 });
  server.manner = 'takes';
  await deliver(server.url, id);
  expect(await read(id)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(messageIds(server)).toEqual(Array(2).fill(`<${id}@mail.example.jp>`));
});

test.each(['refusesRecipient', 'refusesText'] as const)('a server that %s ends it for good', async (manner) => {
  const server = await mailServer();
  server.manner = manner;
  const id = await write();
  await deliver(server.url, id);
  expect(await read(id)).toMatchObject({
    state: 'refused',
    attempts: 1,
    last_error: expect.stringMatching(/55[04] 5\.\d\.\d/),
  });
  server.manner = 'takes';
  await deliver(server.url, id);
  expect(await read(id)).toMatchObject({ state: 'refused', attempts: 1, sent_at: null });
});

test('an address that no server takes is refused', async () => {
  const server = await mailServer();
  const id = await write({ mail: 'no address' });
  await deliver(server.url, id);
  expect(await read(id)).toMatchObject({ state: 'refused', last_error: expect.stringContaining('recipient') });
  expect(server.received).toEqual([]);
});

test('a long name with rare characters is folded, and adds no header', async () => {
  const server = await mailServer();
  const name = `${'𠮷野髙﨑'.repeat(20)}\r\nBcc: x@example.jp`;
  await deliver(server.url, await write({ name, company: '🙂商事株式会社' }));
  const [received] = server.received;
  const header = received?.raw.split('\r\n\r\n')[0] ?? '';
  expect(Math.max(...header.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  expect(header).not.toMatch(/^Bcc/im);
  expect(received?.to).toEqual(['konsai.ichiro@naccs.example']);
  expect(received?.mail.to?.[0]?.name).toBe(`${'𠮷野髙﨑'.repeat(20)} Bcc: x@example.jp`);
  expect(received?.mail.text).toContain('🙂商事株式会社');
});

const link = 'https://madoguchi.example.jp/password/new?token=K3jx9QpL2vTn8RwZk3Jx9QpL2vTn8RwZ';

test('edge C: the link of a letter stands sealed in the outbox, goes out open, and is gone once it was sent', async () => {
  const server = await mailServer();
  const id = await write({}, passwordReset, { link, hours: 2 });
  const waiting = await read(id);
  expect(JSON.stringify(waiting)).not.toContain('K3jx9QpL2vTn8RwZ');
  expect(waiting.body).toContain('https://madoguchi.example.jp/password/new?token=********');
  expect(waiting.sealed).not.toBeNull();
  await deliver(server.url, id);
  expect(server.received[0]?.mail.text).toContain(link);
  expect(await read(id)).toMatchObject({ state: 'sent', sealed: null, body: waiting.body });
});

test('edge C: the link of a letter that was refused, or whose seal is of another key, is gone too', async () => {
  const server = await mailServer();
  server.manner = 'refusesRecipient';
  const refused = await write({}, passwordReset, { link, hours: 2 });
  await deliver(server.url, refused);
  expect(await read(refused)).toMatchObject({ state: 'refused', sealed: null });
  server.manner = 'takes';
  const strange = await write({}, passwordReset, { link, hours: 2 });
  await deliver(server.url, strange, {}, undefined, createSeal('another key'));
  expect(await read(strange)).toMatchObject({ state: 'refused', sealed: null });
  const swapped = await write({}, passwordReset, { link, hours: 2 });
  await database.db
    .updateTable('mail')
    .set({ sealed: createSeal(key).close('x', refused) })
    .where('id', '=', swapped)
    .execute();
  await deliver(server.url, swapped);
  expect(await read(swapped)).toMatchObject({ state: 'refused', sealed: null });
  expect(server.received).toEqual([]);
});

test('edge C: a link that is no longer valid is not sent, and is erased', async () => {
  const server = await mailServer();
  const id = await write({}, passwordReset, { link, hours: -1 });
  await deliver(server.url, id);
  expect(await read(id)).toMatchObject({ state: 'expired', sealed: null });
  expect(server.received).toEqual([]);
});

test('edge C: without a key no letter with a link is written', async () => {
  const outgoing = {
    ...sampleLetter,
    letter: passwordReset,
    content: { link, hours: 2 },
    recipients: [sampleClerk],
    at: new Date(),
  };
  const writing = createOutbox({ mailFrom, sends: true }).write(database.db, outgoing);
  await expect(writing).rejects.toThrow('nothing to seal it with');
});

test('edge C: a password is given to another machine by TLS alone', async () => {
  const server = await mailServer();
  const id = await write();
  // This machine by an address that does not say so; its server knows no TLS.
  const another = `smtp://user:hunter2@0.0.0.0:${server.port}`;
  await expect(deliver(another, id)).rejects.toThrow(/TLS/);
  expect(server.received).toEqual([]);
});

test('a mail that is not there is nobody’s loss', async () => {
  const server = await mailServer();
  await deliver(server.url, randomUUID());
  expect(server.received).toEqual([]);
});

const key = 'a key of this test alone';

async function deliver(
  url: string,
  mailId: string,
  timeouts: Partial<SmtpTimeouts> = {},
  signal?: AbortSignal,
  seal = createSeal(key),
) {
  const smtp = openSmtp(url, mailFrom, timeouts);
  onTestFinished(smtp.close);
  await deliverMail({ db: database.db, smtp, seal }, mailId, signal);
}

async function write(recipient?: Partial<Recipient>): Promise<string>;
async function write<Content>(
  recipient: Partial<Recipient>,
  letter: Letter<Content>,
  content: Content,
): Promise<string>;
async function write(recipient = {}, letter: Letter<never> = letters.received, content: unknown = sampleContent) {
  const recipients = [{ ...sampleClerk, ...recipient }];
  const outgoing = { ...sampleLetter, letter, content: content as never, recipients, at: new Date() };
  await createOutbox({ mailFrom, sends: true, seal: createSeal(key) }).write(database.db, outgoing);
  return (await database.db.selectFrom('mail').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id;
}

async function read(id: string) {
  return await database.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

function messageIds(server: { received: { mail: { messageId?: string } }[] }) {
  return server.received.map(({ mail }) => mail.messageId);
}

import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../ground/log.ts';
import { errorWords } from '../words/errors.ts';
import type { Env, Web } from './env.ts';
import { answerError } from './errors.tsx';
import { readForm, readWithFiles } from './form.ts';
import { openRoute, post, register } from './route.ts';
import { type Listening, listen } from './server.ts';
import { soundAddresses } from './sound.ts';

const lines: string[] = [];
let server: Listening;
let url: string;

beforeAll(async () => {
  const app = new Hono<Env>();
  app.onError(answerError(createLog({ level: 'info', to: { write: (line) => lines.push(line) } })));
  app.use(soundAddresses);
  register(app, {} as Web, [
    openRoute(post.switch, '/switch', async ({ c }) => c.json(await readForm(c))),
    openRoute(post.words, '/words', async ({ c }) => c.json(await readForm(c))),
    openRoute(post.page, '/page', async ({ c }) => {
      const { fields, files, problems } = await readWithFiles(c);
      return c.json({
        fields,
        again: (await readForm(c)) === fields,
        files: files.length,
        problems: Object.keys(problems),
      });
    }),
    openRoute(post.switch, '/unread', ({ c }) => c.text('done')),
    openRoute('get', '/*', ({ c }) => c.text('here')),
  ]);
  server = await listen(app as unknown as Hono, { host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.drain());

const typed = 'application/x-www-form-urlencoded';

/** Sends bytes as they are, and gives the whole answer; the server ends the connection. */
async function raw(head: string, body = '', end = true): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(`${head}\r\n\r\n${body}`);
  if (end) socket.end();
  return await text(socket);
}

const posting = (path: string, headers: string) => `POST ${path} HTTP/1.1\r\nhost: a\r\n${headers}`;

test('edge A: a form that says that it is too long is refused before a byte of it came', async () => {
  const answer = await raw(
    posting('/switch', `content-type: ${typed}\r\ncontent-length: ${600 * 1024 ** 2}`),
    '',
    false,
  );
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  expect(answer).toContain(errorWords.tooLarge.todo.ja);
  expect(answer).toMatch(/connection: close/i);
});

test.each([
  ['names', `${'n'.repeat(40)}=&`.repeat(50_000)],
  ['a value', `a=${'x'.repeat(3_000_000)}`],
  ['a name', 'x'.repeat(3_000_000)],
])('edge A: a form that does not say how long it is stops at its limit: %s', async (_, body) => {
  for (const path of ['/switch', '/words', '/page']) {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': typed },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect([path, answer.status]).toEqual([path, 413]);
  }
});

test('edge A: who is refused reads why, though still sending', async () => {
  const body = 'x'.repeat(8_000_000);
  const answer = await raw(posting('/words', `content-type: ${typed}\r\ncontent-length: ${body.length}`), body, false);
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  expect(answer).toContain(errorWords.tooLarge.title.ja);
});

test('edge A: a form that ends before its body does is answered', async () => {
  const body = '------b\r\ncontent-disposition: form-data; name="a"\r\n\r\nx\r\n------b--\r\n';
  const type = 'content-type: multipart/form-data; boundary=--';
  const answer = await raw(
    posting('/words', `${type}\r\ncontent-length: ${body.length}\r\nconnection: close`),
    body,
    false,
  );
  expect(answer).toMatch(/^HTTP\/1.1 (200|400) /);
});

test('edge A: an address that looks at nothing of a form takes no long one either', async () => {
  const answer = await raw(posting('/unread', `content-type: ${typed}\r\ncontent-length: 5000000`), 'a', false);
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
});

test('edge A: few bytes of very many values are refused as well', async () => {
  const send = (count: number) =>
    fetch(`${url}/words`, { method: 'POST', headers: { 'content-type': typed }, body: 'a=&'.repeat(count) });
  expect((await send(30)).status).toBe(200);
  expect((await send(3_000)).status).toBe(413);
});

const multipart = 'content-type: multipart/form-data; boundary=b';
const part = (name: string, value: string) =>
  `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

test.each([
  ['no boundary', 'content-type: multipart/form-data', 'x'],
  ['cut off within a field', multipart, '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\nhal'],
  ['cut off within a file', multipart, '--b\r\ncontent-disposition: form-data; name="a"; filename="a.pdf"\r\n\r\n%P'],
  ['a head without end', multipart, `--b\r\nx: ${'y'.repeat(100_000)}`],
  ['nothing at all', multipart, ''],
  ['another boundary', multipart, '--c\r\n\r\n--c--'],
  ['JSON', 'content-type: application/json', '{"a":1}'],
  ['no type', 'x: y', 'a=1'],
])('edge A: a form that cannot be read is refused with a sentence: %s', async (_, headers, body) => {
  const answer = await raw(posting('/page', `${headers}\r\ncontent-length: ${body.length}\r\nconnection: close`), body);
  expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
  expect(answer).toContain('<h1>');
});

test('edge A: a form that the sender gives up is nobody’s alarm', async () => {
  await raw(posting('/page', `content-type: ${typed}\r\ncontent-length: 100`), 'a=1');
  expect((await fetch(url)).status).toBe(200);
  expect(lines.filter((line) => JSON.parse(line).level === 'error')).toEqual([]);
});

test('edge A: very many parts are refused, and so is a part with very many heads', async () => {
  const send = (body: string) =>
    fetch(`${url}/words`, { method: 'POST', headers: { 'content-type': multipart.slice(14) }, body });
  expect((await send(`${part('a', '1').repeat(20)}--b--`)).status).toBe(200);
  expect((await send(`${part('a', '1').repeat(300)}--b--`)).status).toBe(413);
});

test('edge A: a form is read once, however often it is asked for', async () => {
  const body = new FormData();
  body.append('a', 'あ');
  body.append('f', new File(['%PDF'], 'a.pdf'));
  expect(await (await fetch(`${url}/page`, { method: 'POST', body })).json()).toMatchObject({
    fields: { a: ['あ'] },
    again: true,
  });
});

test('edge A: what no database stores becomes what a page can refuse', async () => {
  const answer = await fetch(`${url}/words`, {
    method: 'POST',
    headers: { 'content-type': typed },
    body: 'a=x%00y&b%00=1&c=%ED%A0%80',
  });
  const told = Object.entries((await answer.json()) as Record<string, string[]>)
    .flat(2)
    .join('');
  expect(told).not.toContain('\u0000');
  expect(told.isWellFormed()).toBe(true);
});

test.each([
  '/a%00b',
  '/a?x=%00',
  '/a?x=%1b',
  '/a?x=%0d%0aset-cookie:a',
  '/a%7f',
  '/a?x=%c2%85',
  '/%',
  '/%zz',
  '/a?x=%ed%a0%80',
  '/a?x=%93%fa',
  `/a?x=${'y'.repeat(9_000)}`,
])('edge A: an address that no page can have is refused with a sentence: %s', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close`);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toContain(errorWords.malformed.title.ja);
});

test.each([
  'GET / HTTP/1.1\r\nhost: a b',
  'GET / HTTP/1.1\r\nhost: [::1',
  'GET / HTTP/1.1\r\nhost: 127.0.0.1:99999',
  'GET / HTTP/1.1\r\nhost: %00',
  'GET / HTTP/1.1\r\nhost: x@y',
  'GET http:// HTTP/1.1\r\nhost: a',
  'GET * HTTP/1.1\r\nhost: a',
  'NONSENSE / HTTP/1.1\r\nhost: a',
  'GET / HTTP/9.9\r\nhost: a',
  `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(40_000)}`,
  'POST /page HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked',
])('edge A: what is no request is refused: %#', async (head) => {
  expect(await raw(`${head}\r\nconnection: close`)).toMatch(/^HTTP\/1.1 4\d\d /);
});

test('edge A: an address with letters, spaces and signs is one', async () => {
  for (const path of ['/a?x=%E5%A4%A7%E9%98%AA+%26%20%25', '/%E5%A4%A7', '/a?x=100%25']) {
    expect((await fetch(url + path)).status).toBe(200);
  }
});

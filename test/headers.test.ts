import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { type Counter, openCounter, password } from './support/counter.ts';
import { freePort } from './support/program.ts';

let counter: Counter;
let operator: string;
beforeAll(async () => {
  const port = String(await freePort());
  operator = `http://127.0.0.1:${port}`;
  counter = await openCounter(undefined, { METRICS_PORT: port });
});

test('edge C: every answer says that it is not to be guessed at, and what it may load', async () => {
  const cookie = await logIn('nac002-clerk');
  const menu = await (await fetch(`${counter.url}/menu`, { headers: { cookie } })).text();
  const assets = [...menu.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(assets.length).toBeGreaterThan(2);
  const paths = [
    '/',
    '/login',
    '/menu',
    '/applications',
    '/schedule.ics',
    '/healthz',
    '/readyz',
    '/nowhere',
    '/%00',
    '/%ff',
  ];
  const answers = await Promise.all([
    ...[...paths, ...assets].map((path) => ask(path, { headers: { cookie } })),
    ask('/menu'),
    ask('/login', { method: 'POST', headers: { origin: 'https://elsewhere.example' } }),
    ask('/login', { method: 'POST', body: 'x'.repeat(3_000_000), headers: { origin: counter.url } }),
    fetch(`${operator}/metrics`),
    fetch(`${operator}/nowhere`),
  ]);
  for (const { url, status, headers } of answers)
    expect([url, status, headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual([
      url,
      status,
      'nosniff',
      expect.stringContaining("frame-ancestors 'none'"),
    ]);
});

test.each([
  ['no request at all', 'HELLO\r\n\r\n', '400'],
  ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, '431'],
  ['two lengths', 'POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', '400'],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', '400'],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: much\r\nConnection: close\r\n\r\n', '417'],
])('edge C: so does an answer to what is no request: %s', async (_, sent, status) => {
  const socket = connect(Number(new URL(counter.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const answer = text(socket);
  socket.end(sent);
  expect((await answer).toLowerCase()).toMatch(
    new RegExp(`^http/1.1 ${status} [^]*x-content-type-options: nosniff\r\n[^]*content-security-policy: `),
  );
});

test('edge C: strangers learn whether it is ready, and the operator of each part', async () => {
  expect(await (await ask('/readyz')).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${operator}/readyz`)).json()).toEqual({
    status: 'ok',
    database: 'ok',
    queue: 'ok',
    files: 'ok',
  });
  expect((await ask('/metrics')).status).toBe(404);
  expect(await (await fetch(`${operator}/metrics`)).text()).toMatch(/^part_up\{part="files"\} 1$/m);
});

const ask = (path: string, init: RequestInit = {}) => fetch(counter.url + path, { redirect: 'manual', ...init });

async function logIn(loginId: string): Promise<string> {
  const body = new URLSearchParams({ loginId, password });
  const answer = await ask('/login', { method: 'POST', body, headers: { origin: counter.url } });
  return answer.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .join('; ');
}

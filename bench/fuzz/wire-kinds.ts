import type { Random } from './random.ts';
import { addressFor, type Hostile, type Makes, placeholders } from './requests.ts';
import { nasty } from './values.ts';

/** What no HTTP library sends: lies about lengths, half requests, garbage, drops that come slowly. */
export const rawRequest: Makes = (random, corpus) => {
  const role = random.chance(0.5) ? random.pick(corpus.roles) : undefined;
  const to = random.pick(['/login', '/language', '/password/forgot', '/newcomer', random.pick(corpus.forms).action]);
  const name = random.weigh(weights);
  const made: Made = makers[name](random, to);
  const { pieces, pauseMs = 0 } = made;
  const hostile = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece));
  const about: Omit<Hostile, 'pieces' | 'pauseMs'> = {
    kind: `raw ${name}`,
    route: 'raw',
    ...(role && { role }),
    from: addressFor(random),
    complete: false,
    headOnly: false,
  };
  return { ...about, pieces: hostile, pauseMs };
};

type Made = { pieces: (string | Buffer)[]; pauseMs?: number };
type Maker = (random: Random, to: string) => Made;

const host = `Host: ${placeholders.host}\r\n`;
const start = (to: string, more: string): string =>
  `POST ${to} HTTP/1.1\r\n${host}Cookie: ${placeholders.cookie}\r\nOrigin: http://${placeholders.host}\r\nContent-Type: application/x-www-form-urlencoded\r\n${more}\r\n`;

const makers = {
  garbage: (random) => ({ pieces: [nasty(random)] }),
  halfHead: (random, to) => ({ pieces: [start(to, '').slice(0, 5 + random.below(60))] }),
  lengthTooLong: (_, to) => ({ pieces: [start(to, 'Content-Length: 1000000\r\n'), 'a=1'] }),
  lengthTooShort: (_, to) => ({ pieces: [start(to, 'Content-Length: 1\r\n'), 'loginId=a&password=b'] }),
  lengths: (random, to) => ({
    pieces: [
      start(to, `Content-Length: ${random.pick(['-1', '1e3', '0x10', '99999999999999999999', ' ', '1, 2', '+3'])}\r\n`),
      'a=1',
    ],
  }),
  twoLengths: (_, to) => ({ pieces: [start(to, 'Content-Length: 3\r\nContent-Length: 4\r\n'), 'a=1'] }),
  smuggled: (_, to) => ({
    pieces: [
      start(to, 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'),
      '0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
  }),
  chunkLies: (random, to) => ({
    pieces: [
      start(to, 'Transfer-Encoding: chunked\r\n'),
      random.pick([
        'fffffffff\r\n',
        'x\r\n',
        '-1\r\n',
        '3\r\na=12\r\n0\r\n\r\n',
        `3;${'x'.repeat(20_000)}\r\na=1\r\n0\r\n\r\n`,
        '3\na=1\n0\n\n',
      ]),
    ],
  }),
  chunkTrailers: (_, to) => ({
    pieces: [start(to, 'Transfer-Encoding: chunked\r\n'), '3\r\na=1\r\n0\r\nContent-Length: 9\r\nX: y\r\n\r\n'],
  }),
  encodings: (random, to) => ({
    pieces: [
      start(to, `Transfer-Encoding: ${random.pick(['gzip', 'identity', 'chunked, gzip', 'x', 'xchunked'])}\r\n`),
      '3\r\na=1\r\n0\r\n\r\n',
    ],
  }),
  drops: (_, to) => ({ pieces: [...start(to, 'Content-Length: 100\r\n').slice(0, 30)].concat(['a']), pauseMs: 15 }),
  dropsOfBody: (_, to) => ({ pieces: [start(to, 'Content-Length: 100\r\n'), ...'loginId=a&password=b'], pauseMs: 15 }),
  pipelined: (random, to) => ({
    pieces: [`GET ${to} HTTP/1.1\r\n${host}\r\n`.repeat(random.pick([2, 10, 50]))],
  }),
  version: (random, to) => ({
    pieces: [
      `GET ${to} ${random.pick(['HTTP/0.9', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'http/1.1', ''])}\r\n${host}\r\n`,
    ],
  }),
  target: (random) => ({
    pieces: [
      `GET ${random.pick(['', '*', 'x', 'http://elsewhere.example/menu', '//', '/ /', '/\t', '/\u00e3\u0081\u0082', '\\', '/\u0000', '#', '?', 'http://[', '/'.repeat(20_000)])} HTTP/1.1\r\n${host}\r\n`,
    ],
  }),
  hosts: (random) => ({
    pieces: [
      `GET /login HTTP/1.1\r\n${random.pick(['', 'Host:\r\n', 'Host: a\r\nHost: b\r\n', 'Host: \u0000\r\n', 'Host: a b\r\n', `Host: ${'a'.repeat(10_000)}\r\n`])}\r\n`,
    ],
  }),
  upgrade: (random) => ({
    pieces: [
      `GET /menu HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: ${random.pick(['websocket', 'h2c', 'x'])}\r\n\r\n`,
    ],
  }),
  connect: (random) => ({ pieces: [`CONNECT ${random.pick(['127.0.0.1:22', '/', 'x'])} HTTP/1.1\r\n${host}\r\n`] }),
  manyHeaders: (random) => ({
    pieces: [`GET /login HTTP/1.1\r\n${host}${'A: b\r\n'.repeat(random.pick([100, 3_000]))}\r\n`],
  }),
  folded: () => ({ pieces: [`GET /login HTTP/1.1\r\n${host}A: b\r\n c\r\nA : d\r\n: e\r\n\r\n`] }),
  expect: (random, to) => ({
    pieces: [start(to, `Expect: ${random.pick(['100-continue', 'x'])}\r\nContent-Length: 100\r\n`)],
  }),
} satisfies Record<string, Maker>;

const weights = Object.fromEntries(Object.keys(makers).map((name) => [name, 1])) as Record<keyof typeof makers, number>;

import { createServer, type Server, type ServerOptions } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartError } from '../ground/start-error.ts';
import { bodyWords } from '../words/errors.ts';
import { bareHeaders } from './headers.ts';

/** A server that accepts requests. */
export interface Listening {
  port: number;
  /** Stops accepting, and ends when every request that came in has been answered. */
  drain(): Promise<void>;
}

/** How long a connection may take to send, in milliseconds: the head of a request, and all of it with the largest files. */
const waits = { headersTimeout: 15_000, requestTimeout: 330_000, keepAliveTimeout: 10_000 };

/** A request without a host is refused like any other that cannot be handed on, and not by Node, which would leave out the headers. */
const options: ServerOptions = { ...waits, requireHostHeader: false };

/** How long requests may take to finish once the program is told to end, in milliseconds. */
const patience = 15_000;

type Where = { host: string; port: number };

/** The settings that say where, to be named when it cannot be had. */
type Settings = { host: string; port: string };

/** @throws StartError when the port or address cannot be had. */
export async function listen(
  app: Hono,
  where: Where,
  settings: Settings = { host: 'HOST', port: 'PORT' },
): Promise<Listening> {
  const server = createServer(options, getRequestListener(fetchOf(app), { errorHandler: answerUnreadable }));
  server.prependListener('request', (_, response) => response.setHeaders(new Map(Object.entries(bareHeaders))));
  server.on('checkExpectation', (_, response) => response.writeHead(417, bareHeaders).end());
  server.on('clientError', refuseUnreadable);
  await bind(server, where, settings);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : where.port;
  return { port, drain: () => drain(server) };
}

/** A request whose host makes no valid address reaches no page: not even the page of an error could be written for it. */
const fetchOf =
  (app: Hono): Hono['fetch'] =>
  (request, ...rest) =>
    URL.canParse(request.url) ? app.fetch(request, ...rest) : answerUnreadable();

/** A request that cannot even be handed on, such as one for no host: in both languages, for nobody knows which is asked for. */
const answerUnreadable = (): Response =>
  new Response(`${bodyWords.badAddress.ja}\n${bodyWords.badAddress.en}\n`, {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...bareHeaders, connection: 'close' },
  });

/** What cannot be read as a request is answered as Node does, with the headers of every answer. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy(error);
  const status = unreadable[error.code ?? ''] ?? '400 Bad Request';
  const headers = Object.entries({ ...bareHeaders, connection: 'close', 'content-length': '0' });
  socket.end([`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n'));
}

const unreadable: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function bind(server: Server, { host, port }: Where, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartError(refusal(error, `${settings.host} ${host}`, `${settings.port} ${port}`, settings.port))),
    );
    server.listen(port, host, resolve);
  });
}

function refusal(error: NodeJS.ErrnoException, host: string, port: string, setting: string): string {
  if (error.code === 'EADDRINUSE')
    return `${port} is taken by another program: stop it, or set ${setting} to another number.`;
  if (error.code === 'EACCES') return `${port} is not open to this user: set ${setting} to a number from 1024 on.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `${host} is no address of this machine.`;
  return `${port} on ${host} cannot be used: ${error.message}.`;
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}

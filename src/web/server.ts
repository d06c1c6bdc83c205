import { createServer, type Server, type ServerOptions } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartError } from '../start-error.ts';
import { bodyWords } from '../words/errors.ts';

/** A server that accepts requests. */
export interface Listening {
  port: number;
  /** Stops accepting, and ends when every request that came in has been answered. */
  drain(): Promise<void>;
}

/** How long a connection may take to send, in milliseconds: the head of a request, and all of it with the largest files. */
const waits: ServerOptions = { headersTimeout: 15_000, requestTimeout: 330_000, keepAliveTimeout: 10_000 };

/** How long requests may take to finish once the program is told to end, in milliseconds. */
const patience = 15_000;

/** @throws StartError when the port or address cannot be had. */
export async function listen(app: Hono, where: { host: string; port: number }): Promise<Listening> {
  const server = createServer(waits, getRequestListener(app.fetch, { errorHandler: answerUnreadable }));
  await bind(server, where);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : where.port;
  return { port, drain: () => drain(server) };
}

/** A request that cannot even be handed on, such as one for no host: in both languages, for nobody knows which is asked for. */
const answerUnreadable = (): Response =>
  new Response(`${bodyWords.badAddress.ja}\n${bodyWords.badAddress.en}\n`, {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', connection: 'close' },
  });

function bind(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(refusal(error, host, port))));
    server.listen(port, host, resolve);
  });
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `PORT ${port} is taken by another program: stop it, or set PORT to another number.`;
  if (error.code === 'EACCES') return `PORT ${port} is not open to this user: set PORT to a number from 1024 on.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST ${host} is no address of this machine.`;
  return `PORT ${port} on HOST ${host} cannot be used: ${error.message}.`;
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}

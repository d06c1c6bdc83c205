import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartError } from '../start-error.ts';

/** A server that accepts requests. */
export interface Listening {
  port: number;
  /** Stops accepting, and ends when every request that came in has been answered. */
  drain(): Promise<void>;
}

/** How long requests may take to finish once the program is told to end, in milliseconds. */
const patience = 15_000;

/** @throws StartError when the port or address cannot be had. */
export async function listen(app: Hono, where: { host: string; port: number }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await bind(server, where);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : where.port;
  return { port, drain: () => drain(server) };
}

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

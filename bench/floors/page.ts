import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { answerWith } from '../program/children.ts';

/** An answer to be given again, byte for byte. */
export type Page = { headers: Record<string, string>; body: Uint8Array };

/** A server that answers every request with the same bytes. It gives its address. */
answerWith<Page, string>(async ({ headers, body }) => {
  const app = new Hono();
  const bytes = new Uint8Array(body);
  app.get('*', (c) => c.body(bytes, 200, headers));
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

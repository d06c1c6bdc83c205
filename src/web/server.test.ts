import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listen } from './server.ts';

test('a request that came in before the end is answered, and none is accepted after it', async () => {
  const arrived = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const app = new Hono().get('/slow', async (c) => {
    arrived.resolve();
    await finish.promise;
    return c.text('done');
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${server.port}/slow`;
  const answer = fetch(url);
  await arrived.promise;

  const drained = server.drain();
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  finish.resolve();
  expect(await (await answer).text()).toBe('done');
  await drained;
});

test('a taken port is refused with a sentence', async () => {
  const server = await listen(new Hono(), { host: '127.0.0.1', port: 0 });
  await expect(listen(new Hono(), { host: '127.0.0.1', port: server.port })).rejects.toThrow(
    `PORT ${server.port} is taken by another program`,
  );
  await server.drain();
});

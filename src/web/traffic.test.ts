import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { createTraffic } from './traffic.ts';

afterEach(() => void vi.useRealTimers());

/** A page that is answered when it is told to be. */
function counter() {
  const traffic = createTraffic();
  const answers: (() => void)[] = [];
  const app = new Hono()
    .use(traffic.watch)
    .get('/', async (c) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return c.text('page');
    })
    .get('/fails', () => {
      throw new Error('no page');
    });
  app.onError((_, c) => c.text('failed', 500));
  return { traffic, app, answer: () => answers.shift()?.() };
}

test('what can wait goes on once the crowd is smaller, and at once where there is none', async () => {
  const { traffic, app, answer } = counter();
  await traffic.calm(1, 60_000);
  const pages = [app.request('/'), app.request('/')];
  await vi.waitFor(() => expect(traffic.count()).toBe(2));
  let went = false;
  const waited = traffic.calm(2, 60_000).then(() => {
    went = true;
  });
  await Promise.resolve();
  expect(went).toBe(false);
  answer();
  await waited;
  answer();
  await Promise.all(pages);
  expect(traffic.count()).toBe(0);
});

test('it goes on after its patience, however many there are', async () => {
  vi.useFakeTimers();
  const { traffic, app, answer } = counter();
  const page = app.request('/');
  const waited = traffic.calm(1, 1_000);
  await vi.advanceTimersByTimeAsync(1_000);
  await waited;
  expect(traffic.count()).toBe(1);
  answer();
  await page;
});

test('a page that fails is not counted for ever', async () => {
  const { traffic, app } = counter();
  expect((await app.request('/fails')).status).toBe(500);
  expect(traffic.count()).toBe(0);
});

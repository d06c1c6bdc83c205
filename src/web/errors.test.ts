import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { AppError } from '../ground/errors.ts';
import { createLog } from '../ground/log.ts';
import { answerError, answerNotFound } from './errors.tsx';

test('an error of the list answers with its status, its own sentence in both languages, and a number that is in the log', async () => {
  const say = { ja: '審査担当者が先に受け付けました。', en: 'A reviewer took it first.' };
  const { status, page, log } = await ask(() => {
    throw new AppError('conflict', say);
  });
  expect(status).toBe(409);
  expect(page).toContain(say.ja);
  expect(page).toContain(say.en);
  expect(log).toMatchObject([{ level: 'info', kind: 'conflict', route: '/thing', number: numberOn(page) }]);
});

test('a fault of the program answers 500, tells nothing of it, and logs where it was', async () => {
  const { status, page, log } = await ask(() => {
    throw new TypeError('secret is undefined');
  });
  expect(status).toBe(500);
  expect(page).not.toContain('secret');
  expect(log).toMatchObject([{ level: 'error', number: numberOn(page), error: { type: 'TypeError' } }]);
});

test.each([
  Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
  new Error('timeout exceeded when trying to connect'),
])('a database that is away answers 503 and asks to try again: %s', async (error) => {
  const { status, retryAfter } = await ask(() => {
    throw error;
  });
  expect(status).toBe(503);
  expect(retryAfter).toBe('5');
});

test('an address that does not exist answers 404', async () => {
  const { status, page } = await ask(() => undefined, '/elsewhere');
  expect(status).toBe(404);
  expect(page).toContain('ページが見つかりません');
});

async function ask(handle: () => void, path = '/thing') {
  const lines: string[] = [];
  const log = createLog({ level: 'info', to: { write: (line) => lines.push(line) } });
  const app = new Hono();
  app.onError(answerError(log));
  app.notFound(answerNotFound(log));
  app.get('/thing', (c) => {
    handle();
    return c.text('fine');
  });
  const response = await app.request(path);
  const page = await response.text();
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, page, retryAfter, log: lines.map((line) => JSON.parse(line) as object) };
}

const numberOn = (page: string) => /<strong>(\d{9})</.exec(page)?.[1];

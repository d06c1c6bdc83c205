import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { answerCsv, paperNamed } from './downloads.ts';
import type { Env } from './env.ts';

test('a CSV begins with a byte order mark, and no cell is taken for a formula', async () => {
  const app = new Hono<Env>().get('/', (c) => answerCsv(c, 'ID通知内容.csv', [['名称'], ['=1+1'], ['a,"b"']]));
  const answer = await app.request('/');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('名称\r\n\'=1+1\r\n"a,""b"""\r\n');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*UTF-8''ID%E9%80%9A/);
});

test('right B1: a name goes into a CSV code point for code point', async () => {
  const app = new Hono<Env>().get('/', (c) => answerCsv(c, '\uFA19.csv', [['\uFA19戸支店', '東京都\uFA10本町1-1']]));
  const answer = await app.request('/');
  expect(await answer.text()).toBe('\uFA19戸支店,東京都\uFA10本町1-1\r\n');
  expect(answer.headers.get('content-disposition')).toContain("UTF-8''%EF%A8%99.csv");
});

test('only papers have names', () => {
  expect(paperNamed('application-form.pdf')).toBe('application-form.pdf');
  expect(() => paperNamed('constructor')).toThrow();
});

import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { built, dataFolder, freePort, runProgram } from './support/program.ts';
import { mailServer } from './support/smtp.ts';

const check = async (env: Record<string, string>, ...args: string[]) =>
  await runProgram(env, { command: [...built.commands, 'check', ...args] });

const production = {
  NODE_ENV: 'production',
  BASE_URL: 'https://madoguchi.example.jp',
  SECRET_KEY: '4f1e0c9ab27d5836f0e94d21c7ba8365aa10d2f7',
};

test('edge D: the check command tries settings, database, files and a mail, and says ok for each', async () => {
  const server = await mailServer();
  const { url, problem } = inject('template');
  expect(problem).toBeUndefined();
  const env = { ...production, DATA_DIR: await dataFolder(), DATABASE_URL: url, SMTP_URL: server.url };
  const { code, output } = await check(env, '--mail', 'operator@example.jp');
  expect(output.split('\n').map((line) => line.split(': ')[0])).toEqual([
    'ok    settings',
    'ok    database',
    'ok    role of the program',
    'ok    migrations',
    'ok    files',
    'ok    mail',
    '',
  ]);
  expect(code).toBe(0);
  expect(server.received.map(({ to }) => to)).toEqual([['operator@example.jp']]);
});

test('edge D: the check command names each part that fails, tries the others, and ends with 1', async () => {
  const DATA_DIR = await dataFolder();
  await writeFile(join(DATA_DIR, 'files'), 'no folder');
  const nobody = `127.0.0.1:${await freePort()}`;
  const env = { ...production, DATA_DIR, DATABASE_URL: inject('template').ownerUrl, SMTP_URL: `smtp://${nobody}` };
  const { code, output } = await check(env);
  expect(output).toMatch(/^fail {2}role of the program: madoguchi is a superuser: .*$/m);
  expect(output).toMatch(/^fail {2}files: .+$/m);
  expect(output).toMatch(/^fail {2}mail: .*ECONNREFUSED.*$/m);
  expect(output).toMatch(/^ok {4}database: PostgreSQL 18/m);
  expect(code).toBe(1);
});

test('edge D: the check command tells a database that is away, and one that takes the connection and says nothing', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await once(silent, 'listening');
  const { port } = silent.address() as { port: number };
  for (const at of [await freePort(), port]) {
    const DATABASE_URL = `postgresql://madoguchi_program:hunter2@127.0.0.1:${at}/madoguchi`;
    const { code, output } = await check({ ...production, DATA_DIR: await dataFolder(), DATABASE_URL });
    expect(output).toMatch(/^fail {2}database: /m);
    expect(output).not.toContain('hunter2');
    expect(code).toBe(1);
  }
});

test('edge D: the check command tells a setting that stops the start', async () => {
  const { code, output } = await check({ ...production, DATA_DIR: await dataFolder(), SECRET_KEY: 'x'.repeat(40) });
  expect(output).toMatch(/^fail {2}settings: SECRET_KEY repeats few characters; /);
  expect(code).toBe(1);
});

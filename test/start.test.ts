import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolder, freePort, runProgram, startProgram } from './support/program.ts';

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535, but it is "eighty".\n'],
  [{ DATABASE_URL: 'mysql://root:hunter2@localhost/x' }, /^DATABASE_URL must be a PostgreSQL address.*\n$/],
  [
    { NODE_ENV: 'production', CLOCK: '2026-12-01T09:00:00+09:00' },
    'CLOCK is for tests and demonstrations: it is refused when NODE_ENV is production.\n',
  ],
])('a bad setting stops the start with one sentence: %o', async (env, sentence) => {
  const { code, output } = await runProgram({ DATA_DIR: await dataFolder(), ...env } as Record<string, string>);
  expect(output).toMatch(sentence);
  expect(code).toBe(1);
});

test('a database that cannot be reached stops the start with one sentence', async () => {
  const DATABASE_URL = `postgresql://nobody:hunter2@127.0.0.1:${await freePort()}/nothing`;
  const { code, output } = await runProgram({ DATA_DIR: await dataFolder(), DATABASE_URL });
  expect(output).toMatch(/^DATABASE_URL cannot be used: .*\n$/);
  expect(output).not.toContain('hunter2');
  expect(code).toBe(1);
});

test('a port that is taken stops the start with one sentence, and its database with it', async () => {
  const taken = await freePort();
  const other = createServer().listen(taken, '127.0.0.1');
  onTestFinished(() => void other.close());
  const DATA_DIR = await dataFolder();
  const { code, output } = await runProgram({ DATA_DIR, PORT: String(taken), DEMO: '0', LOG_LEVEL: 'warn' });
  expect(output).toBe(`PORT ${taken} is taken by another program: stop it, or set PORT to another number.\n`);
  expect(code).toBe(1);
  expect(await (await startProgram({ DATA_DIR, DEMO: '0' })).end('SIGTERM')).toBe(0);
});

test('npm start ends in order and with 0 when npm alone gets the signal', async () => {
  const program = await startProgram({ DATA_DIR: await dataFolder() }, { command: ['npm', 'start'] });
  expect(await program.end('SIGTERM')).toBe(0);
  expect(program.output()).toContain('"msg":"ended"');
});

test('a second signal while it ends changes nothing', async () => {
  const program = await startProgram({ DATA_DIR: await dataFolder(), DEMO: '0' });
  expect(await Promise.all([program.end('SIGTERM'), program.end('SIGINT')])).toEqual([0, 0]);
});

import { spawnSync } from 'node:child_process';
import { chmod, chown, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbedded } from '../src/db/embedded/embedded.ts';
import { findServer } from '../src/db/embedded/server.ts';
import { migrate } from '../src/db/migrate.ts';
import { prepareDatabase } from '../src/db/prepare.ts';
import { isAlive, until } from '../src/db/process.ts';
import { dataFolder, type Environment, runProgram, startProgram } from './support/program.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

test('a program that was killed leaves its database running; the next start takes it over and ends it in order', async () => {
  const DATA_DIR = await dataFolder();
  const killed = await open({ DATA_DIR });
  await killed.end('SIGKILL');
  const orphan = await serverOf(DATA_DIR);

  const next = await open({ DATA_DIR });
  expect(await serverOf(DATA_DIR)).toEqual(orphan);
  expect(await isReady(next.url)).toBe(true);

  expect(await next.end('SIGTERM')).toBe(0);
  expect(await isAlive(orphan.pid)).toBe(false);
});

test('a program and its database killed together start again', async () => {
  const DATA_DIR = await dataFolder();
  const killed = await open({ DATA_DIR });
  const { pid } = await serverOf(DATA_DIR);
  await killed.end('SIGKILL');
  process.kill(pid, 'SIGKILL');

  const next = await open({ DATA_DIR });
  expect((await serverOf(DATA_DIR)).pid).not.toBe(pid);
  expect(await isReady(next.url)).toBe(true);
  expect(await next.end('SIGTERM')).toBe(0);
});

test('a database that dies under the program is started again', async () => {
  const DATA_DIR = await dataFolder();
  const program = await open({ DATA_DIR });
  const { pid, port } = await serverOf(DATA_DIR);
  process.kill(pid, 'SIGKILL');
  await until(
    async () => (await findServer(join(DATA_DIR, 'postgres')).then((found) => found?.pid ?? pid)) !== pid,
    60_000,
  );

  expect((await serverOf(DATA_DIR)).port).toBe(port);
  expect(await until(() => isReady(program.url), 60_000)).toBe(true);
  expect(await program.end('SIGTERM')).toBe(0);
});

test('a second program on the same data folder is refused with a sentence, and the first goes on', async () => {
  const DATA_DIR = await dataFolder();
  const first = await open({ DATA_DIR });
  const second = await runProgram({ DATA_DIR, PORT: '0' });
  expect(second).toEqual({
    code: 1,
    output: `Another Madoguchi (process ${first.child.pid}) already works on the data folder ${DATA_DIR}: stop it first, or give this one its own DATA_DIR.\n`,
  });
  expect(await isReady(first.url)).toBe(true);
});

test('two programs that start at once on a new data folder: one opens, one is refused', async () => {
  const DATA_DIR = await dataFolder();
  const results = await Promise.allSettled([open({ DATA_DIR }), open({ DATA_DIR })]);
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(String(refused?.reason)).toContain('already works on the data folder');
});

test.runIf(isRoot)(
  'a data folder that only root may enter: the database is kept elsewhere, and found again',
  async () => {
    const DATA_DIR = await dataFolder();
    await chmod(DATA_DIR, 0o700);
    const first = await open({ DATA_DIR });
    const cluster = (await readFile(join(DATA_DIR, 'postgres.location'), 'utf8')).trim();
    try {
      expect(first.output()).toContain(
        `The database is kept in ${cluster}, because the user postgres cannot enter ${DATA_DIR}.\n`,
      );
      expect(await first.end('SIGTERM')).toBe(0);
      const second = await open({ DATA_DIR });
      expect(second.output()).toContain(cluster);
      expect(await second.end('SIGTERM')).toBe(0);
    } finally {
      await rm(dirname(cluster), { recursive: true, force: true });
    }
    expect(await runProgram({ DATA_DIR, PORT: '0' })).toMatchObject({
      code: 1,
      output: expect.stringContaining(`bring ${cluster} back from a backup`),
    });
  },
);

test.runIf(isRoot && mayRead(nobody))('an ordinary user starts it too', async () => {
  const DATA_DIR = await dataFolder();
  await chown(DATA_DIR, nobody.uid, nobody.gid);
  const program = await open({ DATA_DIR, HOME: DATA_DIR, TMPDIR: DATA_DIR }, { user: nobody });
  expect(await isReady(program.url)).toBe(true);
  expect(await program.end('SIGTERM')).toBe(0);
});

/** Without the demonstration: here the database alone counts. */
const open = (env: Environment, how?: Parameters<typeof startProgram>[1]) => startProgram({ ...env, DEMO: '0' }, how);

async function serverOf(folder: string) {
  const server = await findServer(join(folder, 'postgres'));
  if (!server) throw new Error(`No database runs in ${folder}.`);
  return server;
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => undefined);
  return response?.status === 200;
}

/** A checkout below a closed folder cannot be run by another user at all. */
function mayRead(user: typeof nobody): boolean {
  const here = fileURLToPath(import.meta.url);
  return spawnSync('/bin/sh', ['-c', 'test -r "$0"', here], { ...user, cwd: '/' }).status === 0;
}

test('edge C: a data folder of a version in which the program owned its tables gets a role for it, and its database with it', async () => {
  const folder = await dataFolder();
  const old = await startEmbedded({ folder });
  await migrate(old.ownerUrl);
  await ask(old.ownerUrl, "insert into subject (code, company_code) values ('NAC', 'NAC')");
  await ask(old.ownerUrl, 'drop role madoguchi_program');
  await old.stop();
  await rm(join(folder, 'program.password'));

  const { url, ownerUrl, stop } = await startEmbedded({ folder });
  onTestFinished(stop);
  await prepareDatabase({ url, ownerUrl, production: true });
  expect((await stat(join(folder, 'program.password'))).mode & 0o777).toBe(0o600);
  expect(await ask(url, 'select code from subject')).toEqual([{ code: 'NAC' }]);
  await expect(ask(url, 'drop table subject')).rejects.toThrow('must be owner');
});

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return await client
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

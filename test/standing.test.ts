import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findServer } from '../src/db/embedded/server.ts';
import { until } from '../src/db/process.ts';
import { dataFolder, startProgram } from './support/program.ts';

/** Its page is looked up in the database. */
const page = '/password/new?token=none';

test('edge C: a database that stands still is told in seconds, and the program is well again with it', async () => {
  const DATA_DIR = await dataFolder();
  const { url } = await startProgram({ DATA_DIR, DEMO: '0', LOG_LEVEL: 'fatal' });
  const before = await fetch(url + page);
  const standing = await processesOf(join(DATA_DIR, 'postgres'));
  const wake = () => standing.forEach((pid) => void process.kill(pid, 'SIGCONT'));
  for (const pid of standing) process.kill(pid, 'SIGSTOP');
  onTestFinished(() => attempt(wake));

  // More than the pool has connections: some ask, some connect, some wait for their turn.
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask(url + page)));
  expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(503));
  expect(await answers[0]?.text()).toContain('ただいまご利用になれません');
  expect(answers[0]?.headers.get('retry-after')).toBe('5');
  expect((await ask(`${url}/readyz`)).status).toBe(503);
  expect((await ask(`${url}/healthz`)).status).toBe(200);

  wake();
  expect(await until(async () => (await fetch(`${url}/readyz`)).ok, 30_000)).toBe(true);
  const after = await fetch(url + page);
  expect([after.status, await after.text()]).toEqual([before.status, await before.text()]);
});

/** Nobody waits longer for an answer, whatever it is. */
const ask = (address: string) => fetch(address, { signal: AbortSignal.timeout(15_000) });

/** The server and every process of its own. */
async function processesOf(cluster: string): Promise<number[]> {
  const server = await findServer(cluster);
  if (!server) throw new Error(`no database runs in ${cluster}`);
  const all = (await readdir('/proc')).map(Number).filter(Boolean);
  const parents = await Promise.all(all.map(async (pid) => [pid, await parentOf(pid)] as const));
  return [server.pid, ...parents.filter(([, parent]) => parent === server.pid).map(([pid]) => pid)];
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // They have ended meanwhile.
  }
}

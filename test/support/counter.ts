import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { freePort } from './program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A counter with demonstration data, open on a data folder of its own for the tests of one file. */
export interface Counter {
  url: string;
  /** Closes the counter and opens it again on the same data, at another business time. */
  reopenAt(clock: string, more?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
  output(): string;
}

/** The demonstration begins on this day; every date of its data follows from it. */
export const openingDay = '2026-11-24T09:00:00+09:00';

export const password = 'Demo-2026-madoguchi';

/** Opens a counter at a business time (`CLOCK`). It keeps its address when it is opened again. */
export async function openCounter(clock = openingDay, env: Record<string, string> = {}): Promise<Counter> {
  const folder = await mkdtemp(join(tmpdir(), 'counter-'));
  const port = String(await freePort());
  let running = await start({ DATA_DIR: folder, PORT: port, CLOCK: clock, ...env });
  const close = () => running.close();
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    url: `http://localhost:${port}`,
    close,
    output: () => running.output(),
    reopenAt: async (at, more = {}) => {
      await close();
      running = await start({ DATA_DIR: folder, PORT: port, CLOCK: at, ...env, ...more });
    },
  };
}

async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => printed.includes('Madoguchi is open at') && resolve());
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${printed}`)));
  });
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  return { close, output: () => printed };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll } from 'vitest';
import { built, freePort, runProgram } from './program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A counter with demonstration data, open on a data folder of its own for the tests of one file. */
export interface Counter {
  url: string;
  /** Closes the counter and opens it again on the same data, at another business time. */
  reopenAt(clock: string, more?: Record<string, string>): Promise<void>;
  /** Asks its database behind its back. */
  ask(statement: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** The address of its database. */
  database(): Promise<string>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
  output(): string;
}

/** The demonstration begins on this day; every date of its data follows from it. */
const openingDay = '2026-11-24T09:00:00+09:00';

export const password = 'Demo-2026-madoguchi';

/** Opens a counter at a business time (`CLOCK`) for the tests of one file. It keeps its address when it is opened again. */
export async function openCounter(clock = openingDay, env: Record<string, string> = {}): Promise<Counter> {
  const counter = await startCounter(clock, env);
  afterAll(counter.close);
  return counter;
}

/** The same for whoever closes it. */
export async function startCounter(clock = openingDay, env: Record<string, string> = {}): Promise<Counter> {
  const folder = await mkdtemp(join(tmpdir(), 'counter-'));
  const port = String(await freePort());
  let running = await start({ DATA_DIR: folder, PORT: port, CLOCK: clock, ...env });
  let database: Promise<string> | undefined;
  return {
    url: `http://localhost:${port}`,
    output: () => running.output(),
    database: () => (database ??= databaseUrl(folder)),
    ask: async (statement, values) => {
      database ??= databaseUrl(folder);
      return ask(await database, statement, values);
    },
    reopenAt: async (at, more = {}) => {
      await running.close();
      database = undefined;
      running = await start({ DATA_DIR: folder, PORT: port, CLOCK: at, ...env, ...more });
    },
    close: async () => {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address of its database, as an operator asks for it. */
async function databaseUrl(folder: string): Promise<string> {
  const { output } = await runProgram({ DATA_DIR: folder }, { command: [...built.commands, 'database-url'] });
  return output.trim();
}

async function ask(connectionString: string, statement: string, values: unknown[] = []) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function start(env: Record<string, string>) {
  const [node, ...program] = built.program;
  const child = spawn(node, program, {
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

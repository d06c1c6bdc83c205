import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { findPlace } from '../../src/db/embedded/place.ts';
import { findServer, stopServer } from '../../src/db/embedded/server.ts';
import { temporaryFolder } from './postgres.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program and its commands as `npm start` runs them; the bundle is made once a run (`global.ts`). */
export const built = {
  program: [process.execPath, '--enable-source-maps', 'dist/main.js'],
  commands: [process.execPath, 'dist/cli.js'],
} as const;

/** The whole program as a process of its own. */
export interface Running {
  url: string;
  child: ChildProcess;
  /** Everything it has printed. */
  output(): string;
  /** Sends the signal, and gives the exit code (null after a kill) once it has ended. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export type Environment = Record<string, string>;

interface How {
  command?: readonly string[];
  user?: { uid: number; gid: number };
}

/** Starts the program and waits until it is open; it is ended when the test ends. */
export async function startProgram(env: Environment, how: How = {}): Promise<Running> {
  const port = env.PORT ?? String(await freePort());
  const { child, output } = launch({ ...env, PORT: port }, how);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output().includes('Madoguchi is open at') && resolve());
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${output()}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (hasEnded(child)) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    return (await exited)[0] as number | null;
  };
  onTestFinished(async () => {
    await end('SIGKILL');
  });
  return { url: `http://localhost:${port}`, child, output, end };
}

/** Runs the program until it ends by itself. */
export async function runProgram(env: Environment, how: How = {}): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(env, how);
  const [code] = await once(child, 'close');
  return { code: code as number | null, output: output() };
}

/** A data folder; whatever still runs on it is ended when the test ends. */
export async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(async () => {
    const { cluster } = await findPlace(folder).catch(() => ({ cluster: '' }));
    const server = await findServer(cluster);
    if (server) await stopServer(server, cluster);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A port that nobody uses just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

function launch(env: Environment, { command, user }: How) {
  const [program, ...args] = command ?? built.program;
  const child = spawn(program ?? '', args, {
    ...user,
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text));
  return { child, output: () => printed };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

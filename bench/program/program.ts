import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program as a process of its own, as it runs in production. */
export type Program = {
  url: string;
  pid: number;
  /** What it has printed. */
  output(): string;
  hasEnded(): boolean;
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<void>;
  /** Resident memory in MiB, the database apart. */
  memory(): Promise<number>;
};

/** The key that the sessions of the generated people are signed with. */
export const secretKey = 'a key for measurements only, 0123456789';

export type Start = {
  dataDir: string;
  port?: number;
  env?: Readonly<Record<string, string>>;
  /** Options of Node, such as `--cpu-prof`. */
  node?: readonly string[];
  /** The folder of the sources that were built; left out, these. */
  at?: string;
  /** Told every line that it prints. */
  onLine?: (line: string) => void;
};

/** Makes what runs in production from the sources as they are. @param at the folder of other sources than these */
export function build(at: string = root): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: at, stdio: 'inherit' });
}

/** Starts the built program without waiting for it. */
export async function launch({
  dataDir,
  port,
  env = {},
  node = [],
  at: folder = root,
  onLine,
}: Start): Promise<Program> {
  const at = port ?? (await freePort());
  const url = `http://127.0.0.1:${at}`;
  const child = spawn(process.execPath, [...node, ...lean.node, '--enable-source-maps', 'dist/main.js'], {
    cwd: folder,
    env: { ...basics(), ...lean.env, ...production, BASE_URL: url, DATA_DIR: dataDir, PORT: String(at), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => (printed = (printed + text).slice(-20_000)));
    if (stream && onLine) createInterface({ input: stream }).on('line', onLine);
  }
  return {
    url,
    pid: child.pid ?? 0,
    output: () => printed,
    hasEnded: () => hasEnded(child),
    end: (signal = 'SIGTERM') => end(child, signal),
    memory: () => residentMemory(child.pid ?? 0),
  };
}

/** Starts the program and waits until it can work. */
export async function start(how: Start): Promise<Program> {
  const program = await launch(how);
  await ready(program);
  return program;
}

/**
 * Waits until the program says that it can work.
 * @returns milliseconds that it took @throws when it ends first, or is not ready in a minute
 */
export async function ready(program: Pick<Program, 'url' | 'hasEnded' | 'output'>, limit = 60_000): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < limit) {
    if (program.hasEnded()) throw new Error(`the program ended:\n${program.output()}`);
    const answer = await fetch(`${program.url}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
    if (answer?.status === 200) return performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the program was not ready in ${limit} ms:\n${program.output()}`);
}

/** A port that nobody uses just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** As in `deploy/`: without these the program keeps half as much memory again that it does not use. */
const lean = {
  node: ['--max-semi-space-size=16', '--max-old-space-size=512'],
  env: { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' },
};

const production = { NODE_ENV: 'production', HOST: '127.0.0.1', DEMO: '0', LOG_LEVEL: 'info', SECRET_KEY: secretKey };
const basics = () => ({ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/' });

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}

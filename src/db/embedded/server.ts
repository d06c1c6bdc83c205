import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../ground/start-error.ts';
import { commandOf, isAlive, until } from '../process.ts';
import type { Account, Place } from './place.ts';

const run = promisify(execFile);

/** A PostgreSQL that accepts connections on 127.0.0.1. */
export interface Server {
  pid: number;
  port: number;
}

/** The role that owns the cluster, and the database of that name. */
export const role = 'madoguchi';

const crashRecovery = 600_000;
const oldProcessesLeave = 30_000;

/** What differs from PostgreSQL's own defaults. Durability stays on: fsync, full_page_writes, synchronous_commit. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  // One program with one pool, the worker, and a person with psql.
  max_connections: '100',
  // Short queries by the thousand: compiling them costs more than it saves.
  jit: 'off',
  // Random reads cost little on the disks of today; the default is for spinning ones.
  random_page_cost: '1.1',
  // One file a weekday, overwritten a week later.
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_size: '0',
};

/** Makes the cluster when there is none. It appears whole or not at all, even when two programs do it at once. */
export async function ensureCluster(place: Place, password: string): Promise<void> {
  if (await stat(join(place.cluster, 'PG_VERSION')).catch(() => undefined)) return;
  await openParent(place);
  const part = `${place.cluster}.${randomUUID()}`;
  const secret = `${part}.password`;
  try {
    await mkdir(part, { mode: 0o700 });
    await writeFile(secret, password, { mode: 0o600 });
    await Promise.all([part, secret].map((path) => handOver(path, place.account)));
    await run(place.binaries.initdb, initdbArguments(part, secret), { ...place.account, cwd: part, env: environment });
    await rename(part, place.cluster).catch(ignoreAlreadyThere);
  } catch (error) {
    throw new StartError(`The database could not be made in ${place.cluster}: ${reason(error)}`);
  } finally {
    await Promise.all([part, secret].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** The server of this cluster that runs already, as after a kill -9 of the program that started it. */
export async function findServer(cluster: string): Promise<Server | undefined> {
  const lines = (await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port || !lines[7]?.startsWith('ready')) return undefined;
  return (await isServer(pid, cluster)) ? { pid, port } : undefined;
}

/**
 * Takes over the running server of this cluster, or starts one in a process group of its own, and waits until it accepts connections.
 * @param port where to listen; left out, a free one is picked.
 */
export async function startServer(place: Place, port?: number): Promise<Server> {
  await forgetReusedPid(place.cluster);
  let server: Server | undefined;
  let last: Attempt | undefined;
  // A server that was killed leaves processes behind that finish in their own time; until then PostgreSQL refuses to start.
  await until(async () => {
    server = await findServer(place.cluster);
    if (server) return true;
    last = await attempt(place, port ?? (await freePort()));
    server = last.server;
    return server !== undefined;
  }, oldProcessesLeave);
  if (server) return server;
  throw new StartError(`The database in ${place.cluster} did not start: ${last?.output ?? 'no answer'}`);
}

/** Ends the server: running statements are rolled back, everything committed is on disk. */
export async function stopServer(server: Server, cluster: string): Promise<void> {
  if (!(await isServer(server.pid, cluster))) return;
  process.kill(server.pid, 'SIGINT');
  await until(async () => !(await isAlive(server.pid)), crashRecovery);
}

/** Whether that process is the server of this cluster, and not another one that got its number. */
export async function isServer(pid: number, cluster: string): Promise<boolean> {
  return (await isAlive(pid)) && (await commandOf(pid)).includes(cluster);
}

type Attempt = { server: Server | undefined; output: string };

async function attempt(place: Place, port: number): Promise<Attempt> {
  const path = join(dirname(place.cluster), 'postgres-start.log');
  const log = await open(path, 'w', 0o600);
  const child = launch(place, port, log.fd);
  let ended = '';
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended = `ended with ${signal ?? code}`;
  });
  let server: Server | undefined;
  await until(async () => {
    const found = await findServer(place.cluster);
    if (found?.pid === child.pid) server = found;
    return server !== undefined || ended !== '';
  }, crashRecovery);
  await log.close();
  return { server, output: lastLine(await readFile(path, 'utf8')) || ended };
}

/** A signal to the program's process group must not end the database while the program still finishes its work. */
function launch(place: Place, port: number, log: number): ChildProcess {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(place.binaries.postgres, ['-D', place.cluster, '-p', String(port), ...options], {
    ...place.account,
    cwd: place.cluster,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  return child;
}

const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** Without a UTF-8 locale pg_trgm sees no Japanese. */
function initdbArguments(cluster: string, passwordFile: string): string[] {
  const access = ['--auth=scram-sha-256', `--username=${role}`, `--pwfile=${passwordFile}`];
  return ['-D', cluster, '--locale=C.UTF-8', '--encoding=UTF8', ...access];
}

/** After a restart of the machine the number in the file may belong to anybody, and PostgreSQL would wait for them. */
async function forgetReusedPid(cluster: string): Promise<void> {
  const pid = Number((await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n')[0]);
  if (pid && !(await isServer(pid, cluster))) await rm(pidFile(cluster), { force: true });
}

async function handOver(path: string, account: Account): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

async function openParent(place: Place): Promise<void> {
  const parent = dirname(place.cluster);
  const made = await mkdir(parent, { recursive: true, mode: 0o711 });
  if (made && place.account) await chmod(parent, 0o711);
}

/** Outside the range from which the system serves outgoing connections, so that the port stays free over a restart. */
async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort();
}

function ignoreAlreadyThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

const reason = (error: unknown) =>
  lastLine((error as { stderr?: string }).stderr || (error instanceof Error ? error.message : String(error)));

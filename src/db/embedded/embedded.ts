import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { StartError } from '../../ground/start-error.ts';
import { ensureProgramRole } from '../roles.ts';
import { type Lock, takeLock } from './lock.ts';
import { findPlace, type Place, rememberPlace } from './place.ts';
import { ensureCluster, findServer, isServer, role, type Server, startServer, stopServer } from './server.ts';

/** A PostgreSQL of the program's own, in its data folder. */
export interface Embedded {
  /** Address of the program's database with the program's own role, which owns nothing; it stays the same when the server is restarted. */
  readonly url: string;
  /** The same with the role that owns the tables: for migrations, and for whoever looks after the database. */
  readonly ownerUrl: string;
  /** Lines for the operator: where the cluster is kept, if not in the data folder. */
  readonly notes: readonly string[];
  stop(): Promise<void>;
}

interface Options {
  /** The data folder; the cluster is made in it on the first start. */
  folder: string;
  /** Told when the server had died and was started again. */
  onRestart?: (server: Server) => void;
  /** Told when it could not be started again: the program cannot go on. */
  onLost?: (error: unknown) => void;
}

/** How often the server is looked after, in milliseconds. */
const watchEvery = 200;

/**
 * Starts the database of a data folder and looks after it: a server that dies is started again on the same port.
 * A server left by a killed program is taken over.
 * @throws StartError when another program works on the folder, or the server cannot start.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const place = await findPlace(options.folder);
  const password = await keptPassword(options.folder, ownerFile);
  await ensureCluster(place, password);
  await rememberPlace(options.folder, place.cluster);
  const server = await startServer(place);
  const urls = await urlsOf(options.folder, server);
  const lock = await takeLock(urls.administration, resolve(options.folder));
  await ensureDatabase(urls);
  const stop = lookAfter(place, server, lock, () => takeLock(urls.administration, resolve(options.folder)), options);
  return { ...urls, notes: place.note ? [place.note] : [], stop };
}

/** The database of a data folder for a command: that of the running program when there is one, else one of its own. */
export async function borrowEmbedded(folder: string): Promise<Embedded> {
  const { cluster } = await findPlace(folder);
  const server = await findServer(cluster);
  if (!server) return startEmbedded({ folder });
  const urls = await urlsOf(folder, server);
  await ensureDatabase(urls);
  return { ...urls, notes: [], stop: async () => undefined };
}

/** The role that the program logs in as. */
const programRole = 'madoguchi_program';

const [ownerFile, programFile] = ['postgres.password', 'program.password'];

interface Urls {
  /** The owner, where there is a database in any case. */
  administration: string;
  ownerUrl: string;
  url: string;
}

async function urlsOf(folder: string, { port }: Server): Promise<Urls> {
  const [owner, program] = await Promise.all([ownerFile, programFile].map((file) => keptPassword(folder, file)));
  const urlOf = (user: string, password = '', database = role) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    administration: urlOf(role, owner, 'postgres'),
    ownerUrl: urlOf(role, owner),
    url: urlOf(programRole, program),
  };
}

function lookAfter(place: Place, first: Server, firstLock: Lock, relock: () => Promise<Lock>, options: Options) {
  let [server, lock, stopping] = [first, firstLock, false];
  let round = Promise.resolve();

  async function look(): Promise<void> {
    if (stopping) return;
    if (!(await isServer(server.pid, place.cluster))) {
      server = await startServer(place, first.port);
      options.onRestart?.(server);
    }
    if (!lock.held()) lock = (await relock().catch(ignoreAway)) ?? lock;
  }

  const timer = setInterval(() => {
    round = round.then(look).catch((error) => {
      clearInterval(timer);
      options.onLost?.(error);
    });
  }, watchEvery).unref();

  return async () => {
    stopping = true;
    clearInterval(timer);
    await round;
    await lock.release();
    await stopServer(server, place.cluster);
  };
}

/** The connections of a killed server break before its process is seen to be gone: the next check starts it again. */
function ignoreAway(error: unknown): undefined {
  if (error instanceof StartError) throw error;
}

/** The database and the program's role, also in a data folder of a version that had none. */
async function ensureDatabase({ administration, url }: Urls): Promise<void> {
  const client = new Client({ connectionString: administration });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [role]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(role)}`);
    await ensureProgramRole(client, programRole, new URL(url).password);
  } finally {
    await client.end();
  }
}

/** The password of a role of the cluster, made on the first start. It appears whole, even when two programs start at once. */
async function keptPassword(folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  const part = `${path}.${randomUUID()}`;
  await writeFile(part, randomBytes(24).toString('hex'), { mode: 0o600 });
  await link(part, path).catch(ignoreExisting);
  await rm(part);
  return readFile(path, 'utf8');
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

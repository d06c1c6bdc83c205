import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { StartError } from '../ground/start-error.ts';
import { grantProgram } from './roles.ts';
import { connectPatience } from './watched-client.ts';

/** Beside this file in the source, and beside the bundle in a production build. */
const shipped = fileURLToPath(new URL('./migrations/', import.meta.url));

/** Any number: two programs that start at once migrate one after the other. */
const lock = 4_205_119_377;

interface Options {
  folder?: string;
  /** The role that the program logs in as, where that is not the owner: it gets what it needs of the tables. */
  program?: string;
}

/**
 * Brings a database to this version: the job queue's own tables, then every new file of `migrations/` in the order of
 * their names, each in a transaction of its own; then the rights of the program's role.
 * @param url of the role that owns the tables
 * @returns the names applied now; empty when the database was up to date.
 * @throws StartError when an applied file was edited, is unknown to this version, or a new one fails.
 */
export async function migrate(url: string, { folder = shipped, program }: Options = {}): Promise<string[]> {
  const client = new Client({
    connectionString: url,
    application_name: 'madoguchi migrate',
    connectionTimeoutMillis: connectPatience,
  });
  await client.connect();
  client.on('error', () => undefined);
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await runMigrations({ connectionString: url, logger: quiet });
    await client.query(ownTable);
    const pending = await findPending(client, await readMigrations(folder));
    for (const migration of pending) await apply(client, migration);
    if (program !== undefined) await grantProgram(client, program);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * Names of the migrations that a database lacks, asked with the program's role, which cannot apply them.
 * @throws StartError when the database is of a newer version
 */
export async function listPending(url: string, folder = shipped): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectPatience });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('public.migration') is not null as known");
    const migrations = await readMigrations(folder);
    return (rows[0]?.known ? await findPending(client, migrations) : migrations).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const ownTable =
  'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())';

const quiet = new Logger(() => () => undefined);

interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function findPending(client: Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name',
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]));
  for (const { name, sha256 } of rows) {
    if (!known.has(name))
      throw new StartError(`The database was brought to a newer version (${name}): start that version.`);
    if (known.get(name) !== sha256)
      throw new StartError(
        `The migration ${name} was edited after it was applied: undo the edit and add a new file instead.`,
      );
  }
  const applied = new Set(rows.map((row) => row.name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(client: Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    throw new StartError(`The migration ${name} failed: ${error instanceof Error ? error.message : error}`);
  }
}

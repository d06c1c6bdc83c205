import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import { PreparingClient } from './preparing-client.ts';
import type { DB } from './tables.ts';
import { WatchedClient } from './watched-client.ts';

/** The database, typed by the tables that the migrations make. */
export type Database = Kysely<DB>;

/** What a function takes that reads or writes: the database, or a transaction that its caller has opened. */
export type Connection = Kysely<DB> | Transaction<DB>;

interface Options {
  /** Connections at most. */
  max?: number;
  /** Shown in `pg_stat_activity`. */
  name?: string;
  /** Whose work it is; that of the pages when left out. */
  limits?: keyof typeof limits;
  /** Told when a connection broke; the pool opens another by itself. */
  onError?: (error: Error) => void;
}

/** How long a request waits for a free connection before it is told that the service is busy, in milliseconds. */
const patience = 10_000;

/**
 * How long things take at most, in milliseconds (⚙): one statement, waiting for a lock, and a transaction in which nothing is asked. What
 * hangs holds no lock for ever.
 */
const limits = {
  /** Somebody waits for the answer. */
  pages: { statement_timeout: 8_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 },
  /** Nobody waits, and much may be done in one statement. */
  jobs: { statement_timeout: 60_000, lock_timeout: 20_000, idle_in_transaction_session_timeout: 60_000 },
  /** Somebody waits knowingly, such as for an import: it takes as long as it takes. */
  none: {},
} as const;

/** Opens the database; `destroy()` closes it. Connections are made when first needed. */
export function openDatabase(url: string, options: Options = {}): Database {
  return databaseOn(openPool(url, options));
}

/** The typed database over a pool that the caller also uses for statements of its own, such as prepared ones. */
export function databaseOn(pool: Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** Connections that read `date` as `YYYY-MM-DD` and `bigint` as number, as the generated types say. */
export function openPool(url: string, options: Options = {}): Pool {
  const { limits: whose = 'pages' } = options;
  const pool = new Pool({
    Client: whose === 'none' ? PreparingClient : WatchedClient,
    connectionString: url,
    keepAlive: true,
    ...limits[whose],
    max: options.max ?? 10,
    application_name: options.name ?? 'madoguchi',
    connectionTimeoutMillis: patience,
    types: { getTypeParser: parserOf },
  });
  const onError = options.onError ?? (() => undefined);
  // The pool passes on the errors of idle clients only; those of a client in use are heard at the client itself.
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', onError));
  return pool;
}

type Parser = (value: string) => unknown;

const [int8Array, textArray, dateArray] = [1016, 1009, 1182];

const texts = types.getTypeParser(textArray, 'text') as unknown as (value: string) => (string | null)[];

const parsers = new Map<number, Parser>([
  [types.builtins.DATE, (value) => value],
  [types.builtins.INT8, Number],
  [dateArray, texts],
  [int8Array, (value) => texts(value).map((item) => (item === null ? null : Number(item)))],
]);

function parserOf(oid: number, format?: 'text' | 'binary'): Parser {
  return parsers.get(oid) ?? (types.getTypeParser(oid, format) as Parser);
}

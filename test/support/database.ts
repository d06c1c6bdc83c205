import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type Connection, type Database, openDatabase } from '../../src/db/connect.ts';

export interface TestDatabase {
  /** With the program's role, so that a right that is missing is noticed. */
  db: Database;
  url: string;
  /** With the role that owns the tables. */
  ownerUrl: string;
  close(): Promise<void>;
}

/**
 * A migrated, empty database of the caller's own.
 * Use it in `beforeAll`, and `close()` in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { problem } = inject('template');
  if (problem) throw new Error(problem);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(`create database ${name} template template_madoguchi`);
  const [url, ownerUrl] = [at(name, 'url'), at(name, 'ownerUrl')];
  const db = openDatabase(url, { name });
  const close = async () => {
    await db.destroy();
    await asAdministrator(`drop database if exists ${name} with (force)`);
  };
  return { db, url, ownerUrl, close };
}

/** The same for one test alone: it is dropped when that test ends. */
export async function ownDatabase(): Promise<TestDatabase> {
  const own = await testDatabase();
  onTestFinished(own.close);
  return own;
}

/** What the program itself may not do to its database. Nothing of it is checked against what it refers to. */
export async function asOwner<Result>(db: Database, use: (owner: Connection) => Promise<Result>): Promise<Result> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const owner = openDatabase(at(rows[0]?.name ?? '', 'ownerUrl'), { max: 1, limits: 'none' });
  try {
    return await owner.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      return await use(trx);
    });
  } finally {
    await owner.destroy();
  }
}

/** A database without any table, as its owner sees it. Dropping it waits for connections that are just ending, rather than to cut them off. */
export async function emptyDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(`create database ${name}`);
  return { url: at(name, 'ownerUrl'), close: () => asAdministrator(`drop database if exists ${name}`) };
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new Client({ connectionString: at('postgres', 'ownerUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function at(database: string, as: 'url' | 'ownerUrl'): string {
  const url = new URL(inject('template')[as]);
  url.pathname = `/${database}`;
  return url.href;
}

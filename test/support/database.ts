import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connect.ts';

export interface TestDatabase {
  db: Database;
  url: string;
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
  const url = at(name);
  const db = openDatabase(url, { name });
  const close = async () => {
    await db.destroy();
    await asAdministrator(`drop database if exists ${name} with (force)`);
  };
  return { db, url, close };
}

/** The same for one test alone: it is dropped when that test ends. */
export async function ownDatabase(): Promise<TestDatabase> {
  const own = await testDatabase();
  onTestFinished(own.close);
  return own;
}

/** A database without any table. Dropping it waits for connections that are just ending, rather than to cut them off. */
export async function emptyDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(`create database ${name}`);
  return { url: at(name), close: () => asAdministrator(`drop database if exists ${name}`) };
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new Client({ connectionString: at('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function at(database: string): string {
  const url = new URL(inject('template').url);
  url.pathname = `/${database}`;
  return url.href;
}

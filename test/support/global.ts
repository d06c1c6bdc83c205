import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/db/migrate.ts';
import { temporaryPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    template: Template;
  }
}

/** The migrated database that every test file copies; a migration that failed is told to those who ask for a copy. */
type Template = { url: string; ownerUrl: string; problem?: string };

/** One PostgreSQL a run, and the program as a bundle for the tests that start it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' });
  const server = await temporaryPostgres();
  try {
    await spareTheDisk(server.ownerUrl);
    project.provide('template', await createTemplate(server));
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Nobody needs these databases after a crash of the machine; what is said of crashes is tried on databases of the program's own. */
async function spareTheDisk(url: string): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await query(url, `alter system set ${setting} = off`);
  await query(url, 'select pg_reload_conf()');
}

async function createTemplate(server: { url: string; ownerUrl: string }): Promise<Template> {
  await query(server.ownerUrl, 'create database template_madoguchi');
  const [url, ownerUrl] = [server.url, server.ownerUrl].map((address) => inTemplate(address)) as [string, string];
  return migrate(ownerUrl, { program: new URL(url).username }).then(
    () => ({ url, ownerUrl }),
    (error: Error) => ({ url, ownerUrl, problem: error.message }),
  );
}

function inTemplate(address: string): string {
  const url = new URL(address);
  url.pathname = '/template_madoguchi';
  return url.href;
}

async function query(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

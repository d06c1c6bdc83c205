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
type Template = { url: string; problem?: string };

/** One PostgreSQL a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await temporaryPostgres();
  try {
    project.provide('template', await createTemplate(server.url));
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function createTemplate(url: string): Promise<Template> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create database template_madoguchi');
  await client.end();
  const template = new URL(url);
  template.pathname = '/template_madoguchi';
  return migrate(template.href).then(
    () => ({ url: template.href }),
    (error: Error) => ({ url: template.href, problem: error.message }),
  );
}

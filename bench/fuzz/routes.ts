import type { Pool } from 'pg';
import { routesOf } from '../../src/app.ts';
import { databaseOn } from '../../src/db/connect.ts';
import { readConfig } from '../../src/ground/config.ts';
import { createLog } from '../../src/ground/log.ts';
import { createServices } from '../../src/services.ts';
import { preferenceRoutes } from '../../src/web/preferences.ts';

/** A route of the program's own table. */
export type FuzzedRoute = {
  method: 'get' | 'post';
  path: string;
  permission: string;
  /** Whether it reads what is posted. */
  takesForm: boolean;
};

/** Every address of the pages as the program registers them, and those that stand beside the pages. */
export async function listRoutes(pool: Pool, dataDir: string): Promise<FuzzedRoute[]> {
  const config = readConfig({ DATA_DIR: dataDir, DEMO: '1' });
  const services = await createServices(config, databaseOn(pool), pool, createLog({ level: 'silent' }));
  const pages = [...preferenceRoutes, ...routesOf(services)].map(({ method, path, permission, limits }) => ({
    method,
    path,
    permission,
    takesForm: limits !== undefined,
  }));
  const beside = ['/healthz', '/readyz', '/metrics'].map((path) => ({
    method: 'get' as const,
    path,
    permission: 'everybody',
    takesForm: false,
  }));
  return [...pages, ...beside];
}

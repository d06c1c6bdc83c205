import { StartError } from '../ground/start-error.ts';
import { listPending, migrate } from './migrate.ts';
import { findRoleProblem, roleOf } from './roles.ts';

/** How the program reaches its database. */
export interface Access {
  /** With the program's role. */
  url: string;
  /** With the role that owns the tables. */
  ownerUrl?: string | undefined;
  production: boolean;
}

/**
 * Brings the database to this version with the role that owns it, and makes sure in production that the program's role is another one. With
 * one address alone a trial migrates with it; in production that has to be done by the operator, with the owner's address.
 * @returns names of the migrations applied now
 * @throws StartError one sentence for the operator
 */
export async function prepareDatabase({ url, ownerUrl, production }: Access): Promise<string[]> {
  const program = await roleOf(url, 'DATABASE_URL');
  const migrates = ownerUrl !== undefined || !production;
  const applied = migrates ? await migrateAs(ownerUrl, url, program) : [];
  if (production) await refuseMightyRole(url);
  if (!migrates) await refusePending(url);
  return applied;
}

async function migrateAs(ownerUrl: string | undefined, url: string, program: string): Promise<string[]> {
  if (ownerUrl === undefined) return await migrate(url);
  const owner = await roleOf(ownerUrl, 'DATABASE_OWNER_URL');
  return await migrate(ownerUrl, owner === program ? {} : { program });
}

async function refuseMightyRole(url: string): Promise<void> {
  const problem = await findRoleProblem(url);
  if (problem)
    throw new StartError(
      `DATABASE_URL names a role that ${problem}: give the program a role of its own (docs/operating.md, “The roles of the database”).`,
    );
}

async function refusePending(url: string): Promise<void> {
  const pending = await listPending(url).catch((error) => {
    if (error instanceof StartError) throw error;
    return ['its rights'];
  });
  if (pending.length > 0)
    throw new StartError(
      `The database was not brought to this version (${pending.length} steps are missing): run \`migrate\` with DATABASE_OWNER_URL set, then start again.`,
    );
}

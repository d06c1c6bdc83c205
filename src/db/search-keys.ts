import { sql } from 'kysely';
import { keyVersion } from '../ground/text/search-key.ts';
import type { Connection, Database } from './connect.ts';

/** The rows of a room whose keys are made of their names. */
export type Keyed = {
  owner: 'applications' | 'contracts' | 'counterparties';
  /** Makes the keys of the rows after this one anew, some thousand at most. @returns the last of them; undefined when there is none */
  renew(trx: Connection, after: string | undefined): Promise<string | undefined>;
};

/**
 * Makes the stored keys of names anew where they are of another version of the spellings: at the first start of a version that has keys, and
 * whenever the spellings change. In steps, each in a transaction that says how far it came, so that a start that was broken off goes on.
 * @returns whether anything was to be done
 */
export async function renewSearchKeys(db: Database, { owner, renew }: Keyed): Promise<boolean> {
  for (let worked = false; ; worked = true) {
    const result = await db.transaction().execute((trx) => step(trx, { owner, renew }));
    if (result !== 'more') return worked || result === 'last';
  }
}

async function step(trx: Connection, { owner, renew }: Keyed): Promise<'current' | 'more' | 'last'> {
  const { after, current } = await lockState(trx, owner);
  if (current) return 'current';
  const last = await renew(trx, after);
  await sql`update search_keys set version = ${keyVersion}, done_to = ${last ?? null} where owner = ${owner}`.execute(
    trx,
  );
  return last === undefined ? 'last' : 'more';
}

/** Nothing is left to do where the version is this one and no unfinished step is noted. */
async function lockState(trx: Connection, owner: string): Promise<{ after: string | undefined; current: boolean }> {
  await sql`insert into search_keys (owner, version) values (${owner}, '') on conflict do nothing`.execute(trx);
  const { rows } = await sql<{ version: string; doneTo: string | null }>`
    select version, done_to as "doneTo" from search_keys where owner = ${owner} for update`.execute(trx);
  const [{ version, doneTo } = { version: '', doneTo: null }] = rows;
  const same = version === keyVersion;
  return { after: same ? (doneTo ?? undefined) : undefined, current: same && doneTo === null };
}

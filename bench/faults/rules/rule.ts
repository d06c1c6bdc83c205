import type { Pool } from 'pg';
import type { Day } from '../../../src/ground/clock.ts';
import type { Told } from '../told.ts';

/** What a database is looked at with. */
export type Ground = {
  /** With the role that owns the tables. */
  pool: Pool;
  /** The business day: what was due by then has been done. */
  today: Day;
  /** Whether a mail server is set, so that every mail that waits has a job. */
  sends: boolean;
  /** The folder that the files are in. */
  files: string;
  /** What people were told while it was written. */
  told: Told;
};

/**
 * Something that must be true whatever was killed, named by what is found where it is not.
 * @property find gives one example for each time it is broken: a reception number, where there is one
 */
export type Rule = { name: string; find(ground: Ground): Promise<readonly string[]> };

/**
 * A rule that one statement looks for.
 * @param query yields a row `example` for each time it is broken
 */
export const rule = (name: string, query: string, values: (ground: Ground) => unknown[] = () => []): Rule => ({
  name,
  async find(ground) {
    const { rows } = await ground.pool.query<{ example: string }>(query, values(ground));
    return rows.map(({ example }) => example);
  },
});

/** The number of `application a`, and of a draft its id. */
export const called = `coalesce(a.reception_no, a.id::text) as example`;

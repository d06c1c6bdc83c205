import type { Pool } from 'pg';
import type { Data } from './data/make.ts';
import { cookieOf, type Visitor } from './data/people.ts';
import type { Generator } from './load/load.ts';
import type { Options } from './options.ts';
import { type Program, secretKey } from './program/program.ts';

/** What all measures share. */
export type Context = {
  options: Options;
  dataDir: string;
  /** Of the program's own database, while it runs. */
  url: string;
  pool: Pool;
  data: Data;
  program: Program;
  generator: Generator;
  say(line: string): void;
};

export const cookieFor = (visitor: Visitor): Promise<string> => cookieOf(visitor, secretKey);

/** Takes drafts that nobody has filed yet. */
export function takeDrafts({ data }: Pick<Context, 'data'>, count: number) {
  if (data.drafts.length < count) throw new Error(`only ${data.drafts.length} drafts are left`);
  return data.drafts.splice(0, count);
}

/** Removes the jobs that wait, so that every run begins with an empty queue, and waits for those in hand. */
export async function emptyQueue(pool: Pool): Promise<void> {
  for (;;) {
    await pool.query(`delete from graphile_worker._private_jobs where locked_at is null and run_at <= now()`);
    const { rows } = await pool.query(`select from graphile_worker._private_jobs where locked_at is not null limit 1`);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

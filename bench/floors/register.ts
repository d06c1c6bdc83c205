import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { openPool } from '../../src/db/connect.ts';
import { createClock } from '../../src/ground/clock.ts';
import type { ReadyDraft } from '../data/drafts.ts';
import { answerWith } from '../program/children.ts';
import { drawsNumber, numberOf, rewrite, type Statement, type Transaction } from './transaction.ts';

/** What the floor of 登録 is asked: file these drafts with the statements of that transaction. */
export type FloorRun = {
  url: string;
  poolSize: number;
  connections: number;
  transaction: Transaction;
  drafts: readonly ReadyDraft[];
};
export type FloorRan = { durations: number[]; seconds: number };

let pool: Pool | undefined;

/** The bare work of the database: everything that can be prepared before the clock runs is. */
answerWith<FloorRun, FloorRan>(async ({ url, poolSize, connections, transaction, drafts }) => {
  pool ??= openPool(url, { max: poolSize, name: 'floor' });
  const today = createClock().today();
  const prepared = drafts.map((draft) => rewrite(transaction, draft)(placeholder));
  await warmUp(pool, connections, prepared[0] ?? []);
  const durations: number[] = [];
  let next = 0;
  const from = performance.now();
  async function connection(own: Pool): Promise<void> {
    for (let statements = prepared[next++]; statements; statements = prepared[next++]) {
      const began = performance.now();
      await file(own, statements, today);
      durations.push(performance.now() - began);
    }
  }
  await Promise.all(Array.from({ length: connections }, () => connection(pool as Pool)));
  return { durations, seconds: (performance.now() - from) / 1000 };
});

const placeholder = '0000000A';

async function file(own: Pool, statements: readonly Statement[], today: string): Promise<void> {
  const client = await own.connect();
  let number = placeholder;
  try {
    for (const statement of statements) {
      const { rows } = await client.query({
        name: nameOf(statement.text),
        text: statement.text,
        values: statement.values.map((value) => numbered(value, number)),
      });
      if (drawsNumber(statement)) number = numberOf(today, Object.values(rows[0] ?? {})[0]);
    }
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Parses the statements on every connection that will be used, without running them. */
async function warmUp(own: Pool, connections: number, statements: readonly Statement[]): Promise<void> {
  const clients: PoolClient[] = [];
  for (let count = 0; count < connections; count += 1) clients.push(await own.connect());
  for (const client of clients) {
    await client.query('begin');
    for (const { text, values } of statements.slice(1, 4)) await client.query({ name: nameOf(text), text, values });
    await client.query('rollback');
    client.release();
  }
}

const numbered = (value: unknown, number: string): unknown =>
  typeof value === 'string' ? value.replaceAll(placeholder, number) : value;

const names = new Map<string, string>();

/** A prepared statement's name: the same text has the same. */
function nameOf(text: string): string {
  const known = names.get(text) ?? createHash('sha1').update(text).digest('base64url').slice(0, 20);
  names.set(text, known);
  return known;
}

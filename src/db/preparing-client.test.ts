import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ownDatabase } from '../../test/support/database.ts';
import type { Connection } from './connect.ts';

test('what is sent within a transaction is prepared once, whatever its values; what is sent outside is not', async () => {
  const { db } = await ownDatabase();
  for (const value of [1, 2])
    await db.transaction().execute(async (trx) => {
      expect(await twice(trx, value)).toBe(2 * value);
      expect(await prepared(trx)).toEqual(['select $1::int * 2 as result']);
    });
  expect(await twice(db, 3)).toBe(6);
});

test('a transaction that failed leaves its connection as useful as before', async () => {
  const { db } = await ownDatabase();
  const failing = db.transaction().execute((trx) => sql`select ${1}::int / 0`.execute(trx));
  await expect(failing).rejects.toThrow('division by zero');
  expect(await db.transaction().execute((trx) => twice(trx, 4))).toBe(8);
});

async function twice(connection: Connection, value: number): Promise<number | undefined> {
  const { rows } = await sql<{ result: number }>`select ${value}::int * 2 as result`.execute(connection);
  return rows[0]?.result;
}

/** Statements that this connection keeps, but the one that asks. */
async function prepared(connection: Connection): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where statement not like '%pg_prepared_statements%'`.execute(
    connection,
  );
  return rows.map(({ statement }) => statement);
}

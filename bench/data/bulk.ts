import type { Pool } from 'pg';

/** Rows of one statement. */
const atOnce = 2_000;

/**
 * Writes many rows by a statement that reads them from `$1`, a JSON list.
 * @param statement such as `insert into t (a) select a from json_to_recordset($1) as r(a text)`
 */
export async function writeRows(pool: Pool, statement: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await pool.query(statement, [JSON.stringify(rows.slice(from, from + atOnce))]);
}

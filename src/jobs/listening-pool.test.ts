import type { PoolClient } from 'pg';
import { expect, test } from 'vitest';
import { ownDatabase } from '../../test/support/database.ts';
import { openPool } from '../db/connect.ts';
import { listeningPool } from './listening-pool.ts';

test('a connection that is given back twice is given back once', async () => {
  const pool = openPool((await ownDatabase()).url, { max: 1 });
  const listening = listeningPool(pool);
  const release = await new Promise<PoolClient['release']>((resolve, reject) =>
    listening.connect((error, _, given) => (error ? reject(error) : resolve(given))),
  );
  release();
  release();
  expect(pool.idleCount).toBe(1);
  expect((await listening.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  const client = await listening.connect();
  client.release();
  await pool.end();
});

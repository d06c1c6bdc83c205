import { Client, DatabaseError } from 'pg';
import { StartError } from '../../ground/start-error.ts';

/** The right to be the one program on a data folder. */
export interface Lock {
  /** False after the connection that holds it broke, as when the server was killed. */
  held(): boolean;
  release(): Promise<void>;
}

/** Any number, the same in every program; the lock is one of the cluster's database `postgres`. */
const key = 7_301_554_218;

/** A killed program's connection closes at once; this is for a machine that is very busy. */
const patience = '3s';

/**
 * Takes the lock of a cluster. PostgreSQL itself holds it for as long as the connection lives, so no killed program can
 * leave one behind, and no other process can be taken for its holder.
 * @param url of the cluster's database `postgres`.
 * @throws StartError naming the process that has it.
 */
export async function takeLock(url: string, dataFolder: string): Promise<Lock> {
  const client = new Client({ connectionString: url, application_name: `madoguchi ${process.pid}` });
  let connected = true;
  const lost = () => {
    connected = false;
  };
  client.on('error', lost).on('end', lost);
  await client.connect();
  try {
    await client.query(`set lock_timeout = '${patience}'`);
    await client.query('select pg_advisory_lock($1)', [key]);
  } catch (error) {
    const refusal = isTaken(error) ? await describe(client, dataFolder) : error;
    await client.end();
    throw refusal;
  }
  return { held: () => connected, release: () => client.end() };
}

const isTaken = (error: unknown) => error instanceof DatabaseError && error.code === '55P03';

async function describe(client: Client, dataFolder: string): Promise<StartError> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and granted and application_name like 'madoguchi %'`,
  );
  const who = rows[0] ? ` (process ${rows[0].application_name.split(' ')[1]})` : '';
  return new LockTaken(
    `Another Madoguchi${who} already works on the data folder ${dataFolder}: stop it first, or give this one its own DATA_DIR.`,
  );
}

/** Two programs, one data folder. */
class LockTaken extends StartError {
  override name = 'LockTaken';
}

import type { Pool, PoolClient } from 'pg';

type Taken = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void;

/**
 * The pool as the queue's library may use it. When the database dies while the library begins to listen, it gives the same
 * connection back twice; the pool answers the second time by an error that nobody can catch, which would end the program.
 */
export function listeningPool(pool: Pool): Pool {
  const connect = (taken?: Taken) =>
    taken ? pool.connect((error, client, release) => taken(error, client, once(release))) : pool.connect();
  return new Proxy(pool, { get: (own, name) => (name === 'connect' ? connect : Reflect.get(own, name)) });
}

function once(release: (error?: Error | boolean) => void): (error?: Error | boolean) => void {
  let given = false;
  return (error) => {
    if (!given) release(error);
    given = true;
  };
}

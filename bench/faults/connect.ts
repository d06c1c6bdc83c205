import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findPlace } from '../../src/db/embedded/place.ts';
import { findServer, role } from '../../src/db/embedded/server.ts';

/**
 * The database of a program that is just starting: waited for, and neither started in its place nor seen to, as a command that borrows it
 * would.
 */
export async function connect(dataDir: string): Promise<Client> {
  const { cluster } = await findPlace(dataDir);
  for (const limit = performance.now() + 30_000; ; await pause(20)) {
    const server = await findServer(cluster);
    if (server) {
      const password = await readFile(join(dataDir, 'postgres.password'), 'utf8');
      const client = new Client({ host: '127.0.0.1', port: server.port, user: role, database: role, password });
      // A database that is killed takes the connection along.
      client.on('error', () => undefined);
      const connected = await client.connect().then(
        () => true,
        () => false,
      );
      if (connected) return client;
    }
    if (performance.now() > limit) throw new Error('the database did not come');
  }
}

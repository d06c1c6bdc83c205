import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/db/embedded/embedded.ts';
import { findServer, stopServer } from '../../src/db/embedded/server.ts';
import { isAlive } from '../../src/db/process.ts';

const prefix = 'madoguchi-test-';

/** A PostgreSQL in a temporary folder, which is removed when it stops. */
export async function temporaryPostgres(): Promise<{ url: string; ownerUrl: string; stop(): Promise<void> }> {
  await sweep();
  const folder = await temporaryFolder();
  const server = await startEmbedded({ folder });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, ownerUrl: server.ownerUrl, stop };
}

/** A folder that the user `postgres` may enter too; whoever makes it removes it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o711);
  return folder;
}

/** Ends the databases of runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(prefix))) {
    if (await isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue;
    const folder = join(tmpdir(), name);
    const server = await findServer(join(folder, 'postgres'));
    if (server) await stopServer(server, join(folder, 'postgres'));
    await rm(folder, { recursive: true, force: true });
  }
}

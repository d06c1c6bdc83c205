import { join } from 'node:path';
import { findPlace } from '../../src/db/embedded-place.ts';
import { findServer } from '../../src/db/embedded-server.ts';
import { launch, type Program, ready } from '../program/program.ts';

/** What is killed. */
export type Victim = 'program' | 'database';

/** The program on its data folder and port, over all its lives. */
export type Service = { program: Program; dataDir: string; port: number };

/**
 * Kills at once and without warning (SIGKILL), and waits until the service can work again. The killed program is started again, as
 * its supervisor would; the database is the program's own matter.
 * @returns milliseconds from the kill until it was ready
 */
export async function kill(service: Service, victim: Victim): Promise<number> {
  const from = performance.now();
  if (victim === 'database') {
    process.kill(await databaseOf(service.dataDir), 'SIGKILL');
    await gone(service.program);
  } else {
    await service.program.end('SIGKILL');
    service.program = await launch(service);
  }
  await ready(service.program);
  return performance.now() - from;
}

/** The process that all others of the database come from. */
async function databaseOf(dataDir: string): Promise<number> {
  const { cluster } = await findPlace(dataDir);
  const server = await findServer(cluster);
  if (!server) throw new Error(`no database runs in ${join(dataDir)}`);
  return server.pid;
}

/** Until the program has felt it; else it would count as ready because it had not noticed. */
async function gone({ url }: Program): Promise<void> {
  const from = performance.now();
  for (;;) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
    if (answer?.status !== 200 || performance.now() - from > 2_000) return;
  }
}

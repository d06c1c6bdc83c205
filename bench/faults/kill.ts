import { join } from 'node:path';
import { findPlace } from '../../src/db/embedded/place.ts';
import { findServer } from '../../src/db/embedded/server.ts';
import type { Day } from '../../src/ground/clock.ts';
import { launch, type Program, ready } from '../program/program.ts';

/** What is killed. */
export type Victim = 'program' | 'database';

/** The program on its data folder and port, over all its lives. */
export type Service = { program: Program; dataDir: string; port: number; env: Record<string, string> };

/** The settings under which it is 10 o'clock of a business day: only a program that is not in production has a clock of its own. */
export const onDay = (day: Day) => ({ NODE_ENV: 'test', CLOCK: `${day}T10:00:00+09:00` });

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
  }
  await untilReady(service);
  return performance.now() - from;
}

/** A program that ends by itself, such as one whose database dies while it starts, is started again, as its supervisor would. */
async function untilReady(service: Service): Promise<void> {
  for (let starts = 0; starts < 5; starts += 1) {
    if (service.program.hasEnded()) service.program = await launch(service);
    const { program } = service;
    const ended = await ready(program).then(
      () => false,
      (error) => {
        if (!program.hasEnded()) throw error;
        return true;
      },
    );
    if (!ended) return;
  }
  throw new Error(`the program ended again and again:\n${service.program.output()}`);
}

/** Ends the program in order, and starts it on another business day. It is not waited for until it is ready. */
export async function openOn(service: Service, day: Day): Promise<void> {
  await service.program.end();
  Object.assign(service.env, onDay(day));
  service.program = await launch(service);
}

/** The process that all others of the database come from. */
async function databaseOf(dataDir: string): Promise<number> {
  const { cluster } = await findPlace(dataDir);
  const server = await findServer(cluster);
  if (!server) throw new Error(`no database runs in ${join(dataDir)}`);
  return server.pid;
}

/** Until the program has felt it; else it would count as ready because it had not noticed. */
async function gone({ url, hasEnded }: Program): Promise<void> {
  const from = performance.now();
  while (!hasEnded()) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
    if (answer?.status !== 200 || performance.now() - from > 2_000) return;
  }
}

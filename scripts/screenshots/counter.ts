import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/ground/config.ts';
import { createLog } from '../../src/ground/log.ts';
import { startProgram } from '../../src/program.ts';

/** A counter with demonstration data on a data folder of its own. */
export type Counter = {
  url(): string;
  /** Closes it and opens it again on the same data at another business time. */
  reopenAt(clock: string): Promise<void>;
  close(): Promise<void>;
};

/** Opens a counter whose business time stands at the first morning of the demonstration. */
export async function openCounter(clock = '2026-11-24T09:00:00+09:00'): Promise<Counter> {
  const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
  const port = await freePort();
  const start = (at: string) =>
    startProgram(readConfig({ DATA_DIR: folder, PORT: port, CLOCK: at }), createLog({ level: 'warn' }), (error) => {
      throw error;
    });
  let program = await start(clock);
  return {
    url: () => program.address,
    async reopenAt(at) {
      await program.stop();
      program = await start(at);
    },
    async close() {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Links in mails name the port, so it is chosen before the start. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' && address ? address.port : 0);
}

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Data } from '../data/make.ts';
import { startHelper } from '../program/children.ts';
import { build, type Program, start } from '../program/program.ts';
import type { Made, Make } from './make.ts';

export type Started = {
  dataDir: string;
  data: Data;
  ownerUrl: string;
  program: Program;
  remove(dataDir: string): Promise<void>;
};

/** Builds sources, lets them make their data, and starts the program on them. */
export async function startOn(folder: string, companies: number): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  await chmod(dataDir, 0o711);
  build(folder);
  const { data } = await ask(folder, { what: 'make', dataDir, companies });
  const program = await start({ dataDir, at: folder, env: { LOG_LEVEL: 'warn' } });
  const { ownerUrl } = await ask(folder, { what: 'find', dataDir, companies });
  return { dataDir, data, ownerUrl, program, remove: (path) => rm(path, { recursive: true, force: true }) };
}

async function ask(folder: string, make: Make): Promise<Made> {
  const helper = startHelper<Make, Made>(new URL('./make.ts', import.meta.url), [folder]);
  try {
    return await helper.ask(make);
  } finally {
    await helper.end();
  }
}

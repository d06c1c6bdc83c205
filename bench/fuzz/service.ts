import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { openPool } from '../../src/db/connect.ts';
import { borrowEmbedded, startEmbedded } from '../../src/db/embedded/embedded.ts';
import { type Data, makeBesideDemo } from '../data/make.ts';
import { givePasswords } from '../data/people.ts';
import { build, freePort, type Program, start } from '../program/program.ts';
import { cookiesOf, keepIn } from './people.ts';
import { type FuzzedRoute, listRoutes } from './routes.ts';

/** The program under attack, with the demonstration's people and generated companies, whose people have a password. */
export type Attacked = {
  program: Program;
  port: number;
  pool: Pool;
  data: Data;
  routes: FuzzedRoute[];
  /** Of the demonstration's people by role; their sessions last while `keepIn` is called. */
  cookies: ReadonlyMap<string, string>;
  /** Lines of its log that are alarms: level error and above. */
  alarms: string[];
  close(): Promise<void>;
};

/** Companies beside the demonstration's: who files and logs in to see that everything still works. */
const companies = 4;

/** @param env settings beside those of `launch`, such as a mail server */
export async function attacked(env: Readonly<Record<string, string>> = {}): Promise<Attacked> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-fuzz-'));
  await chmod(dataDir, 0o711);
  try {
    build();
    const data = await makeData(dataDir);
    const port = await freePort();
    const alarms: string[] = [];
    const own = { NODE_ENV: 'development', DEMO: '1', LOG_LEVEL: 'warn', BASE_URL: `http://127.0.0.1:${port}` };
    const onLine = (line: string) => void (isAlarm(line) && alarms.push(line));
    const program = await start({ dataDir, port, onLine, env: { ...own, ...env } });
    const pool = openPool((await borrowEmbedded(dataDir)).ownerUrl, { max: 2, name: 'fuzz', limits: 'none' });
    await givePasswords(
      pool,
      data.drafts.map(({ person }) => person),
    );
    await keepIn(pool);
    const close = async () => {
      await pool.end();
      await program.end();
      await rm(dataDir, { recursive: true, force: true });
    };
    return {
      program,
      port,
      pool,
      data,
      alarms,
      close,
      routes: await listRoutes(pool, dataDir),
      cookies: await cookiesOf(),
    };
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

async function makeData(dataDir: string): Promise<Data> {
  const server = await startEmbedded({ folder: dataDir });
  try {
    return await makeBesideDemo(server.ownerUrl, dataDir, companies);
  } finally {
    await server.stop();
  }
}

/** A line of the log at `error` or `fatal`, or one that is none: what the runtime says when the program ends. */
function isAlarm(line: string): boolean {
  try {
    const { level } = JSON.parse(line) as { level?: unknown };
    return level === 'error' || level === 'fatal';
  } catch {
    return !/^(Madoguchi is open|Demonstration:|Usage of two months|The database is kept)/.test(line);
  }
}

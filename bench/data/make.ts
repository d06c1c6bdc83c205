import { Client, type Pool } from 'pg';
import { databaseOn, openPool } from '../../src/db/connect.ts';
import { borrowEmbedded } from '../../src/db/embedded/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { loadDemo } from '../../src/demo/load.ts';
import { createClock } from '../../src/ground/clock.ts';
import { readConfig } from '../../src/ground/config.ts';
import { createLog } from '../../src/ground/log.ts';
import { openLedgers } from '../../src/ledger/open.ts';
import { addDays } from '../../src/schedule/days.ts';
import { seedSchedule } from '../../src/schedule/extend.ts';
import { firstFeasibleAtOrAfter } from '../../src/schedule/feasible.ts';
import { loadSchedule } from '../../src/schedule/load.ts';
import { createServices } from '../../src/services.ts';
import type { Options } from '../options.ts';
import { type ParentOf, type ReadyDraft, writeDrafts } from './drafts.ts';
import { openAll, writePast } from './history.ts';
import { contractsOf, isOwner, listOffices } from './offices.ts';
import { type Visitor, writeAdministrators, writeManagers, writeReviewer } from './people.ts';
import { fileSample } from './sample.ts';

/** What the measures work with: everything else is in the database. */
export type Data = {
  /** Of borrowers that end their sharing, in any order; each can be filed once. */
  drafts: ReadyDraft[];
  /** Each may see all offices of the company. */
  administrators: Visitor[];
  reviewer: Visitor;
};

/** Databases beside the program's own, for the measures of the queue. */
export const queues = { small: 'queue_small', large: 'queue_large', open: 'queue_open' } as const;

type Size = Pick<Options, 'companies' | 'applications' | 'open'>;

/**
 * @property parentOf whose drafts begin a joint use; nobody's when left out
 * @property wishIn days from today until the start date that the drafts wish for, at least; 28 when left out
 */
type Base = Pick<Size, 'companies'> & { parentOf?: ParentOf; wishIn?: number };

/**
 * Fills the empty database at an address with offices, people and a draft in each office.
 * @param folder a data folder for what the use cases want to keep
 */
export async function makeBase(url: string, folder: string, base: Base): Promise<Data & { sample: string }> {
  await migrate(url);
  return withPool(url, (pool) => fill(pool, url, folder, base));
}

/** The same, with the demonstration's companies and people beside the generated ones. */
export async function makeBesideDemo(url: string, folder: string, companies: number): Promise<Data> {
  await migrate(url);
  return withPool(url, async (pool) => {
    const config = readConfig({ DATA_DIR: folder, DATABASE_URL: url, DEMO: '1' });
    await loadDemo(await createServices(config, databaseOn(pool), pool, createLog({ level: 'silent' })));
    return fill(pool, url, folder, { companies });
  });
}

async function fill(
  pool: Pool,
  url: string,
  folder: string,
  { companies, parentOf, wishIn = 28 }: Base,
): Promise<Data & { sample: string }> {
  const db = databaseOn(pool);
  const clock = createClock();
  await seedSchedule(db, clock.today());
  const wish = firstFeasibleAtOrAfter(await loadSchedule(db), {
    today: clock.today(),
    leadDays: 15,
    wish: addDays(clock.today(), wishIn),
  });
  if (!wish) throw new Error('the schedule has no date to wish for');
  const offices = listOffices(companies);
  const from = addDays(clock.today(), -3_000);
  const contracts = contractsOf(offices);
  for (let at = 0; at < contracts.length; at += 2_000)
    await openLedgers(
      db,
      contracts.slice(at, at + 2_000).map((contract) => ({ ...contract, from })),
    );
  const managers = await writeManagers(pool, offices);
  const administrators = await writeAdministrators(
    pool,
    [...new Set(offices.map(({ company }) => company))].slice(0, 50),
  );
  const reviewer = await writeReviewer(pool);
  const drafts = await writeDrafts(pool, offices, managers, { wish, parentOf });
  const filers = drafts.filter(({ office }) => !isOwner(office));
  const first = filers.find(({ parent }) => !parent);
  if (!first) throw new Error('there is no office that could file');
  const config = readConfig({ DATA_DIR: folder, DATABASE_URL: url, DEMO: '0' });
  const services = await createServices(config, db, pool, createLog({ level: 'silent' }));
  const sample = await fileSample(services, first);
  await settle(pool);
  return { drafts: filers.filter((draft) => draft !== first), administrators, reviewer, sample };
}

/** The same with years of past applications behind it, and the queues of three sizes in databases of their own. */
export async function makeAll(url: string, folder: string, size: Size): Promise<Data> {
  const base = await makeBase(url, folder, size);
  await copy(url, queues.small);
  const past = { reviewer: base.reviewer.personId, sample: base.sample };
  const small = Math.min(1_000, size.applications);
  await change(url, queues.small, (pool) => writePast(pool, base.drafts, { ...past, count: small, open: small }));
  await withPool(url, async (pool) => {
    await writePast(pool, base.drafts, { ...past, count: size.applications, open: size.open });
    await settle(pool);
  });
  await copy(url, queues.large);
  await copy(url, queues.open);
  await change(url, queues.open, openAll);
  return base;
}

/** Adds past applications to a base that has none. */
async function change(url: string, name: string, by: (pool: Pool) => Promise<void>): Promise<void> {
  await withPool(addressOf(url, name), async (pool) => {
    await by(pool);
    await settle(pool);
  });
}

/** The address of another database of the same server. */
export function addressOf(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** The settings of a program on another database of the server of a data folder. */
export async function accessTo(dataDir: string, name: string): Promise<Record<string, string>> {
  const { url, ownerUrl } = await borrowEmbedded(dataDir);
  return { DATABASE_URL: addressOf(url, name), DATABASE_OWNER_URL: addressOf(ownerUrl, name) };
}

async function copy(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: addressOf(url, 'postgres') });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${new URL(url).pathname.slice(1)} strategy file_copy`);
  } finally {
    await client.end();
  }
}

async function withPool<Result>(url: string, use: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = openPool(url, { max: 4, name: 'bench', limits: 'none' });
  try {
    return await use(pool);
  } finally {
    await pool.end();
  }
}

/** So that no housekeeping falls into a measure. */
async function settle(pool: Pool): Promise<void> {
  await pool.query('vacuum analyze');
  await pool.query('checkpoint');
}

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '../src/db/connect.ts';
import { borrowEmbedded, startEmbedded } from '../src/db/embedded/embedded.ts';
import { measureBeside } from './beside/beside.ts';
import { type Context, emptyQueue } from './context.ts';
import { type Data, makeAll } from './data/make.ts';
import type { Transaction } from './floors/transaction.ts';
import { startGenerator } from './load/load.ts';
import { measureBillSearch } from './measures/bill-search.ts';
import { measureBills } from './measures/bills.ts';
import { measureBrowser } from './measures/browser.ts';
import { measureLedger } from './measures/ledger.ts';
import { measureLogIn } from './measures/log-in.ts';
import { measurePages } from './measures/pages.ts';
import { measurePapers } from './measures/papers.ts';
import { measureQueue } from './measures/queue.ts';
import { measureRegistration, recordTransaction } from './measures/registration.ts';
import { measureStartDate } from './measures/start-date.ts';
import { measureStarts } from './measures/starts.ts';
import { type Options, readOptions } from './options.ts';
import { build, start } from './program/program.ts';
import { keep, tableOf } from './report.ts';
import { atMost, type Row } from './result.ts';

/** Longer than the process of the papers stays without one, in milliseconds (`src/papers/render.ts`). */
const untilRest = 12_000;

/** Measures the program against its floors on generated data, prints a table and keeps it as JSON. */
await main(readOptions(process.argv.slice(2)));

async function main(options: Options): Promise<void> {
  if (options.beside) return compare(options, options.beside);
  const from = performance.now();
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  await chmod(dataDir, 0o711);
  try {
    build();
    const alone = options.only.length > 0 && options.only.every((measure) => measure.startsWith('bill'));
    const rows = [
      ...(alone ? [] : await measureProgram(dataDir, await makeData(dataDir, options), options)),
      ...(wanted(options, 'starts') ? await measureStarts() : []),
      ...(wanted(options, 'bills') ? await measureBills(options) : []),
      ...(wanted(options, 'bill-search') ? await measureBillSearch(options) : []),
    ];
    const took = (performance.now() - from) / 1000;
    console.log(`\n${tableOf(rows)}\n`);
    say(`${await keep(rows, options, took)} has the figures.`);
  } finally {
    if (options.keep) say(`The data are kept in ${dataDir}.`);
    else await rm(dataDir, { recursive: true, force: true });
  }
}

/** Ends with 1 when the commit was faster than is allowed. */
async function compare(options: Options, commit: string): Promise<void> {
  const rows = await measureBeside({ options, commit, say });
  console.log(`\n${tableOf(rows)}\n`);
  const met = rows.every(({ targets = [] }) => targets.every((target) => target.met));
  process.exitCode = met ? 0 : 1;
}

async function makeData(dataDir: string, options: Options): Promise<Data> {
  const server = await startEmbedded({ folder: dataDir });
  try {
    const data = await makeAll(server.ownerUrl, dataDir, options);
    say(`${options.companies * 10} offices and ${options.applications} past applications were made.`);
    return data;
  } finally {
    await server.stop();
  }
}

async function measureProgram(dataDir: string, data: Data, options: Options): Promise<Row[]> {
  const transaction = wanted(options, 'registration') ? await recordTransaction({ data, dataDir }) : undefined;
  const profile = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  const program = await start({ dataDir, node: profile });
  const { ownerUrl: url } = await borrowEmbedded(dataDir);
  const [pool, generator] = [openPool(url, { max: 2, name: 'bench', limits: 'none' }), startGenerator()];
  try {
    return await measureAll({ options, dataDir, url, pool, data, program, generator, say }, transaction);
  } finally {
    await generator.end();
    await pool.end();
    await program.end();
  }
}

async function measureAll(context: Context, transaction: Transaction | undefined): Promise<Row[]> {
  const { options, program } = context;
  const rows: Row[] = [];
  if (transaction) rows.push(...(await measureRegistration(context, transaction)));
  if (wanted(options, 'log-in')) rows.push(...(await measureLogIn(context)));
  if (wanted(options, 'pages')) rows.push(...(await measurePages(context)));
  if (wanted(options, 'papers')) rows.push(...(await measurePapers(context)));
  if (wanted(options, 'browser')) rows.push(...(await measureBrowser(context)));
  if (wanted(options, 'queue')) rows.push(...(await measureQueue(context)));
  if (wanted(options, 'ledger')) rows.push(...(await measureLedger(context)));
  if (wanted(options, 'start-date')) rows.push(...(await measureStartDate(context)));
  await emptyQueue(context.pool);
  await pause(untilRest);
  const memory = await program.memory();
  rows.push({
    name: 'memory of the program at rest after all this',
    unit: 'MiB',
    ours: { value: memory },
    targets: [atMost('MiB', memory, 250)],
  });
  return rows;
}

type Measure =
  | 'registration'
  | 'log-in'
  | 'pages'
  | 'papers'
  | 'browser'
  | 'queue'
  | 'ledger'
  | 'start-date'
  | 'starts'
  | 'bills'
  | 'bill-search';

function wanted({ only }: Options, measure: Measure): boolean {
  return only.length === 0 || only.includes(measure);
}

function say(line: string): void {
  console.log(line);
}

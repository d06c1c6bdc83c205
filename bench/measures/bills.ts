import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { databaseOn, openPool } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openLedgers } from '../../src/ledger/open.ts';
import { seedSchedule } from '../../src/schedule/extend.ts';
import { temporaryPostgres } from '../../test/support/postgres.ts';
import { addressOf } from '../data/make.ts';
import { contractsOf, listOffices } from '../data/offices.ts';
import { officesOfCompany } from '../options.ts';
import { atMost, type Row } from '../result.ts';

type Ran = { seconds: number; mib: number; made?: number };
type Size = { companies: number; lines: number };

/** Usage lines for each office, as 5,000,000 for 10,000 offices. */
const linesEach = 500;

/**
 * A month of bills: reading its usage in, calculating and fixing it, of half and of all the offices; killed at random moments; against the copy of
 * as many rows by the database alone.
 */
export async function measureBills({ quick }: { quick: boolean }): Promise<Row[]> {
  const companies = quick ? 100 : 1_000;
  const offices = companies * officesOfCompany;
  const server = await temporaryPostgres();
  try {
    const size = (of: number): Size => ({ companies: of, lines: of * officesOfCompany * linesEach });
    const url = await make(server.ownerUrl, 'bills', size(companies));
    const halfUrl = await make(server.ownerUrl, 'bills_half', size(companies / 2));
    const [half, whole] = [await bill(halfUrl, size(companies / 2)), await bill(url, size(companies))];
    const floor = await copyAlone(url);
    const papers = await measureInvoicePapers(url, offices, quick);
    const killed = await billKilled(server.ownerUrl, url, whole.calculate.seconds);
    const took = (ran: typeof whole) => ran.calculate.seconds + ran.fix.seconds;
    const most = Math.max(...Object.values(whole).map(({ mib }) => mib));
    const lines = offices * linesEach;
    return [
      {
        name: `usage of ${lines} lines is read in`,
        unit: 's',
        ours: { value: whole.import.seconds },
        against: { name: 'the database copies the rows', value: floor },
        targets: [atMost('seconds', whole.import.seconds, 120)],
      },
      {
        name: `bills of ${offices} offices: calculated and fixed`,
        unit: 's',
        ours: { value: took(whole) },
        against: { name: 'half of them', value: took(half) },
        targets: [atMost('seconds', took(whole), 180), atMost('twice the offices', took(whole) / took(half), 2.2)],
      },
      {
        name: 'memory of the program meanwhile',
        unit: 'MiB',
        ours: { value: most },
        targets: [atMost('MiB', most, 512)],
      },
      {
        name: 'killed 10 times: invoices otherwise than without a kill',
        ours: { value: killed },
        targets: [atMost('otherwise', killed, 0)],
      },
      ...papers,
    ];
  } finally {
    await server.stop();
  }
}

/** The paper and the UBL of each invoice, one after the other as the job makes them; against the compiler alone. */
async function measureInvoicePapers(url: string, invoices: number, quick: boolean): Promise<Row[]> {
  const first = await run(url, 'papers', 1);
  const all = await run(url, 'papers', invoices);
  const compared = await run(url, 'compiler', quick ? 100 : 1_000);
  const served = await run(url, 'served', 200);
  const ubl = await run(url, 'ubl', invoices);
  const each = ({ seconds, made = 0 }: Ran) => (seconds * 1000) / made;
  return [
    {
      name: `paper of an invoice, made and stored, of ${all.made}`,
      unit: 'ms',
      ours: { value: each(all) },
      against: { name: 'the bare compiler', value: each(compared) },
      targets: [atMost('ms each, as 10,000 in 6 minutes', each(all), 36)],
    },
    {
      name: 'first paper of a program just started',
      unit: 'ms',
      ours: { value: each(first) },
      against: { name: 'one that was made before is served', value: each(served) },
      targets: [atMost('ms served', each(served), 150)],
    },
    {
      name: 'UBL of an invoice',
      unit: 'ms',
      ours: { value: each(ubl) },
      targets: [atMost('ms each', each(ubl), 2)],
    },
  ];
}

async function make(ownerUrl: string, name: string, { companies, lines }: Size): Promise<string> {
  const url = addressOf(ownerUrl, name);
  await asked(ownerUrl, `create database ${name}`);
  await migrate(url);
  const pool = openPool(url, { max: 2 });
  const db = databaseOn(pool);
  await seedSchedule(db, '2026-12-07');
  const contracts = contractsOf(listOffices(companies));
  for (let at = 0; at < contracts.length; at += 2_000)
    await openLedgers(
      db,
      contracts.slice(at, at + 2_000).map((contract) => ({ ...contract, from: '2020-01-01' })),
    );
  await asked(url, 'vacuum analyze');
  await db.destroy();
  console.log(`${companies * officesOfCompany} offices and ${lines} lines to come were made.`);
  return url;
}

async function bill(url: string, { lines }: Size): Promise<Record<'import' | 'calculate' | 'fix', Ran>> {
  const imported = await run(url, 'import', lines);
  await asked(url, 'analyze usage_line');
  return { import: imported, calculate: await run(url, 'calculate'), fix: await run(url, 'fix') };
}

const program = fileURLToPath(new URL('../program/bills-run.ts', import.meta.url));

function start(url: string, phase: string, lines: number) {
  return spawn(process.execPath, ['--max-old-space-size=448', '--import', 'tsx', program, url, phase, String(lines)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function run(url: string, phase: string, lines = 0): Promise<Ran> {
  const child = start(url, phase, lines);
  let text = '';
  child.stdout.on('data', (piece) => {
    text += piece;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${phase} ended with ${code}`);
  const ran: Ran = JSON.parse(text.trim().split('\n').at(-1) ?? '');
  console.log(`${phase}: ${ran.seconds.toFixed(1)} s, ${ran.mib.toFixed(0)} MiB`);
  return ran;
}

/** Seconds in which the database by itself copies the usage into a table like it. */
async function copyAlone(url: string): Promise<number> {
  const from = performance.now();
  await asked(url, 'create table made_up_usage (like usage_line including indexes)');
  await asked(url, 'insert into made_up_usage select * from usage_line');
  const seconds = (performance.now() - from) / 1000;
  await asked(url, 'drop table made_up_usage');
  return seconds;
}

/** Bills the same month in a copy, killed ten times. @returns how many invoices are not the same as without */
async function billKilled(ownerUrl: string, url: string, seconds: number): Promise<number> {
  await asked(ownerUrl, 'create database bills_killed template bills');
  const killed = addressOf(ownerUrl, 'bills_killed');
  await asked(
    killed,
    `truncate billing_month, billing_run, invoice_draft, invoice, receivable, counterparty, invoice_counter, news, mail cascade;
     delete from graphile_worker._private_jobs`,
  );
  for (let time = 0; time < 10; time += 1) {
    const phase = time < 8 ? 'calculate' : 'fix';
    const child = start(killed, phase, 0);
    const ended = once(child, 'close');
    const timer = setTimeout(() => child.kill('SIGKILL'), 700 + Math.random() * Math.max(1_000, seconds * 250));
    await ended;
    clearTimeout(timer);
    if (time === 7) await run(killed, 'calculate');
  }
  await run(killed, 'fix');
  const of = (address: string) =>
    asked(address, `select number, office_code, total, content - 'number' as content from invoice order by number`);
  const [first, second] = [await of(url), await of(killed)];
  const same = new Set(first.map((row) => JSON.stringify(row)));
  return Math.abs(first.length - second.length) + second.filter((row) => !same.has(JSON.stringify(row))).length;
}

async function asked(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows ?? [];
  } finally {
    await client.end();
  }
}

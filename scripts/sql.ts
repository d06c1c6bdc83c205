// Runs the unit tests, keeps every statement that they make the program send, lets the migrated database prepare each anew, and compares
// the columns that it gives with the row types in the code. Ends with 1 where one does not fit or was never sent. `--keep=folder` keeps the record, `--from=folder` reads
// one that was kept.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { migrate } from '../src/db/migrate.ts';
import { temporaryPostgres } from '../test/support/postgres.ts';
import { compareTypes, type Found } from './sql/compare.ts';
import { type Described, describeAll } from './sql/describe.ts';
import { type Site, sitesIn } from './sql/sites.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { keep: { type: 'string' }, from: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-sql-'));
try {
  process.exitCode = (await main()) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function main(): Promise<boolean> {
  const sites = sitesIn(root);
  const recorded = values.from ? recordIn(values.from) : record(values.keep ?? join(folder, 'record'));
  const sent = [...recorded, ...sites.flatMap((site) => unsent(site, recorded))];
  const statements = [...new Set(sent.map(({ text }) => text))];
  const described = await onMigrated((url) => describeAll(url, statements));
  const unfit = [...described].flatMap(([text, told]) =>
    'problem' in told ? [`${sent.find((each) => each.text === text)?.at}: ${told.problem}: ${text}`] : [],
  );
  const found = sites.map((site) => ({ site, results: resultsOf(site, sent, described) }));
  const wrong = compareTypes(root, join(folder, 'sources'), found);
  for (const line of [...unfit, ...wrong]) console.log(line);
  const typed = sites.filter(({ row }) => row).length;
  const never = sites.filter((site) => unsent(site, recorded).length > 0);
  console.log(
    `\n${sites.length} places send ${statements.length} statements; ${never.length} of them are sent by the tests of other processes alone. ` +
      `Not prepared: ${unfit.length}. Row types: ${typed}; lines of the compiler: ${wrong.length}.`,
  );
  return unfit.length + wrong.length === 0;
}

/** What a place would send that no unit test came to: those that only run in a process of their own. */
function unsent(site: Site, recorded: readonly Sent[]): Sent[] {
  return recorded.some((each) => isFrom(site, each)) ? [] : [{ at: `${site.file}:${site.from}`, text: site.plain }];
}

type Sent = { at: string; text: string };

/** Lets the unit tests run and keeps what they send. */
function record(target: string): Sent[] {
  mkdirSync(target, { recursive: true });
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'], {
    cwd: root,
    env: { ...process.env, RECORD_SQL: target },
    stdio: 'inherit',
  });
  if (status !== 0) console.log('Not all tests passed: some statements may be missing.');
  return recordIn(target);
}

function recordIn(target: string): Sent[] {
  return readdirSync(target).flatMap((file) =>
    readFileSync(join(target, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Sent)
      .filter(({ text }) => !isOfTests(text)),
  );
}

/** Tables that a test makes for itself are brought by no migration. */
function isOfTests(text: string): boolean {
  return /\bmade_up_/.test(text);
}

async function onMigrated<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = await temporaryPostgres();
  try {
    await migrate(server.ownerUrl);
    return await use(server.ownerUrl);
  } finally {
    await server.stop();
  }
}

/** A call of several lines is told by one of them; of two on one line the words decide. */
function isFrom({ file, from, to, begins = '' }: Site, { at, text }: Sent): boolean {
  const [path, line] = at.split(':');
  return path === file && Number(line) >= from && Number(line) <= to && text.startsWith(begins);
}

function resultsOf(site: Site, sent: readonly Sent[], described: ReadonlyMap<string, Described>): Found['results'] {
  const shapes = new Map<string, Found['results'][number]>();
  for (const each of sent) {
    const told = isFrom(site, each) && described.get(each.text);
    if (told && 'columns' in told) shapes.set(JSON.stringify(told.columns), told.columns);
  }
  return [...shapes.values()];
}

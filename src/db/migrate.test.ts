import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { emptyDatabase } from '../../test/support/database.ts';
import { migrate } from './migrate.ts';

const one = { '0001_one.sql': 'create table one (id int);' };
const two = { ...one, '0002_two.sql': 'create table two (id int); insert into one values (1);' };

test('applies new files in the order of their names, once', async () => {
  const url = await database();
  expect(await migrate(url, { folder: await folderOf(one) })).toEqual(['0001_one.sql']);
  expect(await migrate(url, { folder: await folderOf(two) })).toEqual(['0002_two.sql']);
  expect(await migrate(url, { folder: await folderOf(two) })).toEqual([]);
  expect(await read(url, 'select count(*)::int as n from one')).toEqual([{ n: 1 }]);
});

test('brings the tables of the job queue', async () => {
  const url = await database();
  await migrate(url, { folder: await folderOf({}) });
  expect(await read(url, 'select id from graphile_worker.jobs')).toEqual([]);
});

test('refuses an applied file that was edited', async () => {
  const url = await database();
  await migrate(url, { folder: await folderOf(one) });
  const edited = await folderOf({ '0001_one.sql': 'create table one (id bigint);' });
  await expect(migrate(url, { folder: edited })).rejects.toThrow(
    'The migration 0001_one.sql was edited after it was applied: undo the edit and add a new file instead.',
  );
});

test('refuses a database of a newer version', async () => {
  const url = await database();
  await migrate(url, { folder: await folderOf(two) });
  await expect(migrate(url, { folder: await folderOf(one) })).rejects.toThrow(
    'brought to a newer version (0002_two.sql)',
  );
});

test('leaves nothing of a file that fails', async () => {
  const url = await database();
  const broken = { ...one, '0002_two.sql': 'create table two (id int); select nothing from nowhere;' };
  await expect(migrate(url, { folder: await folderOf(broken) })).rejects.toThrow(
    'The migration 0002_two.sql failed: relation "nowhere"',
  );
  expect(await read(url, "select to_regclass('two') as two, to_regclass('one')::text as one")).toEqual([
    { two: null, one: 'one' },
  ]);
});

test('two programs that start at once apply each file once', async () => {
  const url = await database();
  const folder = await folderOf(two);
  const applied = await Promise.all([migrate(url, { folder }), migrate(url, { folder })]);
  expect(applied.flat()).toEqual(['0001_one.sql', '0002_two.sql']);
});

test('edge C: links that stood open in mails are erased, and who waited for one is not mailed a dead one', async () => {
  const url = await database();
  const shipped = join(import.meta.dirname, 'migrations');
  const before = (await readdir(shipped)).filter((name) => name < '0024');
  const texts = await Promise.all(before.map(async (name) => [name, await readFile(join(shipped, name), 'utf8')]));
  await migrate(url, { folder: await folderOf(Object.fromEntries(texts)) });
  const link = 'https://counter.example/password/new?token=K3jx9QpL2vTn8RwZ_-x';
  for (const [letter, state] of [
    ['invitation', 'waiting'],
    ['passwordReset', 'refused'],
    ['received', 'waiting'],
  ])
    await read(
      url,
      `insert into mail (letter, state, body, message_id, to_address, to_name, subject, written_at)
       values ('${letter}', '${state}', 'Open ${link} now', '<${letter}>', 'a@example.jp', '', 's', now())`,
    );
  await migrate(url);
  expect(await read(url, 'select letter, state, body, sealed from mail order by letter')).toEqual([
    { letter: 'invitation', state: 'expired', body: `Open ${link.replace(/=.*/, '=********')} now`, sealed: null },
    { letter: 'passwordReset', state: 'refused', body: `Open ${link.replace(/=.*/, '=********')} now`, sealed: null },
    { letter: 'received', state: 'waiting', body: `Open ${link} now`, sealed: null },
  ]);
});

async function database(): Promise<string> {
  const { url, close } = await emptyDatabase();
  onTestFinished(close);
  return url;
}

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql);
  return folder;
}

async function read(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows;
}

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { built, dataFolder, runProgram, startProgram } from './support/program.ts';

const run = promisify(execFile);

test('a copy of the data folder of a stopped program brings database, files and keys back (docs/operating.md)', async () => {
  const [old, fresh, shelf] = [await dataFolder(), await dataFolder(), await dataFolder()];
  const backup = join(shelf, 'madoguchi.tar');
  const program = await startProgram({ DATA_DIR: old, DEMO: '0' });
  await write(old);
  await program.end('SIGTERM');

  await run('tar', ['-C', old, '-cpf', backup, '.']);
  await run('tar', ['-C', fresh, '-xpf', backup]);

  const restored = await startProgram({ DATA_DIR: fresh, DEMO: '0' });
  expect(await read(fresh)).toEqual([{ said: '申込内容' }]);
  expect(await readFile(join(fresh, 'files', 'diagram.pdf'), 'utf8')).toBe('a diagram');
  expect(await readFile(join(fresh, 'secret.key'), 'utf8')).toBe(await readFile(join(old, 'secret.key'), 'utf8'));
  expect(await restored.end('SIGTERM')).toBe(0);
});

async function write(DATA_DIR: string): Promise<void> {
  await ask(DATA_DIR, 'create table kept (said text)');
  await ask(DATA_DIR, "insert into kept values ('申込内容')");
  await mkdir(join(DATA_DIR, 'files'), { recursive: true });
  await writeFile(join(DATA_DIR, 'files', 'diagram.pdf'), 'a diagram');
}

const read = (DATA_DIR: string) => ask(DATA_DIR, 'select said from kept');

/** Finds the database as an operator does. */
async function ask(DATA_DIR: string, statement: string): Promise<unknown[]> {
  const command = [...built.commands, 'database-url'];
  const { output } = await runProgram({ DATA_DIR }, { command });
  const client = new Client({ connectionString: output.trim() });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

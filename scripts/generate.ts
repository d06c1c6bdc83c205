// Writes src/db/tables.ts from the migrations: the types of every table. `--check` only says whether it is up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ColumnTypeNode, generate, IdentifierNode, PostgresDialect } from 'kysely-codegen';
import { openDatabase } from '../src/db/connect.ts';
import { migrate } from '../src/db/migrate.ts';
import { temporaryPostgres } from '../test/support/postgres.ts';

const target = fileURLToPath(new URL('../src/db/tables.ts', import.meta.url));

await main(process.argv.includes('--check'));

async function main(check: boolean): Promise<void> {
  const text = await tables();
  if (!check) return writeFile(target, text);
  if (text === (await readFile(target, 'utf8').catch(() => ''))) return;
  console.error('src/db/tables.ts is out of date: run `npm run generate`.');
  process.exitCode = 1;
}

async function tables(): Promise<string> {
  const server = await temporaryPostgres();
  try {
    await migrate(server.url);
    const db = openDatabase(server.url);
    const text = await generate({ db, dialect: dialect(), excludePattern: 'graphile_worker.*', outFile: null });
    await db.destroy();
    return text;
  } finally {
    await server.stop();
  }
}

/** As `connect.ts` reads them: `date` as text, `bigint` as number. `jsonb` is written as the text that `json()` makes. */
function dialect(): PostgresDialect {
  const made = new PostgresDialect({ dateParser: 'string' });
  made.adapter.definitions.Int8 = new ColumnTypeNode(new IdentifierNode('number'));
  const text = new IdentifierNode('string');
  made.adapter.definitions.Json = new ColumnTypeNode(new IdentifierNode('JsonValue'), text, text);
  return made;
}

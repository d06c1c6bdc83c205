// Writes what follows from the sources: src/db/tables.ts, the types of every table, from the migrations, and docs/procedures.md from the
// definitions of the procedures. `--check` only says whether they are up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ColumnTypeNode, generate, IdentifierNode, PostgresDialect } from 'kysely-codegen';
import { type Database, openDatabase } from '../src/db/connect.ts';
import { migrate } from '../src/db/migrate.ts';
import { procedures } from '../src/procedures/index.ts';
import { entries, menu } from '../src/procedures/menu.ts';
import { readSchedule } from '../src/schedule/load.ts';
import { temporaryPostgres } from '../test/support/postgres.ts';
import { proceduresPage } from './procedures-page.ts';

await main(process.argv.includes('--check'));

async function main(check: boolean): Promise<void> {
  for (const [file, text] of Object.entries(await withDatabase(made))) {
    const target = fileURLToPath(new URL(`../${file}`, import.meta.url));
    if (!check) await writeFile(target, text);
    else if (text !== (await readFile(target, 'utf8').catch(() => ''))) outdated(file);
  }
}

/** The text of every file that is written, by its path. */
async function made(db: Database): Promise<Record<string, string>> {
  const { leadClasses } = await readSchedule(db);
  return {
    'src/db/tables.ts': await generate({ db, dialect: dialect(), excludePattern: 'graphile_worker.*', outFile: null }),
    'docs/procedures.md': proceduresPage({ procedures, groups: [...menu, ...entries], leadClasses }),
  };
}

function outdated(file: string): void {
  console.error(`${file} is out of date: run \`npm run generate\`.`);
  process.exitCode = 1;
}

async function withDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const server = await temporaryPostgres();
  try {
    await migrate(server.ownerUrl);
    const db = openDatabase(server.ownerUrl);
    return await use(db).finally(() => db.destroy());
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

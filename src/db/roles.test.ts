import { sql } from 'kysely';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { asOwner, emptyDatabase, ownDatabase } from '../../test/support/database.ts';
import { isDatabaseAway } from '../ground/errors.ts';
import { openDatabase } from './connect.ts';
import { migrate } from './migrate.ts';
import { prepareDatabase } from './prepare.ts';
import { appendOnly, findRoleProblem } from './roles.ts';

const forbidden = [
  ['makes a table', 'create table mine (id int)'],
  ['empties a table', 'truncate mail'],
  ['removes a table', 'drop table mail'],
  ['changes a table', 'alter table mail add column more text'],
  ['turns a trigger or a reference off', 'set session_replication_role = replica'],
  ['says that a migration was not applied', 'delete from migration'],
  ['reads a file of the machine', "select pg_read_file('/etc/passwd')"],
  ['starts a program', "copy (select 1) to program 'true'"],
  ['writes a file', "copy (select 1) to '/tmp/written'"],
  ['makes a role', 'create role another login'],
  ['becomes the owner', 'set role madoguchi'],
  ...appendOnly.flatMap((table) => [
    [`removes rows of ${table}`, `delete from ${table}`],
    [`changes rows of ${table}`, `update ${table} set ${columnOf(table)} = null`],
  ]),
] as [string, string][];

function columnOf(table: string): string {
  return (
    {
      filing: 'reason',
      audit_event: 'why',
      message: 'text',
      review_query: 'text',
      paper: 'kind',
      mandate_step: 'note',
      invoice: 'number',
      receipt: 'source',
      invoice_paper: 'sha256',
    }[table] ?? 'id'
  );
}

test.each(forbidden)('edge C: the role of the program never %s', async (_, statement) => {
  const { db } = await ownDatabase();
  await expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ code: '42501' });
});

test('edge C: the role of the program reads and writes every table that is not named to stay', async () => {
  const { db } = await ownDatabase();
  const { rows } = await sql<{ name: string; rights: string }>`
    select relname as name, concat_ws(' ', case when has_table_privilege(oid, 'SELECT') then 'select' end,
      case when has_table_privilege(oid, 'INSERT') then 'insert' end, case when has_table_privilege(oid, 'UPDATE') then 'update' end,
      case when has_table_privilege(oid, 'DELETE') then 'delete' end, case when has_table_privilege(oid, 'TRUNCATE') then 'truncate' end) as rights
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(db);
  const kept: readonly string[] = appendOnly;
  for (const { name, rights } of rows)
    expect([name, rights]).toEqual([
      name,
      name === 'migration' ? 'select' : kept.includes(name) ? 'select insert' : 'select insert update delete',
    ]);
});

test('edge C: what the program’s role may do is asked for at a production start', async () => {
  const { db, url, ownerUrl } = await ownDatabase();
  expect(await findRoleProblem(url)).toBeUndefined();
  expect(await findRoleProblem(ownerUrl)).toBe('is a superuser');
  await expect(prepareDatabase({ url: ownerUrl, production: true })).rejects.toThrow(
    /^DATABASE_URL names a role that is a superuser: /,
  );
  expect(await prepareDatabase({ url, ownerUrl, production: true })).toEqual([]);
  await asOwner(db, async (owner) => sql`grant truncate on mail to public`.execute(owner));
  expect(await findRoleProblem(url)).toBe('empties the table mail (TRUNCATE)');
});

test.each([
  ['bypassrls', 'reads past every row policy (BYPASSRLS)'],
  ['createrole', 'makes roles (CREATEROLE)'],
  ['createdb', 'makes databases (CREATEDB)'],
  ['replication', 'copies the whole server (REPLICATION)'],
  ['in role pg_execute_server_program', 'is a member of pg_execute_server_program'],
  ['in role pg_write_all_data', 'is a member of pg_write_all_data'],
  ['in role madoguchi', 'is a superuser'],
])('edge C: a role that is made with %s is refused', async (rights, problem) => {
  const { ownerUrl } = await ownDatabase();
  const name = `r${Math.random().toString(36).slice(2)}`;
  await ask(ownerUrl, `create role ${name} login password 'p' ${rights}`);
  const url = Object.assign(new URL(ownerUrl), { username: name, password: 'p' }).href;
  expect(await findRoleProblem(url)).toBe(problem);
  await ask(ownerUrl, `drop role ${name}`);
});

test('edge C: without the owner’s address a production start migrates nothing, and says who does', async () => {
  const { url: ownerUrl, close } = await emptyDatabase();
  onTestFinished(close);
  const { url: some } = await ownDatabase();
  const url = Object.assign(new URL(some), { pathname: new URL(ownerUrl).pathname }).href;
  await expect(prepareDatabase({ url, production: true })).rejects.toThrow(
    /^The database was not brought to this version .*DATABASE_OWNER_URL/,
  );
  await migrate(ownerUrl);
  await expect(prepareDatabase({ url, production: true })).rejects.toThrow('was not brought to this version');
  await prepareDatabase({ url, ownerUrl, production: true });
  expect(await prepareDatabase({ url, production: true })).toEqual([]);
});

test('edge C: a statement that takes too long, and a lock that is not given, end by themselves', async () => {
  const { db } = await ownDatabase();
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by 1`.execute(db);
  expect(rows.map(({ setting }) => Number(setting))).toEqual([30_000, 5_000, 8_000]);
});

test.each([
  ['a statement that takes too long', 'set local statement_timeout = 1', 'select pg_sleep(1)'],
  ['a lock that is not given', 'set local lock_timeout = 1', 'lock table mail in access exclusive mode'],
])('edge C: %s is told as a service that is away, not as a fault', async (_, limit, statement) => {
  const { db } = await ownDatabase();
  await db.transaction().execute(async (holder) => {
    await sql`lock table mail in row exclusive mode`.execute(holder);
    const waiting = db.transaction().execute(async (trx) => {
      await sql.raw(limit).execute(trx);
      await sql.raw(statement).execute(trx);
    });
    expect(isDatabaseAway(await waiting.catch((error) => error))).toBe(true);
  });
});

test('edge C: rights beyond the tables are refused too', async () => {
  const { url, ownerUrl } = await ownDatabase();
  const name = new URL(url).pathname.slice(1);
  await ask(ownerUrl, `grant create on database ${name} to public`);
  expect(await findRoleProblem(url)).toBe('makes schemas in the database');
});

test('edge C: a job may take longer than a page', async () => {
  const { url } = await ownDatabase();
  const db = openDatabase(url, { limits: 'jobs' });
  onTestFinished(() => db.destroy());
  const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(db);
  expect(rows).toEqual([{ statement_timeout: '1min' }]);
});

test('what one person waits for knowingly has no limit', async () => {
  const { url } = await ownDatabase();
  const db = openDatabase(url, { limits: 'none' });
  onTestFinished(() => db.destroy());
  const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(db);
  expect(rows).toEqual([{ statement_timeout: '0' }]);
});

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

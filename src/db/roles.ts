import { Client } from 'pg';
import { StartError } from '../ground/start-error.ts';
import { connectPatience } from './watched-client.ts';

/**
 * Tables in which what was written stays: the program may add rows and read them, and nobody who speaks through it can change or remove one.
 * Rows of a draft go with their application, which the database does by itself.
 */
export const appendOnly = [
  'filing',
  'audit_event',
  'message',
  'review_query',
  'paper',
  'mandate_step',
  'invoice',
  'receipt',
  'invoice_paper',
] as const;

/** What tells how far the database was brought: the program reads it. */
const readOnly = ['migration'] as const;

/**
 * Gives the program's role what it needs of the tables that are there, and takes what it had beyond that. Done anew after every migration,
 * so that a new table, or a database that was brought back from a backup, needs nothing else.
 * @param owner a connection of the role that owns the tables
 */
export async function grantProgram(owner: Client, program: string): Promise<void> {
  const role = owner.escapeIdentifier(program);
  const { rows } = await owner.query<{ name: string; kind: string }>(ownRelations);
  const named = (kind: RegExp, only?: readonly string[]) =>
    rows
      .filter((each) => kind.test(each.kind) && (only === undefined || only.includes(each.name)))
      .map(({ name }) => `public.${owner.escapeIdentifier(name)}`)
      .join(', ');
  const to = (rights: string, names: string) => names && `grant ${rights} on ${names} to ${role};`;
  const from = (rights: string, names: string) => names && `revoke ${rights} on ${names} from ${role};`;
  await owner.query('begin');
  await openSchema(owner, program);
  await owner.query(
    [
      from('all', named(/[rpv]/)),
      to('select, insert, update, delete', named(/[rpv]/)),
      (await knowsMaintain(owner)) && to('maintain', named(/[rp]/)),
      from('update, delete', named(/[rp]/, appendOnly)),
      from('insert, update, delete', named(/[rp]/, readOnly)),
      named(/S/) && `grant usage on sequence ${named(/S/)} to ${role};`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  await grantQueue(owner, role);
  await owner.query('commit');
}

/** So that whoever loads much can refresh the statistics of the planner (`analyze`); before PostgreSQL 17 the server does it in its time. */
async function knowsMaintain(owner: Client): Promise<boolean> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  return (rows[0]?.version ?? 0) >= 170_000;
}

/** Everybody may make tables in the schema of a database that was begun with an old PostgreSQL. */
async function openSchema(owner: Client, program: string): Promise<void> {
  const { rows } = await owner.query<{ makes: boolean; enters: boolean; own: boolean }>(
    `select has_schema_privilege('public', 'public', 'CREATE') as makes, has_schema_privilege($1, 'public', 'USAGE') as enters,
      pg_has_role(nspowner, 'MEMBER') as own from pg_namespace where nspname = 'public'`,
    [program],
  );
  const [schema] = rows;
  if (schema?.makes && schema.own) await owner.query('revoke create on schema public from public');
  if (!schema?.enters) await owner.query(`grant usage on schema public to ${owner.escapeIdentifier(program)}`);
}

/** The queue's library closes its tables to everybody but their owner, row by row: a policy opens them again. */
async function grantQueue(owner: Client, role: string): Promise<void> {
  await owner.query(`
    grant usage on schema graphile_worker to ${role};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
    revoke insert, update, delete on graphile_worker.migrations from ${role};
    grant usage on all sequences in schema graphile_worker to ${role};
    grant execute on all functions in schema graphile_worker to ${role};`);
  const { rows } = await owner.query<{ name: string; open: boolean }>(`
    select c.relname as name, exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'program') as open
    from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity`);
  for (const { name, open } of rows)
    if (!open)
      await owner.query(
        `create policy program on graphile_worker.${owner.escapeIdentifier(name)} using (true) with check (true)`,
      );
}

/** Tables, views and sequences of the owner's; what an extension brought is not the owner's to give. */
const ownRelations = `
  select relname as name, relkind as kind from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'S') and pg_has_role(relowner, 'MEMBER')`;

/** Makes the program's role where there is none; its password is the one that is kept. */
export async function ensureProgramRole(owner: Client, program: string, password: string): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [program]);
  const role = owner.escapeIdentifier(program);
  if (rowCount === 0) await owner.query(`create role ${role} login`);
  await owner.query(`alter role ${role} password ${owner.escapeLiteral(password)}`);
}

/** The role that an address logs in as. @throws StartError when the database does not let it in */
export async function roleOf(url: string, setting: string): Promise<string> {
  return await withClient(url, setting, async (client) => {
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    return rows[0]?.role ?? '';
  });
}

/** What the role of this address may do although the program must not, as the end of a sentence; undefined when there is nothing. */
export async function findRoleProblem(url: string): Promise<string | undefined> {
  return await withClient(url, 'DATABASE_URL', async (client) => {
    const { rows } = await client.query<{ problem: string }>(roleProblems, [[...appendOnly, ...readOnly]]);
    return rows[0]?.problem;
  });
}

/** Rights count whether the role has them itself, or through a role that it is a member of. */
const roleProblems = `
  with own as (select * from pg_roles where pg_has_role(current_user, oid, 'MEMBER'))
  select 'is a superuser' as problem from own where rolsuper
  union all select 'reads past every row policy (BYPASSRLS)' from own where rolbypassrls
  union all select 'makes roles (CREATEROLE)' from own where rolcreaterole
  union all select 'makes databases (CREATEDB)' from own where rolcreatedb
  union all select 'copies the whole server (REPLICATION)' from own where rolreplication
  union all select 'is a member of ' || rolname from own
    where rolname like 'pg\\_%' and rolname !~ '^pg_(monitor|read_all_settings|read_all_stats|stat_scan_tables|database_owner)$'
  union all select 'owns the database' from pg_database where datname = current_database() and pg_has_role(current_user, datdba, 'MEMBER')
  union all select 'owns the schema ' || nspname from pg_namespace
    where nspname in ('public', 'graphile_worker') and pg_has_role(current_user, nspowner, 'MEMBER')
  union all select 'owns the table ' || relname from pg_class
    where relnamespace in (select oid from pg_namespace where nspname in ('public', 'graphile_worker'))
      and pg_has_role(current_user, relowner, 'MEMBER')
  union all select 'makes schemas in the database' where has_database_privilege(current_database(), 'CREATE')
  union all select 'turns references off (session_replication_role)' where has_parameter_privilege('session_replication_role', 'SET')
  union all select 'makes tables in the schema public' where has_schema_privilege('public', 'CREATE')
  union all select 'empties the table ' || relname || ' (TRUNCATE)' from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege(oid, 'TRUNCATE')
  union all select 'changes rows of the table ' || relname || ', which must stay' from pg_class
    where relnamespace = 'public'::regnamespace and relname = any($1) and has_table_privilege(oid, 'UPDATE, DELETE')
  limit 1`;

async function withClient<Result>(
  url: string,
  setting: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectPatience });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } catch (error) {
    throw new StartError(`${setting} cannot be used: ${error instanceof Error ? error.message : error}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openDatabase } from '../db/connect.ts';
import { borrowEmbedded } from '../db/embedded/embedded.ts';
import { listPending } from '../db/migrate.ts';
import { findRoleProblem, roleOf } from '../db/roles.ts';
import { freeBytes, probeStorage } from '../files/probe.ts';
import { openStorage } from '../files/storage.ts';
import { type Config, processConfig } from '../ground/config.ts';
import { StartError } from '../ground/start-error.ts';
import { openSmtp } from '../mails/smtp.ts';
import type { LoneCommand } from './command.ts';

/** What was found: `note` is for whoever meant it otherwise, `fail` stops work. */
type Finding = { mark: 'ok' | 'note' | 'fail'; says: string };

/** A part of the installation, and what is asked of it; what it throws is its failure. */
type Check = [part: string, ask: () => Promise<Finding>];

/** `check`: tries settings, database, files and mail before the first start; a line each, and an error at the end when one fails. */
export const checkCommand: LoneCommand = {
  about: 'Tries settings, database, files and mail before a start: --mail ADDRESS sends one there.',
  runAlone: async ({ args, print }) => {
    const address = addressIn(args);
    const well: boolean[] = [];
    for (const [part, ask] of checksOf(settings(), address)) {
      const { mark, says } = await ask().catch((error) => fail(error instanceof Error ? error.message : String(error)));
      print(`${mark.padEnd(4)}  ${part}: ${says}`);
      well.push(mark !== 'fail');
    }
    if (well.includes(false))
      throw new StartError('Something is not as it must be: see the lines that begin with fail.');
  },
};

const ok = (says: string): Finding => ({ mark: 'ok', says });
const note = (says: string): Finding => ({ mark: 'note', says });
const fail = (says: string): Finding => ({ mark: 'fail', says });

/** @returns the sentence of the one that is wrong, when one is */
function settings(): Config | StartError {
  try {
    return processConfig();
  } catch (error) {
    if (error instanceof StartError) return error;
    throw error;
  }
}

function checksOf(config: Config | StartError, address: string | undefined): Check[] {
  if (config instanceof StartError) return [['settings', async () => fail(config.message)]];
  return [
    ['settings', async () => sayConfig(config)],
    ...(config.databaseUrl ? databaseChecks({ ...config, databaseUrl: config.databaseUrl }) : [builtIn(config)]),
    ['files', () => tryFiles(config)],
    ['mail', () => tryMail(config, address)],
  ];
}

function sayConfig({ production, baseUrl, host, port, metrics }: Config): Finding {
  const says = `${baseUrl}, listening on ${host}:${port}, metrics ${metrics ? `on ${metrics.host}:${metrics.port}` : 'not served'}`;
  return production ? ok(says) : note(`${says}; NODE_ENV is not production: this is a trial`);
}

function builtIn({ dataDir }: Config): Check {
  return [
    'database',
    async () => {
      const embedded = await borrowEmbedded(dataDir);
      return await askDatabase(embedded.url)
        .then(({ mark, says }) => ({ mark, says: `built in, ${says}` }))
        .finally(() => embedded.stop());
    },
  ];
}

function databaseChecks({ databaseUrl, databaseOwnerUrl, production }: Config & { databaseUrl: string }): Check[] {
  return [
    ['database', () => askDatabase(databaseUrl)],
    [
      'role of the program',
      async () => {
        const role = await roleOf(databaseUrl, 'DATABASE_URL');
        const problem = await findRoleProblem(databaseUrl);
        if (!problem) return ok(role);
        const says = `${role} ${problem}: give the program a role of its own`;
        return production ? fail(says) : note(says);
      },
    ],
    [
      'migrations',
      async () => {
        const pending = await listPending(databaseUrl).catch(() => ['the rights of the role']);
        if (pending.length === 0) return ok('up to date');
        const says = `${pending.length} are missing`;
        if (databaseOwnerUrl || !production) return note(`${says}: the next start, or \`migrate\`, applies them`);
        return fail(`${says}: run \`migrate\` with DATABASE_OWNER_URL set`);
      },
    ],
    ...(databaseOwnerUrl
      ? [['role of the owner', async () => ok(await roleOf(databaseOwnerUrl, 'DATABASE_OWNER_URL'))] satisfies Check]
      : []),
  ];
}

/** A pooler in between may swallow the limits. */
async function askDatabase(url: string): Promise<Finding> {
  const db = openDatabase(url, { max: 1, name: 'madoguchi check' });
  try {
    const { rows } = await sql<{ version: number; limit: string; encoding: string; open: boolean }>`
      select current_setting('server_version_num')::int as version, current_setting('statement_timeout') as limit,
        current_setting('server_encoding') as encoding, inet_server_addr() is not null and not inet_server_addr() <<= inet '127.0.0.0/8'
          and inet_server_addr() <> inet '::1' and not (select ssl from pg_stat_ssl where pid = pg_backend_pid()) as open`.execute(
      db,
    );
    const { version = 0, limit, encoding, open } = rows[0] ?? {};
    if (version < 150_000) throw new Error('PostgreSQL is older than 15: bring it to a newer version');
    if (encoding !== 'UTF8') throw new Error(`the database is in ${encoding}: make it with encoding UTF8`);
    if (limit === '0')
      throw new Error(
        'limits on statements do not reach it: connect without a pooler, or let startup parameters through',
      );
    const says = `PostgreSQL ${Math.floor(version / 10_000)}, a statement may take ${limit}`;
    return open ? note(`${says}; what is sent to it is not encrypted: add ?sslmode=verify-full`) : ok(says);
  } finally {
    await db.destroy();
  }
}

/** Less than this is soon used up by uploads, in bytes. */
const roomy = 2 ** 30;

async function tryFiles(config: Config): Promise<Finding> {
  await probeStorage(await openStorage(config));
  const free = await freeBytes(config);
  if (free === undefined) return ok('written, read and removed');
  const says = `written, read and removed; ${(free / 2 ** 30).toFixed(1)} GiB are free`;
  return free < roomy ? note(`${says}: make room soon`) : ok(says);
}

async function tryMail({ smtpUrl, mailFrom }: Config, address: string | undefined): Promise<Finding> {
  if (!smtpUrl) return note('SMTP_URL is not set: mails stay in the outbox, and nobody gets one');
  const smtp = openSmtp(smtpUrl, mailFrom);
  try {
    if (!address) {
      await smtp.verify();
      return ok('the server lets the program in; --mail ADDRESS sends one');
    }
    await smtp.send({
      message_id: `<check-${Date.now()}@${mailFrom.replace(/^.*@|>\s*$/g, '')}>`,
      to_address: address,
      to_name: '',
      subject: 'Madoguchi: check',
      body: '送信の確認です。 / This mail was sent by the command check.\n',
    });
    return ok(`the server took one for ${address}: see whether it arrives`);
  } finally {
    smtp.close();
  }
}

function addressIn(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { mail: { type: 'string' } } }).values.mail;
  } catch {
    throw new StartError('Give --mail ADDRESS, or nothing.');
  }
}

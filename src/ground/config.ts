import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { findKeyProblem, shortestKey } from './secret-key.ts';
import { StartError } from './start-error.ts';
import { type Networks, noNetworks, parseNetworks } from './text/network.ts';

/** What the operator can set; `docs/operating.md` describes each. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** Where the metrics are read; left out, they are not served. */
  metrics?: { host: string; port: number };
  /** Where people reach the service, without a slash at the end. */
  baseUrl: string;
  /** Left out, the host that a request names is where people reach the service. */
  baseUrlIsSet: boolean;
  /** Left out: the program runs a database of its own in the data folder. */
  databaseUrl?: string;
  /** The role that owns the tables, for migrations alone. Left out, `databaseUrl` is used for them, or in production nothing. */
  databaseOwnerUrl?: string;
  /** Absolute. */
  dataDir: string;
  /** Left out: mails stay in the outbox. */
  smtpUrl?: string;
  mailFrom: string;
  /** Left out: uploaded files are kept in the data folder. */
  filesUrl?: string;
  /** Proxies whose `X-Forwarded-For` is believed; none unless set. */
  trustedProxies: Networks;
  /** At least 32 characters; seals sessions and one-time links. */
  secretKey: string;
  /** An instant with its offset at which business time stands still; never in production. */
  clock?: string;
  /** Whether the demonstration data and its people are there. */
  demo: boolean;
  logLevel: (typeof logLevels)[number];
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the settings.
 * @param env the environment; a setting that is set to nothing counts as not set.
 * @throws StartError one sentence that names the first bad setting.
 */
export function readConfig(env: Environment): Config {
  const read = settings.safeParse(withoutBlanks(env));
  if (!read.success) throw new StartError(sentence(read.error, env));
  const values = read.data;
  refuseInProduction(values);
  const { hostname } = new URL(values.BASE_URL ?? 'http://localhost');
  return {
    production: isProduction(values),
    host: values.HOST ?? '127.0.0.1',
    port: values.PORT,
    baseUrl: values.BASE_URL ?? `http://localhost:${values.PORT}`,
    baseUrlIsSet: values.BASE_URL !== undefined,
    dataDir: resolve(values.DATA_DIR),
    mailFrom: values.MAIL_FROM ?? `madoguchi@${hostname}`,
    trustedProxies: values.TRUSTED_PROXIES ?? noNetworks,
    secretKey: values.SECRET_KEY ?? keptSecret(resolve(values.DATA_DIR)),
    demo: values.DEMO === undefined ? !isProduction(values) && values.DATABASE_URL === undefined : values.DEMO === '1',
    logLevel: values.LOG_LEVEL,
    ...(values.DATABASE_URL && { databaseUrl: values.DATABASE_URL }),
    ...(values.DATABASE_OWNER_URL && { databaseOwnerUrl: values.DATABASE_OWNER_URL }),
    ...(values.SMTP_URL && { smtpUrl: values.SMTP_URL }),
    ...(values.FILES_URL && { filesUrl: values.FILES_URL }),
    ...(values.METRICS_PORT !== undefined && {
      metrics: { host: values.METRICS_HOST ?? '127.0.0.1', port: values.METRICS_PORT },
    }),
    ...(values.CLOCK && { clock: values.CLOCK }),
  };
}

/** The settings of this process. @throws StartError */
export function processConfig(): Config {
  return readConfig(process.env);
}

/** Where the files of this process lie, absolute: what is read before its other settings are. */
export const dataFolder = (): string => resolve(process.env.DATA_DIR?.trim() || defaultFolder);

const defaultFolder = './data';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const databaseExample = 'must be a PostgreSQL address, such as postgresql://user:password@host:5432/name';

const proxiesRule = 'must be addresses or networks with commas between them, such as 10.0.0.0/8,192.0.2.7';

const settings = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development'),
  HOST: z.string().optional(),
  PORT: port().default(8080),
  METRICS_HOST: z.string().optional(),
  METRICS_PORT: port().optional(),
  BASE_URL: address(['http:', 'https:'], 'must be the address of the service, such as https://madoguchi.example.jp')
    .refine((value) => new URL(value).pathname === '/' && !/[?#]/.test(value), 'must be an address without a path')
    .transform((value) => new URL(value).origin)
    .optional(),
  DATABASE_URL: address(['postgres:', 'postgresql:'], databaseExample).optional(),
  DATABASE_OWNER_URL: address(['postgres:', 'postgresql:'], databaseExample).optional(),
  DATA_DIR: z.string().default(defaultFolder),
  SMTP_URL: address(
    ['smtp:', 'smtps:'],
    'must be a mail server, such as smtp://user:password@host:587 or smtps://host:465',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, 'must be a mail address, such as madoguchi@example.jp')
    .optional(),
  FILES_URL: address(
    ['file:', 's3:'],
    'must be a place for files, such as file:///srv/madoguchi/files or s3://bucket',
  ).optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform(parseNetworks)
    .refine((read) => read !== undefined, proxiesRule)
    .optional(),
  SECRET_KEY: z.string().min(shortestKey, `must have at least ${shortestKey} characters`).optional(),
  CLOCK: z.iso
    .datetime({
      offset: true,
      local: false,
      error: 'must be an instant with its offset, such as 2026-12-01T09:00:00+09:00',
    })
    .optional(),
  DEMO: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  NODE_TLS_REJECT_UNAUTHORIZED: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
});

type Settings = z.infer<typeof settings>;

const isProduction = (values: Settings) => values.NODE_ENV === 'production';

function port() {
  const rule = 'must be a whole number from 0 to 65535';
  return z.coerce.number(rule).int(rule).min(0, rule).max(65_535, rule);
}

function address(protocols: string[], rule: string) {
  const fits = (value: string) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
  return z.string().refine(fits, { error: rule, abort: true });
}

/** Settings whose value must not be repeated on a screen or in a log. */
const secrets = new Set(['DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL', 'FILES_URL', 'SECRET_KEY']);

function sentence(error: z.ZodError, env: Environment): string {
  const issue = error.issues[0];
  const name = String(issue?.path[0]);
  const value = secrets.has(name) ? '' : `, but it is ${JSON.stringify(env[name])}`;
  return `${name} ${issue?.message}${value}.`;
}

function refuseInProduction(values: Settings): void {
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL)
    throw new StartError('DATABASE_OWNER_URL is set without DATABASE_URL: set both, or neither.');
  if (!isProduction(values)) return;
  const problem = productionProblems.map((find) => find(values)).find((found) => found !== undefined);
  if (problem) throw new StartError(problem);
}

/** Every setting that serves a trial and harms real work: its sentence, or undefined where it is safe. */
const productionProblems: readonly ((values: Settings) => string | undefined)[] = [
  ({ CLOCK }) => CLOCK && 'CLOCK is for tests and demonstrations: it is refused when NODE_ENV is production.',
  ({ DEMO }) => (DEMO === '1' ? 'DEMO must not be 1 when NODE_ENV is production.' : undefined),
  ({ BASE_URL }) => findAddressProblem(BASE_URL),
  ({ SECRET_KEY }) => (SECRET_KEY ? undefined : `SECRET_KEY must be set when NODE_ENV is production; ${anotherKey}`),
  ({ SECRET_KEY = '' }) => {
    const problem = findKeyProblem(SECRET_KEY);
    return problem && `SECRET_KEY ${problem}; ${anotherKey}`;
  },
  ({ NODE_TLS_REJECT_UNAUTHORIZED }) =>
    NODE_TLS_REJECT_UNAUTHORIZED === '0'
      ? 'NODE_TLS_REJECT_UNAUTHORIZED must not be 0 when NODE_ENV is production: name the certificate in NODE_EXTRA_CA_CERTS.'
      : undefined,
  ({ LOG_LEVEL }) =>
    LOG_LEVEL === 'silent'
      ? 'LOG_LEVEL must not be silent when NODE_ENV is production: nobody would learn of a fault.'
      : undefined,
];

const anotherKey = '`openssl rand -hex 32` makes one.';

/** Links in mails begin with it, and cookies travel in the clear when it is not https: only on this machine itself that harms nobody. */
function findAddressProblem(baseUrl: string | undefined): string | undefined {
  if (!baseUrl)
    return 'BASE_URL must be set when NODE_ENV is production: the address at which people reach the service, such as https://madoguchi.example.jp.';
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol === 'https:' || isLoopback(hostname)) return undefined;
  return `BASE_URL must begin with https:// when NODE_ENV is production, but it is ${JSON.stringify(baseUrl)}: passwords would travel in the clear.`;
}

const isLoopback = (hostname: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

function withoutBlanks(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

/** The key of this data folder, made on the first start. It appears whole, even when two programs start at once. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret.key');
  const part = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    writeFileSync(part, randomBytes(32).toString('hex'), { mode: 0o600 });
    try {
      linkSync(part, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(part);
    }
    chmodSync(path, 0o600);
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new StartError(`DATA_DIR cannot be used: ${error instanceof Error ? error.message : error}.`);
  }
}

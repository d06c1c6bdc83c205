import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { findKeyProblem } from './secret-key.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));

const SECRET_KEY = 'x'.repeat(32);
const production = {
  DATA_DIR,
  SECRET_KEY: randomBytes(32).toString('hex'),
  BASE_URL: 'https://madoguchi.example.jp',
  NODE_ENV: 'production',
};

describe('nothing set', () => {
  test('gives a demonstration on port 8080 with its own database', () => {
    expect(readConfig({ DATA_DIR })).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 8080,
      baseUrl: 'http://localhost:8080',
      mailFrom: 'madoguchi@localhost',
      demo: true,
      logLevel: 'info',
    });
  });

  test('makes a key that stays, readable by its owner alone', () => {
    const { secretKey } = readConfig({ DATA_DIR });
    expect(secretKey).toMatch(/^[0-9a-f]{64}$/);
    expect(readConfig({ DATA_DIR, SECRET_KEY: ' ' }).secretKey).toBe(secretKey);
    expect(statSync(join(DATA_DIR, 'secret.key')).mode & 0o777).toBe(0o600);
  });
});

describe('the demonstration', () => {
  const DATABASE_URL = 'postgres://localhost/madoguchi';
  test.each([
    [{}, true],
    [{ DEMO: '0' }, false],
    [{ DATABASE_URL }, false],
    [{ DATABASE_URL, DEMO: '1' }, true],
  ])('%o: %s', (env, demo) => {
    expect(readConfig({ DATA_DIR, ...env }).demo).toBe(demo);
  });

  test('is never there in production', () => {
    expect(readConfig(production).demo).toBe(false);
    expect(() => readConfig({ ...production, DEMO: '1' })).toThrow('DEMO must not be 1 when NODE_ENV is production.');
  });
});

describe('production', () => {
  test('refuses a fixed clock', () => {
    expect(() => readConfig({ ...production, CLOCK: '2026-12-01T09:00:00+09:00' })).toThrow(
      /^CLOCK .* is production\.$/,
    );
  });

  test('wants a key of its own', () => {
    expect(() => readConfig({ ...production, SECRET_KEY: '' })).toThrow('SECRET_KEY must be set');
  });

  test('edge C: the address of the service must be said, and keep passwords secret on their way', () => {
    expect(() => readConfig({ ...production, BASE_URL: '' })).toThrow(/^BASE_URL must be set when .*\.$/);
    for (const BASE_URL of ['http://madoguchi.example.jp', 'http://10.0.0.1:8080', 'http://localhost.example.jp'])
      expect(() => readConfig({ ...production, BASE_URL })).toThrow(/^BASE_URL must begin with https:\/\/ .*\.$/);
    for (const BASE_URL of ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])
      expect(readConfig({ ...production, BASE_URL }).baseUrl).toBe(BASE_URL);
  });

  test.each([
    'short',
    'x'.repeat(64),
    'abababababababababababababababababababab',
    'k3Jx9QpL2vTn8RwZk3Jx9QpL2vTn8RwZk3Jx9',
    'abcdefghijklmnopqrstuvwxyz0123456789',
    'a secret that is long enough 1234567890',
    'change-me-to-something-long-and-random-please',
    'Madoguchi-2026-Tokyo-Minato-ku-Hamamatsucho',
  ])('edge C: a key that can be guessed stops the start in one sentence: %s', (key) => {
    const read = () => readConfig({ ...production, SECRET_KEY: key });
    expect(read).toThrow(/^SECRET_KEY [^.]+\.$/);
    expect(read).not.toThrow(key);
  });

  test('edge C: a key that was drawn at random is taken, as hexadecimal and as base64', () => {
    for (let count = 0; count < 2000; count += 1)
      for (const SECRET_KEY of [randomBytes(16).toString('hex'), randomBytes(24).toString('base64')])
        expect(findKeyProblem(SECRET_KEY)).toBeUndefined();
  });

  test('edge C: a check of certificates that is turned off, and a silent log, stop the start', () => {
    expect(() => readConfig({ ...production, NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toThrow(
      'NODE_TLS_REJECT_UNAUTHORIZED',
    );
    expect(() => readConfig({ ...production, LOG_LEVEL: 'silent' })).toThrow('LOG_LEVEL must not be silent');
  });

  test('edge C: without a wish it listens to this machine alone, and serves no metrics', () => {
    const config = readConfig(production);
    expect(config.host).toBe('127.0.0.1');
    expect(config.metrics).toBeUndefined();
    expect(readConfig({ ...production, METRICS_PORT: '9100' }).metrics).toEqual({ host: '127.0.0.1', port: 9100 });
  });
});

describe('a bad setting is refused by its name', () => {
  test.each([
    ['PORT', '80a', 'PORT must be a whole number from 0 to 65535, but it is "80a".'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535, but it is "70000".'],
    ['PORT', '80.5', 'PORT must be a whole number from 0 to 65535, but it is "80.5".'],
    ['BASE_URL', 'madoguchi.example.jp', 'BASE_URL must be the address of the service'],
    ['BASE_URL', 'https://example.jp/madoguchi', 'BASE_URL must be an address without a path'],
    ['DATABASE_URL', 'mysql://localhost/x', 'DATABASE_URL must be a PostgreSQL address'],
    ['DATABASE_OWNER_URL', 'mysql://localhost/x', 'DATABASE_OWNER_URL must be a PostgreSQL address'],
    ['DATABASE_OWNER_URL', 'postgres://localhost/x', 'DATABASE_OWNER_URL is set without DATABASE_URL'],
    ['SMTP_URL', 'http://localhost', 'SMTP_URL must be a mail server'],
    ['MAIL_FROM', 'the counter', 'MAIL_FROM must be a mail address'],
    ['FILES_URL', 'ftp://localhost', 'FILES_URL must be a place for files'],
    ['SECRET_KEY', 'short', 'SECRET_KEY must have at least 32 characters.'],
    ['CLOCK', '2026-12-01', 'CLOCK must be an instant with its offset, such as 2026-12-01T09:00:00+09:00'],
    ['CLOCK', '2026-12-01T09:00:00', 'CLOCK must be an instant with its offset'],
    ['DEMO', 'yes', 'DEMO must be 0 or 1, but it is "yes".'],
    ['NODE_ENV', 'prod', 'NODE_ENV must be development, test or production, but it is "prod".'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of'],
  ])('%s=%s', (name, value, sentence) => {
    expect(() => readConfig({ DATA_DIR, [name]: value })).toThrow(sentence);
  });

  test('without repeating what is secret', () => {
    const read = () => readConfig({ DATA_DIR, DATABASE_URL: 'mysql://root:hunter2@localhost/x' });
    expect(read).not.toThrow('hunter2');
    expect(read).toThrow('DATABASE_URL');
  });

  test('a data folder that cannot be one', () => {
    expect(() => readConfig({ DATA_DIR: '/dev/null/data' })).toThrow(/^DATA_DIR cannot be used: /);
  });
});

test('good settings are taken as they are', () => {
  const env = {
    DATA_DIR,
    SECRET_KEY,
    BASE_URL: 'https://madoguchi.example.jp/',
    SMTP_URL: 'smtp://mail.example.jp:587',
    MAIL_FROM: 'Madoguchi <desk@example.jp>',
    CLOCK: '2026-12-01T09:00:00+09:00',
    FILES_URL: 's3://bucket',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
  };
  expect(readConfig(env)).toMatchObject({
    baseUrl: 'https://madoguchi.example.jp',
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    clock: env.CLOCK,
    filesUrl: env.FILES_URL,
    secretKey: SECRET_KEY,
  });
  expect(readConfig(env).trustedProxies.has('10.1.2.3')).toBe(true);
  expect(readConfig(env).trustedProxies.has('::1')).toBe(true);
  expect(readConfig({ SECRET_KEY }).trustedProxies.has('10.1.2.3')).toBe(false);
});

test('edge B: proxies that are no addresses are refused with a sentence', () => {
  expect(() => readConfig({ SECRET_KEY, TRUSTED_PROXIES: 'proxy.example' })).toThrow(
    'TRUSTED_PROXIES must be addresses or networks with commas between them, such as 10.0.0.0/8,192.0.2.7, but it is "proxy.example".',
  );
});

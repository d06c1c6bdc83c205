import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));

const SECRET_KEY = 'x'.repeat(32);
const production = { DATA_DIR, SECRET_KEY, NODE_ENV: 'production' };

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

  test('listens to everybody', () => {
    expect(readConfig(production).host).toBe('0.0.0.0');
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
  };
  expect(readConfig(env)).toMatchObject({
    baseUrl: 'https://madoguchi.example.jp',
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    clock: env.CLOCK,
    filesUrl: env.FILES_URL,
    secretKey: SECRET_KEY,
  });
});

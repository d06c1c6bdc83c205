import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { findPlace } from '../../src/db/embedded/place.ts';
import { ensureCluster, startServer } from '../../src/db/embedded/server.ts';
import { choose, endReview, logIn, releaseOf, stand, submit, valueUnder, walkToChoice } from '../journeys/steps.ts';
import { say } from '../journeys/words.ts';
import { contact } from '../support/apply.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { password } from '../support/counter.ts';
import { built, dataFolder, type Environment, freePort, runProgram, startProgram } from '../support/program.ts';
import { mailServer } from '../support/smtp.ts';

const words = say.ja;
const browser = await openBrowser();

test('edge C and E: a production start by docs/operating.md alone, up to the first application reviewed', async () => {
  const server = await databaseServer();
  const [ownerPassword, programPassword] = [newPassword(), newPassword()];
  await ask(server.url, await statements({ ownerPassword, programPassword }));
  const addressOf = (role: string, secret: string) =>
    `postgresql://${role}:${secret}@127.0.0.1:${server.port}/madoguchi`;
  const mails = await mailServer();
  const [port, metrics] = [String(await freePort()), String(await freePort())];
  const settings: Environment = {
    NODE_ENV: 'production',
    DATA_DIR: await dataFolder(),
    PORT: port,
    // A trial of this machine alone: there is no proxy with TLS in front.
    BASE_URL: `http://localhost:${port}`,
    SECRET_KEY: newPassword(),
    DATABASE_URL: addressOf('madoguchi_program', programPassword),
    SMTP_URL: mails.url,
    MAIL_FROM: 'Madoguchi <desk@example.jp>',
    METRICS_PORT: metrics,
    LOG_LEVEL: 'error',
  };
  const madoguchi = async (args: string[], more: Environment = {}) => {
    const { code, output } = await runProgram({ ...settings, ...more }, { command: [...built.commands, ...args] });
    return { code, output: output.trim() };
  };
  const owner = { DATABASE_OWNER_URL: addressOf('madoguchi_owner', ownerPassword) };

  // The program refuses what the owner has not done, and the owner's own role.
  expect(await runProgram(settings)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^The database was not brought to this version [^\n]+\n$/),
  });
  expect(await madoguchi(['migrate'], owner)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^Applied: 0001/),
  });
  expect(await runProgram({ ...settings, DATABASE_URL: owner.DATABASE_OWNER_URL })).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^DATABASE_URL names a role that owns the database: [^\n]+\n$/),
  });
  const check = await madoguchi(['check', '--mail', 'you@example.jp']);
  expect(check.output.split('\n').map((line) => line.split(' ')[0])).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok']);
  expect(check.code).toBe(0);

  const program = await startProgram(settings);
  const open = async () => {
    const page = await visitor(browser, program.url);
    onTestFinished(() => page.context().close());
    return page;
  };

  const chief = ['--login', 'chief', '--name', '管理 花子', '--mail', 'chief@example.jp'];
  const { output: link } = await madoguchi(['invite-admin', ...chief]);
  await setPassword(await open(), link);
  const administrator = await open();
  await logIn(administrator, 'chief');

  const shinsa = ['--login', 'shinsa', '--name', '審査 一郎', '--mail', 'shinsa@example.jp'];
  const { output: first } = await madoguchi(['invite-person', '--role', 'reviewer,setting', ...shinsa]);
  const { output: second } = await madoguchi(['invite-person', '--role', 'reviewer', ...shinsa, '--send']);
  expect(second).toBe('The link was sent to shinsa@example.jp.');
  const reviewer = await open();
  await reviewer.goto(first);
  expect(await reviewer.getByLabel('新しいパスワード', { exact: true }).count()).toBe(0);
  await setPassword(reviewer, await linkIn(mails, 'shinsa@example.jp'));
  await logIn(reviewer, 'shinsa');

  const samples = 'docs/samples/import';
  expect(await madoguchi(['import-contracts', samples, '--dry-run'])).toMatchObject({ code: 0 });
  expect(await madoguchi(['import-contracts', samples, '--invite'])).toMatchObject({ code: 0 });
  const manager = await open();
  await setPassword(manager, await linkIn(mails, 'hamada@sample.example'));
  await logIn(manager, 'smp002');
  const number = await fileRelease(manager);

  await endReview(reviewer, number);
  await manager.goto(`/applications/${number}`);
  expect(await valueUnder(manager, words.status).textContent()).toContain(words.reviewEnded);
  await expect
    .poll(() => mails.received.some(({ to, mail }) => to.includes(contact.mail) && mail.text?.includes(number)))
    .toBe(true);

  const gauges = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
  expect(gauges).toMatch(/^part_up\{part="database"\} 1$/m);
  expect(gauges).not.toContain('state="failed"');
  expect((await fetch(`${program.url}/metrics`)).status).toBe(404);
  expect(await program.end('SIGTERM')).toBe(0);
}, 300_000);

/** A server of databases that is nobody's yet. */
async function databaseServer(): Promise<{ port: number; url: string }> {
  const secret = newPassword();
  const place = await findPlace(await dataFolder());
  await ensureCluster(place, secret);
  const { port } = await startServer(place);
  return { port, url: `postgresql://madoguchi:${secret}@127.0.0.1:${port}/postgres` };
}

/** What the administrator of the server is told to do, with other passwords. */
async function statements(of: { ownerPassword: string; programPassword: string }): Promise<string[]> {
  const text = await readFile('docs/operating.md', 'utf8');
  const block = /### 2\. The roles of the database\n.*?```sql\n(.*?)```/s.exec(text)?.[1] ?? '';
  expect(block).toContain('create database');
  return block
    .replace('OWNER-PASSWORD', of.ownerPassword)
    .replace('PROGRAM-PASSWORD', of.programPassword)
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
}

async function ask(url: string, all: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of all) await client.query(statement);
  await client.end();
}

async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('[name=next]').fill(password);
  await page.locator('[name=again]').fill(password);
  await page.getByRole('button', { name: '設定する' }).click();
  await page.getByRole('button', { name: words.login, exact: true }).waitFor();
}

/** The newest link that was mailed to an address. */
async function linkIn(mails: Awaited<ReturnType<typeof mailServer>>, address: string): Promise<string> {
  const found = () =>
    mails.received
      .filter(({ to }) => to.includes(address))
      .map(({ mail }) => /https?:\/\/\S+\?token=\S+/.exec(mail.text ?? '')?.[0])
      .findLast((link) => link !== undefined);
  await expect.poll(found, { timeout: 30_000 }).toBeDefined();
  return found() ?? '';
}

/** 浜田事業所 ends sharing the equipment of 本店. @returns the reception number */
async function fileRelease(page: Page): Promise<string> {
  await walkToChoice(page);
  await choose(page);
  await stand(page, words.contact);
  for (const [name, value] of Object.entries(contact)) await page.locator(`main [name=${name}]`).fill(value);
  await page.getByRole('button', { name: words.toPages }).click();
  await stand(page, words.sharingPage);
  await releaseOf(page, 'SMP001');
  return await submit(page);
}

const newPassword = () => randomBytes(24).toString('hex');

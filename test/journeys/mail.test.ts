import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { openCounter } from '../support/counter.ts';
import { freePort } from '../support/program.ts';
import { type MailServer, mailServer, type Received } from '../support/smtp.ts';
import { fileRelease, logIn } from './steps.ts';
import { say } from './words.ts';

const words = say.ja;
/** The place of the mail server, whether it is there or not. */
const port = await freePort();
const counter = await openCounter(undefined, { SMTP_URL: `smtp://127.0.0.1:${port}` });
const browser = await openBrowser();
let clerk: Page;
let manager: Page;

beforeAll(async () => {
  clerk = await visitor(browser, counter.url);
  await logIn(clerk, 'nac002-clerk');
  manager = await visitor(browser, counter.url, { script: false });
  await logIn(manager, 'nac004');
});
afterEach(async () => {
  for (const page of [clerk, manager]) await page.goto('/menu');
});

test('while the mail server is down 登録 works as ever; the letters go out once it is back, each to its own recipient', async () => {
  const number = await fileRelease(clerk);
  expect(await statesOf(number)).toEqual(['waiting', 'waiting', 'waiting']);

  const server = await mailServer(port);
  const letters = await receive(server, number, 3);
  expect(letters.flatMap(({ to }) => to).sort()).toEqual([
    'konsai.ichiro@naccs.example',
    'manager.nac001@naccs.example',
    'manager.nac002@naccs.example',
  ]);
  for (const { mail } of letters) {
    expect(mail.subject).toBe('【NACCS】利用申込受付完了のお知らせ');
    expect(mail.text).toContain(`申込受付番号：${number}`);
    expect(mail.text).toContain(counter.url);
  }
  const mine = letters.find(({ to }) => to.includes('konsai.ichiro@naccs.example'));
  expect(mine?.mail.text).toContain('ナックス商事株式会社 第二営業所 通関課\n混載 一郎 様\n');
  expect(new Set(letters.map(({ mail }) => mail.messageId)).size).toBe(3);
  await expect.poll(() => statesOf(number), { timeout: 30_000 }).toEqual(['sent', 'sent', 'sent']);
}, 180_000);

test('a recipient that is refused for good is shown on the application', async () => {
  const server = await mailServer(port);
  server.manner = 'refusesRecipient';
  const number = await fileRelease(manager);
  await expect.poll(() => statesOf(number), { timeout: 30_000 }).toEqual(['refused', 'refused']);
  await manager.goto(`/applications/${number}`);
  await manager.getByRole('heading', { name: '届かなかったメールがあります' }).waitFor();
  expect(await manager.getByRole('region', { name: words.mails, exact: true }).textContent()).toContain(
    '届きませんでした',
  );
}, 180_000);

/** Waits until so many letters on an application have come in, however often each is tried. */
async function receive(server: MailServer, number: string, count: number): Promise<Received[]> {
  const lettersOn = () => server.received.filter(({ mail }) => mail.text?.includes(number));
  const received = async () => {
    await wake();
    return lettersOn().length;
  };
  await expect.poll(received, { timeout: 60_000 }).toBe(count);
  return lettersOn();
}

/** A mail that could not be sent waits some seconds before it is tried again; here nobody wants to wait for that. */
async function wake(): Promise<void> {
  await counter.ask('update graphile_worker._private_jobs set run_at = now()');
}

async function statesOf(number: string): Promise<unknown[]> {
  const rows = await counter.ask(
    'select state from mail join application on application.id = mail.application_id where reception_no = $1',
    [number],
  );
  return rows.map(({ state }) => state);
}

import { setTimeout as pause } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { demoPassword } from '../../src/demo/people.ts';
import { type Browser, openBrowser } from './browser.ts';
import type { Attacked } from './service.ts';
import type { Verdict } from './verdicts.ts';

const loginId = 'reviewer1';

/** Wrong passwords of strangers, from how many addresses, and links for this person that they ask for. */
const strangers = { passwords: 50, addresses: 10, links: 30 };

/** "At once", in milliseconds. */
const limitMs = 1_000;

/**
 * Strangers try passwords of one person and ask for links in that name; the person logs in from the usual browser, and by a link
 * from another one. @param mails as they arrive
 */
export async function reachReviewer(
  { program }: Attacked,
  mails: readonly string[],
  say: (line: string) => void,
): Promise<Verdict[]> {
  const own = openBrowser(program.url, '127.0.7.1');
  await own.post('/login', { loginId, password: demoPassword });
  await own.post('/logout', {});
  const statuses = await annoy(program.url);
  say(`Strangers were answered with ${[...new Set(statuses)].join(', ')}`);
  const verdicts = [await logInFrom(own, demoPassword, 'the person logs in from their own browser at once')];
  const other = openBrowser(program.url, '127.0.5.1');
  await other.post('/password/forgot', { loginId });
  const link = await linkIn(mails);
  const next = 'Another-2026-madoguchi';
  const set = link ? await setPassword(other, link, next) : 0;
  verdicts.push({
    what: 'the link comes by mail and takes a new password',
    figure: link ? `answered with ${set}` : 'no mail came',
    met: set === 303,
  });
  verdicts.push(await logInFrom(other, next, 'with it the person logs in from another browser and address at once'));
  for (const browser of [own, other]) browser.close();
  return verdicts;
}

async function annoy(base: string): Promise<number[]> {
  const browsers = Array.from({ length: strangers.addresses }, (_, at) => openBrowser(base, `127.0.6.${at + 1}`));
  const tries = browsers.map(async (browser, at) => {
    const statuses: number[] = [];
    for (let index = at; index < strangers.passwords; index += strangers.addresses)
      statuses.push((await browser.post('/login', { loginId, password: `wrong-password-${index}` })).status);
    for (let index = at; index < strangers.links; index += strangers.addresses)
      statuses.push((await browser.post('/password/forgot', { loginId })).status);
    browser.close();
    return statuses;
  });
  return (await Promise.all(tries)).flat();
}

async function logInFrom(browser: Browser, password: string, what: string): Promise<Verdict> {
  const from = performance.now();
  const { status } = await browser.post('/login', { loginId, password });
  const ms = performance.now() - from;
  const figure = `${status} after ${Math.round(ms)} ms (wanted 303, ≤ ${limitMs} ms)`;
  return {
    what: `${strangers.passwords} wrong passwords from ${strangers.addresses} addresses, then ${what}`,
    figure,
    met: status === 303 && ms <= limitMs,
  };
}

async function setPassword(browser: Browser, link: string, next: string): Promise<number> {
  const { pathname, search, searchParams } = new URL(link);
  await browser.get(`${pathname}${search}`);
  return (await browser.post(pathname, { token: searchParams.get('token') ?? '', next, again: next })).status;
}

/** The link of the newest mail that has one, whoever asked for it; undefined when none comes in half a minute. */
async function linkIn(mails: readonly string[]): Promise<string | undefined> {
  for (let left = 300; left > 0; left -= 1) {
    for (const raw of mails.toReversed()) {
      const { text = '' } = await PostalMime.parse(raw);
      const link = /https?:\/\/\S+\?token=\S+/.exec(text)?.[0];
      if (link) return link;
    }
    await pause(100);
  }
  return undefined;
}

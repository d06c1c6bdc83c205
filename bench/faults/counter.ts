import { setTimeout as pause } from 'node:timers/promises';
import { cookieFor } from '../context.ts';
import type { Visitor } from '../data/people.ts';
import { browserHeaders, get, isRefused, isTaken } from '../load/browser.ts';
import { openConnections, read, send } from '../load/requests.ts';

/**
 * What somebody's browser was answered: done, refused with a page that says why, or nothing that tells, because the service was not
 * there. `unsure` when an earlier try had no answer: it may have been done by that one.
 */
export type Answer = { answer: 'done' | 'refused' | 'none'; unsure: boolean };

/** The browser of somebody who is logged in. */
export type Browser = {
  /** Sends a form until there is an answer, or until it is told to stop. */
  press(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  /** The text of a page; undefined when it cannot be had. */
  open(path: string): Promise<string | undefined>;
  close(): void;
};

/** @param stopping asked before each further try */
export function openBrowser(base: string, person: Visitor, stopping: () => boolean): Browser {
  const agent = openConnections(1);

  async function press(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    for (let unsure = false; ; unsure = true) {
      const answer = await pressOnce(path, fields);
      if (answer !== 'none' || stopping()) return { answer, unsure };
      await pause(250);
    }
  }

  async function pressOnce(path: string, fields: Readonly<Record<string, string>>): Promise<Answer['answer']> {
    const headers = browserHeaders(base, await cookieFor(person));
    const { status, location } = await send(agent, base, {
      method: 'POST',
      path,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    }).catch(() => ({ status: 0, location: '' }));
    if (location.includes('/login')) throw new Error(`${person.loginId} is not logged in any more`);
    if (isTaken({ status, location })) return 'done';
    return isRefused(location) || (status >= 400 && status < 500 && status !== 429) ? 'refused' : 'none';
  }

  async function open(path: string): Promise<string | undefined> {
    const asked = get(base, path, await cookieFor(person));
    const plain = { ...asked, headers: { ...asked.headers, 'accept-encoding': 'identity' } };
    const answer = await read(agent, base, plain).catch(() => undefined);
    return answer?.status === 200 ? answer.body.toString() : undefined;
  }

  return { press, open, close: () => agent.destroy() };
}

import { get } from '../load/browser.ts';
import { openConnections, send } from '../load/requests.ts';
import { answerWith } from '../program/children.ts';

/** Somebody who looks at pages for some time, without hurry. */
export type Watch = { base: string; pages: readonly { path: string; cookie: string }[]; restMs: number };

export type Seen = { path: string; status: number; ms: number };

let [looking, seen]: [boolean, Promise<Seen[]>] = [false, Promise.resolve([])];

/** The first message begins, and the next one, ends it with all that was seen. */
answerWith<Watch | { stop: true }, Seen[]>(async (question) => {
  if ('stop' in question) {
    looking = false;
    return seen;
  }
  looking = true;
  seen = look(question);
  return [];
});

async function look({ base, pages, restMs }: Watch): Promise<Seen[]> {
  const agent = openConnections(2);
  const all: Seen[] = [];
  while (looking) {
    for (const { path, cookie } of pages) {
      const from = performance.now();
      const status = await send(agent, base, get(base, path, cookie)).then(
        (answer) => answer.status,
        () => 0,
      );
      all.push({ path, status, ms: performance.now() - from });
    }
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  agent.destroy();
  return all;
}

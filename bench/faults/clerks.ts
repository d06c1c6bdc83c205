import { setTimeout as pause } from 'node:timers/promises';
import type { ReadyDraft } from '../data/drafts.ts';
import { openConnections, send } from '../load/requests.ts';
import { numberIn, prepare } from '../measures/registration.ts';
import type { Filed } from './stage.ts';
import { createWatch, type Watch } from './watch.ts';

export type Clerks = {
  /** What the clerks were told: the number in every 303 that arrived. */
  told: readonly Filed[];
  /** 登録 that got no answer, or the answer that the service is not there. */
  unanswered(): number;
  /** Milliseconds of the slowest answer. */
  slowest(): number;
  /** Lets everybody finish what they are at, and waits. */
  stop(): Promise<void>;
};

type Filing = {
  /** Address of the service, which stays the same over its restarts. */
  base: string;
  drafts: readonly ReadyDraft[];
  count: number;
  /** How long each rests after every draft, in milliseconds; not at all when left out. */
  restMs?: number;
  watch?: Watch;
  /** Told each number as it comes. */
  onFiled?(filed: Filed): void;
};

/**
 * People who file one draft after the other, as fast as they are answered. Who gets no answer tries the same draft again, and so
 * must be told the number that it got the first time, if it got one.
 */
export function startClerks(filing: Filing): Clerks {
  const { base, drafts, count, restMs = 0, watch = createWatch(), onFiled = () => undefined } = filing;
  const told: Filed[] = [];
  let [next, stopping, unanswered, slowest] = [0, false, 0, 0];

  async function work(): Promise<void> {
    const agent = openConnections(1);
    for (let draft = drafts[next++]; draft && !stopping; draft = drafts[next++]) {
      for (;;) {
        const receptionNo = await file(draft, agent);
        if (receptionNo) hear({ draft, receptionNo });
        if (receptionNo || stopping) break;
        unanswered += 1;
        await pause(250);
      }
      if (restMs > 0) await pause(restMs);
    }
    agent.destroy();
  }

  function hear(filed: Filed): void {
    told.push(filed);
    onFiled(filed);
  }

  /** The number, when an answer came that has one. */
  async function file(draft: ReadyDraft, agent: ReturnType<typeof openConnections>): Promise<string | undefined> {
    const from = performance.now();
    try {
      const form = await prepare(base, draft, agent).catch(seenFiled);
      if (typeof form === 'string') return form;
      const { status, location, milliseconds } = await watch.during('filing', () => send(agent, base, form));
      slowest = Math.max(slowest, milliseconds);
      return status === 303 ? numberIn(location) : undefined;
    } catch {
      slowest = Math.max(slowest, performance.now() - from);
      return undefined;
    }
  }

  const all = Promise.all(Array.from({ length: count }, work));
  const stop = async () => {
    stopping = true;
    await all;
  };
  return { told, unanswered: () => unanswered, slowest: () => slowest, stop };
}

/** A draft that was filed although no answer came leads from its check page to the application. */
function seenFiled(error: unknown): string {
  const number = /\/applications\/(\d{7}[A-Z])/.exec(String(error))?.[1];
  if (number) return number;
  throw error;
}

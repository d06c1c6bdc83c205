import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** What people do while the program is killed. Applications start by themselves, on their day. */
export const acts = ['filing', 'review', 'withdrawal', 'consent', 'start'] as const;
export type Act = (typeof acts)[number];

/** How many of each are under way: sent, and not answered. */
export type UnderWay = Record<Act, number>;

/** Knows what is under way. */
export type Watch = {
  during<Result>(act: Act, work: () => Promise<Result>): Promise<Result>;
  underWay(): UnderWay;
  /**
   * Waits for the middle of an act: until one has begun, and some milliseconds more.
   * @param random from 0 to 1 @throws when nobody does it for a minute
   */
  middleOf(act: Act, random: () => number): Promise<void>;
};

/** An act is answered within about this time, in milliseconds. */
const span = 25;

export function createWatch(): Watch {
  const begun = new EventEmitter();
  const count: UnderWay = { filing: 0, review: 0, withdrawal: 0, consent: 0, start: 0 };

  async function during<Result>(act: Act, work: () => Promise<Result>): Promise<Result> {
    count[act] += 1;
    begun.emit(act);
    try {
      return await work();
    } finally {
      count[act] -= 1;
    }
  }

  async function middleOf(act: Act, random: () => number): Promise<void> {
    const limit = performance.now() + 60_000;
    while (performance.now() < limit) {
      await next(act);
      await pause(random() * span);
      if (count[act] > 0) return;
    }
    throw new Error(`no ${act} for a minute: give the players more to do`);
  }

  const next = (act: Act) =>
    Promise.race([
      new Promise<void>((resolve) => void begun.once(act, resolve)),
      pause(1_000, undefined, { ref: false }),
    ]);

  return { during, underWay: () => ({ ...count }), middleOf };
}

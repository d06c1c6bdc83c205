import PQueue from 'p-queue';

/** Too many are waiting already; trying again in a moment helps. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** Where somebody stands in line. */
export type Place = {
  /** Whether the person proved something before: by a browser that knows them, a session or a link. Strangers cannot fill that line. */
  known: boolean;
  /** Among whom the person is counted, and how many of them may wait or run. */
  among: readonly { key: string; most: number }[];
};

/**
 * Takes a place in the line for as long as `within` lasts, which may look whether there is anything to do before it waits for its turn.
 * @throws BusyError when the line, or the person's part of it, is full
 */
export type Gate = <T>(place: Place, within: (turn: Turn) => Promise<T>) => Promise<T>;

/** Runs a task when its turn comes. */
export type Turn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * A gate for work that hashes passwords: few at once, so that a storm of log-ins leaves threads and connections to everybody else, and
 * a bounded line (`decisions.md` 36). Nobody stands in it more often than their part, so nobody's line is long because of one address.
 * @param atOnce tasks at once
 * @param waiting places in the line, for strangers and for those who are known apart
 */
export function createGate({ atOnce, waiting }: { atOnce: number; waiting: number }): Gate {
  const queue = new PQueue({ concurrency: atOnce });
  const counts = new Map<string, number>();
  const count = (key: string) => counts.get(key) ?? 0;
  const add = (keys: readonly string[], by: 1 | -1) => {
    for (const key of keys) {
      const left = count(key) + by;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    }
  };
  return async ({ known, among }, within) => {
    const line = `line ${known}`;
    const parts = [
      ...among.map(({ key, most }) => ({ key: `${line} ${key}`, most })),
      { key: line, most: waiting + atOnce },
    ];
    if (parts.some(({ key, most }) => count(key) >= most)) throw new BusyError('Too many log-ins are waiting');
    const keys = parts.map(({ key }) => key);
    add(keys, 1);
    try {
      return await within((task) => queue.add(task, { priority: known ? 1 : 0 }));
    } finally {
      add(keys, -1);
    }
  };
}

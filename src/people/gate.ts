import PQueue from 'p-queue';

/** Too many are waiting already; trying again in a moment helps. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** Runs one task after the other. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * A gate for work that hashes passwords: one at a time, so that a storm of log-ins holds one thread and one connection and
 * leaves the rest to everybody else, and at most `waiting` in the queue (`decisions.md` 36).
 * @throws BusyError when the queue is full.
 */
export function createGate(waiting: number): Gate {
  const queue = new PQueue({ concurrency: 1 });
  return async (task) => {
    if (queue.size >= waiting) throw new BusyError('Too many log-ins are waiting');
    return await queue.add(task);
  };
}

/** Turns at something that only a few may do at once, shared out so that nobody takes all of them. */
export interface Turns {
  /**
   * Waits for a turn.
   * @param key whose turn it is
   * @returns ends the turn; undefined when too many wait already, or it did not come in time
   */
  take(key: string): Promise<(() => void) | undefined>;
}

type Waiting = { key: string; go(taken: boolean): void };

/**
 * @param most turns at once
 * @param each turns at once of one key
 * @param waiting how many may wait
 * @param patience how long they wait, in milliseconds of real time
 */
export function createTurns({
  most,
  each,
  waiting,
  patience,
}: Record<'most' | 'each' | 'waiting' | 'patience', number>): Turns {
  const taken = new Map<string, number>();
  const queue: Waiting[] = [];
  let count = 0;

  const isFree = (key: string) => count < most && (taken.get(key) ?? 0) < each;

  function begin(key: string): () => void {
    count += 1;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      count -= 1;
      const left = (taken.get(key) ?? 1) - 1;
      if (left > 0) taken.set(key, left);
      else taken.delete(key);
      callNext();
    };
  }

  function callNext(): void {
    const at = queue.findIndex(({ key }) => isFree(key));
    if (at < 0) return;
    const [next] = queue.splice(at, 1);
    next?.go(true);
  }

  return {
    take(key) {
      if (isFree(key)) return Promise.resolve(begin(key));
      const mine = queue.filter((each) => each.key === key).length;
      if (queue.length >= waiting || mine >= each) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const waiter: Waiting = {
          key,
          go(isTurn) {
            clearTimeout(tired);
            resolve(isTurn ? begin(key) : undefined);
          },
        };
        const tired = setTimeout(() => {
          queue.splice(queue.indexOf(waiter), 1);
          waiter.go(false);
        }, patience);
        queue.push(waiter);
      });
    },
  };
}

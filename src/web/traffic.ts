import type { MiddlewareHandler } from 'hono';

/** How much there is to answer at the moment, for work that can wait for a quieter one. */
export interface Traffic {
  /** Counts the requests that go through it. Register it before what answers. */
  watch: MiddlewareHandler;
  /** Requests that are being answered. */
  count(): number;
  /** Resolves when fewer than `crowd` requests are being answered, and after `patience` milliseconds whatever there is. */
  calm(crowd: number, patience: number): Promise<void>;
}

/** Counts the requests of one program. */
export function createTraffic(): Traffic {
  let count = 0;
  const waiting = new Set<{ crowd: number; go(): void }>();
  const left = () => {
    count -= 1;
    for (const { crowd, go } of waiting) if (count < crowd) go();
  };
  return {
    count: () => count,
    async watch(_, next) {
      count += 1;
      try {
        await next();
      } finally {
        left();
      }
    },
    calm(crowd, patience) {
      if (count < crowd) return Promise.resolve();
      return new Promise((resolve) => {
        const waiter = { crowd, go };
        const longEnough = setTimeout(go, patience);
        waiting.add(waiter);
        function go(): void {
          clearTimeout(longEnough);
          waiting.delete(waiter);
          resolve();
        }
      });
    },
  };
}

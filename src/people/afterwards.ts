/** Work that goes on after the answer, so that the answer takes as long whatever there is to do. */
export interface Afterwards {
  begin(work: () => Promise<void>): void;
  /** Resolves when nothing is left of it. */
  settled(): Promise<void>;
}

/** @param onError told of work that failed: nobody waits for it any more */
export function createAfterwards(onError: (error: unknown) => void): Afterwards {
  const going = new Set<Promise<void>>();
  return {
    begin(work) {
      const done = new Promise<void>((resolve) => setImmediate(resolve))
        .then(work)
        .catch(onError)
        .finally(() => going.delete(done));
      going.add(done);
    },
    async settled() {
      while (going.size > 0) await Promise.all(going);
    },
  };
}

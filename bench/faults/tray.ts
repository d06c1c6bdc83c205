/** Work that one puts down and another takes up, in order. */
export type Tray<Item> = {
  put(item: Item): void;
  /** Waits for the next; undefined once the tray is closed. */
  take(): Promise<Item | undefined>;
  /** Whoever waits goes home; what lies there stays there. */
  close(): void;
};

export function createTray<Item>(): Tray<Item> {
  const items: Item[] = [];
  const waiting: ((item: Item | undefined) => void)[] = [];
  let closed = false;
  return {
    put(item) {
      const first = waiting.shift();
      if (first) first(item);
      else items.push(item);
    },
    take() {
      if (closed) return Promise.resolve(undefined);
      return items.length > 0 ? Promise.resolve(items.shift()) : new Promise((resolve) => waiting.push(resolve));
    },
    close() {
      closed = true;
      for (const each of waiting.splice(0)) each(undefined);
    },
  };
}

import { randomFrom } from '../faults/random.ts';

/** Choices that follow from a seed. */
export type Random = {
  /** From 0 to 1. */
  next(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the keys, as often as its weight says. */
  weigh<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
};

/** The choices of one request of a run, which do not depend on those of the others. */
export function randomOf(seed: number, index: number): Random {
  const next = randomFrom((Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index + 1, 0xc2b2ae35)) >>> 0);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('there is nothing to choose from');
      return item;
    },
    weigh(weights) {
      const entries = Object.entries<number>(weights);
      const at = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      let passed = 0;
      for (const [key, weight] of entries) {
        passed += weight;
        if (at < passed) return key as keyof typeof weights;
      }
      throw new Error('there is nothing to choose from');
    },
  };
}

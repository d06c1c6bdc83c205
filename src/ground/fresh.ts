/** Gives what was read a little while ago. */
export interface Fresh<Owner extends object, Key extends readonly string[], T> {
  (owner: Owner, ...key: Key): Promise<T>;
  /** To be called when what is read has changed: who asks next sees it. */
  forget(owner: Owner): void;
}

/**
 * Reads at most once in a while for all who ask, of each owner, such as a database, and of each key. Who asks while it is being read waits
 * for the same reading. One that failed is not kept.
 * @param freshFor how old a reading may become, in milliseconds of real time
 */
export function fresh<Owner extends object, Key extends readonly string[], T>(
  freshFor: number,
  read: (owner: Owner, ...key: Key) => Promise<T>,
): Fresh<Owner, Key, T> {
  const owners = new WeakMap<Owner, Map<string, { value: Promise<T>; readAt: number }>>();
  const give = (owner: Owner, ...key: Key): Promise<T> => {
    const kept = owners.get(owner) ?? new Map<string, { value: Promise<T>; readAt: number }>();
    owners.set(owner, kept);
    const name = key.join(' ');
    const found = kept.get(name);
    if (found && performance.now() - found.readAt < freshFor) return found.value;
    if (kept.size > mostKeys) kept.clear();
    const reading = { value: read(owner, ...key), readAt: performance.now() };
    kept.set(name, reading);
    reading.value.catch(() => kept.get(name) === reading && kept.delete(name));
    return reading.value;
  };
  return Object.assign(give, { forget: (owner: Owner) => void owners.delete(owner) });
}

/** Keys are codes and days: more than this of one owner are not in use at the same time. */
const mostKeys = 5000;

/** Thrown where a rule asks for an answer that could not be read. */
class Unread extends Error {}

/**
 * The answers that could be read, for a rule that needs no others: whoever asks for one that could not be read, or for all of them, is
 * stopped (`asFarAsRead`).
 * @param asked the names of all questions
 */
export function onlyRead(
  answers: Readonly<Record<string, unknown>>,
  asked: readonly string[],
): Record<string, unknown> {
  const isUnread = (name: string | symbol) =>
    typeof name === 'string' && asked.includes(name) && !Object.hasOwn(answers, name);
  const stop = (): never => {
    throw new Unread('not read');
  };
  const isWhole = asked.every((name) => Object.hasOwn(answers, name));
  return new Proxy<Record<string, unknown>>(answers, {
    get: (known, name) => (isUnread(name) ? stop() : Reflect.get(known, name)),
    has: (known, name) => (isUnread(name) ? stop() : Reflect.has(known, name)),
    ownKeys: (known) => (isWhole ? Reflect.ownKeys(known) : stop()),
  });
}

/** What is made of answers (`onlyRead`); undefined where that needs one that could not be read. */
export function asFarAsRead<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

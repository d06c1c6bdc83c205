/** Characters that a key has at least; `openssl rand -hex 32` gives 64. */
export const shortestKey = 32;

/**
 * What makes a key easy to guess, as the end of a sentence that begins with its name; undefined when nothing does. A key that was drawn at
 * random passes: of a million hexadecimal ones of 32 characters not one has fewer than eight different.
 */
export function findKeyProblem(key: string): string | undefined {
  if (key.length < shortestKey) return `must have at least ${shortestKey} characters`;
  if (placeholder.test(key)) return 'is an example, or holds a word that anybody would try';
  if (new Set(key.toLowerCase()).size < fewestDifferent) return 'repeats few characters';
  if (isRepetition(key)) return 'repeats one part over and over';
  if (stepsOf(key) * 2 > key.length) return 'counts up or down, as on a keyboard';
  return undefined;
}

const fewestDifferent = 8;

/** What stands in examples, and what people type when they are asked for a secret. */
const placeholder =
  /example|change|replace|your.?(own|key|secret)|secret|passw|madoguchi|default|insecure|development|qwerty|openssl/i;

/** Whether it is one part of at most half its length, again and again; the last may be cut off. */
function isRepetition(key: string): boolean {
  const lengths = Array.from({ length: Math.floor(key.length / 2) }, (_, index) => index + 1);
  return lengths.some((length) => key.startsWith(key.slice(length)));
}

/** How often a character is the neighbour of the one before it, in the alphabet, among digits, or in a row of keys. */
function stepsOf(key: string): number {
  const lower = key.toLowerCase();
  return [...lower].filter((character, index) => index > 0 && areNeighbours(lower.charAt(index - 1), character)).length;
}

function areNeighbours(one: string, other: string): boolean {
  const pair = one + other;
  return rows.some((row) => row.includes(pair) || row.includes(other + one));
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

import type { Seen } from '../../application/draft/examine.ts';

/** The parts of the seal, in the order in which the page wrote them. */
const parts = ['answers', 'files', 'contract', 'versions'] as const satisfies readonly (keyof Seen)[];

/** What the check page showed, for its hidden field. */
export const sealOf = (seen: Seen): string => parts.map((part) => seen[part]).join('.');

/** The seal that came back; a part that is missing matches nothing. */
export function readSeal(seal: string): Partial<Seen> {
  const values = seal.split('.');
  return Object.fromEntries(parts.map((part, index) => [part, values[index] ?? '']));
}

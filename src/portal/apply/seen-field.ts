import type { Seen } from '../../application/draft/examine.ts';

/** The parts of the fingerprint, in the order in which the page wrote them. */
const parts = ['answers', 'files', 'contract', 'versions'] as const satisfies readonly (keyof Seen)[];

/** What the check page showed, for its hidden field. */
export const writeSeen = (seen: Seen): string => parts.map((part) => seen[part]).join('.');

/** The fingerprint that came back; a part that is missing matches nothing. */
export function readSeen(fingerprint: string): Partial<Seen> {
  const values = fingerprint.split('.');
  return Object.fromEntries(parts.map((part, index) => [part, values[index] ?? '']));
}

import type { Dated } from '../../ground/dated.ts';

/** A kind of value that the centre issues at the end of a review: all that is known of it. */
export type IssuedKind<Held extends string = string> = {
  /** What a company can be given of it, in the order in which it is proposed. @param company its 企業略称 */
  candidates(company: string): string[];
  /** Whether a value can be one of this company. */
  belongsTo(company: string, value: string): boolean;
  /** Where contracts hold it: as the codes of subjects, or as the identities in a list of an office. */
  heldAs: Held;
  /**
   * For how long one that was given back is issued to nobody, with the day of release from which that counts; the newest that has begun
   * counts. Left out where it is never issued again.
   */
  rests?: readonly [Rest, ...Rest[]];
};

type Rest = Dated & { years: number };

/** The kinds of a part, each held in one of its lists. */
export type IssuedKinds<T> = Readonly<Record<string, IssuedKind<ListsIn<T>>>>;
type ListsIn<T> = { [L in keyof T & string]: T[L] extends readonly { id: string }[] ? L : never }[keyof T & string];

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

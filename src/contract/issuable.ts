import type { Day } from '../ground/clock.ts';
import { clearLetters } from '../ground/text/codes.ts';

/** A kind of value that the centre issues at the end of a review: all that is known of it. */
type Issuable = {
  /** What a company can be given of it, in the order in which it is proposed. @param company its 企業略称 */
  candidates(company: string): string[];
  /** Whether a value can be one of this company. */
  belongsTo(company: string, value: string): boolean;
  /** Where contracts hold it: as the codes of subjects, or as the identities in a list of an office. */
  heldAs: 'subject' | 'userCodes' | 'userIds';
  /**
   * For how long one that was given back is issued to nobody, with the day of release from which that counts; the newest that has begun
   * counts. Left out where it is never issued again.
   */
  rests?: readonly { from: Day; years: number }[];
};

/** Everything that the centre issues (`domain.md` 3.1, 3.2, 8.16, 8.17). V1 is the family of 外為法. */
export const issuable = {
  officeCode: {
    candidates: (company) => [
      ...upTo(999).map((serial) => company + String(serial).padStart(3, '0')),
      ...threeLetters().map((serial) => company + serial),
    ],
    belongsTo: (company, value) => value.startsWith(company),
    heldAs: 'subject',
  },
  userCode: {
    candidates: (company) => [
      ...clearLetters.flatMap((letter) => upTo(9).map((digit) => `${digit}${letter}${company}`)),
      `V1${company}`,
    ],
    belongsTo: (company, value) => value.endsWith(company),
    heldAs: 'userCodes',
  },
  idNumber: {
    candidates: () =>
      clearLetters.flatMap((letter) => upTo(99).map((serial) => letter + String(serial).padStart(2, '0'))),
    belongsTo: () => true,
    heldAs: 'userIds',
    rests: [{ from: '2008-10-01', years: 1 }],
  },
} as const satisfies Readonly<Record<string, Issuable>>;

export type IssuableKind = keyof typeof issuable;

export const issuableOf = (kind: IssuableKind): Issuable => issuable[kind];

/** Every 企業略称 of letters, as a company to be opened can be given. */
export const threeLetters = (): string[] =>
  clearLetters.flatMap((a) => clearLetters.flatMap((b) => clearLetters.map((c) => a + b + c)));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

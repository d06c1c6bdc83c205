import { clearLetters } from '../ground/text/codes.ts';
import { type IssuedOf, officeParts } from './parts/index.ts';
import { type IssuedKind, upTo } from './parts/issued.ts';

/** Codes of offices, which are no value of a contract (`domain.md` 3.1). */
const officeCode: IssuedKind = {
  candidates: (company) => [
    ...upTo(999).map((serial) => company + String(serial).padStart(3, '0')),
    ...threeLetters().map((serial) => company + serial),
  ],
  belongsTo: (company, value) => value.startsWith(company),
  heldAs: 'subject',
};

export type IssuableKind = 'officeCode' | keyof IssuedOf<typeof officeParts>;

/** Everything that the centre issues: the codes of offices, and what the parts of a contract say of theirs. */
export const issuable = Object.assign(
  { officeCode },
  ...Object.values(officeParts).map((part) => ('issued' in part ? part.issued : {})),
) as Readonly<Record<IssuableKind, IssuedKind>>;

export const issuableOf = (kind: IssuableKind): IssuedKind => issuable[kind];

/** Every 企業略称 of letters, as a company to be opened can be given. */
export const threeLetters = (): string[] =>
  clearLetters.flatMap((a) => clearLetters.flatMap((b) => clearLetters.map((c) => a + b + c)));

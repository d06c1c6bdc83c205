import type { Text } from '../../ground/words.ts';
import { billing } from './billing.ts';
import { userCodes } from './codes.ts';
import { company } from './company.ts';
import { contractor } from './contractor.ts';
import { devices } from './devices.ts';
import { userIds } from './ids.ts';
import type { Cells, Reads } from './imported.ts';
import { internet } from './internet.ts';
import { jointUse } from './joint.ts';
import { line } from './line.ts';
import { lines } from './lines.ts';
import { manager } from './manager.ts';
import { office } from './office.ts';
import { plan } from './plan.ts';
import { sharing } from './sharing.ts';

export const companyParts = { company };

/** In the order of the manual's contract page, in which their blocks are shown. */
export const officeParts = {
  office,
  contractor,
  manager,
  userCodes,
  userIds,
  internet,
  line,
  lines,
  plan,
  sharing,
  jointUse,
  billing,
  devices,
};

/** Every part of a contract; of these its types, its pages, its comparison and its import are made. */
export const parts = { ...companyParts, ...officeParts };
type Parts = typeof parts;
export type PartId = keyof Parts;

/** A block of the contract on pages: a part that has a heading of its own. */
export type BlockId = BlockOf<Parts>;
export type BlockOf<P extends Readonly<Record<string, { block: unknown }>>> = {
  [K in keyof P]: P[K]['block'] extends Text ? K : never;
}[keyof P];

/** All values of the parts of a company or an office, under their names. */
export type ValuesOf<P extends Readonly<Record<string, { blank: unknown }>>> = Together<P[keyof P]['blank']>;

/** What the import takes from the cells of a company's or an office's row, by heading. */
export type CellsOf<P extends AnyParts> = Together<{ [K in keyof P]: Cells<P[K]['imported'], P[K]['blank']> }[keyof P]>;
/** What the import reads from rows, by path. */
export type ReadsOf<P extends AnyParts> = Together<{ [K in keyof P]: Reads<P[K]['imported'], P[K]['blank']> }[keyof P]>;

/** What the centre issues of the parts, by kind. */
export type IssuedOf<P extends Readonly<Record<string, { issued?: unknown }>>> = Together<
  { [K in keyof P]: unknown extends P[K]['issued'] ? never : NonNullable<P[K]['issued']> }[keyof P]
>;

type AnyParts = Readonly<Record<string, { blank: unknown; imported: unknown }>>;
type Together<U> = Flat<(U extends unknown ? (one: U) => void : never) extends (all: infer A) => void ? A : never>;
type Flat<T> = { [K in keyof T]: T[K] };

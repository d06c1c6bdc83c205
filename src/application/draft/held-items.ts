import { companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { claimsOf } from '../../procedure/claims.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { type Claim, findHolders, type Holder } from '../move/claims.ts';

type Wanted = {
  /** Of the application that is being typed, or will be. */
  id: string;
  /** The office that applies; while it is not known, one of its company. */
  officeCode: string;
  /** Whether it is known that this office applies; else only what counts for the whole company is asked for. */
  isPicked: boolean;
  procedures: readonly AnyProcedure[];
};

/**
 * The open applications that hold what each procedure may change (`decisions.md` 10), by the procedure's id: while they are open, one with it
 * cannot be filed. What depends on its answers, such as other offices that it takes along, is told at the check page.
 */
export async function findHeldItems(db: Connection, wanted: Wanted): Promise<ReadonlyMap<string, Holder[]>> {
  const byProcedure = wanted.procedures.map((procedure) => [procedure.id, claimsFor(wanted, procedure)] as const);
  const all = new Map(byProcedure.flatMap(([, claims]) => claims.map((claim) => [keyOf(claim), claim])));
  const holders = await findHolders(db, wanted.id, [...all.values()]);
  return new Map(byProcedure.map(([id, claims]) => [id, holders.filter((holder) => holdsOne(holder, claims))]));
}

function claimsFor({ officeCode, isPicked }: Wanted, procedure: AnyProcedure): Claim[] {
  const company = companyOf(officeCode);
  return claimsOf([procedure], officeCode).filter(({ subject }) => isPicked || subject === company);
}

function holdsOne({ held }: Holder, claims: readonly Claim[]): boolean {
  const wanted = new Set(claims.map(keyOf));
  return held.some((claim) => wanted.has(keyOf(claim)));
}

const keyOf = ({ subject, path }: Claim): string => `${subject} ${path}`;

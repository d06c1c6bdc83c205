import { blankCompany, blankOffice, companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { coHoldersOf, contractsAsOf, leaningOn, sistersOf } from '../../ledger/read.ts';
import { loadPrices } from '../../prices/load.ts';
import { readAnswers, type Typed } from '../../procedure/answers.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import type { Present } from '../../procedure/present.ts';

/** The contract that the procedures work on, and the versions it was read from: what a filing is bound to (`decisions.md` 30). */
export type Basis = { present: Present; versions: Readonly<Record<string, number>> };

/** Reads the office's contract as of the start date, with those of the other offices that the procedures ask for. */
export async function loadBasis(
  db: Connection,
  officeCode: string,
  startsOn: Day,
  procedures: readonly AnyProcedure[],
  typed: Typed,
): Promise<Basis> {
  const own = (await contractsAsOf(db, [officeCode], startsOn))[officeCode];
  const companyCode = companyOf(officeCode);
  const bare: Present = {
    companyCode,
    officeCode,
    company: own?.company ?? blankCompany,
    office: own?.office ?? blankOffice,
    startsOn,
    prices: await loadPrices(db),
    others: {},
    borrowers: [],
    dependents: [],
  };
  const codes = othersOf(bare, procedures, typed);
  const read = await contractsAsOf(db, codes, startsOn);
  const others = Object.fromEntries(
    Object.entries(read).map(([code, { company, office }]) => [code, { company, office }]),
  );
  const coHolders = await coHoldersOf(db, bare, startsOn);
  return {
    present: {
      ...bare,
      others,
      ...(Object.keys(coHolders).length > 0 && { coHolders }),
      ...(await leaningOn(db, officeCode, startsOn)),
      ...(reachesAll(procedures) && { sisters: await sistersOf(db, officeCode, startsOn) }),
    },
    versions: Object.assign({}, own?.versions, ...Object.values(read).map(({ versions }) => versions)),
  };
}

const reachesAll = (procedures: readonly AnyProcedure[]): boolean =>
  procedures.some(({ touches }) => touches.some(({ subject }) => subject === 'company'));

function othersOf(bare: Present, procedures: readonly AnyProcedure[], typed: Typed): string[] {
  const codes = procedures.flatMap((procedure) => [
    ...(procedure.reads?.(bare.office, readAnswers(procedure, typed, bare).answers) ?? []),
  ]);
  return [...new Set(codes)].filter((code) => code !== bare.officeCode);
}

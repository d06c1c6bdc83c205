import type { Connection } from '../db/connect.ts';
import type { Day } from '../ground/clock.ts';
import { fresh } from '../ground/fresh.ts';
import { contractsAsOf, findFirstContract } from '../ledger/read.ts';

type Names = { company: string; office: string };

/**
 * Names of an office and its company as of a day, for headers; at most half a minute old. Before its contract begins, those it begins
 * with; the code stands in where there is none.
 */
export const namesOf = fresh(30_000, async (db: Connection, officeCode: string, today: Day): Promise<Names> => {
  const contract =
    (await contractsAsOf(db, [officeCode], today))[officeCode] ?? (await findFirstContract(db, officeCode));
  return {
    company: contract?.company.name || officeCode.slice(0, 3),
    office: contract?.office.name || officeCode,
  };
});

import type { Connection } from '../db/connect.ts';
import type { Day } from '../ground/clock.ts';
import { contractsAsOf, findFirstContract } from '../ledger/read.ts';

export type Names = { company: string; office: string };

/** How long a name may be behind the contract, in milliseconds. */
const freshFor = 30_000;

const kept = new WeakMap<object, Map<string, { names: Names; until: number }>>();

/**
 * Names of an office and its company as of a day, for headers; at most half a minute old. Before its contract begins, those it begins
 * with; the code stands in where there is none.
 */
export async function namesOf(db: Connection, officeCode: string, today: Day): Promise<Names> {
  const cache = kept.get(db) ?? new Map<string, { names: Names; until: number }>();
  kept.set(db, cache);
  const key = `${officeCode} ${today}`;
  const found = cache.get(key);
  if (found && found.until > Date.now()) return found.names;
  const contract =
    (await contractsAsOf(db, [officeCode], today))[officeCode] ?? (await findFirstContract(db, officeCode));
  const names = {
    company: contract?.company.name || officeCode.slice(0, 3),
    office: contract?.office.name || officeCode,
  };
  if (cache.size > 5000) cache.clear();
  cache.set(key, { names, until: Date.now() + freshFor });
  return names;
}

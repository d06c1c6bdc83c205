import type { Prices } from '../contract/prices.ts';
import { type Company, type Contract, companyOf, type Office } from '../contract/shape.ts';
import type { Day } from '../ground/clock.ts';

/** The contract that a procedure works on: as of the start date, whatever is accepted until then included. */
export type OwnPresent = Contract & {
  startsOn: Day;
  /** What things cost, as known now. */
  prices: Prices;
  /** Offices that share this office's equipment on that day or, as accepted already, later (the derived side of a relation). */
  borrowers: readonly string[];
  /** Offices whose joint use rests on this office as its parent on that day or, as accepted already, later. */
  dependents: readonly string[];
  /** The company's other offices in force, where a value of the company may change: it changes for all of them (`domain.md` 2.1). */
  sisters?: readonly { code: string; name: string }[];
  /** The company's other offices that hold a user code of this office too, after a partial transfer; left out where there are none. */
  coHolders?: Readonly<Record<string, Office>>;
};

/** The same with the contracts of the other offices that a procedure asked for with `reads`; an office that does not exist is absent. */
export type Present = OwnPresent & { others: Others };
export type Others = Readonly<Record<string, { company: Company; office: Office }>>;

/** A company by its 企業略称, where a contract of it was read. */
export function companyIn({ companyCode, company, others }: Present, code: string): Company | undefined {
  if (code === companyCode) return company;
  return Object.entries(others).find(([officeCode]) => companyOf(officeCode) === code)?.[1].company;
}

/**
 * The present contract with the other offices that were named, and those that the application opens. One that was not named cannot be read:
 * that it is absent would say that it does not exist.
 * @param named codes of offices that `reads` of the procedure gave
 * @param who the procedure, as an error names it
 */
export function seenBy(who: string, named: readonly string[], now: Present): Present {
  const mayRead = (code: string) => !isOfficeCode(code) || code === now.officeCode || named.includes(code);
  const others = Object.fromEntries(Object.entries(now.others).filter(([code]) => mayRead(code)));
  return {
    ...now,
    others: new Proxy(others, {
      get(known, code) {
        if (typeof code === 'string' && !mayRead(code)) throw new Error(notNamed(who, code));
        return Reflect.get(known, code);
      },
    }),
  };
}

const isOfficeCode = (text: string): boolean => /^[A-Z0-9]{6}$/.test(text);

const notNamed = (who: string, code: string): string =>
  `${who} reads the office ${code}, which its reads does not name: declare it with defineReadingProcedure and name the office there`;

import { type Company, type Contract, companyOf, type Office } from '../contract/shape.ts';
import type { Day } from '../ground/clock.ts';

/** The contract that a procedure works on: as of the start date, whatever is accepted until then included. */
export type Present = Contract & {
  startsOn: Day;
  /** Contracts of other offices that the procedure asked for with `reads`; an office that does not exist is absent. */
  others: Readonly<Record<string, { company: Company; office: Office }>>;
  /** Offices that share this office's equipment on that day or, as accepted already, later (the derived side of a relation). */
  borrowers: readonly string[];
  /** Offices whose joint use rests on this office as its parent on that day or, as accepted already, later. */
  dependents: readonly string[];
  /** The company's other offices in force, where a value of the company may change: it changes for all of them (`domain.md` 2.1). */
  sisters?: readonly { code: string; name: string }[];
  /** The company's other offices that hold a user code of this office too, after a partial transfer; left out where there are none. */
  coHolders?: Readonly<Record<string, Office>>;
};

/** A company by its 企業略称, where a contract of it was read. */
export function companyIn({ companyCode, company, others }: Present, code: string): Company | undefined {
  if (code === companyCode) return company;
  return Object.entries(others).find(([officeCode]) => companyOf(officeCode) === code)?.[1].company;
}

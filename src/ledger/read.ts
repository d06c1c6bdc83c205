import { sql } from 'kysely';
import { type Contract, companyFrom, companyOf, type Office, officeFrom } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import type { Day } from '../ground/clock.ts';

/** Reception number of the application that last set a path; the opening data of a contract have none. */
export type Sources = Readonly<Record<string, string>>;

/** A contract as of a day, with where each value comes from and which versions it was read from. */
export type ContractAsOf = Contract & {
  sources: { company: Sources; office: Sources };
  versions: Readonly<Record<string, number>>;
};

type VersionRow = { id: number; subject_code: string; state: unknown; sources: Sources };

/**
 * Contracts of several offices as of one day (JST), future days included: accepted changes count from their date on, without any
 * job having run (`decisions.md` 1). An office that has no entry in the ledger by that day is absent.
 */
export async function contractsAsOf(
  db: Connection,
  officeCodes: readonly string[],
  day: Day,
): Promise<Record<string, ContractAsOf>> {
  if (officeCodes.length === 0) return {};
  const subjects = [...new Set(officeCodes.flatMap((code) => [code, companyOf(code)]))];
  const { rows } = await sql<VersionRow>`
    select id, subject_code, state, sources from contract_version
    where recorded_to is null and subject_code = any(${subjects}) and valid_from <= ${day} and (valid_to is null or valid_to > ${day})`.execute(
    db,
  );
  const bySubject = new Map(rows.map((row) => [row.subject_code, row]));
  return Object.fromEntries(
    officeCodes.flatMap((code) => {
      const office = bySubject.get(code);
      return office ? [[code, view(code, office, bySubject.get(companyOf(code)))]] : [];
    }),
  );
}

/** One contract as of a day; undefined when the office has none yet. */
export async function findContractAsOf(
  db: Connection,
  officeCode: string,
  day: Day,
): Promise<ContractAsOf | undefined> {
  return (await contractsAsOf(db, [officeCode], day))[officeCode];
}

/** The first contract that an office has, which may be one of a day to come; undefined when it has none. */
export async function findFirstContract(db: Connection, officeCode: string): Promise<ContractAsOf | undefined> {
  const { rows } = await sql<{ day: Day }>`
    select valid_from as day from contract_version where subject_code = ${officeCode} and recorded_to is null
    order by valid_from limit 1`.execute(db);
  return rows[0] && findContractAsOf(db, officeCode, rows[0].day);
}

/** Of these offices, those whose contract was there and has ended by a day; one that is still to begin is none of them. */
export async function endedAmong(db: Connection, officeCodes: readonly string[], day: Day): Promise<string[]> {
  if (officeCodes.length === 0) return [];
  const { rows } = await sql<{ code: string }>`
    select subject_code as code from contract_version
    where recorded_to is null and subject_code = any(${[...officeCodes]}) and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
      and not (state ->> 'inForce')::boolean and state ->> 'name' <> '' order by 1`.execute(db);
  return rows.map(({ code }) => code);
}

function view(code: string, office: VersionRow, company: VersionRow | undefined): ContractAsOf {
  return {
    companyCode: companyOf(code),
    company: companyFrom(company?.state),
    officeCode: code,
    office: officeFrom(office.state),
    sources: { company: company?.sources ?? {}, office: office.sources },
    versions: { [code]: office.id, ...(company && { [companyOf(code)]: company.id }) },
  };
}

/** Offices that share the equipment of this office on that day: the derived side of the relation (`decisions.md` 5). */
export async function listBorrowers(db: Connection, ownerCode: string, day: Day): Promise<string[]> {
  const { rows } = await sql<{ subject_code: string }>`
    select subject_code from contract_version
    where recorded_to is null and state -> 'sharing' @> ${JSON.stringify([{ id: ownerCode }])}::jsonb
      and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    order by subject_code`.execute(db);
  return rows.map((row) => row.subject_code);
}

/** Codes of the offices whose joint use rests on this office on a day. */
export async function listDependents(db: Connection, officeCode: string, day: Day): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select subject_code as code from contract_version
    where recorded_to is null and state ->> 'jointUseParent' <> '' and state ->> 'jointUseParent' = ${officeCode}
      and valid_from <= ${day} and (valid_to is null or valid_to > ${day}) order by 1`.execute(db);
  return rows.map(({ code }) => code);
}

/** Who borrows this office's equipment and whose joint use rests on it, on that day or, as accepted already, on any later one. */
export async function leaningOn(
  db: Connection,
  officeCode: string,
  from: Day,
): Promise<{ borrowers: string[]; dependents: string[] }> {
  const { rows } = await sql<{ code: string; borrows: boolean; depends: boolean }>`
    select subject_code as code, bool_or(borrows) as borrows, bool_or(depends) as depends from (
      select subject_code, true as borrows, false as depends from contract_version
      where recorded_to is null and state -> 'sharing' @> ${JSON.stringify([{ id: officeCode }])}::jsonb
        and (valid_to is null or valid_to > ${from})
      union all
      select subject_code, false, true from contract_version
      where recorded_to is null and state ->> 'jointUseParent' <> '' and state ->> 'jointUseParent' = ${officeCode}
        and (valid_to is null or valid_to > ${from})
    ) leaning group by subject_code order by subject_code`.execute(db);
  const codes = (leans: 'borrows' | 'depends') => rows.filter((row) => row[leans]).map(({ code }) => code);
  return { borrowers: codes('borrows'), dependents: codes('depends') };
}

/** The other offices of the company that have a contract on a day, by code. */
export async function sistersOf(
  db: Connection,
  officeCode: string,
  day: Day,
): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select v.subject_code as code, v.state ->> 'name' as name from contract_version v join subject s on s.code = v.subject_code
    where s.company_code = ${companyOf(officeCode)} and s.kind = 'office' and s.code <> ${officeCode} and v.recorded_to is null
      and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to > ${day}) and (v.state -> 'inForce')::boolean
    order by 1`.execute(db);
  return rows;
}

/** The company's other offices that hold a user code of this office too on a day, as a partial transfer leaves them. */
export async function coHoldersOf(
  db: Connection,
  { officeCode, office }: Pick<Contract, 'officeCode' | 'office'>,
  day: Day,
): Promise<Record<string, Office>> {
  if (office.userCodes.length === 0) return {};
  const held = office.userCodes.map(({ id }) => JSON.stringify([{ id }]));
  const { rows } = await sql<{ code: string; state: unknown }>`
    select v.subject_code as code, v.state from contract_version v join subject s on s.code = v.subject_code
    where s.company_code = ${companyOf(officeCode)} and s.kind = 'office' and s.code <> ${officeCode} and v.recorded_to is null
      and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to > ${day}) and v.state -> 'userCodes' @> any(${held}::jsonb[])`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ code, state }) => [code, officeFrom(state)]));
}

/** An accepted change of a subject, newest first: the history on the contract page. */
export type LedgerEntry = {
  effectiveOn: Day;
  receptionNo: string;
  applicationId: string | null;
  origin: string;
  subject: string;
};

export async function listChanges(db: Connection, officeCode: string, limit = 50): Promise<LedgerEntry[]> {
  const { rows } = await sql<LedgerEntry>`
    select effective_on as "effectiveOn", reception_no as "receptionNo", application_id as "applicationId", origin, subject_code as subject
    from ledger_change where voided_at is null and subject_code in (${officeCode}, ${companyOf(officeCode)})
    order by effective_on desc, reception_no desc, id desc limit ${limit}`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Day } from '../clock.ts';
import { reusableFrom } from '../contract/reuse.ts';
import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import type { IssueSlot } from '../procedure/define.ts';
import { clearLetters } from '../text/codes.ts';

type Values = Readonly<Record<string, string>>;

/**
 * A value for each slot that the centre will issue: the next free one of its kind that fits the slot's pattern, no two alike; nothing
 * where none fits. Only proposed: the end of the review reserves what stands in the form (`decisions.md` 9).
 * @param startsOn the day from which the values will be in use
 */
export async function proposeValues(
  db: Connection,
  slots: readonly IssueSlot[],
  officeCode: string,
  startsOn: Day,
): Promise<Record<string, string>> {
  const proposed: Record<string, string> = {};
  const used = new Set<string>();
  const looked = new Set<string>();
  for (const slot of slots) {
    const company = companyFor(slot, slots, proposed, officeCode);
    if (!looked.has(company)) for (const key of (await takenIn(db, company, startsOn)).keys()) used.add(key);
    looked.add(company);
    const keysOf = (value: string) => reservedAs(slot, { ...proposed, [slot.id]: value }).map(keyOf);
    const value = candidatesOf(slot, company).find(
      (each) => slot.pattern.test(each) && !keysOf(each).some((key) => used.has(key)),
    );
    if (!value) continue;
    for (const key of keysOf(value)) used.add(key);
    proposed[slot.id] = value;
  }
  return proposed;
}

/** The company that a value is of: the one that its slot names, one that an office code among the values opens, or the applicant's. */
export function companyFor(
  { company }: IssueSlot,
  slots: readonly IssueSlot[],
  values: Values,
  officeCode: string,
): string {
  if (company !== undefined) return company;
  const opening = slots.find(({ id, opensCompany }) => opensCompany && values[id] !== undefined);
  return companyOf(opening ? (values[opening.id] ?? '') : officeCode);
}

/** The value under which a slot is reserved: an ID number with the user code it counts inside, a user ID then (`domain.md` 3.2). */
export const wholeValue = ({ id, within }: IssueSlot, values: Values): string =>
  `${within === undefined ? '' : (values[within] ?? within)}${values[id] ?? ''}`;

export type Reserved = { slot: string; kind: IssueSlot['kind'] | 'companyCode'; value: string };

/** What a slot reserves: its value, and the 企業略称 of a company that it opens. */
export function reservedAs(slot: IssueSlot, values: Values): Reserved[] {
  const value = wholeValue(slot, values);
  return [
    { slot: slot.id, kind: slot.kind, value },
    ...(slot.opensCompany ? [{ slot: slot.id, kind: 'companyCode' as const, value: companyOf(value) }] : []),
  ];
}

export const keyOf = ({ kind, value }: Pick<Reserved, 'kind' | 'value'>): string => `${kind} ${value}`;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Every value that a slot can ever be given in a company, issued already or not. */
export const fittingIn = (slot: IssueSlot, company: string): string[] => [
  ...new Set(candidatesOf(slot, company).filter((each) => slot.pattern.test(each))),
];

/** What is wished comes first; of a company to be opened, each 企業略称 with its first office. */
function candidatesOf(slot: IssueSlot, company: string): string[] {
  const wished = slot.wished === undefined ? [] : [slot.wished];
  if (slot.opensCompany) return [...wished, ...threeLetters()].map((abbreviation) => `${abbreviation}001`);
  return [...wished, ...candidates[slot.kind](company)];
}

/** How values of each kind are built; V1 is the family of 外為法 (`domain.md` 3.1, 3.2, 8.16, 8.17). */
const candidates: Record<IssueSlot['kind'], (company: string) => string[]> = {
  officeCode: (company) => [
    ...upTo(999).map((serial) => company + String(serial).padStart(3, '0')),
    ...threeLetters().map((serial) => company + serial),
  ],
  userCode: (company) => [
    ...clearLetters.flatMap((letter) => upTo(9).map((digit) => `${digit}${letter}${company}`)),
    `V1${company}`,
  ],
  idNumber: () => clearLetters.flatMap((letter) => upTo(99).map((serial) => letter + String(serial).padStart(2, '0'))),
};

const threeLetters = (): string[] =>
  clearLetters.flatMap((a) => clearLetters.flatMap((b) => clearLetters.map((c) => a + b + c)));

/** Why a value cannot be issued: it is in use, or was and may be issued again from a day on. */
export type Taken = 'inUse' | { reusableFrom: Day };

/**
 * What is in use in the company's contracts, or reserved, and every 企業略称, by `kind value`. The code of an office whose opening was
 * voided is free again, unless somebody belongs to it or has an application there; so is an ID number that was given back long enough ago,
 * while a user code never is (`domain.md` 8.17).
 * @param startsOn the day from which a value would be in use
 */
export async function takenIn(db: Connection, company: string, startsOn: Day): Promise<Map<string, Taken>> {
  const { rows } = await sql<{ value: string }>`
    select case kind when 'office' then 'officeCode ' else 'companyCode ' end || code as value from subject s
      where (company_code = ${company} or kind = 'company') and (
        exists (select from ledger_change where subject_code = s.code and voided_at is null)
        or exists (select from membership where office_code = s.code) or exists (select from application where office_code = s.code))
    union select 'userCode ' || (each ->> 'id') from subject s join contract_version v on v.subject_code = s.code and v.recorded_to is null,
      jsonb_array_elements(v.state -> 'userCodes') each where s.company_code = ${company} and s.kind = 'office'
    union select kind || ' ' || value from issued_value where voided_at is null and kind <> 'idNumber'
      and (kind = 'companyCode' or value like ${`%${company}%`})`.execute(db);
  const taken = new Map<string, Taken>(rows.map(({ value }) => [value, 'inUse']));
  for (const { value, until } of await listUserIds(db, company)) {
    const from = until === null ? undefined : reusableFrom(until);
    if (from === undefined || from > startsOn) taken.set(`idNumber ${value}`, from ? { reusableFrom: from } : 'inUse');
  }
  return taken;
}

/** Every user ID that an office of the company has or had, with the day on which the last one gave it back. */
async function listUserIds(db: Connection, company: string): Promise<{ value: string; until: Day | null }[]> {
  const { rows } = await sql<{ value: string; until: Day | null }>`
    select each ->> 'id' as value, case when bool_or(valid_to is null) then null else max(valid_to) end as until
    from subject s join contract_version v on v.subject_code = s.code and v.recorded_to is null,
      jsonb_array_elements(v.state -> 'userIds') each
    where s.company_code = ${company} and s.kind = 'office' and (v.state -> 'inForce')::boolean group by 1`.execute(db);
  return rows;
}

/**
 * Frees the reservations of ID numbers that were given back long enough ago, so that they can be reserved again. To be called once the values
 * were found free (`takenIn`).
 */
export async function freeReleased(
  trx: Connection,
  wanted: readonly Reserved[],
  { company, startsOn }: { company: string; startsOn: Day },
): Promise<void> {
  const { rows } = await sql<Reserved>`
    select slot, kind, value from issued_value where kind = 'idNumber' and voided_at is null
      and value = any(${wanted.filter(({ kind }) => kind === 'idNumber').map(({ value }) => value)})`.execute(trx);
  if (rows.length === 0) return;
  const taken = await takenIn(trx, company, startsOn);
  const free = rows.filter((row) => !taken.has(keyOf(row))).map(({ value }) => value);
  await sql`
    update issued_value set voided_at = now() where kind = 'idNumber' and voided_at is null and value = any(${free})`.execute(
    trx,
  );
}

import { sql } from 'kysely';
import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import type { IssueSlot } from '../procedure/define.ts';

/**
 * A value for each slot that the centre will issue: the next free one of its kind that fits the slot's pattern, no two alike; nothing
 * where none fits. Only proposed: the end of the review reserves what stands in the form (`decisions.md` 9).
 */
export async function proposeValues(
  db: Connection,
  slots: readonly IssueSlot[],
  officeCode: string,
): Promise<Record<string, string>> {
  if (slots.length === 0) return {};
  const taken = await takenIn(db, companyOf(officeCode));
  const proposed: Record<string, string> = {};
  for (const slot of slots) {
    const keyOf = (value: string) => `${slot.kind} ${wholeValue(slot, { ...proposed, [slot.id]: value })}`;
    const wished = slot.wished === undefined ? [] : [slot.wished];
    const value = [...wished, ...candidates[slot.kind](companyOf(officeCode))].find(
      (each) => slot.pattern.test(each) && !taken.has(keyOf(each)),
    );
    if (!value) continue;
    taken.add(keyOf(value));
    proposed[slot.id] = value;
  }
  return proposed;
}

/** The value under which a slot is reserved: an ID number with the user code it counts inside, a user ID then (`domain.md` 3.2). */
export const wholeValue = ({ id, within }: IssueSlot, values: Readonly<Record<string, string>>): string =>
  `${within === undefined ? '' : (values[within] ?? within)}${values[id] ?? ''}`;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** How values of each kind are built; V1 is the family of 外為法 (`domain.md` 3.1, 3.2, 8.17). */
const candidates: Record<IssueSlot['kind'], (company: string) => string[]> = {
  officeCode: (company) => upTo(999).map((serial) => company + String(serial).padStart(3, '0')),
  userCode: (company) => [
    ...letters.flatMap((letter) => upTo(9).map((digit) => `${digit}${letter}${company}`)),
    `V1${company}`,
  ],
  idNumber: () => letters.flatMap((letter) => upTo(99).map((serial) => letter + String(serial).padStart(2, '0'))),
};

/** What is in use in the company's contracts, or reserved: `kind value`. */
export async function takenIn(db: Connection, company: string): Promise<Set<string>> {
  const { rows } = await sql<{ value: string }>`
    select 'officeCode ' || code as value from subject where company_code = ${company} and kind = 'office'
    union select list.kind || ' ' || (each ->> 'id') from subject s join contract_version v on v.subject_code = s.code and v.recorded_to is null,
      (values ('userCode', 'userCodes'), ('idNumber', 'userIds')) list (kind, name),
      jsonb_array_elements(v.state -> list.name) each where s.company_code = ${company} and s.kind = 'office'
    union select kind || ' ' || value from issued_value where voided_at is null and value like ${`%${company}%`}`.execute(
    db,
  );
  return new Set(rows.map(({ value }) => value));
}

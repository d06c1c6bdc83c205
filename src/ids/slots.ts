import { issuableOf, threeLetters } from '../contract/issuable.ts';
import { companyOf } from '../contract/shape.ts';
import type { IssueSlot } from '../procedure/define.ts';

/** Values by slot. */
export type Values = Readonly<Record<string, string>>;

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

/** Every value that a slot can ever be given in a company, issued already or not; what is wished comes first. */
export const fittingIn = (slot: IssueSlot, company: string): string[] => [
  ...new Set(candidatesOf(slot, company).filter((each) => slot.pattern.test(each))),
];

/** Of a company to be opened, each 企業略称 with its first office. */
function candidatesOf(slot: IssueSlot, company: string): string[] {
  const wished = slot.wished === undefined ? [] : [slot.wished];
  if (slot.opensCompany) return [...wished, ...threeLetters()].map((abbreviation) => `${abbreviation}001`);
  return [...wished, ...issuableOf(slot.kind).candidates(company)];
}

/** Whether a value has the form of its slot and is of this company. */
export const fits = (slot: IssueSlot, company: string, value: string): boolean =>
  slot.pattern.test(value) && issuableOf(slot.kind).belongsTo(company, value);

/** What a slot takes, for nobody else to have. */
export type Reserved = { slot: string; kind: IssueSlot['kind'] | 'companyCode'; value: string };

/**
 * What a slot takes: its value, of a number that counts inside a code both together (`domain.md` 3.2), and the 企業略称 of a company that it
 * opens.
 */
export function reservedAs(slot: IssueSlot, values: Values): Reserved[] {
  const { id, within } = slot;
  const value = `${within === undefined ? '' : (values[within] ?? within)}${values[id] ?? ''}`;
  return [
    { slot: id, kind: slot.kind, value },
    ...(slot.opensCompany ? [{ slot: id, kind: 'companyCode' as const, value: companyOf(value) }] : []),
  ];
}

export const keyOf = ({ kind, value }: Pick<Reserved, 'kind' | 'value'>): string => `${kind} ${value}`;

import { companyParts, officeParts, type ValuesOf } from './parts/index.ts';
import { isPending, isPendingCompany, pendingCompany } from './pending.ts';

export type { AccountKind, MandateState } from './parts/billing.ts';
export type { UserCode } from './parts/codes.ts';
export type { UserId } from './parts/ids.ts';
export type { Line } from './parts/lines.ts';
export type { Plan } from './parts/plan.ts';

/** What the ledger says of a company (`domain.md` 3.1): one for all offices of the 企業略称. */
export type Company = ValuesOf<typeof companyParts>;

/** What the ledger says of an office (`domain.md` 3.1–3.9). Empty text means that nothing is registered. */
export type Office = ValuesOf<typeof officeParts>;

/** The two kinds of subject a ledger has. */
export type Subjects = { company: Company; office: Office };
export type SubjectKind = keyof Subjects;
export type State = Company | Office;

/** An office's contract is a view over its own ledger and its company's (`decisions.md` 5). */
export type Contract = { companyCode: string; company: Company; officeCode: string; office: Office };

/** An office before anything is registered: where the replay of its ledger begins. */
export const blankOffice: Office = together(officeParts);
export const blankCompany: Company = together(companyParts);

export const subjectKind = (code: string): SubjectKind =>
  code.length === 3 || isPendingCompany(code) ? 'company' : 'office';

/** What is stored of a company, in the shape of today: a value that was not known when it was stored is blank. */
export const companyFrom = (stored: unknown): Company => filled(blankCompany, stored);
export const officeFrom = (stored: unknown): Office => filled(blankOffice, stored);
export const stateFrom = (code: string, stored: unknown): State =>
  subjectKind(code) === 'company' ? companyFrom(stored) : officeFrom(stored);

/** The company of an office code, issued or still to be issued. */
export const companyOf = (code: string): string => (isPending(code) ? pendingCompany(code) : code.slice(0, 3));

/** Who stands on the papers for the company: its representative, or the contractor of the office where none is on record (`decisions.md` 22). */
export const representativeOf = ({
  company,
  office,
}: Pick<Contract, 'company' | 'office'>): Company['representative'] =>
  company.representative.name === '' ? office.contractor : company.representative;

/** Whether a contract was there and is there no more; one that is still to begin has not ended. */
export const hasEnded = ({ inForce, name }: Office): boolean => !inForce && name !== '';

/** Whether the office has equipment of its own that others could use: a line and a terminal (`domain.md` 2.3). */
export const ownsEquipment = (office: Office): boolean => office.lines.length > 0 && office.line.terminals > 0;

/** The ways into the service that the office has, its own and others' (`domain.md` 2.3, 2.6). */
export function waysIn(office: Office): { own: number; shared: number; internet: number; joint: number } {
  return {
    own: ownsEquipment(office) ? office.line.terminals : 0,
    shared: office.sharing.length,
    internet: office.internet.netTerminals + office.internet.webCertificates,
    joint: office.jointUseParent === '' ? 0 : 1,
  };
}

export const hasNoWayIn = (office: Office): boolean => Object.values(waysIn(office)).every((count) => count === 0);

function filled<T>(blank: T, stored: unknown): T {
  if (stored === undefined || stored === null) return blank;
  if (typeof blank !== 'object' || blank === null || Array.isArray(blank)) return stored as T;
  const of = stored as Record<string, unknown>;
  const known = Object.entries(blank).map(([key, value]) => [key, filled(value, of[key])]);
  return { ...of, ...Object.fromEntries(known) } as T;
}

function together<P extends Readonly<Record<string, { blank: unknown }>>>(parts: P): ValuesOf<P> {
  return Object.assign({}, ...Object.values(parts).map(({ blank }) => blank));
}

import { sql } from 'kysely';
import type { Day } from '../clock.ts';
import type { Connection } from '../db/connect.ts';
import type { Typed } from '../procedure/answers.ts';
import { type Assessment, assess } from '../procedure/assess.ts';
import type { AnyProcedure, Attached } from '../procedure/define.ts';
import type { Raw } from '../procedure/field.ts';
import type { Lang, Text } from '../words/text.ts';
import type { Effects } from './effects.ts';
import type { Facts } from './follow.ts';
import type { Contact } from './pages.ts';
import { type Basis, loadBasis } from './present.ts';
import type { Recorded } from './record.ts';
import type { Services } from './services.ts';

/** What was filed, once per revision; it never changes. */
export type Filing = {
  applicationId: string;
  revision: number;
  filedAt: Date;
  filedByName: string;
  lang: Lang;
  pages: { pages: Readonly<Record<string, Raw>>; shown: Readonly<Record<string, Raw>> };
  versions: Readonly<Record<string, Day>>;
  record: Recorded[];
  contact: Contact;
  reason: string;
  remarks: string;
  basis: Readonly<Record<string, number>>;
  effects: Effects;
  files: Attached;
};

/** The filings of an application, the newest first. */
export async function listFilings(db: Connection, applicationId: string): Promise<Filing[]> {
  const { rows } = await sql<Filing>`
    select application_id as "applicationId", revision, filed_at as "filedAt", filed_by_name as "filedByName", lang, pages, versions, record, contact,
      reason, remarks, basis, effects, files
    from filing where application_id = ${applicationId} order by revision desc`.execute(db);
  return rows;
}

/** The newest filing. @throws {Error} for an application that was never filed */
export async function getFiling(db: Connection, applicationId: string): Promise<Filing> {
  const [filing] = await listFilings(db, applicationId);
  if (!filing) throw new Error(`${applicationId} was never filed`);
  return filing;
}

export type Judged = {
  procedures: readonly AnyProcedure[];
  basis: Basis;
  assessment: Assessment;
  contractMoved: boolean;
};

/** Judges what was filed on the contract of a start date as it is now, in the versions it was filed under (`decisions.md` 12, 30). */
export async function judge(
  { catalogue }: Pick<Services, 'catalogue'>,
  db: Connection,
  filing: Filing,
  officeCode: string,
  startsOn: Day,
  issued: Readonly<Record<string, string>> = {},
): Promise<Judged> {
  const procedures = Object.entries(filing.versions).map(([id, version]) => catalogue.pinned(id, version));
  const typed: Typed = { ...filing.pages, files: filing.files };
  const basis = await loadBasis(db, officeCode, startsOn, procedures, typed);
  const contractMoved = Object.entries(basis.versions).some(([subject, version]) => filing.basis[subject] !== version);
  return { procedures, basis, assessment: assess(procedures, typed, basis.present, issued), contractMoved };
}

/** What the letters of a later move speak of: the filing, and the contract as it is on a day. */
export async function factsOf(
  services: Services,
  db: Connection,
  filing: Filing,
  officeCode: string,
  effects = filing.effects,
): Promise<Facts> {
  const { basis, procedures } = await judge(services, db, filing, officeCode, services.clock.today());
  return {
    effects,
    contact: filing.contact,
    present: basis.present,
    titles: procedures.map(({ title }) => title),
    lang: filing.lang,
  };
}

/** The words of the questions that were answered, for remarks tied to them. */
export const questionLabel = (filing: Filing, question: string | undefined): Text | undefined =>
  filing.record.flatMap(({ rows }) => rows).find((row) => row.question === question)?.label;

import { sql } from 'kysely';
import type { Operation } from '../../contract/operation.ts';
import { isProvisional } from '../../contract/pending.ts';
import { noPrices } from '../../contract/prices.ts';
import { blankCompany, blankOffice, type Contract, companyOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { type Day, dayOf } from '../../ground/clock.ts';
import type { Lang, Text } from '../../ground/words.ts';
import { contractsAsOf } from '../../ledger/read.ts';
import { contractsOfVersions, movedSubjects } from '../../ledger/versions.ts';
import type { Typed } from '../../procedure/answers.ts';
import { type Assessment, assess } from '../../procedure/assess.ts';
import type { AnyProcedure, Attached } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { judgedFor } from '../move/opening.ts';
import type { Services } from '../move/services.ts';
import { type Basis, loadBasis } from './basis.ts';
import { chosen } from './chosen.ts';
import { type Effects, mainContract, spokenOf } from './effects.ts';
import type { Facts } from './follow.ts';
import type { Contact } from './pages.ts';
import type { TranscriptPart } from './transcript.ts';

/** What was filed, once per revision; it never changes. */
export type Filing = {
  applicationId: string;
  revision: number;
  filedAt: Date;
  filedByName: string;
  lang: Lang;
  pages: { pages: Readonly<Record<string, Raw>>; shown: Readonly<Record<string, Raw>> };
  versions: Readonly<Record<string, Day>>;
  record: TranscriptPart[];
  contact: Contact;
  reason: string;
  remarks: string;
  basis: Readonly<Record<string, number>>;
  effects: Effects;
  files: Attached;
};

const columns = sql`
  application_id as "applicationId", revision, filed_at as "filedAt", filed_by_name as "filedByName", lang, pages, versions, record, contact,
  reason, remarks, basis, effects, files`;

/** The filings of an application, the newest first. */
export async function listFilings(db: Connection, applicationId: string): Promise<Filing[]> {
  const { rows } = await sql<Filing>`
    select ${columns} from filing where application_id = ${applicationId} order by revision desc`.execute(db);
  return rows;
}

/** The newest filings of many applications, by application. */
export async function newestFilings(db: Connection, ids: readonly string[]): Promise<Map<string, Filing>> {
  const { rows } = await sql<Filing>`
    select distinct on (application_id) ${columns} from filing where application_id = any(${[...ids]})
    order by application_id, revision desc`.execute(db);
  return new Map(rows.map((filing) => [filing.applicationId, filing]));
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
  /** Subjects whose contract on the start date is another one than when it was filed. */
  moved: readonly string[];
};

/** Judges what was filed on the contract of a start date as it is now, in the versions it was filed under (`decisions.md` 12, 30). */
export async function judge(
  { catalogue }: Pick<Services, 'catalogue'>,
  db: Connection,
  filing: Filing,
  officeCode: string,
  startsOn: Day,
  issued: Readonly<Record<string, string>> = {},
  beside: readonly Operation[] = [],
): Promise<Judged> {
  const procedures = filedProcedures(catalogue, filing);
  const typed: Typed = { ...filing.pages, files: filing.files };
  const judged = await judgedFor(db, filing.applicationId, officeCode);
  const basis = await loadBasis(db, judged, startsOn, procedures, typed);
  const moved = await movedSubjects(db, filing.basis, basis.versions);
  return { procedures, basis, assessment: assess(procedures, typed, basis.present, issued, beside), moved };
}

/** The procedures of a filing in the versions it was filed under and in the order they were chosen: each sees what the one before did. */
export function filedProcedures(
  catalogue: Services['catalogue'],
  { pages, versions }: Pick<Filing, 'pages' | 'versions'>,
): AnyProcedure[] {
  return chosen(pages.pages.choice ?? {}).flatMap((id) => {
    const version = versions[id];
    return version ? catalogue.pinned(id, version) : [];
  });
}

/**
 * The contract that a filing is about, with its change applied as its procedures said it then: made from the versions that the filing
 * was bound to, it is the same whenever it is read.
 */
const contractAsFiled = async (...of: Parameters<typeof asFiled>): Promise<Contract> => (await asFiled(...of)).contract;

/**
 * The same with the applicant's as it was, and with whoever applies for it: the company as it will be, or, where the contract goes over to another company, as it was then.
 * @param options.own the applicant's contract where there was none
 */
export async function asFiled(
  { catalogue }: Pick<Services, 'catalogue'>,
  db: Connection,
  filing: Filing,
  officeCode: string,
  options: { startsOn?: Day; own?: Pick<Contract, 'company' | 'office'> } = {},
): Promise<{ contract: Contract; was: Contract; applicant: Pick<Contract, 'company' | 'office'> }> {
  const { startsOn = dayOf(filing.filedAt), own = { company: blankCompany, office: blankOffice } } = options;
  const code = await judgedFor(db, filing.applicationId, officeCode);
  const { [code]: was = { ...own, officeCode: code, companyCode: companyOf(code) }, ...others } =
    await contractsOfVersions(db, filing.basis);
  const typed: Typed = { ...filing.pages, files: filing.files };
  const now: Present = { ...was, startsOn, prices: noPrices, others, borrowers: [], dependents: [] };
  const assessment = assess(filedProcedures(catalogue, filing), typed, now);
  const contract = mainContract(assessment);
  const leaves = !isProvisional(code) && assessment.after.office.successor !== was.office.successor;
  return { contract, was, applicant: leaves ? was : contract };
}

/** What the letters of a later move speak of: the filing, and the contracts as they are today. */
export async function factsOf(
  services: Services,
  db: Connection,
  filing: Filing,
  officeCode: string,
  effects = filing.effects,
): Promise<Facts> {
  const { [officeCode]: own, ...others } = await contractsAsOf(
    db,
    [officeCode, ...effects.concerns],
    services.clock.today(),
  );
  const titles = filedProcedures(services.catalogue, filing).map(({ title }) => title);
  const known = own ?? (effects.opens && (await contractAsFiled(services, db, filing, officeCode)));
  const present = { company: known?.company ?? blankCompany, office: known?.office ?? blankOffice, others };
  return { effects, contact: filing.contact, present, titles, lang: filing.lang };
}

/** What the letters of a decision speak of: the contracts as they were judged. */
export const factsOn = (
  { assessment, procedures }: Judged,
  { contact, lang }: Pick<Filing, 'contact' | 'lang'>,
  effects: Effects,
): Facts => ({ effects, contact, present: spokenOf(assessment), titles: procedures.map(({ title }) => title), lang });

/** 確認事項 as a letter quotes them: with the words of the question that they are tied to. */
export const quoteQueries = (
  filing: Filing,
  queries: readonly { question?: string | null; text: string }[],
): NonNullable<Facts['queries']> =>
  queries.map(({ question, text }) => {
    const label = questionLabel(filing, question ?? undefined);
    return label ? { question: label, text } : { text };
  });

/** The words of the questions that were answered, for remarks tied to them. */
export const questionLabel = (filing: Filing, question: string | undefined): Text | undefined =>
  filing.record.flatMap(({ rows }) => rows).find((row) => row.question === question)?.label;

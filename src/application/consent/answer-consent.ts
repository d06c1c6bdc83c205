import { sql } from 'kysely';
import { z } from 'zod';
import type { Author } from '../../audit/events.ts';
import { recordEvent } from '../../audit/events.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { fault } from '../../ground/command.ts';
import { countCharacters, refusedInText } from '../../ground/text/characters.ts';
import { typedNote } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import { writeNews } from '../../notices/write.ts';
import type { Limits } from '../../operator/operator.ts';
import { type ConsentOf, questionId } from '../../procedure/define.ts';
import { declineTooLong, consentWords as words } from '../../words/consent.ts';
import type { ConsentMove } from '../move/move-table.ts';
import type { Services } from '../move/services.ts';
import { type Status, undecided } from '../move/status.ts';
import { titlesOf } from '../record/classes.ts';
import { findFiled } from '../record/detail.ts';
import { factsOf, getFiling } from '../record/filing.ts';
import { postLetter } from '../record/follow.ts';
import type { Contact } from '../record/pages.ts';
import type { TranscriptPart, TranscriptRow } from '../record/transcript.ts';
import type { Consent } from './consents.ts';

/** What somebody of the asked office sees of the application that needs their consent: no more than that takes. */
export type AskedConsent = Consent & {
  receptionNo: string;
  status: Status;
  appliedAt: Date;
  desiredStart: Day | null;
  procedures: readonly string[];
  applicant: { officeCode: string; officeName: string; companyName: string };
  contact: Pick<Contact, 'name' | 'department'>;
  /** What was filed last, in words. */
  record: readonly TranscriptPart[];
};

/** Whether an answer is still wanted: nobody has answered, and the centre has not decided. */
export const isWanted = ({ agreed, status }: Pick<AskedConsent, 'agreed' | 'status'>): boolean =>
  agreed === null && (undecided as readonly Status[]).includes(status);

/** The consent that one of these offices was asked for by an application; one that waits comes before one that was answered. */
export async function findAsked(
  db: Connection,
  receptionNo: string,
  offices: readonly string[],
): Promise<AskedConsent | undefined> {
  const { rows } = await sql<AskedConsent>`${asked} where c.taken_back_at is null and a.reception_no = ${receptionNo}
    and c.office_code = any(${[...offices]}) order by c.answered_at nulls first, c.office_code limit 1`.execute(db);
  return rows[0];
}

/** What waits for an answer of these offices, the oldest first. */
export async function listAsked(db: Connection, offices: readonly string[], limit: number): Promise<AskedConsent[]> {
  const { rows } = await sql<AskedConsent>`${asked} where c.taken_back_at is null and c.answered_at is null
    and c.office_code = any(${[...offices]}) and a.status = any(${[...undecided]}) order by c.asked_at, c.id limit ${limit}`.execute(
    db,
  );
  return rows;
}

const asked = sql`
  select c.id, c.office_code as "officeCode", c.office_name as "officeName", c.asked_at as "askedAt", c.answered_at as "answeredAt",
    c.answered_by_name as "answeredByName", c.agreed, c.reason, a.reception_no as "receptionNo", a.status, a.applied_at as "appliedAt",
    a.desired_start as "desiredStart", a.procedures,
    jsonb_build_object('officeCode', a.office_code, 'officeName', a.office_name, 'companyName', a.company_name) as applicant,
    (select jsonb_build_object('name', f.contact ->> 'name', 'department', f.contact ->> 'department')
      from filing f where f.application_id = a.id order by f.revision desc limit 1) as contact,
    (select f.record from filing f where f.application_id = a.id order by f.revision desc limit 1) as record
  from consent c join application a on a.id = c.application_id`;

/** The procedures that are to be agreed to, by name. */
export const titlesAsked = (
  { catalogue, clock }: Pick<Services, 'catalogue' | 'clock'>,
  { procedures }: AskedConsent,
) => titlesOf(catalogue, procedures, clock.today());

/** What its procedures say to an office that has to agree. */
export function agreementOf(
  { catalogue, clock }: Pick<Services, 'catalogue' | 'clock'>,
  { procedures }: Pick<AskedConsent, 'procedures'>,
): Pick<Agreement, 'role' | 'means'> {
  const found = agreementsOf(catalogue, procedures, clock.today()).map(({ consent }) => consent);
  return { role: found[0]?.role ?? anOffice, means: found.flatMap(({ means }) => means) };
}

/** The answers that an office which has to agree is shown. */
export const answersShown = (
  { catalogue, clock }: Pick<Services, 'catalogue' | 'clock'>,
  { procedures, record }: AskedConsent,
): TranscriptRow[] => {
  const shown = agreementsOf(catalogue, procedures, clock.today()).flatMap(({ procedure, consent }) =>
    (consent.shows ?? []).map((name) => questionId(procedure, name)),
  );
  return record.flatMap(({ rows }) => rows.filter(({ question }) => shown.includes(question)));
};

const agreementsOf = (catalogue: Services['catalogue'], procedures: readonly string[], today: Day) =>
  procedures.flatMap((id) => {
    const procedure = catalogue.current(id, today);
    return procedure?.consent ? [{ procedure, consent: procedure.consent as Agreement }] : [];
  });

type Agreement = ConsentOf<Record<string, unknown>>;

/** Where the procedure is not offered any more. */
const anOffice: Text = { ja: '同意を求められている事業所', en: 'office that is asked' };

/** What an asked office answers: agreed, or not and why. */
export const consentAnswerOf = ({ reasonCharacters }: Limits) =>
  z
    .object({ answer: z.string(), reason: z.string().transform(typedNote) })
    .superRefine(({ answer, reason }, context) => {
      if (answer === 'agree') return;
      const wrong = answer === 'decline' ? reasonFault(reason, reasonCharacters) : words.noAnswer;
      if (wrong) context.addIssue({ ...fault(wrong), path: [answer === 'decline' ? 'reason' : 'answer'] });
    })
    .transform(({ answer, reason }) => (answer === 'agree' ? { agreed: true, reason: '' } : { agreed: false, reason }));

function reasonFault(reason: string, most: number): Text | undefined {
  if (reason === '') return words.reasonMissing;
  const tooLong = countCharacters(reason) > most ? declineTooLong(most) : undefined;
  return refusedInText(reason, words.reason) ?? tooLong;
}

export type Answer = { consent: number; mover: Author & { id: string } } & z.infer<ReturnType<typeof consentAnswerOf>>;

/**
 * Agrees or declines for the office that was asked, with a row of the history, a mail and news for the applicant, in one transaction.
 * @returns false when it is too late: somebody has answered, the application was corrected meanwhile, or it is decided
 */
export async function answerConsent(services: Services, answer: Answer): Promise<boolean> {
  const { db, clock } = services;
  return db.transaction().execute(async (trx) => {
    const application = await lockApplication(trx, answer.consent);
    const office = application && (await enter(trx, answer, clock.now()));
    if (!office) return false;
    await writeHistory(trx, application, { ...answer, office }, clock.now());
    await writeNews(trx, answer.agreed ? 'consentGiven' : 'consentDeclined', [application], clock.now());
    await tellApplicant(trx, services, application, { ...answer, office });
    return true;
  });
}

/** The applicant's contact and system manager read who answered what. */
async function tellApplicant(
  trx: Connection,
  services: Services,
  { id }: Locked,
  { agreed, reason, office }: Answer & { office: Answering },
): Promise<void> {
  const application = await findFiled(trx, id);
  if (!application) throw new Error(`${id} was never filed`);
  const filing = await getFiling(trx, id);
  const facts = await factsOf(services, trx, filing, application.officeCode, { ...filing.effects, concerns: [] });
  const about = { ...application, to: application.status, changedAt: services.clock.now() };
  await postLetter(trx, services, agreed ? 'consentGiven' : 'consentDeclined', about, {
    ...facts,
    ...(!agreed && { reason: `${office.code} ${office.name}：${reason}` }),
  });
}

type Locked = { id: string; receptionNo: string; officeCode: string; companyCode: string; status: Status };

/** The application comes first, as in every move of it. */
async function lockApplication(trx: Connection, consent: number): Promise<Locked | undefined> {
  const { rows } = await sql<Locked>`
    select id, reception_no as "receptionNo", office_code as "officeCode", company_code as "companyCode", status from application
    where id = (select application_id from consent where id = ${consent}) and status = any(${[...undecided]}) for update`.execute(
    trx,
  );
  return rows[0];
}

type Answering = { code: string; name: string };

/** @returns the office that answers; undefined when somebody of it has answered, or it is not asked any more */
async function enter(
  trx: Connection,
  { consent, mover, agreed, reason }: Answer,
  now: Date,
): Promise<Answering | undefined> {
  const { rows } = await sql<Answering>`
    update consent set answered_at = ${now}, answered_by = ${mover.id}, answered_by_name = ${mover.name}, agreed = ${agreed}, reason = ${reason}
    where id = ${consent} and answered_at is null and taken_back_at is null
    returning office_code as code, office_name as name`.execute(trx);
  return rows[0];
}

async function writeHistory(
  trx: Connection,
  { id, status }: Locked,
  { consent, mover, agreed, reason, office }: Answer & { office: Answering },
  now: Date,
): Promise<void> {
  const event: ConsentMove = agreed ? 'agree' : 'decline';
  await recordEvent(trx, {
    event,
    kind: 'application',
    subjects: [{ id, from: status, to: status }],
    at: now,
    what: { consent },
    why: reason,
    by: { ...mover, name: `${office.code} ${mover.name}` },
  });
}

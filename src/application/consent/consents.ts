import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { dayOf } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { NotAcceptable } from '../move/errors.ts';
import type { Check } from '../record/checks.ts';

/** What an office was asked to agree to, and what became of it; one that was taken back is of nobody's concern any more. */
export type Consent = {
  id: number;
  officeCode: string;
  officeName: string;
  askedAt: Date;
  answeredAt: Date | null;
  answeredByName: string | null;
  /** Null while nobody has answered. */
  agreed: boolean | null;
  reason: string;
};

/** The consents that an application needs as it was filed last, in the order of the office codes. */
export async function listConsents(db: Connection, applicationId: string): Promise<Consent[]> {
  const { rows } = await sql<Consent>`
    select id, office_code as "officeCode", office_name as "officeName", asked_at as "askedAt", answered_at as "answeredAt",
      answered_by_name as "answeredByName", agreed, reason
    from consent where application_id = ${applicationId} and taken_back_at is null order by office_code`.execute(db);
  return rows;
}

/** A condition on `application a`: an office that has to agree has not answered. */
export const awaitsConsent = sql`exists (
  select from consent where application_id = a.id and taken_back_at is null and answered_at is null)`;

/** @throws {NotAcceptable} while an office has not answered: the review begins after that (`domain.md` 8, 23) */
export async function mustBeAnswered(trx: Connection, applicationId: string): Promise<void> {
  const waiting = (await listConsents(trx, applicationId)).filter(({ agreed }) => agreed === null);
  if (waiting.length === 0) return;
  throw new NotAcceptable('consent', {
    ja: `${namesOf(waiting).join('、')}の同意を待っています。回答があるまで審査を進められません。`,
    en: `${namesOf(waiting).join(', ')} has not agreed yet. The review goes on after the answer.`,
  });
}

/** @throws {NotAcceptable} unless every office that was asked has agreed */
export async function mustBeAgreed(trx: Connection, applicationId: string): Promise<void> {
  await mustBeAnswered(trx, applicationId);
  const declined = (await listConsents(trx, applicationId)).filter(({ agreed }) => agreed === false);
  if (declined.length === 0) return;
  throw new NotAcceptable('consent', {
    ja: `${namesOf(declined).join('、')}が同意していないため、審査を終了できません。確認事項を送るか、不承諾にしてください。`,
    en: `${namesOf(declined).join(', ')} did not agree, so the review cannot end. Send a query or refuse the application.`,
  });
}

/** Codes of the offices that an application was to be agreed to by: their contracts are judged with it. */
export async function officesAsked(trx: Connection, applicationId: string): Promise<string[]> {
  return (await listConsents(trx, applicationId)).map(({ officeCode }) => officeCode);
}

/** A row of the automatic checks for each office that was asked. */
export async function consentChecks(db: Connection, applicationId: string): Promise<Check[]> {
  return (await listConsents(db, applicationId)).map((consent) => ({
    id: `consent-${consent.officeCode}`,
    checks: {
      ja: `${consent.officeCode} ${consent.officeName}が同意している`,
      en: `${consent.officeCode} ${consent.officeName} has agreed`,
    },
    result: consent.agreed === null ? 'warn' : consent.agreed ? 'pass' : 'fail',
    evidence: evidenceOf(consent),
  }));
}

function evidenceOf({ askedAt, answeredAt, answeredByName, agreed, reason }: Consent): Text {
  const [asked, answered] = [askedAt, answeredAt ?? askedAt].map((at) => formatDaySlashed(dayOf(at)));
  if (agreed === null) return { ja: `${asked}に依頼、回答待ち`, en: `Asked on ${asked}, no answer yet` };
  return agreed
    ? { ja: `${answered} ${answeredByName} が同意`, en: `${answeredByName} agreed on ${answered}` }
    : {
        ja: `${answered} ${answeredByName} が不同意。理由：${reason}`,
        en: `${answeredByName} did not agree on ${answered}. Reason: ${reason}`,
      };
}

const namesOf = (consents: readonly Consent[]): string[] =>
  consents.map(({ officeCode, officeName }) => `${officeCode} ${officeName}`);

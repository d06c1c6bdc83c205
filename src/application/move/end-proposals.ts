import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { NotAcceptable } from './errors.ts';
import type { Services } from './services.ts';

/** How a reviewer proposed to end a review where an approver must agree: a fact beside the status, never changed but closed. */
export type Proposal = {
  id: number;
  startDate: Day;
  issued: Readonly<Record<string, string>>;
  proposedAt: Date;
  proposedBy: string;
  proposedByName: string;
  /** What became of it; null while it waits. */
  closing: 'approved' | 'sentBack' | 'overtaken' | null;
  closedAt: Date | null;
  closedByName: string | null;
  why: string;
};

/** Whether the operator wants an approver to agree to the end of this review (`decisions.md`, Moves ⚙). */
export const asksApprover = (
  { operators, clock }: Pick<Services, 'operators' | 'clock'>,
  procedures: readonly AnyProcedure[],
): boolean => {
  const asked: readonly string[] = operators(clock.today()).approval;
  return procedures.some(({ leadClass, records }) => !records && asked.includes(leadClass));
};

/** The proposals on an application, oldest first; at most the last of them waits. */
export async function listProposals(db: Connection, applicationId: string): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select id, start_date as "startDate", issued, proposed_at as "proposedAt", proposed_by as "proposedBy",
      proposed_by_name as "proposedByName", closing, closed_at as "closedAt", closed_by_name as "closedByName", why
    from proposal where application_id = ${applicationId} order by id`.execute(db);
  return rows;
}

/** The proposal that waits for an approver. */
export async function findProposal(db: Connection, applicationId: string): Promise<Proposal | undefined> {
  return (await listProposals(db, applicationId)).find(({ closing }) => closing === null);
}

type By = { mover: { id: string; name: string }; now: Date };

/**
 * Enters a proposal of an application in review, which must be locked.
 * @throws {NotAcceptable} when one waits already
 */
export async function enterProposal(
  trx: Connection,
  { id, startDate, issued, mover, now }: By & Pick<Proposal, 'startDate' | 'issued'> & { id: string },
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into proposal (application_id, start_date, issued, proposed_at, proposed_by, proposed_by_name)
    values (${id}, ${startDate}, ${json(issued)}, ${now}, ${mover.id}, ${mover.name})
    on conflict (application_id) where closed_at is null do nothing`.execute(trx);
  if (!numAffectedRows) throw waitsAlready(await findProposal(trx, id));
}

/**
 * Closes a proposal by an approver's word.
 * @throws {NotAcceptable} when it does not wait any more, or is the approver's own
 */
export async function closeProposal(
  trx: Connection,
  { id, proposal, closing, why = '', mover, now }: By & Closing & { id: string; proposal: number | undefined },
): Promise<void> {
  const { numAffectedRows } = await sql`
    update proposal set closed_at = ${now}, closed_by = ${mover.id}, closed_by_name = ${mover.name}, closing = ${closing}, why = ${why}
    where application_id = ${id} and id = ${proposal ?? null} and closed_at is null and proposed_by <> ${mover.id}`.execute(
    trx,
  );
  if (!numAffectedRows) throw cannotClose(await findProposal(trx, id), mover.id);
}

type Closing = { closing: 'approved' | 'sentBack'; why?: string };

/** Closes what waits, because the application moved otherwise. */
export async function overtakeProposal(
  trx: Connection,
  id: string,
  { mover, now }: { mover: { id: string | null; name: string }; now: Date },
): Promise<void> {
  await sql`
    update proposal set closed_at = ${now}, closed_by = ${mover.id}, closed_by_name = ${mover.name}, closing = 'overtaken'
    where application_id = ${id} and closed_at is null`.execute(trx);
}

/** Why somebody cannot close a proposal. */
export const cannotClose = (waiting: Proposal | undefined, personId: string): NotAcceptable =>
  new NotAcceptable('approval', waiting?.proposedBy === personId ? ownProposal : waiting ? otherWaits : nothingWaits);

const waitsAlready = (waiting: Proposal | undefined): NotAcceptable =>
  new NotAcceptable('approval', {
    ja: `${waiting?.proposedByName} さんが既に承認を依頼しています。承認担当者の判断をお待ちください。`,
    en: `${waiting?.proposedByName} has asked for approval already. Wait for the approver.`,
  });

const ownProposal = {
  ja: '自分が依頼した承認です。承認と差し戻しは、別の承認担当者が行います。',
  en: 'You asked for this approval yourself. Another approver has to agree or send it back.',
};
const otherWaits = {
  ja: '表示した後に、承認の依頼が新しくなりました。新しい内容を確認して、もう一度判断してください。',
  en: 'Another proposal waits since this page was shown. Look at it, then decide again.',
};
const nothingWaits = {
  ja: '承認を待っている依頼がありません。承認が必要な申込です。審査担当者が「審査を終了する」で承認を依頼してください。',
  en: 'No proposal waits for approval. An approver has to agree here: a reviewer ends the review first, which asks for it.',
};

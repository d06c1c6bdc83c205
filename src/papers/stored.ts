import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { enqueueAll } from '../db/jobs.ts';
import type { PaperKind } from './data.ts';

/** Which paper of which filing. */
export type PaperKey = { applicationId: string; revision: number; kind: PaperKind };

/** The job that issues a paper; its payload is a `PaperKey`. */
export const issuePaperJob = 'issue-paper';

/** A paper as it was issued: the bytes that everybody gets from then on (`decisions.md` 21). */
export type StoredPaper = { pdf: Uint8Array<ArrayBuffer>; sha256: string; templateVersion: string; issuedAt: Date };

/** A paper that was issued; undefined while its job has not run. */
export async function findPaper(
  db: Connection,
  { applicationId, revision, kind }: PaperKey,
): Promise<StoredPaper | undefined> {
  const { rows } = await sql<StoredPaper & { pdf: Buffer<ArrayBuffer> }>`
    select pdf, sha256, template_version as "templateVersion", issued_at as "issuedAt"
    from paper where application_id = ${applicationId} and revision = ${revision} and kind = ${kind}`.execute(db);
  return rows[0];
}

/** Whether a paper was issued, without its bytes. */
export async function isIssued(db: Connection, { applicationId, revision, kind }: PaperKey): Promise<boolean> {
  const { rows } = await sql`
    select from paper where application_id = ${applicationId} and revision = ${revision} and kind = ${kind}`.execute(
    db,
  );
  return rows.length > 0;
}

/** Keeps a paper for good. One that is there already stays as it is. */
export async function storePaper(
  db: Connection,
  { applicationId, revision, kind }: PaperKey,
  paper: StoredPaper,
): Promise<void> {
  await sql`
    insert into paper (application_id, revision, kind, issued_at, template_version, sha256, pdf)
    values (${applicationId}, ${revision}, ${kind}, ${paper.issuedAt}, ${paper.templateVersion}, ${paper.sha256}, ${Buffer.from(paper.pdf)})
    on conflict do nothing`.execute(db);
}

/** Queues the issue of papers in the caller's transaction; asked twice, each is issued once. */
export async function queuePapers(trx: Connection, papers: readonly PaperKey[]): Promise<void> {
  const keyOf = ({ applicationId, revision, kind }: PaperKey) =>
    `${issuePaperJob}:${applicationId}:${revision}:${kind}`;
  await enqueueAll(
    trx,
    issuePaperJob,
    papers.map((paper) => ({ payload: paper, jobKey: keyOf(paper) })),
  );
}

export const queuePaper = (trx: Connection, paper: PaperKey): Promise<void> => queuePapers(trx, [paper]);

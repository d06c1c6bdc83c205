import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { enqueueAll } from '../db/jobs.ts';
import type { StoredPaper } from './stored.ts';

/** The job that makes the paper of an invoice; its payload is `{ invoiceId }`. */
export const issueInvoicePaperJob = 'issue-invoice-paper';

/** The paper of an invoice, with the bytes that everybody gets; undefined while its job has not run. */
export async function findInvoicePaper(db: Connection, invoiceId: number): Promise<StoredPaper | undefined> {
  const { rows } = await sql<StoredPaper & { pdf: Buffer<ArrayBuffer> }>`
    select pdf, sha256, template_version as "templateVersion", issued_at as "issuedAt"
    from invoice_paper where invoice_id = ${invoiceId}`.execute(db);
  return rows[0];
}

/** The bytes of some papers, by invoice; one that is still being made is missing. */
export async function findInvoicePdfs(
  db: Connection,
  invoiceIds: readonly number[],
): Promise<ReadonlyMap<number, Buffer<ArrayBuffer>>> {
  const { rows } = await sql<{ id: number; pdf: Buffer<ArrayBuffer> }>`
    select invoice_id as id, pdf from invoice_paper where invoice_id = any(${invoiceIds}::bigint[])`.execute(db);
  return new Map(rows.map(({ id, pdf }) => [id, pdf]));
}

/** Whether it was made, without its bytes. */
export async function hasInvoicePaper(db: Connection, invoiceId: number): Promise<boolean> {
  const { rows } = await sql`select from invoice_paper where invoice_id = ${invoiceId}`.execute(db);
  return rows.length > 0;
}

/** Keeps it for good. One that is there already stays as it is. */
export async function storeInvoicePaper(db: Connection, invoiceId: number, paper: StoredPaper): Promise<void> {
  await sql`
    insert into invoice_paper (invoice_id, issued_at, template_version, sha256, pdf)
    values (${invoiceId}, ${paper.issuedAt}, ${paper.templateVersion}, ${paper.sha256}, ${Buffer.from(paper.pdf)})
    on conflict do nothing`.execute(db);
}

/**
 * Queues the papers of invoices in the caller's transaction; asked twice, each is made once. Those of a whole month come at once: the papers of
 * applications go before them.
 */
export async function queueInvoicePapers(trx: Connection, invoiceIds: readonly number[]): Promise<void> {
  await enqueueAll(
    trx,
    issueInvoicePaperJob,
    invoiceIds.map((invoiceId) => ({ payload: { invoiceId }, jobKey: `${issueInvoicePaperJob}:${invoiceId}` })),
    { priority: 10 },
  );
}

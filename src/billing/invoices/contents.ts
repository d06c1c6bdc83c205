import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { InvoiceContent } from './content.ts';

/** What an invoice says; undefined where there is none. */
export async function findContent(db: Connection, invoiceId: number): Promise<InvoiceContent | undefined> {
  const { rows } = await sql<{ content: InvoiceContent }>`
    select content from invoice where id = ${invoiceId}`.execute(db);
  return rows[0]?.content;
}

import { sql } from 'kysely';
import type { NoDebit } from '../../src/billing/invoices/content.ts';
import type { Receipt, ReceivableStatus } from '../../src/billing/payments/receivables.ts';
import type { Connection } from '../../src/db/connect.ts';
import type { Day } from '../../src/ground/clock.ts';

/** What is owed of an invoice, with its receipts; undefined for a return, of which nothing is. Yen. */
type Receivable = {
  status: ReceivableStatus;
  method: 'directDebit' | 'bankTransfer';
  noDebit: NoDebit | '';
  dueOn: Day;
  owed: number;
  paid: number;
  tries: number;
  lastResult: string;
  receipts: { kind: Receipt['kind']; amount: number; paidOn: Day; source: string }[];
};

export async function findReceivable(db: Connection, invoiceId: string): Promise<Receivable | undefined> {
  const { rows } = await sql<Omit<Receivable, 'receipts'>>`
    select status, method, no_debit as "noDebit", due_on as "dueOn", owed, paid, tries, last_result as "lastResult"
    from receivable where id = ${invoiceId}`.execute(db);
  const { rows: receipts } = await sql<Receivable['receipts'][number]>`
    select kind, amount, paid_on as "paidOn", source from receipt where invoice_id = ${invoiceId} order by id`.execute(
    db,
  );
  return rows[0] && { ...rows[0], receipts };
}

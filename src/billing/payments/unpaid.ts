import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import type { ReceivableStatus } from './receivables.ts';

/** An invoice that is not paid, or paid too much. Yen. */
export type Unpaid = {
  id: string;
  number: string;
  officeCode: string;
  officeName: string;
  status: ReceivableStatus;
  method: 'directDebit' | 'bankTransfer';
  dueOn: Day;
  owed: number;
  paid: number;
  lastResult: string;
  remindedOn: Day | null;
};

/** Invoices past their due day, the oldest first; with those that are over-paid. */
export async function listUnpaid(
  db: Connection,
  { today, limit = 50, offset = 0 }: { today: Day; limit?: number; offset?: number },
): Promise<Unpaid[]> {
  const { rows } = await sql<Unpaid>`
    select r.id::text, i.number, i.office_code as "officeCode", i.content #>> '{addressee,officeName}' as "officeName", r.status, r.method,
      r.due_on as "dueOn", r.owed, r.paid, r.last_result as "lastResult", r.reminded_on as "remindedOn"
    from receivable r join invoice i on i.id = r.id
    where (r.status in ('awaiting', 'handedOver', 'underpaid') and r.due_on < ${today}) or r.status = 'overpaid'
    order by r.due_on, r.id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

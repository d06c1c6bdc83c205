import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { monthOf } from '../months/days.ts';
import type { ReceivableStatus } from '../payments/receivables.ts';
import type { InvoiceKind, Month } from './content.ts';
import { counts } from './find.ts';

/** The invoice of a month that counts; amounts in yen with tax. */
export type MonthInvoice = {
  number: string;
  kind: InvoiceKind;
  issuedOn: Day;
  total: number;
  /** What was returned of it afterwards; below 0. */
  returned: number;
  status: ReceivableStatus;
  method: 'directDebit' | 'bankTransfer';
  dueOn: Day;
  owed: number;
  /** Whether there is use of user IDs in it. */
  hasUsage: boolean;
};

/** A month of an office: with its invoice, with none because nothing was to be paid, or not fixed yet. */
export type BilledMonth = { month: Month; fixed: boolean; invoice: MonthInvoice | null };

/**
 * The months of an office, newest first: since its contract and the bills of this service began, until the last month that is over or the
 * contract's end (`bills.md` 17, 29).
 * @param since months before it are no longer kept
 */
export async function listBilledMonths(
  db: Connection,
  officeCode: string,
  { since, today }: { since: Day; today: Day },
): Promise<BilledMonth[]> {
  const { rows } = await sql<BilledMonth>`
    with span as (
      select min(valid_from) as "from", max(coalesce(valid_to, 'infinity')) as until from contract_version
      where subject_code = ${officeCode} and recorded_to is null and (state -> 'inForce')::boolean
    ), edge as (
      select least((select min(month) from billing_month), (select month from invoice order by issued_on, id limit 1)) as "first",
        greatest((select max(month) from billing_month where status = 'fixed'),
          (select month from invoice where office_code = ${officeCode} order by month desc limit 1)) as fixed
    ), own as (
      select i.id, i.month from invoice i where i.office_code = ${officeCode} and i.issued_on >= ${since} and ${counts}
    ), listed as (
      select month::date from span, edge, generate_series(
        greatest(date_trunc('month', span."from"), edge."first", ${since}::date),
        least(span.until - interval '1 day', ${monthOf(today)}::date - interval '1 day'), interval '1 month') month
      where span."from" is not null and edge."first" is not null
      union select month from own
    )
    select l.month, l.month <= edge.fixed as fixed, case when i.id is not null then jsonb_build_object('number', i.number, 'kind', i.kind,
      'issuedOn', i.issued_on, 'total', i.total, 'status', r.status, 'method', r.method, 'dueOn', r.due_on, 'owed', r.owed,
      'hasUsage', jsonb_path_exists(i.content, '$.lines[*].cause.users[*]'),
      'returned', (select coalesce(sum(total), 0) from invoice where refers_to = i.id and kind = 'return')) end as invoice
    from listed l cross join edge left join own on own.month = l.month left join invoice i on i.id = own.id left join receivable r on r.id = i.id
    order by l.month desc`.execute(db);
  return rows.map((row) => ({ ...row, fixed: row.fixed ?? false }));
}

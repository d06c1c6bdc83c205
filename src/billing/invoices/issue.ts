import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Day } from '../../ground/clock.ts';
import { queueInvoicePapers } from '../../papers/stored-invoices.ts';
import type { BillDays } from '../months/days.ts';
import type { InvoiceContent } from './content.ts';
import { partyKey } from './parties.ts';

/** What is to be issued: all that an invoice says but its number and its day; `refersTo` the invoice that it mends or reduces. */
export type ToIssue = { content: Omit<InvoiceContent, 'number' | 'issuedOn'>; refersTo?: number };

export type Issued = { id: number; content: InvoiceContent };

/**
 * Issues invoices in the caller's transaction, with the next numbers of the calendar year: they have no gaps, because a number is drawn with its
 * invoice or not at all (`bills.md` 15). With each comes its counterparty as it is called now and, but for a return, what is to be paid of it, and its
 * paper is queued.
 * @param days when they are paid
 */
export async function issueInvoices(
  trx: Connection,
  issuedOn: Day,
  days: Pick<BillDays, 'debitOn' | 'transferBy'>,
  toIssue: readonly ToIssue[],
): Promise<Issued[]> {
  if (toIssue.length === 0) return [];
  const year = Number(issuedOn.slice(0, 4));
  const last = await drawNumbers(trx, year, toIssue.length);
  const rows = toIssue.map(({ content, refersTo }, index) => {
    const serial = last - toIssue.length + index + 1;
    const whole = numbered(content, { year, serial, issuedOn, days });
    const { officeCode, companyName, name: addressee } = whole.addressee;
    return { serial, refersTo, content: whole, search: partyKey({ officeCode, companyName, addressee }) };
  });
  const issued = await insert(trx, year, rows);
  await queueInvoicePapers(
    trx,
    issued.map(({ id }) => id),
  );
  return issued;
}

async function drawNumbers(trx: Connection, year: number, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into invoice_counter (year, last) values (${year}, ${count})
    on conflict (year) do update set last = invoice_counter.last + excluded.last returning last`.execute(trx);
  return rows[0]?.last ?? count;
}

type Numbering = { year: number; serial: number; issuedOn: Day; days: Pick<BillDays, 'debitOn' | 'transferBy'> };

function numbered(content: ToIssue['content'], { year, serial, issuedOn, days }: Numbering): InvoiceContent {
  const number = `${year}-${String(serial).padStart(6, '0')}`;
  const { payment, ...rest } = content;
  const dueOn = payment.method === 'directDebit' ? days.debitOn : days.transferBy;
  return { ...rest, number, issuedOn, payment: { ...payment, dueOn, reference: number.replace('-', '') } };
}

type Row = { serial: number; refersTo: number | undefined; content: InvoiceContent; search: string };

async function insert(trx: Connection, year: number, rows: readonly Row[]): Promise<Issued[]> {
  const { rows: issued } = await sql<Issued>`
    with given as (
      select * from jsonb_to_recordset(${json(rows)}::jsonb) as r(serial int, "refersTo" bigint, content jsonb, search text)
    ), party as (
      insert into counterparty (office_code, company_name, addressee, search_key)
      select distinct content #>> '{addressee,officeCode}', content #>> '{addressee,companyName}', content #>> '{addressee,name}', search
      from given
      on conflict (office_code, company_name, addressee) do update set search_key = excluded.search_key
      returning id, office_code, company_name, addressee
    ), made as (
      insert into invoice (year, serial, number, kind, month, office_code, counterparty_id, issued_on, total, refers_to, content)
      select ${year}, g.serial, g.content ->> 'number', g.content ->> 'kind', (g.content ->> 'month')::date,
        p.office_code, p.id, (g.content ->> 'issuedOn')::date, (g.content ->> 'total')::bigint, g."refersTo", g.content
      from given g join party p on p.office_code = g.content #>> '{addressee,officeCode}'
        and p.company_name = g.content #>> '{addressee,companyName}' and p.addressee = g.content #>> '{addressee,name}'
      order by g.serial
      returning id, kind, content
    ), owed as (
      insert into receivable (id, status, method, no_debit, due_on, owed)
      select id, case when (content ->> 'total')::bigint = 0 then 'paid' else 'awaiting' end, content #>> '{payment,method}',
        content #>> '{payment,noDebit}', (content #>> '{payment,dueOn}')::date, (content ->> 'total')::bigint
      from made where kind <> 'return'
    )
    select id, content from made order by id`.execute(trx);
  return issued;
}

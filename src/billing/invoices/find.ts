import { type RawBuilder, sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { monthAfter, monthOf } from '../months/days.ts';
import type { Receipt, ReceivableStatus } from '../payments/receivables.ts';
import type { InvoiceContent, InvoiceKind, Month, NoDebit } from './content.ts';

/** Whose invoices somebody sees, and since when; of the centre those of all offices. */
export type Seen = { offices: readonly string[] | 'all'; since: Day };

/** An invoice beside another one; amounts in yen with tax. */
export type Reference = { number: string; kind: InvoiceKind; issuedOn: Day; total: number };

/** What is to be paid of an invoice, in yen: `owed` less what was returned. */
export type Receivable = {
  status: ReceivableStatus;
  method: 'directDebit' | 'bankTransfer';
  noDebit: NoDebit | '';
  dueOn: Day;
  owed: number;
  paid: number;
  remindedOn: Day | null;
  receipts: Pick<Receipt, 'kind' | 'amount' | 'paidOn'>[];
};

/** An invoice with its payment and with what refers to it: a return has no payment. */
export type FoundInvoice = {
  id: number;
  officeCode: string;
  content: InvoiceContent;
  receivable: Receivable | null;
  /** The invoice that this one mends or reduces. */
  first: Reference | null;
  /** The invoice that counts instead of this one. */
  mendedBy: Reference | null;
  returns: Reference[];
};

/**
 * An invoice by its number; undefined for one that does not exist, and as well for one of an office that is not theirs or that is no
 * longer kept (`bills.md` 17, 21).
 */
export async function findInvoice(db: Connection, number: string, seen: Seen): Promise<FoundInvoice | undefined> {
  const { rows } = await sql<FoundInvoice>`
    select i.id, i.office_code as "officeCode", i.content, ${receivable} as receivable,
      (select ${reference} from invoice o where o.id = i.refers_to) as first,
      (select ${reference} from invoice o where o.refers_to = i.id and o.kind = 'mended') as "mendedBy",
      (select coalesce(jsonb_agg(${reference} order by o.id), '[]') from invoice o where o.refers_to = i.id and o.kind = 'return') as returns
    from invoice i where i.number = ${number} and ${isSeen(seen)}`.execute(db);
  return rows[0];
}

/** The first day of what is still kept and shown (`bills.md` 21). */
export const keptSince = (today: Day, keepYears: number): Day => monthAfter(monthOf(today), -12 * keepYears);

const isSeen = ({ offices, since }: Seen): RawBuilder<unknown> =>
  offices === 'all'
    ? sql`i.issued_on >= ${since}`
    : sql`i.office_code = any(${[...offices]}) and i.issued_on >= ${since}`;

const reference = sql`jsonb_build_object('number', o.number, 'kind', o.kind, 'issuedOn', o.issued_on, 'total', o.total)`;

const receivable = sql`(
  select jsonb_build_object('status', r.status, 'method', r.method, 'noDebit', r.no_debit, 'dueOn', r.due_on, 'owed', r.owed, 'paid', r.paid,
    'remindedOn', r.reminded_on, 'receipts', (
      select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'amount', p.amount, 'paidOn', p.paid_on) order by p.paid_on, p.id), '[]')
      from receipt p where p.invoice_id = r.id))
  from receivable r where r.id = i.id)`;

/** What an office was billed for a month, as it counts now: a mended invoice stands for the first. */
export type MonthContent = { month: Month; content: InvoiceContent };

/** The invoices of an office that count, oldest month first; both months included. */
export async function listMonthContents(
  db: Connection,
  officeCode: string,
  { from, until }: { from: Month; until: Month },
): Promise<MonthContent[]> {
  const { rows } = await sql<MonthContent>`
    select i.month, i.content from invoice i
    where i.office_code = ${officeCode} and i.month between ${from} and ${until} and ${counts} order by i.month`.execute(
    db,
  );
  return rows;
}

/** Of the invoices `i` those that count: neither returns nor what was mended. */
export const counts = sql`i.kind <> 'return'
  and not exists (select from invoice m where m.refers_to = i.id and m.kind = 'mended')`;

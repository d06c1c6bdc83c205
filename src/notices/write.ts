import { sql } from 'kysely';
import type { Connection } from '../db/connect.ts';
import { json } from '../db/json.ts';
import { type NewsSentence, newsSentences } from './sentences.ts';

/** An office that is told something: of an application, by its `id` and `receptionNo`, of an invoice, or of neither. */
export type Told = {
  officeCode: string;
  companyCode: string;
  id?: string;
  receptionNo?: string | null;
  invoiceNumber?: string;
};

/**
 * Tells offices something, in the caller's transaction; the sentence says in which category the news stand.
 * @param at the business instant
 */
export async function writeNews(
  trx: Connection,
  sentence: NewsSentence,
  told: readonly Told[],
  at: Date,
): Promise<void> {
  const rows = told.map(({ id, receptionNo, invoiceNumber, officeCode, companyCode }) => ({
    id,
    no: receptionNo,
    invoiceNumber,
    officeCode,
    companyCode,
  }));
  await sql`
    insert into news (office_code, company_code, application_id, reception_no, invoice_number, category, sentence, published_at)
    select "officeCode", "companyCode", id, no, "invoiceNumber", ${newsSentences[sentence].category}, ${sentence}, ${at}
    from jsonb_to_recordset(${json(rows)}::jsonb) as r(id uuid, no text, "invoiceNumber" text, "officeCode" text, "companyCode" text)`.execute(
    trx,
  );
}

/** Hands an office's news over to another, whose people read them from now on. */
export async function moveNews(
  trx: Connection,
  from: string,
  to: { officeCode: string; companyCode: string },
): Promise<void> {
  await sql`
    update news set office_code = ${to.officeCode}, company_code = ${to.companyCode} where office_code = ${from}`.execute(
    trx,
  );
}

/** Everybody has read what was published before an instant. */
export async function readAllNews(trx: Connection, before: Date): Promise<void> {
  await sql`
    insert into news_read (news_id, person_id)
    select news.id, person.id from news cross join person where news.published_at < ${before}`.execute(trx);
}

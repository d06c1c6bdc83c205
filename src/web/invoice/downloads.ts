import { invoiceCsv } from '../../billing/invoices/csv.ts';
import type { FoundInvoice } from '../../billing/invoices/find.ts';
import { usageCsv } from '../../billing/invoices/usage-csv.ts';
import { invoiceKindNames } from '../../billing/invoices/words.ts';
import { invoiceUbl } from '../../billing/ubl/write.ts';
import { contentDisposition } from '../../files/name.ts';
import { AppError } from '../../ground/errors.ts';
import { type Cell, csvFile } from '../../ground/text/csv.ts';
import { findInvoicePaper } from '../../papers/stored-invoices.ts';
import { awaitMade, inline, retryAfter } from '../downloads.ts';
import type { Visit } from '../visit.ts';

/** What an invoice is had as, by the last part of the address. */
export const invoiceFiles = ['invoice.pdf', 'invoice.csv', 'invoice.xml', 'usage.csv'] as const;
export type InvoiceFile = (typeof invoiceFiles)[number];

/** Whether there is use to be downloaded. */
export const hasUsage = ({ content }: Pick<FoundInvoice, 'content'>): boolean =>
  content.lines.some(({ cause }) => (cause.users?.length ?? 0) > 0);

/**
 * Answers an invoice that the caller may see as a file: the paper as it was issued, what it says as CSV or as UBL, or its use
 * (`bills.md` 11, 19, 22).
 * @param wait the page that says that the paper is still being made, with 503
 * @throws AppError `notFound` for another file, and for use where there is none
 */
export async function answerInvoiceFile(
  visit: Visit,
  found: FoundInvoice,
  wait: () => Response | Promise<Response>,
): Promise<Response> {
  const { c, say } = visit;
  const file = c.req.param('file');
  const { kind, number, month, addressee } = found.content;
  const title = `${invoiceKindNames[kind].ja}_${number}`;
  if (file === 'invoice.csv') return answerCells(visit, `${title}.csv`, invoiceCsv(found.content, say));
  if (file === 'invoice.xml')
    return answerText(visit, `${title}.xml`, { type: 'application/xml', text: invoiceUbl(found.content) });
  if (file === 'usage.csv' && hasUsage(found))
    return answerCells(
      visit,
      `利用料金請求ファイル_${addressee.officeCode}_${month.slice(0, 7)}.csv`,
      usageCsv(found.content, say),
    );
  if (file !== 'invoice.pdf') throw new AppError('notFound');
  const paper = await awaitMade(() => findInvoicePaper(visit.web.db, found.id));
  if (!paper) {
    c.header('retry-after', String(retryAfter));
    return wait();
  }
  return c.body(paper.pdf, 200, {
    'content-type': 'application/pdf',
    'content-disposition': inline(`${title}.pdf`),
    'cache-control': 'private, no-store',
  });
}

const answerCells = (visit: Visit, name: string, rows: Cell[][]): Response =>
  answerText(visit, name, { type: 'text/csv', text: csvFile(rows) });

const answerText = ({ c }: Visit, name: string, { type, text }: { type: string; text: string }): Response =>
  c.body(text, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': contentDisposition(name),
    'cache-control': 'private, no-store',
  });

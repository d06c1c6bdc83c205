import { invoicesZip, type Side } from '../../billing/invoices/bulk.ts';
import type { Seen } from '../../billing/invoices/find.ts';
import { findInvoiceIds } from '../../billing/invoices/search.ts';
import { contentDisposition } from '../../files/name.ts';
import type { Visit } from '../visit.ts';
import { mostAtOnce, type TypedSearch } from './search.ts';
import { searchAddress } from './search-page.tsx';

/**
 * Answers all invoices of a period that a search finds as one ZIP, made while it is sent; without a period, or with too many, it leads back to
 * the search, which says so (`bills.md` 21).
 * @param options.path of the search
 */
export async function answerInvoices(
  visit: Visit,
  seen: Seen,
  { path, side, typed }: { path: string; side: Side; typed: TypedSearch },
): Promise<Response> {
  const { c, web, say } = visit;
  const { from, until } = typed.search;
  if (!from || !until || typed.faults.length > 0) return c.redirect(searchAddress(path, typed), 303);
  const ids = await findInvoiceIds(web.db, seen, typed.search, mostAtOnce + 1);
  if (ids.length > mostAtOnce) return c.redirect(searchAddress(path, typed, { many: '1' }), 303);
  return c.body(invoicesZip(web.db, ids, { side, say }), 200, {
    'content-type': 'application/zip',
    'content-disposition': contentDisposition(`請求書_${from}_${until}.zip`),
    'cache-control': 'private, no-store',
  });
}

import { searchInvoices } from '../../billing/invoices/search.ts';
import { BackLink, ErrorSummary, PageTitle } from '../../ui/index.ts';
import { answerInvoices } from '../../web/invoice/bulk.ts';
import { readSearch, type TypedSearch, turnOf } from '../../web/invoice/search.ts';
import { InvoiceSearchPage } from '../../web/invoice/search-page.tsx';
import { searchWords as words } from '../../web/invoice/search-words.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { companyPage } from '../page.tsx';
import { BillsNav } from './parts.tsx';
import type { Bills } from './seen.ts';
import { billsWords } from './words.ts';

const path = '/bills/search';

/** 請求書の検索 among the invoices that somebody sees. */
export async function showSearch(visit: CompanyVisit, bills: Bills): Promise<Response> {
  const { c, web, say } = visit;
  const typed = typedBy(visit);
  const failed = typed.faults.length > 0;
  const listed = failed ? { rows: [] } : await searchInvoices(web.db, bills, typed.search, turnOf(c));
  return companyPage(visit, {
    title: say(words.title),
    current: 'bills',
    width: 'wide',
    ...(failed && { failed, status: 422 }),
    children: (
      <>
        <BackLink href="/menu">{say(billsWords.toMenu)}</BackLink>
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={typed.faults.map(({ field, text }) => ({ href: `#${field}`, text: say(text) }))}
        />
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <BillsNav current="search" />
        <InvoiceSearchPage path={path} below="/bills" typed={typed} listed={listed} />
      </>
    ),
  });
}

/** GET /bills/search/invoices.zip */
export const sendFound = (visit: CompanyVisit, bills: Bills): Promise<Response> =>
  answerInvoices(visit, bills, { path, side: 'company', typed: typedBy(visit) });

/** To a company the counterparty of every invoice is who issued it; what it searches for may be its own names as well. */
const typedBy = ({ c, web }: CompanyVisit): TypedSearch =>
  readSearch(
    c,
    web.operators.profiles.map(({ billing }) => billing.name),
  );

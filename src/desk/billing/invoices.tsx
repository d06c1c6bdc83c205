import { searchInvoices } from '../../billing/invoices/search.ts';
import { may } from '../../people/permissions.ts';
import { ErrorSummary, PageTitle } from '../../ui/index.ts';
import { answerInvoices } from '../../web/invoice/bulk.ts';
import { readSearch, turnOf } from '../../web/invoice/search.ts';
import { InvoiceSearchPage } from '../../web/invoice/search-page.tsx';
import { searchWords } from '../../web/invoice/search-words.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { watched } from '../access.ts';
import { deskPage } from '../page.tsx';
import { WayBack } from '../way-back.tsx';
import { invoicesPath, seenBy } from './invoice.tsx';
import { BillingNav } from './nav.tsx';

/** 請求書検索 over all companies (`bills.md` 21). */
export async function showSearch(visit: CentreVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const typed = readSearch(c);
  const failed = typed.faults.length > 0;
  const listed = failed ? { rows: [] } : await searchInvoices(web.db, seenBy(visit), typed.search, turnOf(c));
  return deskPage(visit, {
    title: say(searchWords.title),
    current: 'billing',
    ...(failed && { failed, status: 422 }),
    children: (
      <>
        <WayBack actor={actor} from="other" />
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={typed.faults.map(({ field, text }) => ({ href: `#${field}`, text: say(text) }))}
        />
        <PageTitle lead={say(searchWords.lead)}>{say(searchWords.title)}</PageTitle>
        {may(actor, 'billing.read') && <BillingNav current="invoices" />}
        <InvoiceSearchPage path={invoicesPath} below={invoicesPath} typed={typed} listed={listed} />
      </>
    ),
  });
}

/** GET …/invoices.zip: all that a search of a period finds. */
export const sendFound = (visit: CentreVisit): Promise<Response> =>
  watched(visit, { kind: 'page', id: visit.c.req.path }, () =>
    answerInvoices(visit, seenBy(visit), { path: invoicesPath, side: 'centre', typed: readSearch(visit.c) }),
  );

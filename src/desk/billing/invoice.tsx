import { type FoundInvoice, findInvoice, keptSince, type Seen } from '../../billing/invoices/find.ts';
import { AppError } from '../../ground/errors.ts';
import { may } from '../../people/permissions.ts';
import { ActionBar, BackLink, ButtonLink, Columns, PageTitle, Section } from '../../ui/index.ts';
import { answerInvoiceFile } from '../../web/invoice/downloads.ts';
import { InvoiceDownloads } from '../../web/invoice/files.tsx';
import { InvoiceLines, TaxTable } from '../../web/invoice/lines.tsx';
import { AboutInvoice, Banners, Payment, Receipts } from '../../web/invoice/standing.tsx';
import { monthText } from '../../web/invoice/standing-words.ts';
import { waitForInvoice } from '../../web/invoice/wait.tsx';
import { invoiceWords } from '../../web/invoice/words.ts';
import { useSay } from '../../web/say.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { watched } from '../access.ts';
import { deskPage } from '../page.tsx';
import { invoicesWords as words } from './invoices-words.ts';
import { mendPath } from './mend.tsx';
import { mendPageWords } from './mend-words.ts';
import { BillingNav } from './nav.tsx';

export const invoicesPath = '/desk/billing/invoices';

/** An invoice as the centre reads it. */
export async function showInvoice(visit: CentreVisit): Promise<Response> {
  const { web, actor, say } = visit;
  const found = await asked(visit);
  const { content, receivable, officeCode } = found;
  const { addressee, month, number } = content;
  const page = () =>
    deskPage(visit, {
      title: `${say(words.detail)} ${number}`,
      current: 'billing',
      children: (
        <>
          <BackLink href={invoicesPath}>{say(words.back)}</BackLink>
          <PageTitle
            above={`${addressee.officeCode} ${addressee.companyName} ${addressee.officeName}　${say(monthText(month))}`}
          >
            {`${say(words.detail)} ${number}`}
          </PageTitle>
          {may(actor, 'billing.read') && <BillingNav current="invoices" />}
          <Banners found={found} hrefOf={(other) => `${invoicesPath}/${other}`} />
          <Columns lead>
            <Payment found={found} today={web.clock.today()} />
            <InvoiceDownloads at={`${invoicesPath}/${number}`} found={found} />
          </Columns>
          <InvoiceLines content={content} application={(no) => `/desk/applications/${no}`} />
          <Section id="sums" title={say(invoiceWords.taxes)}>
            <TaxTable content={content} />
          </Section>
          {receivable && receivable.status !== 'replaced' && <Receipts receivable={receivable} />}
          <AboutInvoice found={found} />
          {may(actor, 'billing.read') && canBeMended(found) && <Mending number={number} />}
        </>
      ),
    });
  return watched(visit, { kind: 'office', id: officeCode }, page);
}

/** What counts can be corrected and reduced; who may not do that sees what is proposed. */
const canBeMended = ({ content, mendedBy }: FoundInvoice): boolean => content.kind !== 'return' && mendedBy === null;

function Mending({ number }: { number: string }) {
  const say = useSay();
  return (
    <ActionBar>
      {mendKinds.map((kind) => (
        <ButtonLink key={kind} href={mendPath(number, kind)} variant="secondary">
          {say(mendPageWords[kind])}
        </ButtonLink>
      ))}
    </ActionBar>
  );
}

const mendKinds = ['mended', 'return'] as const;

/** GET …/:no/files/:file */
export async function sendFile(visit: CentreVisit): Promise<Response> {
  const found = await asked(visit);
  const back = `${invoicesPath}/${found.content.number}`;
  return watched(visit, { kind: 'office', id: found.officeCode }, () =>
    answerInvoiceFile(visit, found, () =>
      deskPage(visit, { current: 'billing', ...waitForInvoice(visit, { back, toBack: words.toInvoice }) }),
    ),
  );
}

/** @throws AppError `notFound` */
async function asked(visit: CentreVisit): Promise<FoundInvoice> {
  const found = await findInvoice(visit.web.db, visit.c.req.param('no') ?? '', seenBy(visit));
  if (!found) throw new AppError('notFound');
  return found;
}

/** The centre sees all invoices that are kept. */
export function seenBy({ web }: CentreVisit): Seen {
  const today = web.clock.today();
  return { offices: 'all', since: keptSince(today, web.operators(today).billing.keepYears) };
}

import { listProvenance } from '../../application/record/provenance.ts';
import { type FoundInvoice, listMonthContents } from '../../billing/invoices/find.ts';
import { monthAfter } from '../../billing/months/days.ts';
import { may } from '../../people/permissions.ts';
import { BackLink, Columns, PageTitle, Section } from '../../ui/index.ts';
import { answerInvoiceFile } from '../../web/invoice/downloads.ts';
import { InvoiceDownloads } from '../../web/invoice/files.tsx';
import { InvoiceLines, TaxTable } from '../../web/invoice/lines.tsx';
import { AboutInvoice, Banners, Payment, Receipts } from '../../web/invoice/standing.tsx';
import { monthText } from '../../web/invoice/standing-words.ts';
import { waitForInvoice } from '../../web/invoice/wait.tsx';
import { invoiceWords } from '../../web/invoice/words.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { ApplicationLink } from '../contract/links.tsx';
import { companyPage } from '../page.tsx';
import { WhatChanged } from './changes.tsx';
import { type Bills, invoiceAsked } from './seen.ts';
import { billsWords as words } from './words.ts';

/** 「請求情報 詳細」: what is to be paid, why, how far it is paid, and what changed. */
export async function showBill(visit: CompanyVisit, bills: Bills): Promise<Response> {
  const { web, actor, say } = visit;
  const found = await invoiceAsked(visit, bills);
  const { content, receivable, officeCode } = found;
  const { addressee, month, number } = content;
  const filed = await listProvenance(web.db, applicationsOf(found));
  const before = await contentBefore(visit, found);
  const title = say(words.detail);
  return companyPage(visit, {
    title: `${title} ${number}`,
    current: 'bills',
    children: (
      <>
        <BackLink href={`/bills?${new URLSearchParams({ office: officeCode })}`}>{say(words.toBills)}</BackLink>
        <PageTitle above={`${addressee.officeCode} ${addressee.officeName}　${say(monthText(month))}　${number}`}>
          {title}
        </PageTitle>
        <Banners found={found} hrefOf={(other) => `/bills/${other}`} />
        <Columns lead>
          <Payment found={found} today={web.clock.today()} />
          <InvoiceDownloads at={`/bills/${number}`} found={found} />
        </Columns>
        {compares(found) && (
          <WhatChanged
            now={content}
            before={before}
            application={(no) => <ApplicationLink actor={actor} filed={filed.get(no)} receptionNo={no} />}
          />
        )}
        <InvoiceLines
          content={content}
          application={(no) => {
            const from = filed.get(no);
            return from && may(actor, 'application.read', from.officeCode) ? `/applications/${no}` : undefined;
          }}
        />
        <Section id="sums" title={say(invoiceWords.taxes)}>
          <TaxTable content={content} />
        </Section>
        {receivable && receivable.status !== 'replaced' && <Receipts receivable={receivable} />}
        <AboutInvoice found={found} />
      </>
    ),
  });
}

/** GET /bills/:no/:file */
export async function sendBillFile(visit: CompanyVisit, bills: Bills): Promise<Response> {
  const found = await invoiceAsked(visit, bills);
  const at = `/bills/${found.content.number}`;
  return answerInvoiceFile(visit, found, () =>
    companyPage(visit, { current: 'bills', ...waitForInvoice(visit, { back: at, toBack: words.toBills }) }),
  );
}

/** A bill that counts no more, and one of what was returned, is not compared. */
const compares = ({ content, mendedBy }: FoundInvoice): boolean => content.kind !== 'return' && mendedBy === null;

async function contentBefore({ web }: CompanyVisit, found: FoundInvoice) {
  if (!compares(found)) return undefined;
  const month = monthAfter(found.content.month, -1);
  const [before] = await listMonthContents(web.db, found.officeCode, { from: month, until: month });
  return before?.content;
}

const applicationsOf = ({ content }: FoundInvoice): string[] => [
  ...new Set(content.lines.flatMap(({ cause }) => cause.receptionNo ?? [])),
];

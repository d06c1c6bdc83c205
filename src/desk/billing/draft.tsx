import { findDraftContent } from '../../billing/months/compare.ts';
import type { DraftContent } from '../../billing/months/draft.ts';
import { findMonth } from '../../billing/months/read.ts';
import { AppError } from '../../ground/errors.ts';
import { parseOfficeCode } from '../../ground/text/codes.ts';
import { BackLink, Notice, PageTitle, Section } from '../../ui/index.ts';
import { InvoiceLines, TaxTable } from '../../web/invoice/lines.tsx';
import { monthText } from '../../web/invoice/standing-words.ts';
import { invoiceWords } from '../../web/invoice/words.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { deskPage } from '../page.tsx';
import { problemText } from './comparison.tsx';
import { monthIn } from './month.tsx';
import { monthWords as words } from './month-words.ts';
import { monthPath } from './months.tsx';

/** What an office would be billed for a month, before the fix. */
export async function showDraft(visit: CentreVisit): Promise<Response> {
  const { c, web, say } = visit;
  const month = monthIn(visit);
  const officeCode = parseOfficeCode(c.req.param('office') ?? '');
  const found = await findMonth(web.db, month);
  const draft = found && officeCode && (await findDraftContent(web.db, found.id, officeCode));
  if (!draft) throw new AppError('notFound');
  const content = draft.content as DraftContent;
  const { addressee } = content;
  const title = `${addressee.officeCode} ${addressee.officeName}`;
  return deskPage(visit, {
    title: `${title} ${say(monthText(month))}`,
    current: 'billing',
    children: (
      <>
        <BackLink href={monthPath(month)}>{say(words.backToMonth)}</BackLink>
        <PageTitle lead={say(words.draftLead)}>{`${say(words.draft)} ${title} ${say(monthText(month))}`}</PageTitle>
        {draft.problems.length > 0 && (
          <Notice tone="warning" title={say(words.problem)}>
            {draft.problems.map((problem) => (
              <p key={JSON.stringify(problem)}>{say(problemText(problem))}</p>
            ))}
          </Notice>
        )}
        <Section id="sums" title={say(invoiceWords.taxes)}>
          <TaxTable content={content} />
        </Section>
        <InvoiceLines content={content} application={(no) => `/desk/applications/${no}`} />
      </>
    ),
  });
}

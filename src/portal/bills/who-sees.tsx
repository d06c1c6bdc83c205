import { BackLink, Notice, PageTitle } from '../../ui/index.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { billsWords as words } from './words.ts';

/** Who sees amounts, for those who do not; whatever page of bills they asked for (`bills.md` 29). */
export function showWhoSees(visit: CompanyVisit): Response | Promise<Response> {
  const { c, say } = visit;
  if (c.req.path !== '/bills') return c.redirect('/bills', 303);
  return companyPage(visit, {
    title: say(words.title),
    current: 'bills',
    children: (
      <>
        <BackLink href="/menu">{say(words.toMenu)}</BackLink>
        <PageTitle>{say(words.title)}</PageTitle>
        <Notice tone="info" title={say(words.closedTitle)}>
          <p>{say(words.closedText)}</p>
          <p>{say(words.closedAsk)}</p>
        </Notice>
      </>
    ),
  });
}

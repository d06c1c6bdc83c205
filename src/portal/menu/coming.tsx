import { AppError } from '../../ground/errors.ts';
import { BackLink, DescriptionList, Notice, PageTitle, Section } from '../../ui/index.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { comingPages, menuWords, comingWords as words } from './words.ts';

/** GET /coming/…: a page that is named already and not built yet: what is coming, and whom to ask until then. */
export function showComing(visit: CompanyVisit): Promise<Response> {
  const what = visit.c.req.param('what') ?? '';
  if (!Object.hasOwn(comingPages, what)) throw new AppError('notFound');
  const coming = comingPages[what as keyof typeof comingPages];
  const { web, say } = visit;
  const { desks } = web.operators(web.clock.today());
  return companyPage(visit, {
    title: say(coming.title),
    children: (
      <>
        <BackLink href="/menu">{say(menuWords.toMenu)}</BackLink>
        <PageTitle>{say(coming.title)}</PageTitle>
        <Notice tone="info" title={say(words.preparing)}>
          <p>{say(coming.lead)}</p>
        </Notice>
        <Section id="desks" title={say(words.desks)} lead={say(words.until)}>
          <DescriptionList
            items={desks.map(({ name, phone, hours }) => ({ term: say(name), value: phone, note: say(hours) }))}
          />
        </Section>
      </>
    ),
  });
}

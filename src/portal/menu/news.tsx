import { AppError } from '../../ground/errors.ts';
import { listNews, openNews } from '../../notices/news.ts';
import { BackLink, EmptyState, Pager, PageTitle, Section } from '../../ui/index.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { NewsRows, newsReader, newsTarget } from './news-rows.tsx';
import { menuWords as words } from './words.ts';

const pageLength = 50;

/** All news, fifty at a time (`decisions.md` 35). */
export async function showNews(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const after = idOf(c.req.query('after'));
  const found = await listNews(web.db, newsReader(actor), { limit: pageLength + 1, ...(after && { after }) });
  const news = found.slice(0, pageLength);
  const last = found.length > pageLength ? news.at(-1) : undefined;
  return companyPage(visit, {
    title: say(words.news),
    children: (
      <>
        <BackLink href="/menu">{say(words.toMenu)}</BackLink>
        <PageTitle>{say(words.news)}</PageTitle>
        {news.length > 0 ? (
          <Section id="news" title={say(words.news)}>
            <NewsRows actor={actor} news={news} />
          </Section>
        ) : (
          <EmptyState title={say(words.noNews)}>{say(words.noNewsText)}</EmptyState>
        )}
        {(after || last) && (
          <Pager
            label={say(words.newsPages)}
            {...(after && { previous: { href: '/news', label: say(words.newsNewest) } })}
            {...(last && { next: { href: `/news?after=${last.id}`, label: say(words.newsOlder) } })}
          />
        )}
      </>
    ),
  });
}

/** 「詳細」: marks the news as read and goes on to what it tells of. */
export async function followNews(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const id = idOf(c.req.param('id'));
  const opened = id === undefined ? undefined : await openNews(web.db, id, newsReader(actor));
  const target = opened && newsTarget(actor, opened);
  if (!target) throw new AppError('notFound');
  return c.redirect(target, 303);
}

const idOf = (text: string | undefined): number | undefined =>
  /^\d{1,15}$/.test(text ?? '') ? Number(text) : undefined;

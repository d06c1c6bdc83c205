import { listAsked } from '../../application/consent/answer-consent.ts';
import { listWaiting } from '../../application/lists/waiting.ts';
import { listNews } from '../../notices/news.ts';
import {
  BackLink,
  EmptyState,
  Link,
  MenuGroups,
  MenuList,
  Notice,
  PageTitle,
  Section,
  TaskList,
} from '../../ui/index.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { ApplyGroup, applyItems, LookGroup, readCanApply, UserGroup } from './groups.tsx';
import { NewsRows, newsReader } from './news-rows.tsx';
import { consentTask, taskOf } from './tasks.tsx';
import { groupWords, menuWords as words } from './words.ts';

const newestNews = 10;
const mostTasks = 8;

/** 「メニュー」: what waits, what is new, and every place to go to. */
export async function showMenu(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const [asked, waiting, news, can] = await Promise.all([
    listAsked(web.db, officesOf(actor, 'consent.answer'), mostTasks),
    listWaiting(web, officesOf(actor, 'application.file'), mostTasks),
    listNews(web.db, newsReader(actor), { limit: newestNews }),
    readCanApply(web, actor),
  ]);
  const tasks = [
    ...asked.map((each) => consentTask(each, say)),
    ...waiting.map((each) => taskOf(each, web.clock.today(), c.get('lang'))),
  ];
  return companyPage(visit, {
    title: say(words.title),
    current: 'menu',
    children: (
      <>
        <PageTitle>{say(words.title)}</PageTitle>
        {can.ended && <Notice title={say(words.endedTitle)}>{say(words.endedText)}</Notice>}
        {tasks.length > 0 && (
          <Section id="waiting" title={say(words.waiting)}>
            <TaskList id="tasks" items={tasks} />
          </Section>
        )}
        <Section
          id="news"
          title={say(words.news)}
          {...(news.length > 0 && {
            lead: say(words.newsLead),
            action: <Link href="/news">{say(words.allNews)}</Link>,
          })}
        >
          {news.length > 0 ? (
            <NewsRows actor={actor} news={news} />
          ) : (
            <EmptyState title={say(words.noNews)}>{say(words.noNewsText)}</EmptyState>
          )}
        </Section>
        <Section id="list" title={say(words.list)} variant="plain">
          <MenuGroups>
            <ApplyGroup actor={actor} can={can} />
            <LookGroup actor={actor} />
            <UserGroup />
          </MenuGroups>
        </Section>
      </>
    ),
  });
}

/** 「申込実施」: what the group 「申込を行う」 holds. */
export async function applyPage(visit: CompanyVisit): Promise<Response> {
  const { web, actor, say } = visit;
  const can = await readCanApply(web, actor);
  return companyPage(visit, {
    title: say(groupWords.applyTitle),
    current: 'apply',
    children: (
      <>
        <BackLink href="/menu">{say(words.toMenu)}</BackLink>
        <PageTitle lead={say(groupWords.applyLead)}>{say(groupWords.applyTitle)}</PageTitle>
        {can.ended && <Notice title={say(words.endedTitle)}>{say(words.endedText)}</Notice>}
        <MenuList id="apply" items={applyItems(say, { actor, can })} />
      </>
    ),
  });
}

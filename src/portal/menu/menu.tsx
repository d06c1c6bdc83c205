import { listAsked } from '../../application/consent/answer-consent.ts';
import { listWaiting, othersDrafts } from '../../application/lists/waiting.ts';
import { listNewsByApplication } from '../../notices/news.ts';
import type { CompanyActor } from '../../people/actor.ts';
import {
  BackLink,
  Columns,
  EmptyState,
  Link,
  MenuGroups,
  MenuList,
  Notice,
  PageTitle,
  Section,
  Stack,
  type TaskItem,
  TaskList,
} from '../../ui/index.ts';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { Desks, NextDates } from './beside.tsx';
import { ApplyGroup, applyItems, LookGroup, readCanApply, UserGroup } from './groups.tsx';
import { NewsRows, newsReader } from './news-rows.tsx';
import { consentTask, taskOf } from './tasks.tsx';
import { groupWords, othersDraftsText, menuWords as words } from './words.ts';

const newestNews = 10;
const mostTasks = 8;

/** 「メニュー」: what waits, what is new, and every place to go to. */
export async function showMenu(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const today = web.clock.today();
  const offices = officesOf(actor, 'application.file');
  const [asked, waiting, others, news, can, schedule] = await Promise.all([
    listAsked(web.db, officesOf(actor, 'consent.answer'), mostTasks),
    listWaiting(web, offices, mostTasks, actor.personId),
    othersDrafts(web.db, offices, actor.personId),
    listNewsByApplication(web.db, newsReader(actor), newestNews),
    readCanApply(web, actor),
    web.schedule(),
  ]);
  const tasks = [
    ...asked.map((each) => consentTask(each, say)),
    ...waiting.map((each) => taskOf(each, today, c.get('lang'))),
  ];
  return companyPage(visit, {
    title: say(words.title),
    current: 'menu',
    width: 'wide',
    children: (
      <>
        <PageTitle>{say(words.title)}</PageTitle>
        {can.ended && <Notice title={say(words.endedTitle)}>{say(words.endedText)}</Notice>}
        <Columns lead>
          <Stack gap="small">
            <Waits tasks={tasks} others={others} />
            <NewestNews actor={actor} news={news} />
            <Desks operator={web.operators(today)} />
          </Stack>
          <Stack>
            <Section id="list" title={say(words.list)} variant="plain">
              <MenuGroups>
                <ApplyGroup actor={actor} can={can} />
                <LookGroup actor={actor} />
                <UserGroup />
              </MenuGroups>
            </Section>
            <NextDates schedule={schedule} today={today} lang={c.get('lang')} />
          </Stack>
        </Columns>
      </>
    ),
  });
}

type WaitsProps = { tasks: TaskItem[]; others: { count: number; names: readonly string[] } };

/** What waits for this person, also when it is nothing; drafts of others in one line. */
function Waits({ tasks, others: { count, names } }: WaitsProps) {
  const say = useSay();
  return (
    <Section id="waiting" title={say(words.waiting)}>
      {tasks.length > 0 ? <TaskList id="tasks" items={tasks} /> : <p>{say(words.nothingWaits)}</p>}
      {count > 0 && (
        <p>
          {say(othersDraftsText(count, names))} <Link href="/applications?status=draft">{say(words.seeDrafts)}</Link>
        </p>
      )}
    </Section>
  );
}

type NewestProps = { actor: CompanyActor; news: Awaited<ReturnType<typeof listNewsByApplication>> };

function NewestNews({ actor, news }: NewestProps) {
  const say = useSay();
  if (news.length === 0)
    return (
      <Section id="news" title={say(words.news)}>
        <EmptyState title={say(words.noNews)}>{say(words.noNewsText)}</EmptyState>
      </Section>
    );
  return (
    <Section
      id="news"
      title={say(words.news)}
      lead={say(words.newsLead)}
      action={<Link href="/news">{say(words.allNews)}</Link>}
    >
      <NewsRows actor={actor} news={news} />
    </Section>
  );
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

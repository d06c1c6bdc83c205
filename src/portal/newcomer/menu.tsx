import { listWaiting } from '../../application/lists/waiting.ts';
import { MenuGroup, MenuGroups, PageTitle, Section, TaskList } from '../../ui/index.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { taskOf } from '../menu/tasks.tsx';
import { companyPage } from '../page.tsx';
import { newcomerMenuWords as words } from './words.ts';

const mostTasks = 8;

/** 「メニュー」 of somebody who has no contract yet: the guidance, their drafts and their application, and nothing else. */
export async function showNewcomerMenu(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const waiting = await listWaiting(web, officesOf(actor, 'application.file'), mostTasks);
  const today = web.clock.today();
  return companyPage(visit, {
    title: say(words.title),
    current: 'menu',
    children: (
      <>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        {waiting.length > 0 && (
          <Section id="waiting" title={say(words.waiting)}>
            <TaskList id="tasks" items={waiting.map((each) => taskOf(each, today, c.get('lang')))} />
          </Section>
        )}
        <Section id="list" title={say(words.list)} variant="plain">
          <MenuGroups>
            <MenuGroup
              id="apply"
              title={say(words.apply)}
              items={[{ href: '/newcomer/guidance', label: say(words.guidance), icon: 'pencil' }]}
            />
            <MenuGroup
              id="look"
              title={say(words.look)}
              items={[
                { href: '/applications', label: say(words.applications), icon: 'inbox' },
                { href: '/schedule', label: say(words.schedule), icon: 'calendar' },
              ]}
            />
            <MenuGroup
              id="user"
              title={say(words.user)}
              items={[{ href: '/password', label: say(words.password), icon: 'lock' }]}
            />
          </MenuGroups>
        </Section>
      </>
    ),
  });
}

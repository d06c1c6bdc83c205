import { AppError } from '../../ground/errors.ts';
import type { Text } from '../../ground/words.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { BackLink, DescriptionList, Notice, PageTitle, Section } from '../../ui/index.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import { companyPage, type Place } from '../page.tsx';
import { comingPages, menuWords, comingWords as words } from './words.ts';

/** GET /coming/… */
export function showComing(c: C, web: Web, actor: CompanyActor): Promise<Response> {
  const what = c.req.param('what') ?? '';
  if (!Object.hasOwn(comingPages, what)) throw new AppError('notFound');
  return comingPage(c, web, actor, comingPages[what as keyof typeof comingPages]);
}

type Coming = { title: Text; lead: Text; current?: Place };

/** A page that is named already and not built yet: what is coming, and whom to ask until then. */
export function comingPage(c: C, web: Web, actor: CompanyActor, coming: Coming): Promise<Response> {
  const say = sayIn(c.get('lang'));
  const { desks } = web.operators(web.clock.today());
  return companyPage(c, web, actor, {
    title: say(coming.title),
    ...(coming.current && { current: coming.current }),
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

import { BackLink, DescriptionList, PageTitle, Section } from '../../ui/index.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import { frame } from '../../web/frame.tsx';
import { passwordWords, newcomerWords as words } from '../../words/entry.ts';

/** 「はじめて利用される方（仮アカウントの発行）」: what is coming, and whom to ask until then. */
export function newcomerPage(c: C, web: Web): Response | Promise<Response> {
  const say = sayIn(c.get('lang'));
  const { desks } = web.operators(web.clock.today());
  return frame(c, web, {
    title: say(words.title),
    width: 'narrow',
    children: (
      <>
        <BackLink href="/login">{say(passwordWords.toLogIn)}</BackLink>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <Section id="desks" title={say(words.desks)} lead={say(words.until)}>
          <DescriptionList
            items={desks.map(({ name, phone, hours }) => ({ term: say(name), value: phone, note: say(hours) }))}
          />
        </Section>
      </>
    ),
  });
}

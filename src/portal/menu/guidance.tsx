import type { Say } from '../../ground/words.ts';
import { BackLink, Button, Form, PageTitle, Prose, Section, Stack, Steps } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { guidanceAbout, guidanceSteps, guidanceWords as words } from './guidance-words.ts';

/** 「変更申込ガイダンス」: the four steps before a change is applied for. */
export function guidancePage(visit: CompanyVisit): Promise<Response> {
  const { say } = visit;
  return companyPage(visit, {
    title: say(words.title),
    current: 'apply',
    children: (
      <>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <Next />
        <Section id="steps" title={say(words.steps)} variant="plain">
          <Steps level={3} items={guidanceSteps.map((step) => stepOf(step, say))} />
        </Section>
        <Section id="about" title={say(words.about)}>
          <Prose>
            {guidanceAbout.map((text) => (
              <p>{say(text)}</p>
            ))}
          </Prose>
        </Section>
        <Next />
        <Stack gap="small">
          <BackLink href="/menu">{say(words.toMenu)}</BackLink>
          <BackLink href="/contract">{say(words.toContract)}</BackLink>
          <BackLink href="/applications">{say(words.toApplications)}</BackLink>
        </Stack>
      </>
    ),
  });
}

/** The manual says button here, so it is one; it leads on by GET. */
function Next() {
  const say = useSay();
  return (
    <Form action="/apply/new" method="get">
      <div>
        <Button size="large" forward>
          {say(words.next)}
        </Button>
      </div>
    </Form>
  );
}

function stepOf({ label, title, texts, points }: (typeof guidanceSteps)[number], say: Say) {
  return {
    key: label,
    label,
    title: say(title),
    body: (
      <>
        {texts.map((text) => (
          <p>{say(text)}</p>
        ))}
        <ul>
          {points.map((point) => (
            <li>{say(point)}</li>
          ))}
        </ul>
      </>
    ),
  };
}

import { first } from '../../procedure/field.ts';
import {
  ActionBar,
  BackLink,
  Button,
  DescriptionList,
  Fields,
  Form,
  Notice,
  PageTitle,
  Section,
  TextInput,
} from '../../ui/index.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { frame } from '../../web/frame.tsx';
import { entryWords, passwordErrors, passwordWords as words } from '../../words/entry.ts';
import { frameWords } from '../../words/frame.ts';
import { newcomerWords } from '../../words/newcomer.ts';
import { type Problems, Summary } from './password-fields.tsx';

/** GET /password/forgot. */
export function showForgotten(c: C, web: Web): Response | Promise<Response> {
  return c.req.query('sent') === '1' ? sentPage(c, web) : forgottenPage(c, web, {});
}

/**
 * POST /password/forgot: the answer is the same whoever exists. The link begins with the service's own setting, never with
 * the host that a request names, because it goes to somebody else.
 */
export async function requestLink(c: C, web: Web): Promise<Response> {
  const loginId = first(await readForm(c), 'loginId');
  if (loginId.trim() === '') return forgottenPage(c, web, { loginId: passwordErrors.noLoginId });
  await web.people.requestReset(loginId, web.config.baseUrl);
  return c.redirect('/password/forgot?sent=1', 303);
}

function forgottenPage(c: C, web: Web, problems: Problems): Response | Promise<Response> {
  const say = sayIn(c.get('lang'));
  const failed = problems.loginId !== undefined;
  return frame(c, web, {
    title: say(entryWords.forgotten),
    width: 'narrow',
    failed,
    ...(failed && { status: 422 }),
    children: (
      <>
        <BackLink href="/login">{say(words.toLogIn)}</BackLink>
        <PageTitle lead={say(words.forgotLead)}>{say(entryWords.forgotten)}</PageTitle>
        <Summary c={c} problems={problems} />
        <Form action="/password/forgot" busyText={say(frameWords.sending)}>
          <Fields>
            <TextInput
              name="loginId"
              label={say(entryWords.loginId)}
              autocomplete="username"
              width="full"
              required
              {...(problems.loginId && { error: say(problems.loginId) })}
            />
          </Fields>
          <ActionBar>
            <Button size="large">{say(words.send)}</Button>
          </ActionBar>
        </Form>
      </>
    ),
  });
}

function sentPage(c: C, web: Web): Response | Promise<Response> {
  const say = sayIn(c.get('lang'));
  const { desks } = web.operators(web.clock.today());
  return frame(c, web, {
    title: say(words.sent),
    width: 'narrow',
    children: (
      <>
        <BackLink href="/login">{say(words.toLogIn)}</BackLink>
        <PageTitle>{say(words.sent)}</PageTitle>
        <Notice tone="success" live>
          <p>{say(words.sentText)}</p>
        </Notice>
        <Section id="desks" title={say(newcomerWords.desks)} lead={say(words.sentNone)}>
          <DescriptionList
            items={desks.map(({ name, phone, hours }) => ({ term: say(name), value: phone, note: say(hours) }))}
          />
        </Section>
      </>
    ),
  });
}

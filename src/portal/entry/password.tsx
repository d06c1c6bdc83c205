import type { Text } from '../../ground/words.ts';
import type { Actor } from '../../people/actor.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { ActionBar, BackLink, Button, Fields, Form, Notice, PageTitle, Section } from '../../ui/index.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { type Framed, frame } from '../../web/frame.tsx';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import { entryWords, passwordErrors, waitUntil, passwordWords as words } from '../../words/entry.ts';
import { frameWords } from '../../words/frame.ts';
import { companyPage } from '../page.tsx';
import { NewPasswordFields, newPasswordProblem, PasswordField, type Problems, Summary } from './password-fields.tsx';
import { sendCookies, visitOf } from './visit.ts';

/** GET /password. */
export async function showPassword(c: C, web: Web, actor: Actor): Promise<Response> {
  const sent = await sentBefore<Shown>(c, web);
  return passwordPage(c, web, actor, sent ?? { problems: {}, done: c.req.query('done') === '1' });
}

/** POST /password: this browser stays logged in, every other one is logged out. */
export async function changePassword(c: C, web: Web, actor: Actor): Promise<Response> {
  const form = await readForm(c);
  const problems = typedProblems(form);
  const again = (sent: Shown) =>
    showAgain(c, web, { at: c.req.path, sent }, (shown) => passwordPage(c, web, actor, shown));
  if (Object.keys(problems).length > 0) return again({ problems, status: 422 });
  const [current, next] = [first(form, 'current'), first(form, 'next')];
  const changed = await web.people.changePassword(visitOf(c), actor, current, next);
  if (!changed.ok) return again(refusalOf(changed));
  sendCookies(c, changed.cookies);
  return c.redirect('/password?done=1', 303);
}

type Shown = { problems: Problems; done?: boolean; status?: 422 | 429 };
type Refused = Exclude<Awaited<ReturnType<Web['people']['changePassword']>>, { ok: true }>;

function typedProblems(form: Raw): Problems {
  return {
    ...(first(form, 'current') === '' && { current: passwordErrors.noCurrent }),
    ...(first(form, 'next') !== first(form, 'again') && { again: passwordErrors.notTheSame }),
  };
}

function refusalOf(refused: Refused): Shown {
  switch (refused.reason) {
    case 'delayed':
      return { problems: { current: waitUntil(refused.until) }, status: 429 };
    case 'busy':
      return { problems: { current: entryWords.busy }, status: 429 };
    case 'wrongPassword':
      return { problems: { current: passwordErrors.wrongCurrent }, status: 422 };
    default:
      return { problems: { next: newPasswordProblem(refused.reason) }, status: 422 };
  }
}

/** 「パスワードの変更」, for people of both sides. */
function passwordPage(c: C, web: Web, actor: Actor, shown: Shown): Response | Promise<Response> {
  const say = sayIn(c.get('lang'));
  const back: Text = actor.side === 'company' ? words.toMenu : words.toDesk;
  const framed: Framed = {
    title: say(words.title),
    width: 'narrow',
    failed: shown.status !== undefined,
    ...(shown.status && { status: shown.status }),
    children: (
      <>
        <BackLink href="/">{say(back)}</BackLink>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <Summary c={c} problems={shown.problems} />
        {shown.done && (
          <Notice tone="success" live>
            <p>{say(words.changed)}</p>
          </Notice>
        )}
        <Section id="change" title={actor.loginId}>
          <Form action="/password" busyText={say(frameWords.sending)}>
            <Fields>
              <PasswordField c={c} name="current" label={words.current} problems={shown.problems} known />
              <NewPasswordFields c={c} problems={shown.problems} />
            </Fields>
            <ActionBar>
              <Button size="large">{say(words.change)}</Button>
            </ActionBar>
          </Form>
        </Section>
      </>
    ),
  };
  if (actor.side === 'company') return companyPage(c, web, actor, { ...framed, current: 'password' });
  return frame(c, web, { ...framed, who: [actor.name] });
}

import type { Text } from '../../ground/words.ts';
import { PasswordChange } from '../../people/commands.ts';
import { ActionBar, BackLink, Button, Fields, Form, Notice, PageTitle, Section } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { type Framed, frame } from '../../web/frame.tsx';
import { parseForm } from '../../web/parse.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { CompanyVisit, PersonVisit } from '../../web/visit.ts';
import { entryWords, passwordErrors, waitUntil, passwordWords as words } from '../../words/entry.ts';
import { frameWords } from '../../words/frame.ts';
import { companyPage } from '../page.tsx';
import { arrivalOf, sendCookies } from './arrival.ts';
import {
  NewPasswordFields,
  newPasswordProblem,
  PasswordField,
  type Problems,
  problemsOf,
  Summary,
} from './password-fields.tsx';

/** GET /password. */
export async function showPassword(visit: PersonVisit): Promise<Response> {
  const { c } = visit;
  const sent = await sentBefore<Shown>(visit);
  return passwordPage(visit, sent ?? { problems: {}, done: c.req.query('done') === '1' });
}

/** POST /password: this browser stays logged in, every other one is logged out. */
export async function changePassword(visit: PersonVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const form = await readForm(c);
  const { command, faults } = parseForm(PasswordChange, form);
  const again = (sent: Shown) => showAgain(visit, { at: c.req.path, sent }, (shown) => passwordPage(visit, shown));
  if (faults) return again({ problems: problemsOf(faults), status: 422 });
  const changed = await web.people.changePassword(arrivalOf(c), actor, command);
  if (!changed.ok) return again(refusalOf(changed));
  sendCookies(c, changed.cookies);
  return c.redirect('/password?done=1', 303);
}

type Shown = { problems: Problems; done?: boolean; status?: 422 | 429 };
type Refused = Exclude<Awaited<ReturnType<Web['people']['changePassword']>>, { ok: true }>;

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
function passwordPage(visit: PersonVisit, shown: Shown): Response | Promise<Response> {
  const { actor, say } = visit;
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
        <Summary problems={shown.problems} />
        {shown.done && (
          <Notice tone="success" live>
            <p>{say(words.changed)}</p>
          </Notice>
        )}
        <Section id="change" title={actor.loginId}>
          <Form action="/password" busyText={say(frameWords.sending)}>
            <Fields>
              <PasswordField name="current" label={words.current} problems={shown.problems} known />
              <NewPasswordFields problems={shown.problems} />
            </Fields>
            <ActionBar>
              <Button size="large">{say(words.change)}</Button>
            </ActionBar>
          </Form>
        </Section>
      </>
    ),
  };
  if (actor.side === 'company') return companyPage(visit as CompanyVisit, { ...framed, current: 'password' });
  return frame(visit, { ...framed, who: [actor.name] });
}

import { NewPassword } from '../../people/commands.ts';
import type { LinkHolder } from '../../people/links.ts';
import { linkPath } from '../../people/links.ts';
import { first } from '../../procedure/field.ts';
import { ActionBar, Button, Fields, Form, PageTitle, Section } from '../../ui/index.ts';
import { readForm } from '../../web/form.ts';
import { frame } from '../../web/frame.tsx';
import { parseForm } from '../../web/parse.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { Visit } from '../../web/visit.ts';
import { passwordWords as words } from '../../words/entry.ts';
import { frameWords } from '../../words/frame.ts';
import { arrivalOf, sendCookies } from './arrival.ts';
import { linkDead, withToken } from './link-pages.tsx';
import { NewPasswordFields, notTaken, type Problems, problemsOf, Summary } from './password-fields.tsx';

/** GET /password/new: opened by a one-time link, of a forgotten password or of an invitation. */
export async function showNewPassword(visit: Visit): Promise<Response> {
  const { c, web } = visit;
  const token = c.req.query('token') ?? '';
  const holder = await web.people.findLinkHolder(token);
  if (!holder) return deadLinkPage(visit);
  const sent = await sentBefore<Wrong>(visit);
  return newPasswordPage(visit, { token, holder, ...(sent ?? { problems: {} }) });
}

/** POST /password/new: the link ends with its use, and so does every session of this person. */
export async function setPassword(visit: Visit): Promise<Response> {
  const { c, web } = visit;
  const form = await readForm(c);
  const token = first(form, 'token');
  const holder = await web.people.findLinkHolder(token);
  const at = withToken(linkPath, token);
  if (!holder) return c.redirect(at, 303);
  const again = (sent: Wrong) =>
    showAgain(visit, { at, sent }, (wrong) => newPasswordPage(visit, { token, holder, ...wrong }));
  const { command, faults } = parseForm(NewPassword, form);
  if (faults) return again({ problems: problemsOf(faults), status: 422 });
  const set = await web.people.resetPassword(arrivalOf(c), token, command);
  if (set.ok) {
    sendCookies(c, set.cookies);
    return c.redirect('/login?done=password', 303);
  }
  return set.reason === 'link' ? c.redirect(at, 303) : again(notTaken(set.reason));
}

type Wrong = { problems: Problems; status?: 422 | 429 };
type Shown = Wrong & { token: string; holder: LinkHolder };

function newPasswordPage(visit: Visit, { token, holder, problems, status }: Shown): Response | Promise<Response> {
  const { say } = visit;
  return frame(visit, {
    title: say(words.newTitle),
    width: 'narrow',
    failed: status !== undefined,
    ...(status && { status }),
    children: (
      <>
        <PageTitle>{say(words.newTitle)}</PageTitle>
        <Summary problems={problems} />
        <Section id="set" title={`${holder.name}（${holder.loginId}）`}>
          <Form action={linkPath} busyText={say(frameWords.sending)}>
            <input type="hidden" name="token" value={token} />
            <Fields>
              <NewPasswordFields problems={problems} />
            </Fields>
            <ActionBar>
              <Button size="large">{say(words.set)}</Button>
            </ActionBar>
          </Form>
        </Section>
      </>
    ),
  });
}

const deadLinkPage = (visit: Visit) =>
  linkDead(visit, {
    title: words.deadTitle,
    text: words.dead,
    again: { href: '/password/forgot', label: words.askAgain },
  });

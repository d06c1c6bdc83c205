import { NewcomerStart } from '../../people/commands.ts';
import { type NewcomerLink, newcomerLinkPath } from '../../people/provisional.ts';
import { first } from '../../procedure/field.ts';
import { ActionBar, Button, DescriptionList, Fields, Form, PageTitle, Section, TextInput } from '../../ui/index.ts';
import { readForm } from '../../web/form.ts';
import { frame } from '../../web/frame.tsx';
import { parseForm } from '../../web/parse.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { Visit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { newcomerWords as words } from '../newcomer/words.ts';
import { arrivalOf, sendCookies } from './arrival.ts';
import { linkDead, withToken } from './link-pages.tsx';
import { NewPasswordFields, notTaken, type Problems, problemsOf, Summary } from './password-fields.tsx';

/** GET /newcomer/start: opened by the link of a provisional account. */
export async function showStart(visit: Visit): Promise<Response> {
  const { c, web } = visit;
  const token = c.req.query('token') ?? '';
  const link = await web.people.findNewcomerLink(token);
  if (!link) return deadPage(visit);
  const sent = await sentBefore<Wrong>(visit);
  return startPage(visit, { token, link, ...(sent ?? { name: '', problems: {} }) });
}

/** POST /newcomer/start: makes the account and logs its person in; the link ends. */
export async function start(visit: Visit): Promise<Response> {
  const { c, web } = visit;
  const form = await readForm(c);
  const [token, name] = [first(form, 'token'), first(form, 'name')];
  const link = await web.people.findNewcomerLink(token);
  const at = withToken(newcomerLinkPath, token);
  if (!link) return c.redirect(at, 303);
  const again = (sent: Wrong) => showAgain(visit, { at, sent }, (shown) => startPage(visit, { token, link, ...shown }));
  const { command, faults } = parseForm(NewcomerStart, form);
  if (faults) return again({ name, problems: problemsOf(faults), status: 422 });
  const made = await web.people.makeNewcomer(token, command, web.clock.now());
  if (made.ok) return logIn(visit, made.loginId, command.next);
  return made.reason === 'link' ? c.redirect(at, 303) : again({ name, ...notTaken(made.reason) });
}

async function logIn(visit: Visit, loginId: string, password: string): Promise<Response> {
  const { c, web } = visit;
  const signedIn = await web.people.signIn(arrivalOf(c), { loginId, password });
  if (!signedIn.ok) return c.redirect(`/login?done=password&loginId=${loginId}`, 303);
  sendCookies(c, signedIn.cookies);
  return c.redirect('/menu', 303);
}

type Wrong = { name: string; problems: Problems; status?: 422 | 429 };
type Shown = Wrong & { token: string; link: NewcomerLink };

function startPage(visit: Visit, { token, link, name, problems, status }: Shown): Response | Promise<Response> {
  const { say } = visit;
  return frame(visit, {
    title: say(words.startTitle),
    width: 'narrow',
    failed: status !== undefined,
    ...(status && { status }),
    children: (
      <>
        <PageTitle lead={say(words.startLead)}>{say(words.startTitle)}</PageTitle>
        <Summary problems={problems} />
        <Section id="account" title={say(words.title)}>
          <DescriptionList
            items={[
              { term: say(words.loginId), value: link.loginId, note: say(words.loginIdNote) },
              { term: say(words.mail), value: link.mail },
            ]}
          />
          <Form action={newcomerLinkPath} busyText={say(frameWords.sending)}>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="username" value={link.loginId} autocomplete="username" />
            <Fields>
              <TextInput
                name="name"
                label={say(words.name)}
                value={name}
                autocomplete="name"
                width="full"
                required
                {...(problems.name && { error: say(problems.name) })}
              />
              <NewPasswordFields problems={problems} />
            </Fields>
            <ActionBar>
              <Button size="large">{say(words.start)}</Button>
            </ActionBar>
          </Form>
        </Section>
      </>
    ),
  });
}

const deadPage = (visit: Visit) =>
  linkDead(visit, { title: words.deadTitle, text: words.dead, again: { href: '/newcomer', label: words.askAgain } });

import type { Text } from '../../ground/words.ts';
import { LogIn } from '../../people/commands.ts';
import { first } from '../../procedure/field.ts';
import {
  ActionBar,
  Button,
  ErrorSummary,
  Fields,
  Form,
  Link,
  Notice,
  PageTitle,
  Section,
  Stack,
  TextInput,
} from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { frame } from '../../web/frame.tsx';
import { type Held, HeldFields, HeldNotice, readHeld } from '../../web/held-form.tsx';
import { localPath } from '../../web/local-path.ts';
import { parseForm } from '../../web/parse.ts';
import { useSay } from '../../web/say.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { Visit } from '../../web/visit.ts';
import { waitUntil, entryWords as words } from '../../words/entry.ts';
import { frameWords } from '../../words/frame.ts';
import { arrivalOf, sendCookies } from './arrival.ts';
import { DemoPeople } from './demo-people.tsx';
import { offerToGoOn } from './go-on.ts';

/** What the log-in page shows beside its two fields. */
export type LogInPage = {
  /** Where to go on to; '/' for one's own first page. */
  to: string;
  loginId?: string;
  /** What was typed on a page whose session had ended. */
  held?: Held | undefined;
  problem?: Text;
  status?: 200 | 401 | 422 | 429;
};

/** GET /login. Who is logged in already goes straight on. */
export async function showLogIn(visit: Visit): Promise<Response> {
  const { c } = visit;
  const to = localPath(c.req.query('to') ?? '/');
  if (c.get('actor')) return c.redirect(to, 303);
  const sent = await sentBefore<LogInPage>(visit);
  return logInPage(visit, sent ?? { to, loginId: c.req.query('loginId') ?? '' });
}

/** POST /login: goes on to where the person wanted to go, or offers to send what was typed before (`decisions.md` 26). */
export async function logIn(visit: Visit): Promise<Response> {
  const { c, web } = visit;
  const fields = await readForm(c);
  const [to, held] = [localPath(first(fields, 'to')), readHeld(fields)];
  const again = (sent: Pick<LogInPage, 'problem' | 'status'>) =>
    logInAgain(visit, { to, loginId: first(fields, 'loginId'), held, ...sent });
  const { command, faults } = parseForm(LogIn, fields);
  if (faults) return again({ problem: faults[0].text, status: 422 });
  const signedIn = await web.people.signIn(arrivalOf(c), command);
  if (!signedIn.ok) return again(refusalOf(signedIn));
  sendCookies(c, signedIn.cookies);
  return held ? offerToGoOn(visit, held) : c.redirect(to, 303);
}

/** The log-in page after a POST that did not come through. */
export function logInAgain(visit: Visit, sent: LogInPage): Promise<Response> {
  const at = sent.to === '/' ? '/login' : `/login?to=${encodeURIComponent(sent.to)}`;
  return showAgain(visit, { at, sent }, (shown) => logInPage(visit, shown));
}

type Refused = Exclude<Awaited<ReturnType<Web['people']['signIn']>>, { ok: true }>;

function refusalOf(refused: Refused): { problem: Text; status: 422 | 429 } {
  if (refused.reason === 'delayed') return { problem: waitUntil(refused.until), status: 429 };
  if (refused.reason === 'busy') return { problem: words.busy, status: 429 };
  return { problem: words.wrongPair, status: 422 };
}

/** 「ログイン」. */
function logInPage(visit: Visit, shown: LogInPage): Response | Promise<Response> {
  const { c, web, say } = visit;
  const done = doneWords[c.req.query('done') ?? ''];
  return frame(visit, {
    title: say(words.logIn),
    failed: shown.problem !== undefined,
    width: 'narrow',
    ...(shown.status && { status: shown.status }),
    children: (
      <>
        <PageTitle lead={say(words.logInLead)}>{say(words.logIn)}</PageTitle>
        {shown.problem && (
          <ErrorSummary
            title={say(frameWords.errorSummary)}
            errors={[{ href: '#loginId', text: say(shown.problem) }]}
          />
        )}
        {done && !shown.problem && (
          <Notice tone="success" live>
            <p>{say(done)}</p>
          </Notice>
        )}
        {shown.held && <HeldNotice held={shown.held} />}
        <Section id="account" title={say(words.withAccount)}>
          <LogInForm shown={shown} />
          <Stack gap="small">
            <Link href="/password/forgot">{say(words.forgotten)}</Link>
            <Link href="/login-id/forgot">{say(words.lostId)}</Link>
          </Stack>
        </Section>
        <p>
          <Link href="/newcomer">{say(words.newcomer)}</Link>
        </p>
        {web.config.demo && <DemoPeople web={web} to={shown.to} held={shown.held !== undefined} />}
      </>
    ),
  });
}

const doneWords: Record<string, Text> = { logout: words.loggedOut, password: words.passwordSet };

function LogInForm({ shown }: { shown: LogInPage }) {
  const say = useSay();
  return (
    <Form action="/login" busyText={say(frameWords.sending)}>
      <input type="hidden" name="to" value={shown.to} />
      {shown.held && <HeldFields held={shown.held} />}
      <Fields>
        <TextInput
          name="loginId"
          label={say(words.loginId)}
          value={shown.loginId}
          autocomplete="username"
          width="full"
          required
        />
        <TextInput
          name="password"
          type="password"
          label={say(words.password)}
          autocomplete="current-password"
          width="full"
          required
        />
      </Fields>
      <ActionBar>
        <Button size="large">{say(words.logIn)}</Button>
      </ActionBar>
    </Form>
  );
}

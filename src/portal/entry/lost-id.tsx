import { LoginIdRequest } from '../../people/commands.ts';
import { TextInput } from '../../ui/index.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { Visit } from '../../web/visit.ts';
import { entryWords, passwordWords, lostIdWords as words } from '../../words/entry.ts';
import { arrivalOf } from './arrival.ts';
import { askForLink, linkSent } from './link-pages.tsx';
import { type Problems, problemsOf } from './password-fields.tsx';

/** GET /login-id/forgot. */
export async function showLostId(visit: Visit): Promise<Response> {
  const problems = await sentBefore<Problems>(visit);
  return visit.c.req.query('sent') === '1' ? sentPage(visit) : lostIdPage(visit, problems ?? {});
}

/** POST /login-id/forgot: the answer is the same whichever offices there are; only the system manager learns log-in IDs. */
export async function requestLoginIds(visit: Visit): Promise<Response> {
  const { c, web } = visit;
  const { command, faults } = parseForm(LoginIdRequest, await readForm(c));
  if (faults)
    return showAgain(visit, { at: c.req.path, sent: problemsOf(faults) }, (problems) => lostIdPage(visit, problems));
  await web.people.requestLoginIds(arrivalOf(c), command);
  return c.redirect('/login-id/forgot?sent=1', 303);
}

function lostIdPage(visit: Visit, problems: Problems): Response | Promise<Response> {
  const { say } = visit;
  return askForLink(visit, {
    title: entryWords.lostId,
    lead: words.lead,
    action: '/login-id/forgot',
    send: passwordWords.send,
    problems,
    field: (
      <TextInput
        name="officeCode"
        label={say(words.officeCode)}
        hint={say(words.hint)}
        width="short"
        required
        {...(problems.officeCode && { error: say(problems.officeCode) })}
      />
    ),
  });
}

const sentPage = (visit: Visit) =>
  linkSent(visit, { title: passwordWords.sent, text: words.sentText, none: words.sentNone, link: false });

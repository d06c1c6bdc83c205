import { ResetRequest } from '../../people/commands.ts';
import { TextInput } from '../../ui/index.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { Visit } from '../../web/visit.ts';
import { entryWords, passwordWords as words } from '../../words/entry.ts';
import { arrivalOf } from './arrival.ts';
import { askForLink, linkSent } from './link-pages.tsx';
import { type Problems, problemsOf } from './password-fields.tsx';

/** GET /password/forgot. */
export async function showForgotten(visit: Visit): Promise<Response> {
  const { c } = visit;
  const problems = await sentBefore<Problems>(visit);
  return c.req.query('sent') === '1' ? sentPage(visit) : forgottenPage(visit, problems ?? {});
}

/**
 * POST /password/forgot: the answer is the same whoever exists. The link begins with the service's own setting, never with
 * the host that a request names, because it goes to somebody else.
 */
export async function requestLink(visit: Visit): Promise<Response> {
  const { c, web } = visit;
  const { command, faults } = parseForm(ResetRequest, await readForm(c));
  if (faults)
    return showAgain(visit, { at: c.req.path, sent: problemsOf(faults) }, (problems) => forgottenPage(visit, problems));
  await web.people.requestReset(arrivalOf(c), command, web.config.baseUrl);
  return c.redirect('/password/forgot?sent=1', 303);
}

function forgottenPage(visit: Visit, problems: Problems): Response | Promise<Response> {
  const { say } = visit;
  return askForLink(visit, {
    title: entryWords.forgotten,
    lead: words.forgotLead,
    action: '/password/forgot',
    send: words.send,
    problems,
    field: (
      <TextInput
        name="loginId"
        label={say(entryWords.loginId)}
        autocomplete="username"
        width="full"
        required
        {...(problems.loginId && { error: say(problems.loginId) })}
      />
    ),
  });
}

const sentPage = (visit: Visit) =>
  linkSent(visit, { title: words.sent, text: words.sentText, none: words.sentNone, link: true });

import { isBlank } from '../../ground/text/visible.ts';
import { first } from '../../procedure/field.ts';
import { TextInput } from '../../ui/index.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import { entryWords, passwordErrors, passwordWords as words } from '../../words/entry.ts';
import { askForLink, linkSent } from './link-pages.tsx';
import type { Problems } from './password-fields.tsx';
import { visitOf } from './visit.ts';

/** GET /password/forgot. */
export async function showForgotten(c: C, web: Web): Promise<Response> {
  const problems = await sentBefore<Problems>(c, web);
  return c.req.query('sent') === '1' ? sentPage(c, web) : forgottenPage(c, web, problems ?? {});
}

/**
 * POST /password/forgot: the answer is the same whoever exists. The link begins with the service's own setting, never with
 * the host that a request names, because it goes to somebody else.
 */
export async function requestLink(c: C, web: Web): Promise<Response> {
  const loginId = first(await readForm(c), 'loginId');
  if (isBlank(loginId)) {
    const sent: Problems = { loginId: passwordErrors.noLoginId };
    return showAgain(c, web, { at: c.req.path, sent }, (problems) => forgottenPage(c, web, problems));
  }
  await web.people.requestReset(visitOf(c), loginId, web.config.baseUrl);
  return c.redirect('/password/forgot?sent=1', 303);
}

function forgottenPage(c: C, web: Web, problems: Problems): Response | Promise<Response> {
  const say = sayIn(c.get('lang'));
  return askForLink(c, web, {
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

const sentPage = (c: C, web: Web) =>
  linkSent(c, web, { title: words.sent, text: words.sentText, none: words.sentNone });

import type { Text } from '../../ground/words.ts';
import { NewcomerRequest } from '../../people/commands.ts';
import { first } from '../../procedure/field.ts';
import { TextInput } from '../../ui/index.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { Visit } from '../../web/visit.ts';
import { newcomerSent, newcomerWords as words } from '../newcomer/words.ts';
import { arrivalOf } from './arrival.ts';
import { askForLink, linkSent } from './link-pages.tsx';

/** GET /newcomer: 「はじめて利用される方（仮アカウントの発行）」. */
export async function showNewcomer(visit: Visit): Promise<Response> {
  const { c } = visit;
  const sent = await sentBefore<Asked>(visit);
  return c.req.query('sent') === '1' ? sentPage(visit) : askPage(visit, sent ?? { typed: '' });
}

/** POST /newcomer: the answer is the same whoever the address belongs to. The link begins with the service's own setting. */
export async function requestNewcomer(visit: Visit): Promise<Response> {
  const { c, web, lang } = visit;
  const form = await readForm(c);
  const { command, faults } = parseForm(NewcomerRequest, form);
  if (faults) {
    const sent: Asked = { typed: first(form, 'mail'), wrong: faults[0].text };
    return showAgain(visit, { at: c.req.path, sent }, (asked) => askPage(visit, asked));
  }
  await web.people.requestNewcomer({ ...command, arrival: arrivalOf(c), lang, baseUrl: web.config.baseUrl });
  return c.redirect('/newcomer?sent=1', 303);
}

type Asked = { typed: string; wrong?: Text };

function askPage(visit: Visit, { typed, wrong }: Asked): Response | Promise<Response> {
  const { say } = visit;
  return askForLink(visit, {
    title: words.title,
    lead: words.lead,
    action: '/newcomer',
    send: words.send,
    problems: wrong ? { mail: wrong } : {},
    field: (
      <TextInput
        name="mail"
        type="email"
        label={say(words.mail)}
        hint={say(words.mailHint)}
        value={typed}
        autocomplete="email"
        width="full"
        required
        {...(wrong && { error: say(wrong) })}
      />
    ),
    note: words.existing,
  });
}

const sentPage = (visit: Visit) =>
  linkSent(visit, {
    title: words.sent,
    text: newcomerSent(visit.web.people.limits.newcomerHours),
    none: words.sentNone,
    link: true,
  });

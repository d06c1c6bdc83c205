import { mailFault } from '../../ground/text/mail.ts';
import { isBlank } from '../../ground/text/visible.ts';
import type { Text } from '../../ground/words.ts';
import { first } from '../../procedure/field.ts';
import { TextInput } from '../../ui/index.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import { newcomerSent, newcomerWords as words } from '../newcomer/words.ts';
import { askForLink, linkSent } from './link-pages.tsx';
import { visitOf } from './visit.ts';

/** GET /newcomer: 「はじめて利用される方（仮アカウントの発行）」. */
export async function showNewcomer(c: C, web: Web): Promise<Response> {
  const sent = await sentBefore<Asked>(c, web);
  return c.req.query('sent') === '1' ? sentPage(c, web) : askPage(c, web, sent ?? { typed: '' });
}

/** POST /newcomer: the answer is the same whoever the address belongs to. The link begins with the service's own setting. */
export async function requestNewcomer(c: C, web: Web): Promise<Response> {
  const mail = first(await readForm(c), 'mail');
  const wish = { visit: visitOf(c), mail, lang: c.get('lang'), baseUrl: web.config.baseUrl };
  const read = await web.people.requestNewcomer(wish);
  if (read) return c.redirect('/newcomer?sent=1', 303);
  const sent: Asked = {
    typed: mail,
    wrong: (isBlank(mail) ? undefined : mailFault(mail, words.mail)) ?? words.wrongMail,
  };
  return showAgain(c, web, { at: c.req.path, sent }, (asked) => askPage(c, web, asked));
}

type Asked = { typed: string; wrong?: Text };

function askPage(c: C, web: Web, { typed, wrong }: Asked): Response | Promise<Response> {
  const say = sayIn(c.get('lang'));
  return askForLink(c, web, {
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

const sentPage = (c: C, web: Web) =>
  linkSent(c, web, {
    title: words.sent,
    text: newcomerSent(web.people.settings.newcomerHours),
    none: words.sentNone,
  });

import { first } from '../../procedure/field.ts';
import {
  ActionBar,
  BackLink,
  Button,
  DescriptionList,
  Fields,
  Form,
  Notice,
  PageTitle,
  Section,
  TextInput,
} from '../../ui/index.ts';
import { addressOf, type C, sayIn, type Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { frame } from '../../web/frame.tsx';
import { passwordWords } from '../../words/entry.ts';
import { frameWords } from '../../words/frame.ts';
import { newcomerSent, newcomerWords as words } from '../../words/newcomer.ts';
import { Summary } from './password-fields.tsx';

/** GET /newcomer: 「はじめて利用される方（仮アカウントの発行）」. */
export function showNewcomer(c: C, web: Web): Response | Promise<Response> {
  return c.req.query('sent') === '1' ? sentPage(c, web) : askPage(c, web, '', false);
}

/** POST /newcomer: the answer is the same whoever the address belongs to. The link begins with the service's own setting. */
export async function requestNewcomer(c: C, web: Web): Promise<Response> {
  const mail = first(await readForm(c), 'mail');
  const wish = { mail, ip: addressOf(c), lang: c.get('lang'), baseUrl: web.config.baseUrl };
  const read = await web.people.requestNewcomer(wish);
  return read ? c.redirect('/newcomer?sent=1', 303) : askPage(c, web, mail, true);
}

function askPage(c: C, web: Web, typed: string, failed: boolean): Response | Promise<Response> {
  const say = sayIn(c.get('lang'));
  return frame(c, web, {
    title: say(words.title),
    width: 'narrow',
    failed,
    ...(failed && { status: 422 }),
    children: (
      <>
        <BackLink href="/login">{say(passwordWords.toLogIn)}</BackLink>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <Summary c={c} problems={failed ? { mail: words.wrongMail } : {}} />
        <Form action="/newcomer" busyText={say(frameWords.sending)}>
          <Fields>
            <TextInput
              name="mail"
              type="email"
              label={say(words.mail)}
              hint={say(words.mailHint)}
              value={typed}
              autocomplete="email"
              width="full"
              required
              {...(failed && { error: say(words.wrongMail) })}
            />
          </Fields>
          <ActionBar>
            <Button size="large">{say(words.send)}</Button>
          </ActionBar>
        </Form>
        <p>{say(words.existing)}</p>
      </>
    ),
  });
}

function sentPage(c: C, web: Web): Response | Promise<Response> {
  const say = sayIn(c.get('lang'));
  const { desks } = web.operators(web.clock.today());
  return frame(c, web, {
    title: say(words.sent),
    width: 'narrow',
    children: (
      <>
        <BackLink href="/login">{say(passwordWords.toLogIn)}</BackLink>
        <PageTitle>{say(words.sent)}</PageTitle>
        <Notice tone="success" live>
          <p>{say(newcomerSent(web.people.settings.newcomerHours))}</p>
        </Notice>
        <Section id="desks" title={say(words.desks)} lead={say(words.sentNone)}>
          <DescriptionList
            items={desks.map(({ name, phone, hours }) => ({ term: say(name), value: phone, note: say(hours) }))}
          />
        </Section>
      </>
    ),
  });
}

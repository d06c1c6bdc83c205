import type { Text } from '../../ground/words.ts';
import {
  ActionBar,
  BackLink,
  Button,
  ButtonLink,
  type Content,
  DescriptionList,
  Fields,
  Form,
  Notice,
  PageTitle,
  Section,
} from '../../ui/index.ts';
import { frame } from '../../web/frame.tsx';
import { MailPlace } from '../../web/mail-place.tsx';
import type { Visit } from '../../web/visit.ts';
import { passwordWords } from '../../words/entry.ts';
import { frameWords } from '../../words/frame.ts';
import { newcomerWords } from '../newcomer/words.ts';
import { type Problems, Summary } from './password-fields.tsx';

type Asking = {
  title: Text;
  lead: Text;
  /** Where the form is sent to. */
  action: string;
  send: Text;
  problems: Problems;
  /** The one field of the form. */
  field: Content;
  /** Below the form. */
  note?: Text;
};

/** The page that asks for a link by mail. */
export function askForLink(visit: Visit, { problems, ...page }: Asking): Response | Promise<Response> {
  const { say } = visit;
  const failed = Object.keys(problems).length > 0;
  return frame(visit, {
    title: say(page.title),
    width: 'narrow',
    failed,
    ...(failed && { status: 422 }),
    children: (
      <>
        <BackLink href="/login">{say(passwordWords.toLogIn)}</BackLink>
        <PageTitle lead={say(page.lead)}>{say(page.title)}</PageTitle>
        <Summary problems={problems} />
        <Form action={page.action} busyText={say(frameWords.sending)}>
          <Fields>{page.field}</Fields>
          <ActionBar>
            <Button size="large">{say(page.send)}</Button>
          </ActionBar>
        </Form>
        {page.note && <p>{say(page.note)}</p>}
      </>
    ),
  });
}

type Sent = {
  title: Text;
  text: Text;
  /** What to do when no mail comes. */
  none: Text;
  /** Whether the mail holds a one-time link. */
  link: boolean;
};

/** That the mail is on its way, and whom to ask when it does not come. */
export function linkSent(visit: Visit, { title, text, none, link }: Sent): Response | Promise<Response> {
  const { web, say } = visit;
  const { desks } = web.operators(web.clock.today());
  return frame(visit, {
    title: say(title),
    width: 'narrow',
    children: (
      <>
        <BackLink href="/login">{say(passwordWords.toLogIn)}</BackLink>
        <PageTitle>{say(title)}</PageTitle>
        <Notice tone="success" live>
          <p>{say(text)}</p>
        </Notice>
        <MailPlace web={web} link={link} />
        <Section id="desks" title={say(newcomerWords.desks)} lead={say(none)}>
          <DescriptionList
            items={desks.map(({ name, phone, hours }) => ({ term: say(name), value: phone, note: say(hours) }))}
          />
        </Section>
      </>
    ),
  });
}

/** The address of a link, which shows also that it is used up or too old. */
export const withToken = (path: string, token: string): string =>
  `${path}?token=${encodeURIComponent(token.slice(0, 200))}`;

type Dead = { title: Text; text: Text /** The way to another link. */; again: { href: string; label: Text } };

/** That a link has been used, or is too old. */
export function linkDead(visit: Visit, { title, text, again }: Dead): Response | Promise<Response> {
  const { say } = visit;
  return frame(visit, {
    title: say(title),
    width: 'narrow',
    status: 410,
    children: (
      <>
        <PageTitle lead={say(text)}>{say(title)}</PageTitle>
        <ActionBar>
          <ButtonLink href={again.href} size="large">
            {say(again.label)}
          </ButtonLink>
        </ActionBar>
      </>
    ),
  });
}

import { AppError } from '../../ground/errors.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import { findMail, listMails, type MailCursor } from '../../mails/mailbox.ts';
import {
  BackLink,
  DescriptionList,
  EmptyState,
  Link,
  Notice,
  Pager,
  PageTitle,
  Section,
  Stack,
  Table,
} from '../../ui/index.ts';
import { sendsMails } from '../../web/env.ts';
import { centreRoute, type Route } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { deskPage, mayReadMails } from '../page.tsx';
import { MailState } from '../review/dossier.tsx';
import { WayBack } from '../way-back.tsx';
import { deskWords, placeWords } from '../words.ts';

const path = '/desk/mails';
const pageSize = 50;

/** 送信メール. Which permission it takes depends on whether this is a demonstration, so every centre person gets as far as `permitted`. */
export const mailRoutes: Route[] = [
  centreRoute('get', path, 'application.read', (visit) => permitted(visit) ?? showMails(visit)),
  centreRoute('get', `${path}/:id`, 'application.read', (visit) => permitted(visit) ?? showMail(visit)),
];

/** @throws {AppError} `forbidden` */
function permitted({ web, actor }: CentreVisit): undefined {
  if (!mayReadMails(web, actor)) throw new AppError('forbidden');
}

async function showMails(visit: CentreVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const after = cursorOf(c.req.query('after'));
  const mails = await listMails(web.db, { ...(after && { after }), limit: pageSize + 1 });
  const shown = mails.slice(0, pageSize);
  const last = mails.length > pageSize ? shown.at(-1) : undefined;
  return deskPage(visit, {
    title: say(placeWords.mails),
    current: 'mails',
    children: (
      <>
        <WayBack actor={actor} from="other" />
        <PageTitle lead={say(placeWords.mailsLead)}>{say(placeWords.mails)}</PageTitle>
        {!sendsMails(web) && <NotSent />}
        {shown.length === 0 ? (
          <EmptyState title={say(placeWords.noMails)}>{say(placeWords.noMailsText)}</EmptyState>
        ) : (
          <Stack gap="small">
            <Table
              id="mails"
              caption={say(placeWords.mails)}
              captionHidden
              cards
              rowHeader={1}
              columns={[
                { label: say(placeWords.writtenAt), nowrap: true },
                { label: say(placeWords.mailSubject) },
                { label: say(placeWords.recipient) },
                { label: say(placeWords.application), nowrap: true },
                { label: say(placeWords.mailState), nowrap: true },
              ]}
              rows={shown.map((mail) => ({
                key: mail.id,
                cells: [
                  formatDateTime(mail.written_at),
                  <Link href={`${path}/${mail.id}`}>{mail.subject}</Link>,
                  `${mail.to_name} <${mail.to_address}>`,
                  mail.reception_no ? (
                    <Link href={`/desk/applications/${mail.reception_no}`}>{mail.reception_no}</Link>
                  ) : (
                    say(deskWords.nothing)
                  ),
                  <MailState state={mail.state} sends={sendsMails(web)} />,
                ],
              }))}
            />
            <Pager
              label={say(deskWords.pages)}
              {...(after && { previous: { href: path, label: say(deskWords.firstPage) } })}
              {...(last && {
                next: { href: `${path}?after=${last.written_at.toISOString()}~${last.id}`, label: say(deskWords.next) },
              })}
            />
          </Stack>
        )}
      </>
    ),
  });
}

function cursorOf(text: string | undefined): MailCursor | undefined {
  const [at = '', id = ''] = text?.split('~') ?? [];
  const writtenAt = new Date(at);
  return Number.isNaN(writtenAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id) ? undefined : { written_at: writtenAt, id };
}

/** One mail as it goes out: plain text. */
async function showMail(visit: CentreVisit): Promise<Response> {
  const { c, web, say } = visit;
  const mail = await findMail(web.db, c.req.param('id') ?? '');
  if (!mail) throw new AppError('notFound');
  return deskPage(visit, {
    title: mail.subject,
    current: 'mails',
    width: 'normal',
    children: (
      <>
        <BackLink href={path}>{say(placeWords.backToMails)}</BackLink>
        <PageTitle above={say(placeWords.mails)} beside={<MailState state={mail.state} sends={sendsMails(web)} />}>
          {mail.subject}
        </PageTitle>
        {mail.state === 'waiting' && !sendsMails(web) && <NotSent />}
        <DescriptionList
          items={[
            { term: say(placeWords.recipient), value: `${mail.to_name} <${mail.to_address}>` },
            { term: say(placeWords.writtenAt), value: formatDateTime(mail.written_at) },
            ...(mail.sent_at ? [{ term: say(placeWords.sentAt), value: formatDateTime(mail.sent_at) }] : []),
            ...(mail.reception_no
              ? [
                  {
                    term: say(placeWords.application),
                    value: <Link href={`/desk/applications/${mail.reception_no}`}>{mail.reception_no}</Link>,
                  },
                ]
              : []),
            ...(mail.attempts > 0 ? [{ term: say(placeWords.attempts), value: String(mail.attempts) }] : []),
            ...(mail.last_error ? [{ term: say(placeWords.lastError), value: mail.last_error }] : []),
            { term: say(placeWords.messageId), value: mail.message_id },
          ]}
        />
        <Section id="text" title={say(placeWords.mailText)}>
          {mail.has_link && <p>{say(placeWords.mailSealed)}</p>}
          <pre class="mail-text">{mail.body}</pre>
        </Section>
      </>
    ),
  });
}

/** Without a mail server nothing waits to be sent: the mail is read here. */
function NotSent() {
  const say = useSay();
  return (
    <Notice title={say(placeWords.noSmtp)}>
      <p>{say(placeWords.noSmtpText)}</p>
    </Notice>
  );
}

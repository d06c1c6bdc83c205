import { askedAs } from '../../application/record/corrections.ts';
import { effectsNow } from '../../application/record/detail.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import { formatFileSize } from '../../ground/text/size.ts';
import type { Say, Text } from '../../ground/words.ts';
import { duePapers } from '../../papers/due.ts';
import { may } from '../../people/permissions.ts';
import { first } from '../../procedure/field.ts';
import { unreadText } from '../../procedure/fields/files.ts';
import {
  ActionBar,
  Button,
  Details,
  DocumentLink,
  Link,
  MessageThread,
  Section,
  Stack,
  Table,
  Tag,
  Textarea,
  Timeline,
} from '../../ui/index.ts';
import { paperNameOf } from '../../web/downloads.ts';
import { useSay } from '../../web/say.ts';
import { startFixed } from '../../words/standing.ts';
import { placeWords } from '../words.ts';
import type { Desk } from './desk.ts';
import { actionOf } from './one-form.tsx';
import { sheetNames } from './sheet-names.ts';
import { moveWords, reviewWords, savedAs } from './words.ts';

/** What was filed with it, and the papers that were made of it. */
export function Files({ desk }: { desk: Desk }) {
  const { say, detail, application } = desk;
  const [filing] = detail.filings;
  const ends = effectsNow(detail).ends !== undefined;
  const address = `/desk/applications/${application.receptionNo}`;
  const names = sheetNames(desk.forms, application.receptionNo, filing.files);
  const files = Object.entries(filing.files).flatMap(([question, list]) => list.map((file) => ({ question, ...file })));
  return (
    <Section id="files" title={say(reviewWords.files)}>
      {files.length === 0 ? (
        <p>{say(reviewWords.noFiles)}</p>
      ) : (
        <Table
          id="files-list"
          caption={say(reviewWords.filesOf)}
          captionHidden
          cards
          columns={[
            { label: say(reviewWords.fileName) },
            { label: say(reviewWords.question) },
            { label: say(reviewWords.type), nowrap: true },
            { label: say(reviewWords.size), align: 'end', nowrap: true },
            { label: 'SHA-256' },
          ]}
          rows={files.map(({ id, name, size, sha256, question, reading }) => ({
            key: id,
            cells: [
              <DocumentLink
                href={`${address}/files/${id}`}
                label={name}
                icon="download"
                {...metaOf([names[id] && savedAs(names[id]), unreadText({ reading })], say)}
              />,
              say(askedAs(filing, question) ?? reviewWords.files),
              name.split('.').at(-1)?.toUpperCase() ?? '',
              formatFileSize(size),
              <code title={sha256}>{sha256.slice(0, 16)}…</code>,
            ],
          }))}
        />
      )}
      <ActionBar>
        {duePapers({ started: application.status === 'effective', ends, settles: application.settles !== null }).map(
          (kind) => (
            <DocumentLink
              key={kind}
              href={`${address}/papers/${paperNameOf(kind)}`}
              label={say(reviewWords[kind])}
              meta="PDF"
            />
          ),
        )}
      </ActionBar>
    </Section>
  );
}

/** What is said beside a file: the name it is saved under, and that it is a form whose answers were not read. */
function metaOf(told: readonly (Text | '' | undefined)[], say: Say): { meta?: string } {
  const meta = told.flatMap((text) => (text ? say(text) : [])).join('　');
  return meta ? { meta } : {};
}

/** The thread with the applicant. */
export function Messages({ desk: { say, messages, actor, application, shown } }: { desk: Desk }) {
  const mistake = shown.mistakes?.find(({ field }) => field === 'message');
  return (
    <Section id="messages" title={say(reviewWords.messages)}>
      {messages.length === 0 ? (
        <p>{say(reviewWords.noMessages)}</p>
      ) : (
        <MessageThread
          label={say(reviewWords.messages)}
          messages={messages.map(({ id, side, authorName, text, at }) => ({
            key: String(id),
            from: authorName,
            at: formatDateTime(at),
            datetime: at.toISOString(),
            mine: side === 'centre',
            text,
          }))}
        />
      )}
      {may(actor, 'message.answer') && (
        <Stack>
          <Textarea
            name="message"
            label={say(reviewWords.message)}
            rows={3}
            value={first(shown.typed ?? {}, 'message')}
            error={mistake && say(mistake.text)}
          />
          <ActionBar>
            <Button variant="secondary" formaction={actionOf(application, 'messages')}>
              {say(reviewWords.sendMessage)}
            </Button>
          </ActionBar>
        </Stack>
      )}
    </Section>
  );
}

/** Every move, the latest last, and who of the onlookers has read it. */
export function History({ desk: { say, detail, views } }: { desk: Desk }) {
  return (
    <Section id="history" title={say(reviewWords.history)}>
      <Timeline
        label={say(reviewWords.history)}
        items={detail.history.map(({ id, move, at, actorName, why, startDate, was }, index) => ({
          key: String(id),
          title: say(moveWords[move]),
          state: index === detail.history.length - 1 ? 'current' : 'done',
          stateLabel: say(reviewWords.done),
          at: `${formatDateTime(at)}　${actorName}`,
          note: [startDate && say(startFixed(formatDaySlashed(startDate), was && formatDaySlashed(was))), why]
            .filter(Boolean)
            .join('　'),
        }))}
      />
      {views.length > 0 && (
        <Details summary={say(reviewWords.views)}>
          <ul>
            {views.map(({ personName, page, viewedAt }) => (
              <li>
                {formatDateTime(viewedAt)}　{personName}　{page}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

const tones = { waiting: 'quiet', sent: 'success', refused: 'danger', expired: 'warning' } as const;
const states = {
  waiting: placeWords.mailWaiting,
  sent: placeWords.mailSent,
  refused: placeWords.mailRefused,
  expired: placeWords.mailExpired,
} as const;

type MailStateProps = { state: string; sends: boolean };

/** The state of a mail: its word, and its tone. Where no mail server is set, none waits to be sent. */
export function MailState({ state, sends }: MailStateProps) {
  const say = useSay();
  const known = state as keyof typeof states;
  const word = known === 'waiting' && !sends ? placeWords.mailShownHere : states[known];
  return (
    <Tag tone={tones[known]} {...(known === 'refused' && { icon: 'danger' as const })}>
      {say(word)}
    </Tag>
  );
}

/** The letters about it and what became of them. */
export function Mails({ desk: { say, mails, mailLinks, sendsMails: sends, reviews } }: { desk: Desk }) {
  if (!reviews) return null;
  const kept = !sends && mails.some(({ state }) => state === 'waiting');
  return (
    <Section id="mails" title={say(reviewWords.mails)} {...(kept && { lead: say(placeWords.noSmtpShort) })}>
      {mails.length === 0 ? (
        <p>{say(reviewWords.noMails)}</p>
      ) : (
        <Table
          id="mails-list"
          caption={say(reviewWords.mailsOf)}
          captionHidden
          cards
          rowHeader={1}
          columns={[
            { label: say(placeWords.writtenAt), nowrap: true },
            { label: say(placeWords.mailSubject) },
            { label: say(placeWords.recipient) },
            { label: say(placeWords.mailState), nowrap: true },
          ]}
          rows={mails.map((mail) => ({
            key: mail.id,
            cells: [
              formatDateTime(mail.written_at),
              mailLinks ? <Link href={`/desk/mails/${mail.id}`}>{mail.subject}</Link> : mail.subject,
              `${mail.to_name} <${mail.to_address}>`,
              <Stack gap="small">
                <MailState state={mail.state} sends={sends} />
                {mail.state === 'refused' && mail.last_error && <span>{mail.last_error}</span>}
              </Stack>,
            ],
          }))}
        />
      )}
    </Section>
  );
}

import type { Message } from '../../application/record/messages.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import type { ListedMail } from '../../mails/mailbox.ts';
import {
  ActionBar,
  Button,
  Fields,
  Form,
  MessageThread,
  Notice,
  Section,
  Table,
  Tag,
  Textarea,
} from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { detailWords as words } from '../../words/applications.ts';
import { frameWords } from '../../words/frame.ts';

const messageForm = 'message-form';
const messageAddress = (receptionNo: string): string => `/applications/${receptionNo}/messages`;

/** What was typed as a message goes along with another language of the page. */
export const messageKeeping = (receptionNo: string) => ({
  form: messageForm,
  action: messageAddress(receptionNo),
  name: 'stay',
  value: '1',
});

type MessagesProps = {
  receptionNo: string;
  messages: readonly Message[];
  /** Whether the person may write, and how many characters. */
  write: boolean;
  limit: number;
  typed?: string;
  fault?: Text | undefined;
};

/** What the company and the centre wrote to each other, and the form to write. */
export function Messages({ receptionNo, messages, write, limit, typed = '', fault }: MessagesProps) {
  const say = useSay();
  return (
    <Section id="messages" title={say(words.messages)} lead={say(words.messagesLead)}>
      {messages.length === 0 && <p>{say(words.noMessages)}</p>}
      {messages.length > 0 && (
        <MessageThread
          label={say(words.messages)}
          messages={messages.map(({ id, side, authorName, text, at }) => ({
            key: String(id),
            from: side === 'company' ? authorName : say(words.byCentre),
            at: formatDateTime(at),
            datetime: at.toISOString(),
            mine: side === 'company',
            text,
          }))}
        />
      )}
      {write && (
        <Form
          id={messageForm}
          action={messageAddress(receptionNo)}
          label={say(words.message)}
          busyText={say(frameWords.sending)}
        >
          <Fields>
            <Textarea
              name="message"
              label={say(words.message)}
              value={typed}
              limit={limit}
              countText={{ left: say(words.countLeft), over: say(words.countOver) }}
              error={fault && say(fault)}
            />
          </Fields>
          <ActionBar>
            <Button variant="secondary">{say(words.send)}</Button>
          </ActionBar>
        </Form>
      )}
    </Section>
  );
}

type MailsProps = { mails: readonly ListedMail[]; sends: boolean };

/**
 * The mails about the application and what became of them; one that cannot be delivered is pointed out, and that none is sent
 * where no mail server is set.
 */
export function Mails({ mails, sends }: MailsProps) {
  const say = useSay();
  if (mails.length === 0) return null;
  const kept = !sends && mails.some(({ state }) => state === 'waiting');
  return (
    <Section id="mails" title={say(words.mails)} {...(kept && { lead: say(words.mailsNotSent) })}>
      {mails.some(({ state }) => state === 'refused') && (
        <Notice tone="warning" title={say(words.refusedTitle)} level={3}>
          <p>{say(words.refusedText)}</p>
        </Notice>
      )}
      <Table
        id="mails-table"
        caption={say(words.mailsCaption)}
        captionHidden
        cards
        columns={[
          { label: say(words.mailAt), nowrap: true },
          { label: say(words.mailSubject) },
          { label: say(words.mailTo) },
          { label: say(words.mailState), nowrap: true },
        ]}
        rowHeader={1}
        rows={mails.map((mail) => ({
          key: mail.id,
          cells: [
            formatDateTime(mail.written_at),
            mail.subject,
            `${mail.to_name} ${mail.to_address}`,
            <MailState state={mail.state} sends={sends} />,
          ],
        }))}
      />
    </Section>
  );
}

function MailState({ state, sends }: { state: string; sends: boolean }) {
  const say = useSay();
  if (state === 'sent') return <Tag tone="success">{say(words.mailSent)}</Tag>;
  if (state === 'refused') return <Tag tone="danger">{say(words.mailRefused)}</Tag>;
  if (state === 'expired') return <Tag tone="warning">{say(words.mailExpired)}</Tag>;
  return <Tag>{say(sends ? words.mailWaiting : words.mailNotSent)}</Tag>;
}

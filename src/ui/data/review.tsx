import { Icon, type IconName } from '../icons/icons.tsx';
import { Link } from '../layout/leave.tsx';
import type { Content } from '../markup.ts';

export type Message = {
  key: string;
  from: string;
  /** When, in words. */
  at: string;
  datetime?: string;
  /** Written by the side that is reading. */
  mine?: boolean;
  /** Plain text; line breaks are kept. */
  text: string;
  /** Files, the questions it is about. */
  more?: Content;
};

/** What the company and the centre wrote to each other, oldest first. */
export function MessageThread({ label, messages }: { label: string; messages: Message[] }) {
  return (
    <ol class="messages" aria-label={label}>
      {messages.map((message) => (
        <li key={message.key} class="message" data-mine={message.mine ? '' : undefined}>
          <p class="message-head">
            <strong>{message.from}</strong>
            <time class="number" datetime={message.datetime}>
              {message.at}
            </time>
          </p>
          <p class="message-text">{message.text}</p>
          {message.more}
        </li>
      ))}
    </ol>
  );
}

export type Check = {
  key: string;
  result: 'pass' | 'warn' | 'fail';
  /** 「適合」「要確認」「不適合」 */
  resultLabel: string;
  title: Content;
  /** What the result rests on. */
  evidence?: Content;
};

const checkIcons: Record<Check['result'], IconName> = { pass: 'circleCheck', warn: 'warning', fail: 'danger' };

/** Automatic checks, each with its evidence. */
export function CheckResults({ label, checks }: { label: string; checks: Check[] }) {
  return (
    <ul class="checks" aria-label={label}>
      {checks.map((check) => (
        <li key={check.key} class="check" data-result={check.result}>
          <Icon name={checkIcons[check.result]} size="large" />
          <div>
            <p class="check-title">
              <span class="check-result">{check.resultLabel}</span>
              {check.title}
            </p>
            {check.evidence && <div class="check-evidence">{check.evidence}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}

export type DocumentLinkProps = {
  href: string;
  /** 「申込書を出力する」; alone the accessible name. */
  label: string;
  /** 「PDF・120 KB」 */
  meta?: string;
  icon?: 'file' | 'download';
};

/** A link to a paper or a file. */
export function DocumentLink({ href, label, meta, icon = 'file' }: DocumentLinkProps) {
  return (
    <span class="document-link">
      <Icon name={icon} />
      <Link href={href} stays>
        {label}
      </Link>
      {meta && <span class="document-meta number">{meta}</span>}
    </span>
  );
}

import { Icon, type IconName } from '../icons/icons.tsx';
import type { Content } from '../markup.ts';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

export type NoticeProps = {
  tone?: NoticeTone;
  /** Says in words what the colour and the icon say: begin with 「注意」 and the like where it matters. */
  title?: Content;
  level?: 2 | 3 | 4;
  /** Announced when the page opens: the answer to what was just done. */
  live?: boolean;
  /** Buttons or links below the text. */
  actions?: Content;
  children?: Content;
};

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  success: 'circleCheck',
  warning: 'warning',
  danger: 'danger',
};

/** A message that stands out: its shape and words tell the kind, not its colour alone. */
export function Notice({ tone = 'info', title, level = 2, live, actions, children }: NoticeProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="notice" data-tone={tone} role={live ? 'status' : undefined}>
      <Icon name={icons[tone]} size="large" />
      <div class="notice-text">
        {title && <Heading class="notice-title">{title}</Heading>}
        {children}
        {actions && <div class="actions">{actions}</div>}
      </div>
    </div>
  );
}

/** What a person sees where a list has nothing in it: what that means, and below it what comes next. */
export function EmptyState({ title, action, children }: { title: string; action?: Content; children: Content }) {
  return (
    <div class="empty-state">
      <Icon name="inbox" size="large" />
      <p class="empty-state-title">{title}</p>
      <div>{children}</div>
      {action}
    </div>
  );
}

export type DetailsProps = {
  summary: Content;
  open?: boolean;
  /** As wide as what it stands in, for what is to be filled in rather than read. */
  wide?: boolean;
  children?: Content;
};

/** More for those who want it, folded away. */
export function Details({ summary, open, wide, children }: DetailsProps) {
  return (
    <details class="disclosure" open={open} data-wide={wide ? '' : undefined}>
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}

export type DonePanelProps = {
  title: Content;
  /** 「申込受付番号」 */
  numberLabel?: Content;
  number?: string;
  children?: Content;
};

/** The end of a journey: what was done, and the number to keep. Holds the page's h1. */
export function DonePanel({ title, numberLabel, number, children }: DonePanelProps) {
  return (
    <div class="done-panel">
      <Icon name="circleCheck" size="large" />
      <h1>{title}</h1>
      {number && (
        <p class="done-panel-number">
          {numberLabel}
          <strong class="number">{number}</strong>
        </p>
      )}
      {children}
    </div>
  );
}

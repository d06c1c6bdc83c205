import { Icon, type IconName } from '../icons/icons.tsx';
import type { Content } from '../markup.ts';

type Look = { icon: IconName; tone: 'quiet' | 'info' | 'warning' | 'success' | 'danger' };

const looks = {
  draft: { icon: 'pencil', tone: 'quiet' },
  submitted: { icon: 'inbox', tone: 'info' },
  resubmitted: { icon: 'redo', tone: 'info' },
  inReview: { icon: 'search', tone: 'info' },
  queried: { icon: 'question', tone: 'warning' },
  confirmed: { icon: 'check', tone: 'success' },
  settingPending: { icon: 'sliders', tone: 'warning' },
  scheduled: { icon: 'calendar', tone: 'success' },
  effective: { icon: 'play', tone: 'success' },
  withdrawn: { icon: 'undo', tone: 'quiet' },
  rejected: { icon: 'cross', tone: 'danger' },
  invalidated: { icon: 'ban', tone: 'danger' },
  expired: { icon: 'hourglass', tone: 'quiet' },
} as const satisfies Record<string, Look>;

/** The statuses an application can show (`domain.md` 1.5). */
export type StatusName = keyof typeof looks;

/** A status: its own shape and its word; colour only repeats them. */
export function StatusTag({ status, children }: { status: StatusName; children?: Content }) {
  const { icon, tone } = looks[status];
  return (
    <span class="tag" data-tone={tone} data-status={status}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

export type TagProps = { tone?: Look['tone']; icon?: IconName; children?: Content };

/** A short label: a category, 「未読」, 「新規」. */
export function Tag({ tone = 'quiet', icon, children }: TagProps) {
  return (
    <span class="tag" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

export type DeadlineProps = {
  /** The last day, in words: 「2027年1月12日（火）まで」 */
  day: Content;
  /** 「あと3日」, 「本日まで」, 「期限を過ぎました」 */
  left: string;
  level?: 'calm' | 'soon' | 'over';
  /** The day as `YYYY-MM-DD` for machines. */
  datetime?: string;
};

/** A last day with the days left to it. */
export function Deadline({ day, left, level = 'calm', datetime }: DeadlineProps) {
  return (
    <span class="deadline" data-level={level}>
      <span class="deadline-left number">
        <Icon name={level === 'over' ? 'danger' : level === 'soon' ? 'warning' : 'clock'} />
        {left}
      </span>
      <time class="number" datetime={datetime}>
        {day}
      </time>
    </span>
  );
}

import { Icon } from '../icons/icons.tsx';
import type { Content } from '../markup.ts';

export type TimelineItem = {
  key: string;
  title: Content;
  state: 'done' | 'current' | 'todo';
  /** Says the state in words for those who do not see it: 「完了」「現在」「これから」. */
  stateLabel: string;
  /** When, in words. */
  at?: Content;
  note?: Content;
};

/** The way of an application, oldest first, with where it stands. */
export function Timeline({ label, items }: { label: string; items: TimelineItem[] }) {
  return (
    <ol class="timeline" aria-label={label}>
      {items.map((item) => (
        <li
          key={item.key}
          class="timeline-item"
          data-state={item.state}
          aria-current={item.state === 'current' ? 'step' : undefined}
        >
          <span class="timeline-dot">{item.state === 'done' && <Icon name="check" />}</span>
          <div class="timeline-text">
            <p class="timeline-title">
              {item.title}
              <span class="visually-hidden"> ({item.stateLabel})</span>
            </p>
            {item.at && <p class="timeline-at number">{item.at}</p>}
            {item.note && <div class="timeline-note">{item.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

export type StepIndicatorProps = {
  /** 1-based. */
  current: number;
  total: number;
  /** 「ステップ 2／5」 */
  text: string;
  /** The step's own name. */
  name?: string;
};

/** How far along a journey is, in words and as a bar. */
export function StepIndicator({ current, total, text, name }: StepIndicatorProps) {
  return (
    <div class="step-indicator">
      <p>
        <strong class="number">{text}</strong>
        {name && <span class="step-indicator-name">{name}</span>}
      </p>
      <span class="step-bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span key={index} data-state={index + 1 < current ? 'done' : index + 1 === current ? 'current' : 'todo'} />
        ))}
      </span>
    </div>
  );
}

export type StepsProps = {
  /** Level of the steps' headings. */
  level?: 2 | 3;
  items: { key: string; label: string; title: Content; body?: Content }[];
};

/** Numbered steps that explain a journey before it begins: STEP1, STEP2 … */
export function Steps({ level = 2, items }: StepsProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ol class="steps">
      {items.map((item) => (
        <li key={item.key} class="step">
          <p class="step-label number">{item.label}</p>
          <div class="step-text">
            <Heading>{item.title}</Heading>
            {item.body}
          </div>
        </li>
      ))}
    </ol>
  );
}

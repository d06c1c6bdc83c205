import { Icon } from '../icons/icons.tsx';
import { Link } from '../layout/leave.tsx';
import type { Content } from '../markup.ts';

/** How a step of a journey stands. */
export type StepState = 'done' | 'wrong' | 'todo';

export type ListedStep = {
  key: string;
  name: string;
  /** Left out of a step that cannot be opened yet. */
  href?: string;
  current?: boolean;
  state: StepState;
  /** How it stands, in words: 「入力済み」, 「誤り 2件」. */
  note: string;
};

export type StepListProps = {
  /** Names the list: 「この申込のステップ」. */
  label: string;
  /** 「ステップ 2／5」 */
  text: string;
  steps: ListedStep[];
  /** Folded on wide screens too: beside a page that needs the room. */
  folded?: boolean;
  /** Below the list. */
  more?: { href: string; label: string };
};

/** The named steps of a journey beside its page on a wide screen; on a narrow one, a line above it that opens. */
export function StepLayout({ list, children }: { list: StepListProps; children?: Content }) {
  return (
    <div class="step-layout" data-folded={list.folded ? '' : undefined}>
      {!list.folded && (
        <nav class="step-side" aria-label={list.label}>
          <p class="step-side-head number">{list.text}</p>
          <Steps steps={list.steps} />
          {list.more && (
            <p class="step-more">
              <Link href={list.more.href}>{list.more.label}</Link>
            </p>
          )}
        </nav>
      )}
      <div class="stack">
        <FoldedSteps {...list} />
        {children}
      </div>
    </div>
  );
}

function FoldedSteps({ label, text, steps, more }: StepListProps) {
  const current = steps.find((step) => step.current);
  return (
    <details class="step-fold">
      <summary>
        <strong class="number">{text}</strong>
        {current && <span class="step-fold-note">{current.note}</span>}
        <StepBar steps={steps} />
      </summary>
      <nav aria-label={label}>
        <Steps steps={steps} />
        {more && (
          <p class="step-more">
            <Link href={more.href}>{more.label}</Link>
          </p>
        )}
      </nav>
    </details>
  );
}

function Steps({ steps }: Pick<StepListProps, 'steps'>) {
  return (
    <ol class="step-list">
      {steps.map(({ key, name, href, current, state, note }, index) => (
        <li class="step-item" key={key} data-state={state} aria-current={current ? 'step' : undefined}>
          <span class="step-dot number" aria-hidden="true">
            {state === 'done' ? <Icon name="check" /> : state === 'wrong' ? '!' : index + 1}
          </span>
          <span class="step-item-text">
            {href && !current ? <Link href={href}>{name}</Link> : <span class="step-item-name">{name}</span>}
            <span class="step-item-note">{note}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function StepBar({ steps }: Pick<StepListProps, 'steps'>) {
  return (
    <span class="step-bar" aria-hidden="true">
      {steps.map(({ key, current, state }) => (
        <span key={key} data-state={current ? 'current' : state} />
      ))}
    </span>
  );
}

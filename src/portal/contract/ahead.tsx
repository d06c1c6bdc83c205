import { formatDaySlashed } from '../../text/day.ts';
import { Notice } from '../../ui/index.ts';
import { sayIn } from '../../web/env.ts';
import { changesFrom, contractWords as words } from '../../words/contract.ts';
import { contractHref } from './links.tsx';
import type { View } from './view.ts';

/** Tells of accepted changes that come after the day shown: 「2027/01/05から変わります」, with the contract on that day. */
export function Ahead({ view }: { view: View }) {
  const { c, changes, officeCode, on, today } = view;
  const say = sayIn(c.get('lang'));
  const days = [...new Set(changes.map(({ effectiveOn }) => effectiveOn))]
    .filter((day) => day > on && day > today)
    .toSorted();
  return (
    <>
      {days.map((day) => (
        <Notice tone="info" title={say(changesFrom(formatDaySlashed(day)))}>
          <p>
            <a href={contractHref(officeCode, day)}>{say(words.change)}</a>
          </p>
        </Notice>
      ))}
    </>
  );
}

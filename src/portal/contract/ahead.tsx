import { formatDaySlashed } from '../../ground/text/day.ts';
import { Link, Notice } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { contractHref } from './links.tsx';
import type { View } from './view.ts';
import { beginsOn, changesFrom, contractWords as words } from './words.ts';

/** Tells of accepted changes that come after the day shown, the beginning of a contract too: 「2027/01/05から変わります」, with the contract on that day. */
export function Ahead({ view }: { view: View }) {
  const { changes, contract, officeCode, on, today } = view;
  const say = useSay();
  const days = [...new Set(changes.map(({ effectiveOn }) => effectiveOn))]
    .filter((day) => day > on && day > today)
    .toSorted();
  return (
    <>
      {days.map((day, index) => (
        <Notice tone="info" title={say((contract || index > 0 ? changesFrom : beginsOn)(formatDaySlashed(day)))}>
          <p>
            <Link href={contractHref(officeCode, day)}>{say(words.change)}</Link>
          </p>
        </Notice>
      ))}
    </>
  );
}

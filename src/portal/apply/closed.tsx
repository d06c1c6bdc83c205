import { recordOf } from '../../application/record.ts';
import { DescriptionList } from '../../ui/index.ts';
import { checkWords as words } from '../../words/apply.ts';
import { Lines } from '../applications/parts.tsx';
import type { Journey } from './journey.ts';

type ClosedProps = { journey: Journey; questions: readonly string[] };

/** Questions that a correction cannot change, with their answers to read. */
export function Closed({ journey: { draft, examined, say }, questions }: ClosedProps) {
  const rows = recordOf(draft, examined).flatMap((page) => page.rows.filter((row) => questions.includes(row.question)));
  return (
    <DescriptionList
      items={rows.map(({ label, answer }) => ({
        term: say(label),
        value: <Lines text={say(answer)} empty={say(words.none)} />,
      }))}
    />
  );
}

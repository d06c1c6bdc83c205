import { isOpen } from '../../application/open-questions.ts';
import { recordOf } from '../../application/record.ts';
import { type Content, DescriptionList, Section } from '../../ui/index.ts';
import { checkWords as words } from '../../words/apply.ts';
import type { Text } from '../../words/text.ts';
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

type PartProps = { journey: Journey | undefined; id: string; title: Text; question: string; children: Content };

/** A section that asks one question; where a correction cannot change it, its answer to read. */
export function Part({ journey, id, title, question, children }: PartProps) {
  if (!journey || isOpen(journey.open, question)) return <>{children}</>;
  return (
    <Section id={id} title={journey.say(title)}>
      <Closed journey={journey} questions={[question]} />
    </Section>
  );
}

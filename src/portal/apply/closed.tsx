import { isOpen } from '../../application/draft/open-questions.ts';
import { transcriptOf } from '../../application/draft/transcribe.ts';
import type { Text } from '../../ground/words.ts';
import { type Content, DescriptionList, Section } from '../../ui/index.ts';
import { PartedAnswer, partsOf } from '../../web/parts.tsx';
import { Lines } from '../applications/parts.tsx';
import { checkWords as words } from './check-words.ts';
import type { Journey } from './journey.ts';
import { buttons } from './posted.ts';
import { formId } from './shell.tsx';

type ClosedProps = { journey: Journey; questions: readonly string[] };

/** Questions that a correction cannot change, with their answers to read. */
export function Closed({ journey: { c, draft, examined, say }, questions }: ClosedProps) {
  const parts = partsOf(c, c.req.path, { form: formId, name: buttons.command, value: 'stay' });
  const rows = transcriptOf(draft, examined).flatMap((page) =>
    page.rows.filter((row) => questions.includes(row.question)),
  );
  return (
    <DescriptionList
      items={rows.map(({ question, label, answer }) => ({
        term: say(label),
        value: (
          <PartedAnswer id={question} label={say(label)} answer={say(answer)} parts={parts}>
            <Lines text={say(answer)} empty={say(words.none)} />
          </PartedAnswer>
        ),
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

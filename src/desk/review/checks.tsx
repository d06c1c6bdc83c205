import type { Check } from '../../application/checks.ts';
import { CheckResults, Section } from '../../ui/index.ts';
import { reviewWords } from '../../words/review.ts';
import type { Desk } from './show.tsx';

/** Each automatic check with what it rests on; what needs an eye comes first. */
export function Checks({ desk: { judgement, say } }: { desk: Desk }) {
  if (!judgement) return null;
  const ordered = (['fail', 'warn', 'pass'] as const).flatMap((result) =>
    judgement.checks.filter((check) => check.result === result),
  );
  return (
    <Section id="checks" title={say(reviewWords.checks)} lead={tally(judgement.checks, say)}>
      <CheckResults
        label={say(reviewWords.checks)}
        checks={ordered.map(({ id, result, checks, evidence }) => ({
          key: id,
          result,
          resultLabel: say(reviewWords[result]),
          title: say(checks),
          evidence: say(evidence),
        }))}
      />
    </Section>
  );
}

/** How many fail, want a look, and pass. */
export function tally(checks: readonly Check[], say: Desk['say']): string {
  const count = (result: Check['result']) =>
    `${say(reviewWords[result])} ${checks.filter((check) => check.result === result).length}`;
  return [count('fail'), count('warn'), count('pass')].join(' ／ ');
}

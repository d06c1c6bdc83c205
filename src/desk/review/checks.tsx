import type { Check } from '../../application/record/checks.ts';
import type { Say } from '../../ground/words.ts';
import { CheckResults, Details, Link, Notice, Section } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { Desk } from './desk.ts';
import { reviewWords } from './words.ts';

/** Each automatic check with what it rests on; what needs an eye is open, what passes is folded away. */
export function Checks({ desk: { judgement, say } }: { desk: Desk }) {
  if (!judgement) return null;
  const [failing, warning, passing] = (['fail', 'warn', 'pass'] as const).map((result) =>
    judgement.checks.filter((check) => check.result === result),
  ) as [Check[], Check[], Check[]];
  const notable = [...failing, ...warning];
  return (
    <Section id="checks" title={say(reviewWords.checks)} lead={tally(judgement.checks, say)}>
      {notable.length > 0 && <Results label={say(reviewWords.checks)} checks={notable} />}
      {passing.length > 0 && (
        <Details summary={`${say(reviewWords.passed)} ${passing.length}`}>
          <Results label={say(reviewWords.passed)} checks={passing} />
        </Details>
      )}
    </Section>
  );
}

type ResultsProps = { label: string; checks: readonly Check[] };

function Results({ label, checks }: ResultsProps) {
  const say = useSay();
  return (
    <CheckResults
      label={label}
      checks={checks.map(({ id, result, checks: title, evidence }) => ({
        key: id,
        result,
        resultLabel: say(reviewWords[result]),
        title: say(title),
        evidence: say(evidence),
      }))}
    />
  );
}

/** The outcome of the checks beside a decision, with the way to them. */
export function Checked({ checks }: { checks: readonly Check[] }) {
  const say = useSay();
  return (
    <>
      <p>
        <Link href="#checks">{tally(checks, say)}</Link>
      </p>
      {checks.some(({ result }) => result === 'fail') && (
        <Notice tone="danger" level={3} title={say(reviewWords.failing)} />
      )}
    </>
  );
}

/** How many fail, want a look, and pass. */
function tally(checks: readonly Check[], say: Say): string {
  const count = (result: Check['result']) =>
    `${say(reviewWords[result])} ${checks.filter((check) => check.result === result).length}`;
  return [count('fail'), count('warn'), count('pass')].join(' ／ ');
}

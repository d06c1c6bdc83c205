import { lastDayToAnswer } from '../../application/record/time-limits.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import { type Content, Link, Notice } from '../../ui/index.ts';
import { anchorOf, type Journey, linkTo } from './journey.ts';
import { questionOf } from './steps.ts';
import { answerBy, applyWords as words } from './words.ts';

/** All 確認事項 of an application that was sent back, each with the way to the question it is about. */
export function Remarks({ journey }: { journey: Journey }) {
  const { say, queries, lang } = journey;
  if (queries.length === 0) return null;
  return (
    <Notice tone="warning" title={say(words.remarksTitle)}>
      <ul>
        {queries.map(({ id, question, text }) => (
          <li key={String(id)}>{question ? <Link href={hrefOf(journey, question)}>{text}</Link> : text}</li>
        ))}
      </ul>
      <p>
        {say(answerBy(formatDayWithWeekday(journey.examined.settled?.settingDeadline ?? lastDayOf(journey), lang)))}
      </p>
      <p>{say(words.remarksLead)}</p>
      {journey.open !== 'all' && <p>{say(words.onlyAsked)}</p>}
    </Notice>
  );
}

/** The last day for an answer: the application expires after it. */
const lastDayOf = ({ queries, web }: Journey): Day =>
  queries
    .map(({ askedAt }) => lastDayToAnswer(askedAt, web))
    .toSorted()
    .at(-1) ?? '';

/** What the centre asks about one question. */
export function remarkOn({ queries, say }: Pick<Journey, 'queries' | 'say'>, question: string): Content {
  const mine = queries.filter((query) => query.question === question);
  if (mine.length === 0) return undefined;
  return (
    <>
      <strong>{say(words.remark)}</strong>
      {mine.map(({ id, text }) => (
        <p key={String(id)}>{text}</p>
      ))}
    </>
  );
}

/** The page that asks a question, with its field; a question of the check page stays there. */
function hrefOf({ steps, c }: Journey, question: string): string {
  const asking = steps.find((step) =>
    step.page.sections.some(({ ask }) => Object.keys(ask).some((name) => questionOf(step, name) === question)),
  );
  const at = anchorOf(question);
  if (!asking || asking.href === c.req.path) return `#${at}`;
  return linkTo(asking.href, { returning: asking.id !== 'check', at });
}

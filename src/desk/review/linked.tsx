import { isDecided, statuses } from '../../application/move/status.ts';
import { titlesOf } from '../../application/record/classes.ts';
import { effectsNow, getDetail } from '../../application/record/detail.ts';
import { listLinked } from '../../application/record/linked-group.ts';
import { findReviewable, judgeNow, type Reviewable } from '../../application/review/review.ts';
import type { Day } from '../../ground/clock.ts';
import { Section } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { LinkedCard } from '../../web/linked.tsx';
import { openIt, titledWith, linkedWords as words } from '../../words/linked.ts';
import type { Desk, LinkedReview } from './desk.ts';

export async function readLinked(web: Web, id: string, startsOn: Day | undefined): Promise<LinkedReview[]> {
  const found: LinkedReview[] = [];
  for (const { receptionNo } of await listLinked(web.db, id)) {
    const application = receptionNo === null ? undefined : await findReviewable(web.db, receptionNo);
    if (application) found.push(await read(web, application, startsOn));
  }
  return found;
}

async function read(web: Web, application: Reviewable, startsOn: Day | undefined): Promise<LinkedReview> {
  const detail = await getDetail(web.db, application);
  const titles = titlesOf(web.catalogue, application.procedures, web.clock.today());
  if (isDecided(application.status)) return { application, titles, effects: effectsNow(detail) };
  const judgement = await judgeNow(web, application, detail.filings[0], { startsOn, filesProblem: undefined });
  return { application, titles, effects: judgement.effects, judgement };
}

/** The linked applications beside this one: what each changes, and the way to it. */
export function LinkedApplications({ desk: { say, linked } }: { desk: Desk }) {
  if (linked.length === 0) return null;
  return (
    <Section id="linked" title={say(words.together)} lead={say(words.togetherLead)} variant="plain">
      {linked.map(({ application: { receptionNo, status }, titles, effects }) => (
        <LinkedCard
          key={receptionNo}
          id={`linked-${receptionNo}`}
          title={say(titledWith(titles, statuses[status]))}
          link={{ href: `/desk/applications/${receptionNo}`, label: say(openIt(receptionNo)) }}
          effects={effects}
        />
      ))}
    </Section>
  );
}

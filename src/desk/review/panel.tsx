import { canMove } from '../../application/move/move-table.ts';
import { statuses } from '../../application/move/status.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { ActionBar, Button, DescriptionList, Notice, Section, Stack, StatusTag } from '../../ui/index.ts';
import { Approval, ClosedProposals, SentBack } from './approval-form.tsx';
import { DecidedForms } from './decided-forms.tsx';
import { type Desk, waitingProposal } from './desk.ts';
import { EndForm } from './end-form.tsx';
import { actionOf, canEnd, decides } from './one-form.tsx';
import { QueryForm, RefuseForm } from './other-forms.tsx';
import { endsUnanswered, Unanswered } from './unanswered.tsx';
import { reviewWords, settingsWaitWords, standingWords } from './words.ts';

/** The next step, with what one needs to know for it. */
export function Panel({ desk }: { desk: Desk }) {
  const { say, actor, application, judgement, unanswered } = desk;
  const takes = judgement && !unanswered && may(actor, 'review.take') && canMove('pickUp', application.status);
  const proposal = waitingProposal(desk);
  const ends = canEnd(desk);
  return (
    <Stack>
      <Section id="decision" title={say(reviewWords.decision)}>
        <Unanswered desk={desk} />
        {takes && <TakeForm desk={desk} />}
        {ends && <SentBack desk={desk} />}
        {judgement && ends && <EndForm desk={desk} judgement={judgement} />}
        {judgement && proposal && <Approval desk={desk} proposal={proposal} judgement={judgement} />}
        {!unanswered && !takes && !ends && !proposal && <Standing desk={desk} />}
        <ClosedProposals desk={desk} />
      </Section>
      {(decides(desk) || endsUnanswered(desk, 'query')) && <QueryForm desk={desk} />}
      {(decides(desk) || endsUnanswered(desk, 'refuse')) && <RefuseForm desk={desk} />}
      <DecidedForms desk={desk} />
    </Stack>
  );
}

function TakeForm({ desk: { say, application } }: { desk: Desk }) {
  return (
    <Stack>
      <p>{say(reviewWords.takeLead)}</p>
      <ActionBar>
        <Button size="large" formaction={actionOf(application, 'take')}>
          {say(reviewWords.take)}
        </Button>
      </ActionBar>
    </Stack>
  );
}

/** Where it stands for somebody who has nothing to do now, and what was decided. */
function Standing({ desk }: { desk: Desk }) {
  const { say, application, detail } = desk;
  return (
    <>
      <p>
        <StatusTag status={application.status}>{say(statuses[application.status])}</StatusTag>
      </p>
      <p>{say(detail.settings ? settingsWaitWords[detail.settings] : standingWords[application.status])}</p>
      <Outcome desk={desk} />
    </>
  );
}

function Outcome({ desk: { say, detail, application } }: { desk: Desk }) {
  const { outcome } = detail;
  const refusal = detail.history.findLast(({ move }) => move === 'refuse');
  if (refusal)
    return (
      <Notice tone="danger" level={3} title={say(reviewWords.reason)}>
        <p>{refusal.why}</p>
      </Notice>
    );
  if (!outcome) return null;
  const issued = outcome.effects.slots.map(({ id, label }) => ({ term: say(label), value: outcome.issued[id] ?? '' }));
  const settings = application.settingDeadline
    ? [{ term: say(reviewWords.settingBy), value: formatDaySlashed(application.settingDeadline) }]
    : [];
  return (
    <DescriptionList
      dense
      items={[
        {
          term: say(reviewWords.startDate),
          value: <strong>{formatDaySlashed(application.startDate ?? outcome.startDate)}</strong>,
        },
        {
          term: say(reviewWords.decidedBy),
          value: formatDateTime(outcome.decidedAt),
          note: detail.history.findLast(({ move }) => move === 'confirm')?.actorName,
        },
        ...settings,
        ...issued,
      ]}
    />
  );
}

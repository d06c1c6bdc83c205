import { canMove } from '../../application/moves.ts';
import { may } from '../../people/permissions.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { formatDateTime, formatDaySlashed } from '../../text/day.ts';
import { ActionBar, Button, DescriptionList, Form, Notice, Section, Stack } from '../../ui/index.ts';
import { frameWords } from '../../words/frame.ts';
import { reviewWords } from '../../words/review.ts';
import { DecideBy } from '../queue/row.tsx';
import { EndForm } from './end-form.tsx';
import { QueryForm, RefuseForm } from './other-forms.tsx';
import type { Desk } from './show.tsx';

/** The next step, with what one needs to know for it. */
export function Panel({ desk }: { desk: Desk }) {
  const { say, actor, application, judgement } = desk;
  const takes = judgement && may(actor, 'review.take') && canMove('pickUp', application.status);
  const decides = judgement && may(actor, 'review.decide') && canMove('confirm', application.status);
  return (
    <Stack>
      <Section id="decision" title={say(takes || decides ? reviewWords.decision : reviewWords.summary)}>
        {takes && <TakeForm desk={desk} />}
        {decides && <EndForm desk={desk} judgement={judgement} />}
        <Outcome desk={desk} />
        <Summary desk={desk} />
      </Section>
      {decides && <QueryForm desk={desk} />}
      {decides && <RefuseForm desk={desk} />}
    </Stack>
  );
}

function TakeForm({ desk: { say, application } }: { desk: Desk }) {
  return (
    <Form action={`/desk/applications/${application.receptionNo}/take`} label={say(reviewWords.take)} busyText={say(frameWords.sending)}>
      <p>{say(reviewWords.takeLead)}</p>
      <ActionBar>
        <Button size="large">{say(reviewWords.take)}</Button>
      </ActionBar>
    </Form>
  );
}

/** What was decided. */
function Outcome({ desk: { say, detail, application } }: { desk: Desk }) {
  const { outcome } = detail;
  const refusal = detail.history.findLast(({ move }) => move === 'refuse');
  if (refusal) return <Notice tone="danger" level={3} title={say(reviewWords.reason)}><p>{refusal.why}</p></Notice>;
  if (!outcome) return null;
  const issued = outcome.effects.slots.map(({ id, label }) => ({ term: say(label), value: outcome.issued[id] ?? '' }));
  const settings = application.settingDeadline ? [{ term: say(reviewWords.settingBy), value: formatDaySlashed(application.settingDeadline) }] : [];
  return (
    <DescriptionList
      dense
      items={[
        { term: say(reviewWords.startDate), value: <strong>{formatDaySlashed(application.startDate ?? outcome.startDate)}</strong> },
        { term: say(reviewWords.decidedBy), value: formatDateTime(outcome.decidedAt), note: detail.history.findLast(({ move }) => move === 'confirm')?.actorName },
        ...settings,
        ...issued,
      ]}
    />
  );
}

function Summary({ desk }: { desk: Desk }) {
  const { say, lang, application, detail, actor, judgement, schedule, today, reviews } = desk;
  const [{ contact, filedByName, reason }] = detail.filings;
  const { takenBy, takenByName, desiredStart } = application;
  const holder = takenBy === null ? say(reviewWords.nobody) : takenBy === actor.personId ? say(reviewWords.you) : takenByName;
  return (
    <DescriptionList
      dense
      items={[
        { term: say(reviewWords.kind), value: application.procedures.map((id) => say(menuTitle(id))).join('\n') },
        { term: say(reviewWords.wish), value: formatDaySlashed(desiredStart) },
        ...(judgement ? [{ term: say(reviewWords.decideBy), value: <DecideBy wish={desiredStart} today={today} schedule={schedule} lang={lang} /> }] : []),
        ...(reviews ? [{ term: say(reviewWords.holder), value: holder }] : []),
        { term: say(reviewWords.appliedAt), value: formatDateTime(application.appliedAt) },
        { term: say(reviewWords.filedBy), value: filedByName },
        { term: say(reviewWords.reasonOfChange), value: reason },
        {
          term: say(reviewWords.contact),
          value: [contact.name, contact.department, contact.post].filter(Boolean).join(' '),
          note: (
            <>
              {contact.phone} <a href={`mailto:${contact.mail}`}>{contact.mail}</a>
            </>
          ),
        },
      ]}
    />
  );
}

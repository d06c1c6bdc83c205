import type { Judgement } from '../../application/review.ts';
import { first } from '../../procedure/field.ts';
import { formatDaySlashed, formatDayWithWeekday } from '../../text/day.ts';
import { ActionBar, Button, DateField, Details, Fields, Form, Notice, TextInput } from '../../ui/index.ts';
import { frameWords } from '../../words/frame.ts';
import { reviewWords } from '../../words/review.ts';
import { tally } from './checks.tsx';
import type { Desk } from './show.tsx';

/** 審査を終了する: start date and issued values, filled so that the button alone suffices. */
export function EndForm({ desk, judgement }: { desk: Desk; judgement: Judgement }) {
  const { say, lang, application } = desk;
  const typed = desk.shown.typed ?? {};
  const { startsOn, dates, seal, checks } = judgement;
  const slots = [{ judgement }, ...desk.linked].flatMap(({ judgement: each }) =>
    (each?.effects.slots ?? []).map((slot) => ({ ...slot, proposed: each?.proposed[slot.id] })),
  );
  return (
    <>
      <p>
        <a href="#checks">{tally(checks, say)}</a>
      </p>
      {checks.some(({ result }) => result === 'fail') && (
        <Notice tone="danger" level={3} title={say(reviewWords.failing)} />
      )}
      <Form
        action={`/desk/applications/${application.receptionNo}/end`}
        label={say(reviewWords.end)}
        busyText={say(frameWords.sending)}
      >
        <input type="hidden" name="seal" value={seal} />
        {desk.linked.map(
          (each) =>
            each.judgement && (
              <input
                key={each.application.id}
                type="hidden"
                name={`seal.${each.application.id}`}
                value={each.judgement.seal}
              />
            ),
        )}
        <Fields>
          <DateField
            name="startDate"
            label={say(reviewWords.startDate)}
            hint={say(reviewWords.startDateHint)}
            value={first(typed, 'startDate') || formatDaySlashed(startsOn)}
            error={mistakeOn(desk, 'startDate')}
            suggestions={dates.map((day) => ({ value: formatDaySlashed(day), label: formatDayWithWeekday(day, lang) }))}
          />
          {slots.map(({ id, label, proposed }) => (
            <TextInput
              key={id}
              name={`issued.${id}`}
              label={say(label)}
              hint={say(reviewWords.issuedHint)}
              width="code"
              normalize="code"
              value={typed[`issued.${id}`]?.[0] ?? proposed}
              error={mistakeOn(desk, `issued.${id}`)}
            />
          ))}
        </Fields>
        {desk.asksApprover && <p>{say(reviewWords.asksApprover)}</p>}
        <ActionBar>
          <Button size="large">{say(reviewWords.end)}</Button>
        </ActionBar>
      </Form>
      <Details summary={say(reviewWords.lookAt)}>
        <ul>
          {dates.map((day) => (
            <li key={day}>
              <a
                href={`/desk/applications/${application.receptionNo}?start=${day}`}
                aria-current={day === startsOn ? 'true' : undefined}
              >
                {formatDayWithWeekday(day, lang)}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

/** The sentence beside a field. */
export function mistakeOn({ shown, say }: Desk, field: string): string | undefined {
  const found = shown.mistakes?.find((mistake) => mistake.field === field);
  return found && say(found.text);
}

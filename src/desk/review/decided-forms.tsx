import { canMove } from '../../application/move/move-table.ts';
import { datesFrom } from '../../application/review/review.ts';
import { formatDaySlashed, formatDayWithWeekday } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { first } from '../../procedure/field.ts';
import { addDays } from '../../schedule/days.ts';
import {
  ActionBar,
  Button,
  type ButtonProps,
  type Content,
  DateField,
  Details,
  Fields,
  Section,
  Stack,
  Textarea,
} from '../../ui/index.ts';
import { type Desk, isWorkedOn, mistakeOn } from './desk.ts';
import { actionOf } from './one-form.tsx';
import { decidedForms, reviewWords } from './words.ts';

type Kind = keyof typeof decidedForms;

/** The field of each form's reason: three reasons stand on one page. */
export const reasonOf = {
  postpone: 'postponeReason',
  reopen: 'reopenReason',
  cancel: 'cancelReason',
} as const satisfies Record<Kind, string>;

/** What the centre can still do after the end of the review, until the start date; nothing for whoever may not. */
export function DecidedForms({ desk }: { desk: Desk }) {
  const { say, actor, application, today } = desk;
  const { status, startDate } = application;
  const kinds = (Object.keys(reasonOf) as Kind[]).filter((kind) => canMove(kind, status));
  if (kinds.length === 0 || !may(actor, 'review.decide') || !startDate || startDate <= today) return null;
  return (
    <Section id="decided" title={say(reviewWords.decidedTitle)} lead={say(reviewWords.decidedLead)}>
      <Stack gap="small">
        {kinds.map((kind) => (
          <DecidedForm desk={desk} kind={kind}>
            {kind === 'postpone' && <NewStart desk={desk} was={startDate} />}
          </DecidedForm>
        ))}
      </Stack>
    </Section>
  );
}

/** One of them, folded away until it is wanted or something was typed into it. */
function DecidedForm({ desk, kind, children }: { desk: Desk; kind: Kind; children: Content }) {
  const { say, application, shown } = desk;
  const typed = shown.typed ?? {};
  const reason = reasonOf[kind];
  const { title, hint } = decidedForms[kind];
  return (
    <Details summary={say(title)} open={isWorkedOn(desk, [reason, ...(kind === 'postpone' ? ['newStart'] : [])])}>
      <Stack>
        <p>{say(hint)}</p>
        <Fields>
          {children}
          <Textarea
            name={reason}
            label={say(reviewWords.reason)}
            hint={say(reviewWords.reasonHint)}
            rows={3}
            value={first(typed, reason)}
            error={mistakeOn(desk, reason)}
          />
        </Fields>
        <ActionBar>
          <Button variant={variants[kind]} formaction={actionOf(application, kind)}>
            {say(title)}
          </Button>
        </ActionBar>
      </Stack>
    </Details>
  );
}

const variants: Record<Kind, NonNullable<ButtonProps['variant']>> = {
  postpone: 'secondary',
  reopen: 'secondary',
  cancel: 'danger',
};

/** The new start date, with the coming dates to pick from; the present one goes along, so that two reviewers do not both move it. */
function NewStart({ desk, was }: { desk: Desk; was: string }) {
  const { say, lang, schedule, today, shown, lead, owesSettings } = desk;
  const asked = { today, settings: owesSettings, lead, wish: addDays(today, 1) };
  const dates = datesFrom(schedule, asked).filter((day) => day !== was);
  return (
    <>
      <input type="hidden" name="was" value={was} />
      <DateField
        name="newStart"
        label={say(reviewWords.newStart)}
        hint={say(reviewWords.newStartHint)}
        value={first(shown.typed ?? {}, 'newStart')}
        error={mistakeOn(desk, 'newStart')}
        suggestions={dates.map((day) => ({ value: formatDaySlashed(day), label: formatDayWithWeekday(day, lang) }))}
      />
    </>
  );
}

import type { Judgement } from '../../application/review/review.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDaySlashed, formatDayWithWeekday } from '../../ground/text/day.ts';
import { first } from '../../procedure/field.ts';
import { settingDeadline } from '../../schedule/schedule.ts';
import { ActionBar, Button, DateField, Details, Fields, Link, Notice, Stack, TextInput } from '../../ui/index.ts';
import { Checked } from './checks.tsx';
import { type Desk, mistakeOn } from './desk.ts';
import { actionOf } from './one-form.tsx';
import { reviewWords, settingsFollowBy, settledOn } from './words.ts';

type Props = { desk: Desk; judgement: Judgement };

/** 審査を終了する: start date and issued values, filled so that the button alone suffices; system settings have neither. */
export function EndForm({ desk, judgement }: Props) {
  const { say, application } = desk;
  const Body = application.settles ? SettledDay : DayAndValues;
  return (
    <Stack>
      <Checked checks={judgement.checks} />
      <input type="hidden" name="fingerprint" value={judgement.fingerprint} />
      <Body desk={desk} judgement={judgement} />
      <SettingsFollow desk={desk} day={judgement.startsOn} settings={judgement.settings} />
      {desk.asksApprover && <p>{say(reviewWords.asksApprover)}</p>}
      <ActionBar>
        <Button size="large" formaction={actionOf(application, 'end')}>
          {say(reviewWords.end)}
        </Button>
      </ActionBar>
      {!application.settles && <OtherDays desk={desk} judgement={judgement} />}
    </Stack>
  );
}

/** What the end of the review asks of the customer, and until when, where the change needs system settings. */
export function SettingsFollow({ desk: { say, schedule, today }, day, settings }: FollowProps) {
  if (!settings || settingDeadline(schedule, day) < today) return null;
  return (
    <Notice tone="info" level={3} title={say(reviewWords.settingsFollow)}>
      <p>{say(settingsFollowBy(day, settingDeadline(schedule, day)))}</p>
    </Notice>
  );
}

type FollowProps = { desk: Pick<Desk, 'say' | 'schedule' | 'today'>; day: Day; settings: boolean };

/** The day of system settings is that of the application that waits for them. */
function SettledDay({ desk: { say }, judgement: { startsOn } }: Props) {
  const day = { ja: formatDayWithWeekday(startsOn, 'ja'), en: formatDayWithWeekday(startsOn, 'en') };
  return (
    <>
      <input type="hidden" name="startDate" value={formatDaySlashed(startsOn)} />
      <p>{say(settledOn(day))}</p>
    </>
  );
}

function DayAndValues({ desk, judgement }: Props) {
  const { say, lang } = desk;
  const typed = desk.shown.typed ?? {};
  const { startsOn, dates } = judgement;
  const slots = [{ judgement }, ...desk.linked].flatMap(({ judgement: each }) =>
    (each?.effects.slots ?? []).map((slot) => ({ ...slot, candidate: each?.candidates[slot.id] })),
  );
  return (
    <>
      {desk.linked.map(
        (each) =>
          each.judgement && (
            <input
              key={each.application.id}
              type="hidden"
              name={`fingerprint.${each.application.id}`}
              value={each.judgement.fingerprint}
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
        {slots.map(({ id, label, candidate }) => (
          <TextInput
            key={id}
            name={`issued.${id}`}
            label={say(label)}
            hint={say(reviewWords.issuedHint)}
            width="code"
            normalize="code"
            value={typed[`issued.${id}`]?.[0] ?? candidate}
            error={mistakeOn(desk, `issued.${id}`)}
          />
        ))}
      </Fields>
    </>
  );
}

function OtherDays({ desk: { say, lang, application }, judgement: { dates, startsOn } }: Props) {
  return (
    <Details summary={say(reviewWords.lookAt)}>
      <ul>
        {dates.map((day) => (
          <li key={day}>
            <Link
              href={`/desk/applications/${application.receptionNo}?start=${day}`}
              aria-current={day === startsOn ? 'true' : undefined}
            >
              {formatDayWithWeekday(day, lang)}
            </Link>
          </li>
        ))}
      </ul>
    </Details>
  );
}

import type { Day } from '../../clock.ts';
import { explain } from '../../schedule/explain.ts';
import { feasibleDates, whyNotNearer } from '../../schedule/feasible.ts';
import { lastDayToApply, type Schedule } from '../../schedule/schedule.ts';
import { formatDaySlashed, formatDayWithWeekday } from '../../text/day.ts';
import { type Content, DateField, Section, Table } from '../../ui/index.ts';
import { applyWords, leadOf, choiceWords as words } from '../../words/apply.ts';
import type { Lang, Text } from '../../words/text.ts';

/** How many feasible dates are listed; the schedule page has them all. */
const listed = 4;

export type DatesProps = {
  say(text: Text): string;
  lang: Lang;
  schedule: Schedule;
  today: Day;
  /** Business days that what is chosen needs; while nothing is chosen, those of the slowest item on offer. */
  leadDays: number;
  value: string;
  error: string | undefined;
  remark: Content;
};

/** 利用開始希望日, with the dates that can be chosen and why nearer ones cannot. */
export function Dates(props: DatesProps) {
  const { say, lang, schedule, today, leadDays, error, remark } = props;
  const dates = feasibleDates(schedule, { today, leadDays }, listed);
  return (
    <Section
      id="start"
      title={say(words.start)}
      lead={say(words.startLead)}
      action={<a href="/schedule">{say(words.schedule)}</a>}
    >
      <DateField
        name="desiredStart"
        label={say(words.desiredStart)}
        mark={say(applyWords.required)}
        required
        hint={say(words.dateHint)}
        value={props.value}
        suggestions={dates.map((day) => ({ value: formatDaySlashed(day), label: formatDayWithWeekday(day, lang) }))}
        {...(error && { error })}
        {...(remark ? { remark } : {})}
      />
      <p>{say(leadOf(leadDays))}</p>
      <Table
        id="dates"
        caption={say(words.dates)}
        cards
        columns={[{ label: say(words.date) }, { label: say(words.lastDay) }, { label: say(words.state) }]}
        rows={[
          ...whyNotNearer(schedule, { today, leadDays }).map(({ day, hindrance }) =>
            rowOf(props, day, `${say(words.notFree)}${lang === 'en' ? ' ' : ''}${say(explain(hindrance))}`),
          ),
          ...dates.map((day) => rowOf(props, day, say(words.free))),
        ]}
      />
    </Section>
  );
}

/** The date that the field opens with. */
export function firstDate(schedule: Schedule, today: Day, leadDays: number): string {
  const [day] = feasibleDates(schedule, { today, leadDays }, 1);
  return day ? formatDaySlashed(day) : '';
}

const rowOf = ({ schedule, leadDays, lang }: DatesProps, day: Day, state: string) => ({
  key: day,
  cells: [formatDayWithWeekday(day, lang), formatDayWithWeekday(lastDayToApply(schedule, day, leadDays), lang), state],
});

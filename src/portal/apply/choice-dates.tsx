import type { Day } from '../../ground/clock.ts';
import { formatDaySlashed, formatDayWithWeekday } from '../../ground/text/day.ts';
import type { Lang, Text } from '../../ground/words.ts';
import { explain } from '../../schedule/explain.ts';
import { type Asked, feasibleDates, whyNotNearer } from '../../schedule/feasible.ts';
import { lastDayToApply, type Schedule } from '../../schedule/schedule.ts';
import { Button, type Content, DateField, Link, Section, Table } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { leadOf, choiceWords as words } from './choice-words.ts';
import { buttons } from './posted.ts';
import { applyWords } from './words.ts';

/** How many feasible dates are listed; the schedule page has them all. */
const listed = 4;

export type DatesProps = {
  lang: Lang;
  schedule: Schedule;
  today: Day;
  /** Business days that what is chosen needs; while nothing is chosen, those of the slowest item on offer. */
  leadDays: number;
  /** The same of each item that can be ticked. */
  byItem: Readonly<Record<string, number>>;
  /** What answers can still make it wait longer for. */
  longer: readonly Text[];
  value: string;
  error: string | undefined;
  remark: Content;
};

/** 利用開始希望日, with the dates that can be chosen and why nearer ones cannot. */
export function Dates(props: DatesProps) {
  const say = useSay();
  const { lang, schedule, today, leadDays, error, remark } = props;
  const dates = feasibleDates(schedule, { today, leadDays }, listed);
  return (
    <Section
      id="start"
      title={say(words.start)}
      lead={say(words.startLead)}
      action={<Link href="/schedule">{say(words.schedule)}</Link>}
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
      <div data-leads={JSON.stringify(props.byItem)}>
        {[...new Set([leadDays, ...Object.values(props.byItem)])].map((days) => (
          <div key={String(days)} data-lead-days={String(days)} hidden={days !== leadDays}>
            <DateTable {...props} leadDays={days} id={days === leadDays ? 'dates' : `dates-${days}`} />
          </div>
        ))}
        {Object.keys(props.byItem).length > 0 && (
          <div data-leads-button>
            <Button variant="secondary" name={buttons.command} value="stay" formnovalidate keepsWork>
              {say(words.datesOfItems)}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

/** The dates for what needs so many business days: the nearest that work, and why nearer ones do not. */
function DateTable({ id, ...props }: DatesProps & { id: string }) {
  const say = useSay();
  const { lang, schedule, today, leadDays, longer } = props;
  return (
    <>
      <p>{[leadOf(leadDays), ...longer].map(say).join(lang === 'en' ? ' ' : '')}</p>
      <Table
        id={id}
        caption={say(words.dates)}
        cards
        columns={[{ label: say(words.date) }, { label: say(words.lastDay) }, { label: say(words.state) }]}
        rows={[
          ...whyNotNearer(schedule, { today, leadDays }).map(({ day, hindrance }) =>
            rowOf(props, day, `${say(words.notFree)}${lang === 'en' ? ' ' : ''}${say(explain(hindrance))}`),
          ),
          ...feasibleDates(schedule, { today, leadDays }, listed).map((day) => rowOf(props, day, say(words.free))),
        ]}
      />
    </>
  );
}

/** The date that the field opens with: one that also leaves time for system settings, should what is chosen need them. */
export function firstDate(schedule: Schedule, asked: Asked): string {
  const [day] = feasibleDates(schedule, asked, 1);
  return day ? formatDaySlashed(day) : '';
}

const rowOf = ({ schedule, leadDays, lang }: DatesProps, day: Day, state: string) => ({
  key: day,
  cells: [formatDayWithWeekday(day, lang), formatDayWithWeekday(lastDayToApply(schedule, day, leadDays), lang), state],
});

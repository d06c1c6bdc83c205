import type { Day } from '../../ground/clock.ts';
import { formatDaySlashed, formatDayWithWeekday } from '../../ground/text/day.ts';
import type { Lang } from '../../ground/words.ts';
import {
  freezeOn,
  lastDayToApply,
  leadsOf,
  type RegistrationDate,
  type Schedule,
  settingDeadline,
} from '../../schedule/schedule.ts';
import { Section, Table } from '../../ui/index.ts';
import { type C, sayIn } from '../../web/env.ts';
import { lastDayOf, scheduleWords as words } from './words.ts';

type DatesProps = { c: C; schedule: Schedule; dates: readonly RegistrationDate[]; today: Day };

/** A row a registration date, with the last day to apply for each length of preparation. */
export function Dates({ c, schedule, dates, today }: DatesProps) {
  const lang = c.get('lang');
  const say = sayIn(lang);
  const leads = leadsOf(schedule);
  const rows = dates.map((date) => ({ date, remark: remarkOn(schedule, date, lang) }));
  const remarked = rows.some(({ remark }) => remark !== '');
  return (
    <Section id="dates" title={say(words.dates)}>
      <Table
        id="dates-table"
        caption={say(words.datesList)}
        captionHidden
        cards
        columns={[
          { label: say(words.start), nowrap: true },
          ...leads.map((days) => ({ label: say(lastDayOf(days)) })),
          { label: say(words.settings) },
          ...(remarked ? [{ label: say(words.note) }] : []),
        ]}
        rows={rows.map(({ date: { day }, remark }) => ({
          key: day,
          cells: [
            formatDayWithWeekday(day, lang),
            ...leads.map((days) => <LastDay day={lastDayToApply(schedule, day, days)} today={today} lang={lang} />),
            <LastDay day={settingDeadline(schedule, day)} today={today} lang={lang} />,
            ...(remarked ? [remark || '—'] : []),
          ],
        }))}
      />
    </Section>
  );
}

function LastDay({ day, today, lang }: { day: Day; today: Day; lang: Lang }) {
  const text = formatDaySlashed(day);
  if (day >= today) return <>{text}</>;
  return (
    <>
      {sayIn(lang)(words.closed)} <s>{text}</s>
    </>
  );
}

function remarkOn(schedule: Schedule, { day, note }: RegistrationDate, lang: Lang): string {
  const say = sayIn(lang);
  const freeze = freezeOn(schedule, day);
  const parts = [note && say(note), freeze && `${say(words.freeze)}: ${say(freeze.reason)}`].filter(Boolean);
  return parts.join(' ');
}

import type { Day } from '../../ground/clock.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import type { Lang, Text } from '../../ground/words.ts';
import { type Calendar, isClosed } from '../../schedule/business-days.ts';
import { daysBetween } from '../../schedule/days.ts';
import { leadsOf, type Schedule } from '../../schedule/schedule.ts';
import { DescriptionList, Section } from '../../ui/index.ts';
import type { C } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import { businessDaysBeforeStart, scheduleWords as words } from './words.ts';

/** Which kinds of application need how long. */
export function Kinds({ schedule }: { schedule: Schedule }) {
  const say = useSay();
  const kinds = (days: number) => schedule.leadClasses.filter((each) => each.businessDays === days);
  return (
    <Section id="kinds" title={say(words.kinds)} lead={say(words.kindsLead)}>
      <DescriptionList
        items={leadsOf(schedule).map((days) => ({
          term: say(businessDaysBeforeStart(days)),
          value: (
            <ul>
              {kinds(days).map(({ label }) => (
                <li>{say(label)}</li>
              ))}
            </ul>
          ),
        }))}
      />
    </Section>
  );
}

type PausesProps = { c: C; schedule: Schedule; from: Day; to: Day; today: Day };

/** Holidays, closures and freeze windows up to the last date shown. */
export function Pauses({ c, schedule, from, to, today }: PausesProps) {
  const lang = c.get('lang');
  const say = useSay();
  const pauses = pausesBetween(schedule, from > today ? today : from, to);
  if (pauses.length === 0) return null;
  return (
    <Section id="pauses" title={say(words.holidays)} lead={say(words.holidaysLead)}>
      <DescriptionList dense items={pauses.map((pause) => ({ term: spanOf(pause, lang), value: say(pause.reason) }))} />
    </Section>
  );
}

/** Days, both included, that are no business days or on which no contract changes. */
export type Pause = { from: Day; to: Day; reason: Text };

/** In order of their first day. Days of one closure in a row are one pause; Saturdays and Sundays are not told. */
export function pausesBetween({ calendar, freezes }: Schedule, from: Day, to: Day): Pause[] {
  const pauses: Pause[] = [];
  let closure: Pause | undefined;
  for (const day of daysBetween(from, to)) {
    const holiday = calendar.holidays.get(day);
    if (!isClosed(day, calendar)) {
      closure = undefined;
      if (holiday) pauses.push({ from: day, to: day, reason: holiday });
    } else if (closure) closure.to = day;
    else {
      closure = { from: day, to: day, reason: closureOn(calendar, day) };
      pauses.push(closure);
    }
  }
  const stopped = freezes
    .filter((freeze) => freeze.from <= to && freeze.to >= from)
    .map((freeze) => ({ from: freeze.from, to: freeze.to, reason: stoppedFor(freeze.reason) }));
  return [...pauses, ...stopped].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function closureOn(calendar: Calendar, day: Day): Text {
  const found = calendar.closures.find((closure) => isClosed(day, { ...calendar, closures: [closure] }));
  return found?.name ?? words.holidays;
}

const stoppedFor = (reason: Text): Text => ({
  ja: `${words.freeze.ja}: ${reason.ja}`,
  en: `${words.freeze.en}: ${reason.en}`,
});

function spanOf({ from, to }: Pause, lang: Lang): string {
  const [first, last] = [formatDayWithWeekday(from, lang), formatDayWithWeekday(to, lang)];
  return from === to ? first : `${first}${lang === 'ja' ? '～' : ' – '}${last}`;
}

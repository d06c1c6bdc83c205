import type { Day } from '../../ground/clock.ts';
import { formatDayWithWeekday } from '../../ground/text/day.ts';
import type { Lang } from '../../ground/words.ts';
import type { Operator } from '../../operator/operator.ts';
import { feasibleDates } from '../../schedule/feasible.ts';
import { lastDayToApply, leadsOf, type Schedule } from '../../schedule/schedule.ts';
import { Columns, DescriptionList, Link, Section } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { applyBy, menuWords as words } from './words.ts';

const shownDates = 3;

/** The next days on which a contract can change, with the last day to apply for what needs least time. */
export function NextDates({ schedule, today, lang }: { schedule: Schedule; today: Day; lang: Lang }) {
  const say = useSay();
  const leadDays = leadsOf(schedule)[0] ?? 0;
  const dates = feasibleDates(schedule, { today, leadDays }, shownDates);
  return (
    <Section id="dates" title={say(words.dates)} action={<Link href="/schedule">{say(words.schedule)}</Link>}>
      {dates.length === 0 ? (
        <p>{say(words.noDates)}</p>
      ) : (
        <DescriptionList
          dense
          items={dates.map((day) => ({
            term: formatDayWithWeekday(day, lang),
            value: say(applyBy(formatDayWithWeekday(lastDayToApply(schedule, day, leadDays), lang))),
          }))}
        />
      )}
    </Section>
  );
}

/** Whom to ask, by telephone. */
export function Desks({ operator }: { operator: Operator }) {
  const say = useSay();
  return (
    <Section id="desks" title={say(words.desks)} variant="plain">
      <Columns>
        {operator.desks.map(({ name, phone, hours }) => (
          <p key={phone}>
            {say(name)}
            <br />
            <strong class="number">{phone}</strong> <small>{say(hours)}</small>
          </p>
        ))}
      </Columns>
    </Section>
  );
}

import type { Day } from '../../ground/clock.ts';
import { parseDay } from '../../ground/text/day.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { BackLink, ButtonLink, EmptyState, Pager, PageTitle } from '../../ui/index.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { Dates } from './schedule-dates.tsx';
import { Kinds, Pauses } from './schedule-notes.tsx';
import { contractWords, scheduleWords as words } from './words.ts';

/** A quarter of weekly dates: as much as can be read on a phone. */
const pageLength = 13;

/** 「スケジュール表」: the coming registration dates with the last days to apply, and the days that are no business days. */
export async function showSchedule(visit: CompanyVisit): Promise<Response> {
  const { c, web, say } = visit;
  const [schedule, today] = [await web.schedule(), web.clock.today()];
  const from = parseDay(c.req.query('from') ?? '');
  const { dates, next } = pageOf(schedule, today, from);
  return companyPage(visit, {
    title: say(words.title),
    width: 'wide',
    children: (
      <>
        <BackLink href="/menu">{say(contractWords.toMenu)}</BackLink>
        <PageTitle
          lead={say(words.lead)}
          beside={
            <ButtonLink href="/schedule.ics" variant="secondary" size="small" icon="calendar">
              {say(words.calendar)}
            </ButtonLink>
          }
        >
          {say(words.title)}
        </PageTitle>
        {dates.length === 0 && <EmptyState title={say(words.noDates)}>{say(words.noDatesText)}</EmptyState>}
        {dates.length > 0 && <Dates c={c} schedule={schedule} dates={dates} today={today} />}
        {(from || next) && (
          <Pager
            label={say(words.pages)}
            {...(from && { previous: { href: '/schedule', label: say(words.first) } })}
            {...(next && { next: { href: `/schedule?from=${next}`, label: say(words.later) } })}
          />
        )}
        <Kinds schedule={schedule} />
        <Pauses c={c} schedule={schedule} from={dates[0]?.day ?? today} to={dates.at(-1)?.day ?? today} today={today} />
      </>
    ),
  });
}

function pageOf({ registrationDates }: Schedule, today: Day, from: Day | undefined) {
  const coming = registrationDates.filter(({ day }) => day > today && day >= (from ?? today));
  return { dates: coming.slice(0, pageLength), next: coming[pageLength]?.day };
}

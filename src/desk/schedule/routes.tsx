import { countStarting } from '../../application/review/review.ts';
import { formatDaySlashed, formatDayWithWeekday } from '../../ground/text/day.ts';
import { decideBy, freezeOn, type RegistrationDate, type Schedule, settingDeadline } from '../../schedule/schedule.ts';
import { type Content, PageTitle, Section, Table } from '../../ui/index.ts';
import { centreRoute, type Route } from '../../web/route.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { deskPage } from '../page.tsx';
import { WayBack } from '../way-back.tsx';
import { deskWords, placeWords } from '../words.ts';

/** The schedule as the centre works with it. */
export const scheduleRoutes: Route[] = [centreRoute('get', '/desk/schedule', 'schedule.read', showSchedule)];

/** Registration dates that are shown: half a year. */
const shown = 26;

async function showSchedule(visit: CentreVisit): Promise<Response> {
  const { web, actor, say } = visit;
  const [schedule, today] = [await web.schedule(), web.clock.today()];
  const coming = schedule.registrationDates.filter(({ day }) => day > today).slice(0, shown);
  const starting = await countStarting(web.db, today);
  return deskPage(visit, {
    title: say(placeWords.schedule),
    current: 'schedule',
    children: (
      <>
        <WayBack actor={actor} from="other" />
        <PageTitle lead={say(placeWords.scheduleLead)}>{say(placeWords.schedule)}</PageTitle>
        <Table
          id="dates"
          caption={say(placeWords.registrationDate)}
          captionHidden
          cards
          columns={[
            { label: say(placeWords.registrationDate), nowrap: true },
            { label: say(placeWords.decideBy), nowrap: true },
            { label: say(placeWords.decideWithSettings), nowrap: true },
            { label: say(placeWords.settingBy), nowrap: true },
            { label: say(placeWords.starting), align: 'end', nowrap: true },
            { label: say(placeWords.note) },
          ]}
          rows={coming.map((date) => ({
            key: date.day,
            cells: cellsOf(date, schedule, starting[date.day] ?? 0, visit),
          }))}
        />
        <Section id="lead-times" title={say(placeWords.leadTimes)}>
          <Table
            id="lead-times-list"
            caption={say(placeWords.leadClass)}
            captionHidden
            columns={[
              { label: say(placeWords.leadClass) },
              { label: say(placeWords.businessDays), align: 'end', nowrap: true },
            ]}
            rows={schedule.leadClasses.map(({ id, label, businessDays }) => ({
              key: id,
              cells: [say(label), String(businessDays)],
            }))}
          />
        </Section>
      </>
    ),
  });
}

function cellsOf(
  { day, note }: RegistrationDate,
  schedule: Schedule,
  starting: number,
  { lang, say }: CentreVisit,
): Content[] {
  const freeze = freezeOn(schedule, day);
  const remarks = [freeze && `${say(placeWords.frozen)}：${say(freeze.reason)}`, note && say(note)]
    .filter(Boolean)
    .join('　');
  return [
    formatDayWithWeekday(day, lang),
    formatDaySlashed(decideBy(schedule, day, false)),
    formatDaySlashed(decideBy(schedule, day, true)),
    formatDaySlashed(settingDeadline(schedule, day)),
    String(starting),
    remarks || say(deskWords.nothing),
  ];
}

import { questionLabel } from '../../application/record/filing.ts';
import { hasPassed } from '../../application/record/wish.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { Columns, DescriptionList, Link, Section, Tag } from '../../ui/index.ts';
import { wishWords } from '../../words/applications.ts';
import { DecideBy } from '../queue/row.tsx';
import type { Desk } from './desk.ts';
import { reviewWords } from './words.ts';

/** The application at a glance. */
export function Summary({ desk }: { desk: Desk }) {
  const { say, application, detail, actor, judgement, schedule, today, reviews } = desk;
  const [{ contact, filedByName, reason }] = detail.filings;
  const { takenBy, takenByName, desiredStart } = application;
  const holder =
    takenBy === null ? say(reviewWords.nobody) : takenBy === actor.personId ? say(reviewWords.you) : takenByName;
  const about = [
    { term: say(reviewWords.kind), value: application.procedures.map((id) => say(menuTitle(id))).join('\n') },
    ...(application.settled
      ? [
          {
            term: say(reviewWords.settingsFor),
            value: (
              <Link href={`/desk/applications/${application.settled.receptionNo}`}>
                {application.settled.receptionNo}
              </Link>
            ),
          },
        ]
      : []),
    ...(application.settled
      ? []
      : [
          { term: say(questionLabel(detail.filings[0], 'choice.reason') ?? reviewWords.reasonOfChange), value: reason },
        ]),
    {
      term: say(application.settled ? reviewWords.startDate : reviewWords.wish),
      value: formatDaySlashed(application.settled?.startDate ?? desiredStart),
      ...(!application.settled &&
        hasPassed(desiredStart, application.status, today) && {
          note: <Tag tone="warning">{say(wishWords.passed)}</Tag>,
        }),
    },
    ...(judgement
      ? [
          {
            term: say(reviewWords.decideBy),
            value: <DecideBy wish={desiredStart} settings={judgement.settings} today={today} schedule={schedule} />,
          },
        ]
      : []),
  ];
  const people = [
    { term: say(reviewWords.appliedAt), value: formatDateTime(application.appliedAt) },
    { term: say(reviewWords.filedBy), value: filedByName },
    {
      term: say(reviewWords.contact),
      value: [contact.department, contact.post, contact.name].filter(Boolean).join(' '),
      note: (
        <>
          {contact.phone} <Link href={`mailto:${contact.mail}`}>{contact.mail}</Link>
        </>
      ),
    },
    ...(reviews ? [{ term: say(reviewWords.holder), value: holder }] : []),
  ];
  return (
    <Section id="summary" title={say(reviewWords.summary)}>
      <Columns>
        <DescriptionList dense items={about} />
        <DescriptionList dense items={people} />
      </Columns>
    </Section>
  );
}

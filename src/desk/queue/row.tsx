import type { QueueRow } from '../../application/lists/queue.ts';
import { statuses } from '../../application/move/status.ts';
import { hasPassed } from '../../application/record/wish.ts';
import { issuedText } from '../../contract/pending.ts';
import { type Day, dayOf } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { Lang, Say } from '../../ground/words.ts';
import { businessDaysBetween } from '../../schedule/business-days.ts';
import { decideBy, type Schedule } from '../../schedule/schedule.ts';
import { type Column, type Content, Deadline, Link, Stack, StatusTag, Tag } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { wishWords } from '../../words/applications.ts';
import { kindsIn } from '../list.tsx';
import { reviewWords } from '../review/words.ts';
import { daysLeft, deskWords, failed, listWords, waitedDays, warned } from '../words.ts';

export const columns = (say: Say): Column[] => [
  { label: say(listWords.receptionNo), nowrap: true },
  { label: say(listWords.waited), align: 'end', nowrap: true },
  { label: say(listWords.company) },
  { label: say(listWords.kind) },
  { label: say(listWords.wish), nowrap: true },
  { label: say(listWords.deadline), nowrap: true },
  { label: say(listWords.checks), nowrap: true },
  { label: say(listWords.status), nowrap: true },
  { label: say(listWords.holder), nowrap: true },
];

type Seen = { lang: Lang; say: Say; me: string; today: Day; schedule: Schedule; waited(day: Day): number };

/** One application of the queue. */
export function cellsOf(row: QueueRow, { lang, say, me, today, schedule, waited }: Seen): Content[] {
  return [
    <Link href={`/desk/applications/${row.receptionNo}`}>{row.receptionNo}</Link>,
    say(waitedDays(waited(dayOf(row.appliedAt)))),
    <>
      {row.companyName}
      <br />
      <span class="unbroken">{say(issuedText(row.officeCode))}</span> {row.officeName}
    </>,
    kindsIn(row.procedures, lang),
    <Stack gap="small">
      {formatDaySlashed(row.desiredStart)}
      {hasPassed(row.desiredStart, row.status, today) && <Tag tone="warning">{say(wishWords.passed)}</Tag>}
    </Stack>,
    <DecideBy wish={row.desiredStart} settings={row.needsSetting} today={today} schedule={schedule} />,
    <Checks checks={row.checks} />,
    <Stack gap="small">
      <StatusTag status={row.status}>{say(statuses[row.status])}</StatusTag>
      {row.awaitsConsent && <Tag tone="warning">{say(reviewWords.awaitsConsent)}</Tag>}
      {row.awaitsApproval && <Tag tone="info">{say(reviewWords.awaitsApproval)}</Tag>}
    </Stack>,
    row.takenBy === null ? say(listWords.nobodys) : row.takenBy === me ? say(listWords.me) : row.takenByName,
  ];
}

type DecideByProps = { wish: Day; settings: boolean; today: Day; schedule: Schedule };

/** Until when the review has to end for the wish to come true. */
export function DecideBy({ wish, settings, today, schedule }: DecideByProps) {
  const say = useSay();
  const last = decideBy(schedule, wish, settings);
  const left = last < today ? -1 : businessDaysBetween(today, last, schedule.calendar);
  return (
    <Deadline
      day={formatDaySlashed(last)}
      datetime={last}
      left={say(left < 0 ? listWords.overdue : left === 0 ? listWords.today : daysLeft(left))}
      level={left < 0 ? 'over' : left <= 2 ? 'soon' : 'calm'}
    />
  );
}

function Checks({ checks: { pass, warn = 0, fail = 0 } }: { checks: QueueRow['checks'] }) {
  const say = useSay();
  if (pass === undefined) return say(deskWords.nothing);
  if (fail > 0)
    return (
      <Tag tone="danger" icon="danger">
        {say(failed(fail))}
      </Tag>
    );
  if (warn > 0)
    return (
      <Tag tone="warning" icon="warning">
        {say(warned(warn))}
      </Tag>
    );
  return (
    <Tag tone="success" icon="check">
      {say(listWords.allPass)}
    </Tag>
  );
}

import { type Status, statuses } from '../../application/move/status.ts';
import type { Detail, HistoryEntry } from '../../application/record/detail.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import type { Say, Text } from '../../ground/words.ts';
import { Section, Timeline, type TimelineItem } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { comingWords, detailWords as words } from '../../words/applications.ts';
import { consentStanding, consentSteps } from '../../words/consent.ts';
import { startFixed } from '../../words/standing.ts';
import { Lines, labelled } from './parts.tsx';

/** The way of the application: what was done, where it stands, what is to come. */
export function Way({ detail }: { detail: Detail }) {
  const say = useSay();
  return (
    <Section id="way" title={say(words.way)}>
      <Timeline label={say(words.way)} items={stepsOf(detail, say)} />
    </Section>
  );
}

function stepsOf({ application, history }: Detail, say: Say): TimelineItem[] {
  const waits = application.status === 'scheduled' || application.status === 'settingPending';
  const past = history.map((entry, index): TimelineItem => {
    const now = index === history.length - 1 && !waits && !over.includes(application.status);
    return {
      ...stepOf(entry, say),
      state: now ? 'current' : 'done',
      stateLabel: say(now ? words.current : words.done),
    };
  });
  const waiting: TimelineItem[] = waits
    ? [{ key: 'now', title: say(statuses[application.status]), state: 'current', stateLabel: say(words.current) }]
    : [];
  // Settings end with their review.
  const ahead = comingOf(application.status).filter((step) => !application.settles || step !== 'started');
  const coming = ahead.map((step): TimelineItem => {
    const day = step === 'started' ? application.startDate : step === 'settings' ? application.settingDeadline : null;
    return {
      key: step,
      title: say(comingWords[step]),
      state: 'todo',
      stateLabel: say(words.todo),
      ...(day && { at: formatDaySlashed(day) }),
    };
  });
  return [...past, ...waiting, ...coming];
}

/** Nothing follows these any more. */
const over: readonly Status[] = ['confirmed', 'effective', 'withdrawn', 'rejected', 'invalidated', 'expired'];

/** Steps that are not named by the status they lead to. */
const titles: Partial<Record<HistoryEntry['move'], Text>> = {
  confirm: comingWords.reviewEnded,
  postpone: words.startMoved,
  revise: consentStanding.revised,
  putOff: words.startMoved,
  extend: words.settingsExtended,
  ...consentSteps,
};

function stepOf(entry: HistoryEntry, say: Say): Pick<TimelineItem, 'key' | 'title' | 'at' | 'note'> {
  const { id, move, to, at, actorSide, actorName } = entry;
  const who = actorSide === 'company' ? actorName : say(actorSide === 'centre' ? words.byCentre : words.bySystem);
  const title: Text = titles[move] ?? statuses[to];
  const notes = notesOf(entry).map(say);
  return {
    key: String(id),
    title: say(title),
    at: `${formatDateTime(at)} ${who}`,
    ...(notes.length > 0 && { note: <Lines text={notes.join('\n')} empty="" /> }),
  };
}

function notesOf({ startDate, was, why }: HistoryEntry): Text[] {
  return [
    ...(startDate ? [startFixed(formatDaySlashed(startDate), was && formatDaySlashed(was))] : []),
    ...(why ? [labelled(words.reason, why)] : []),
  ];
}

function comingOf(status: Status): (keyof typeof comingWords)[] {
  switch (status) {
    case 'submitted':
    case 'resubmitted':
    case 'queried':
      return ['review', 'reviewEnded', 'started'];
    case 'inReview':
      return ['reviewEnded', 'started'];
    case 'settingPending':
      return ['settings', 'started'];
    case 'scheduled':
      return ['started'];
    default:
      return [];
  }
}

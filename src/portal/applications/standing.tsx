import { cameToNothing, type Status } from '../../application/move/status.ts';
import { type Detail, effectsNow, isAccepted } from '../../application/record/detail.ts';
import type { Effects } from '../../application/record/effects.ts';
import { hasPassed } from '../../application/record/wish.ts';
import type { Day } from '../../ground/clock.ts';
import type { Say, Text } from '../../ground/words.ts';
import { ButtonLink, Notice, type NoticeTone } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { wishWords, detailWords as words } from '../../words/applications.ts';
import { closedWords, settingsStandingWords, standingWords, startDiffers, startIs } from '../../words/standing.ts';
import { followWith } from '../apply/check-words.ts';
import { settingsWords } from '../settings/words.ts';
import { Lines, labelled } from './parts.tsx';
import { dayOrDash, dayText } from './shown.ts';

export type Rights = {
  file: boolean;
  withdraw: boolean;
  write: boolean;
  /** To apply for the system settings that the application waits for. */
  settings: boolean;
};

type StandingProps = {
  detail: Detail;
  today: Day;
  rights: Rights;
  /** Whether a procedure can be applied for now. */
  offers(procedure: string): boolean;
};

/** Where the application stands, what it leaves behind, and the one thing to do now: first thing on the page. */
export function Standing({ detail, today, rights, offers }: StandingProps) {
  const say = useSay();
  const { application } = detail;
  const { title, text } = wordsOf(detail);
  const reason = ended.includes(application.status) ? lastReason(detail) : '';
  const next = nextOf(detail, rights, offers);
  return (
    <Notice tone={tones[application.status] ?? 'info'} title={say(title)} {...actionsOf(detail, rights, next, say)}>
      <p>{say(text)}</p>
      <StartDate detail={detail} />
      {hasPassed(application.desiredStart, application.status, today) && <p>{say(wishWords.filed)}</p>}
      {application.status === 'settingPending' && (
        <p>{say(labelled(words.settingDeadline, dayOrDash(application.settingDeadline)))}</p>
      )}
      {reason && (
        <p>
          <Lines text={say(labelled(words.reason, reason))} empty="" />
        </p>
      )}
      {aheadOf(detail, next).map((sentence) => (
        <p key={sentence.en}>{say(sentence)}</p>
      ))}
    </Notice>
  );
}

function wordsOf(detail: Detail): { title: Text; text: Text } {
  const { status } = detail.application;
  if (detail.settings && detail.settings !== 'missing') return settingsStandingWords[detail.settings];
  if (status === 'effective' && effectsNow(detail).ends) return closedWords;
  return standingWords[status === 'draft' ? 'submitted' : status];
}

const looksAhead = ({ application: { status } }: Detail): boolean => status !== 'queried' && !ended.includes(status);

type FollowUp = Effects['followUps'][number];

/** The first application that the change makes necessary and that this person can begin; none while a query waits. */
function nextOf(detail: Detail, rights: Rights, offers: StandingProps['offers']): FollowUp | undefined {
  if (!rights.file || !looksAhead(detail)) return undefined;
  return effectsNow(detail).followUps.find(({ procedure }) => offers(procedure));
}

/** One button: a correction comes before anything else. */
function actionsOf({ application, settings }: Detail, rights: Rights, next: FollowUp | undefined, say: Say) {
  if (application.status === 'queried' && rights.file)
    return {
      actions: (
        <ButtonLink href={`/apply/${application.id}`} icon="pencil">
          {say(words.correct)}
        </ButtonLink>
      ),
    };
  if (application.status === 'settingPending' && settings !== 'atCentre' && rights.settings)
    return {
      actions: (
        <ButtonLink href="/settings" icon="sliders">
          {say(settings === 'cameBack' ? settingsWords.resume : settingsWords.apply)}
        </ButtonLink>
      ),
    };
  if (!next) return {};
  return {
    actions: (
      <ButtonLink href={`/apply/new?item=${next.procedure}`} variant="secondary">
        {say(followWith(next.title))}
      </ButtonLink>
    ),
  };
}

/** What the change leaves behind and makes necessary, but for what the button says; while a query waits, that alone is spoken of. */
function aheadOf(detail: Detail, next: FollowUp | undefined): Text[] {
  if (!looksAhead(detail)) return [];
  const { warnings, followUps } = effectsNow(detail);
  const others = followUps.filter(({ procedure }) => procedure !== next?.procedure);
  return [...warnings, ...others.map(({ because }) => because)];
}

const tones: Partial<Record<Status, NoticeTone>> = {
  queried: 'warning',
  settingPending: 'warning',
  scheduled: 'success',
  confirmed: 'success',
  effective: 'success',
  rejected: 'danger',
  invalidated: 'danger',
};

const ended: readonly Status[] = cameToNothing;

/** The confirmed day; where it is not the wished one, that is said plainly. */
function StartDate({ detail: { application } }: { detail: Detail }) {
  const say = useSay();
  const { startDate, desiredStart } = application;
  if (!startDate || !isAccepted(application)) return null;
  const differs = desiredStart !== null && desiredStart !== startDate;
  return (
    <p>
      <strong>
        {say(differs ? startDiffers(dayText(desiredStart), dayText(startDate)) : startIs(dayText(startDate)))}
      </strong>
    </p>
  );
}

const lastReason = ({ history }: Detail): string => history.at(-1)?.why ?? '';

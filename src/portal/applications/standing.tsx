import { type Detail, effectsNow, isAccepted } from '../../application/detail.ts';
import type { Status } from '../../application/status.ts';
import { ButtonLink, Notice, type NoticeTone } from '../../ui/index.ts';
import { standingWords, startDiffers, startIs, detailWords as words } from '../../words/applications.ts';
import { Lines, labelled, type Say, Sentences } from './parts.tsx';
import { dayOrDash, dayText } from './shown.ts';

export type Rights = { file: boolean; withdraw: boolean; write: boolean };

/** Where the application stands and what to do now: first thing on the page. */
export function Standing({ detail, rights, say }: { detail: Detail; rights: Rights; say: Say }) {
  const { application } = detail;
  const { title, text } = standingWords[application.status === 'draft' ? 'submitted' : application.status];
  const reason = ended.includes(application.status) ? lastReason(detail) : '';
  return (
    <>
      <Notice
        tone={tones[application.status] ?? 'info'}
        title={say(title)}
        {...(application.status === 'queried' &&
          rights.file && {
            actions: (
              <ButtonLink href={`/apply/${application.id}`} icon="pencil">
                {say(words.correct)}
              </ButtonLink>
            ),
          })}
      >
        <p>{say(text)}</p>
        <StartDate detail={detail} say={say} />
        {application.status === 'settingPending' && (
          <p>{say(labelled(words.settingDeadline, dayOrDash(application.settingDeadline)))}</p>
        )}
        {reason && (
          <p>
            <Lines text={say(labelled(words.reason, reason))} empty="" />
          </p>
        )}
      </Notice>
      <Ahead detail={detail} rights={rights} say={say} />
    </>
  );
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

const ended: readonly Status[] = ['withdrawn', 'rejected', 'invalidated', 'expired'];

/** The confirmed day; where it is not the wished one, that is said plainly. */
function StartDate({ detail: { application }, say }: { detail: Detail; say: Say }) {
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

/** What the change leaves behind, and what has to be applied for next. */
function Ahead({ detail, rights, say }: { detail: Detail; rights: Rights; say: Say }) {
  if (ended.includes(detail.application.status)) return null;
  const { warnings, followUps } = effectsNow(detail);
  return (
    <>
      <Sentences tone="warning" title={say(words.warnings)} texts={warnings.map(say)} />
      {followUps.length > 0 && (
        <Notice title={say(words.followUp)}>
          {followUps.map(({ procedure, title, because }) => (
            <p key={procedure}>
              {say(because)} {rights.file ? <a href="/menu/apply">{say(title)}</a> : say(title)}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}

const lastReason = ({ history }: Detail): string => history.at(-1)?.why ?? '';

import { statuses } from '../../application/move/status.ts';
import { issuedText } from '../../contract/pending.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import { isBlank } from '../../ground/text/visible.ts';
import {
  BackLink,
  ButtonLink,
  Columns,
  Details,
  ErrorSummary,
  idOf,
  Link,
  Notice,
  PageTitle,
  Stack,
  StatusTag,
  Tabs,
} from '../../ui/index.ts';
import { frameWords } from '../../words/frame.ts';
import { linkedWords } from '../../words/linked.ts';
import { whyHeldUp } from '../queue/held-up.tsx';
import { heldUpWords } from '../words.ts';
import { Answers, Correction } from './answers.tsx';
import { Changes } from './changes.tsx';
import { Checks } from './checks.tsx';
import { type Desk, waitingProposal } from './desk.ts';
import { Files, History, Mails, Messages } from './dossier.tsx';
import { LinkedApplications } from './linked.tsx';
import { OneForm } from './one-form.tsx';
import { Panel } from './panel.tsx';
import { Summary } from './summary.tsx';
import { type Done, doneWords, inHandOf, movedBy, moveWords, reviewWords } from './words.ts';

/** Evidence on the left, the next step beside it. */
export function ReviewPage({ desk }: { desk: Desk }) {
  const { application, say, reviews } = desk;
  return (
    <>
      <BackLink href={reviews ? '/desk/queue' : '/desk/applications'}>
        {say(reviews ? reviewWords.backToQueue : reviewWords.backToSearch)}
      </BackLink>
      <PageTitle
        above={`${application.receptionNo}　${application.companyName} ${application.officeName}（${say(issuedText(application.officeCode))}）`}
        beside={<StatusTag status={application.status}>{say(statuses[application.status])}</StatusTag>}
      >
        {say(reviews ? reviewWords.title : reviewWords.readOnly)}
      </PageTitle>
      <Outstanding desk={desk} />
      <Tabs label={say(reviewWords.onThisPage)} items={places(desk)} />
      <OneForm desk={desk}>
        <Columns lead sticky>
          <Stack>
            <Summary desk={desk} />
            {!desk.application.settles && <Changes desk={desk} />}
            <LinkedApplications desk={desk} />
            <Checks desk={desk} />
            <Correction desk={desk} />
            <Answers desk={desk} />
            <Files desk={desk} />
            <Messages desk={desk} />
            <History desk={desk} />
            <Mails desk={desk} />
          </Stack>
          <Panel desk={desk} />
        </Columns>
      </OneForm>
    </>
  );
}

function places({ say, application, judgement, linked, detail, reviews }: Desk) {
  const place = (id: string, label: string) => ({ href: `#${id}`, label });
  return [
    place('decision', say(reviewWords.toDecision)),
    ...(application.settles ? [] : [place('changes', say(reviewWords.changes))]),
    ...(linked.length > 0 ? [place('linked', say(linkedWords.together))] : []),
    ...(judgement ? [place('checks', say(reviewWords.checks))] : []),
    ...(detail.filings.length > 1 ? [place('correction', say(reviewWords.corrected))] : []),
    place('answers', say(reviewWords.answers)),
    place('files', say(reviewWords.files)),
    place('messages', say(reviewWords.messages)),
    place('history', say(reviewWords.history)),
    ...(reviews ? [place('mails', say(reviewWords.mails))] : []),
  ];
}

/** What has to be known before anything else: mistakes, who was first, what was done, what is wrong. */
function Outstanding({ desk }: { desk: Desk }) {
  const { say, shown, done, mails, application, actor, heldUp } = desk;
  const colleague =
    application.status === 'inReview' && application.takenBy !== actor.personId ? application.takenByName : null;
  return (
    <>
      <ErrorSummary
        title={say(frameWords.errorSummary)}
        errors={(shown.mistakes ?? []).map(({ field, text }) => ({ href: anchorOf(desk, field), text: say(text) }))}
      />
      {shown.status === 409 && <Overtaken desk={desk} />}
      {done && <DoneNotice desk={desk} done={done} />}
      {colleague && shown.status !== 409 && <Notice tone="warning" title={say(inHandOf(colleague))} />}
      {heldUp && (
        <Notice tone="danger" title={say(heldUpWords.onPage)}>
          <p>{`${say(moveWords[heldUp.move])}：${say(whyHeldUp(heldUp))}`}</p>
        </Notice>
      )}
      {mails.some(({ state }) => state === 'refused') && (
        <Notice
          tone="danger"
          title={say(reviewWords.mailRefused)}
          actions={<Link href="#mails">{say(reviewWords.mails)}</Link>}
        >
          <p>{say(reviewWords.mailRefusedBody)}</p>
        </Notice>
      )}
    </>
  );
}

/** Mistakes that belong to no field of the page lead to the part of it that they speak of. */
function anchorOf(desk: Desk, field: string): string {
  if (!desk.judgement && field === 'later') return '#decided';
  const place = {
    checks: 'checks',
    later: 'checks',
    fingerprint: 'changes',
    approval: 'decision',
    consent: 'checks',
    settles: 'checks',
  }[field];
  const proposed = waitingProposal(desk) !== undefined && /^(startDate$|issued\.)/.test(field);
  return `#${place ?? (proposed ? 'decision' : idOf(field))}`;
}

/** A colleague decided first: by whom, when, and what had been typed, so that nothing is lost. */
function Overtaken({ desk: { say, detail, actor, shown } }: { desk: Desk }) {
  const last = detail.history.at(-1);
  const typed = Object.entries(shown.typed ?? {}).filter(
    ([name, [value = '']]) => !unseen.test(name) && !isBlank(value),
  );
  const mine = last?.actorName === actor.name;
  return (
    <Notice tone="danger" live title={say(mine ? reviewWords.self : reviewWords.first)}>
      {last && <p>{say(movedBy(moveWords[last.move], mine ? undefined : last.actorName, formatDateTime(last.at)))}</p>}
      {typed.length > 0 && (
        <Details summary={say(reviewWords.typedBefore)} open>
          {typed.map(([name, values]) => (
            <p key={name}>{values.join('\n')}</p>
          ))}
        </Details>
      )}
    </Notice>
  );
}

/** Fields that nobody typed: hidden ones, and what was chosen beside a text. */
const unseen = /^(fingerprint|was$|proposal$|question\.|opensAll$)/;

function DoneNotice({ desk: { say, next }, done }: { desk: Desk; done: Done }) {
  const goesOn = ['query', 'confirm', 'refuse', 'propose', 'cancel', 'sendBack'].includes(done);
  const actions = next ? (
    <ButtonLink href={`/desk/applications/${next.receptionNo}`} forward>
      {`${say(reviewWords.next)}（${next.receptionNo}）`}
    </ButtonLink>
  ) : (
    <ButtonLink href="/desk/queue" variant="secondary">
      {say(reviewWords.toQueue)}
    </ButtonLink>
  );
  return <Notice tone="success" live title={say(doneWords[done])} {...(goesOn && { actions })} />;
}

import { findUnanswered } from '../../application/consent/unanswered.ts';
import { noLead } from '../../application/draft/lead.ts';
import { asksApproverOf } from '../../application/linked/linked-moves.ts';
import { nextInQueue } from '../../application/lists/queue.ts';
import { listProposals, type Proposal } from '../../application/move/end-proposals.ts';
import { findHeldUp } from '../../application/move/held-up.ts';
import { canMove } from '../../application/move/move-table.ts';
import { isDecided } from '../../application/move/status.ts';
import { type Detail, getDetail, isAccepted } from '../../application/record/detail.ts';
import { filedProcedures } from '../../application/record/filing.ts';
import { listMessages } from '../../application/record/messages.ts';
import { owesSettings } from '../../application/record/settles.ts';
import {
  findReviewable,
  type Judgement,
  judgeNow,
  leadOfDecided,
  type Reviewable,
} from '../../application/review/review.ts';
import { listViews } from '../../audit/views.ts';
import { parseDay } from '../../ground/text/day.ts';
import { listMailsOf } from '../../mails/mailbox.ts';
import { may } from '../../people/permissions.ts';
import { first, isProblem } from '../../procedure/field.ts';
import { type C, sendsMails } from '../../web/env.ts';
import { partsOf } from '../../web/parts.tsx';
import type { CentreVisit, Visit } from '../../web/visit.ts';
import { deskPage, mayReadMails } from '../page.tsx';
import { type Desk, type Shown, waitingProposal } from './desk.ts';
import { readLinked } from './linked.tsx';
import { keepingOf } from './one-form.tsx';
import { ReviewPage } from './page.tsx';
import { type Done, reviewWords } from './words.ts';

/** 申込内容 審査: everything that is needed on one page. */
export async function showApplication(visit: CentreVisit, found: Reviewable, shown: Shown = {}): Promise<Response> {
  const desk = await gather(visit, found, shown);
  const keeping = keepingOf(desk);
  const failed = (shown.mistakes ?? []).length > 0;
  return deskPage(visit, {
    title: desk.say(desk.reviews ? reviewWords.title : reviewWords.readOnly),
    current: desk.reviews ? 'review' : 'search',
    failed,
    ...(keeping && { keeping }),
    status: shown.status ?? 200,
    children: <ReviewPage desk={desk} />,
  });
}

/** One after the other: a page must not take several connections at once. */
async function gather(visit: CentreVisit, found: Reviewable, shown: Shown): Promise<Desk> {
  const { c, web, actor } = visit;
  const { db, clock } = web;
  const application = shown.status === 409 ? ((await findReviewable(db, found.receptionNo)) ?? found) : found;
  const reviews = may(actor, 'review.read');
  const detail = await getDetail(db, application);
  const forms = filedProcedures(web.catalogue, detail.filings[0]);
  const proposals = reviews ? await listProposals(db, application.id) : [];
  const judgement =
    reviews && !isDecided(application.status)
      ? await judgeFor(visit, application, detail, { shown, proposals })
      : undefined;
  return {
    ...visit,
    application,
    detail,
    judgement,
    unanswered: judgement && (await findUnanswered(db, application.id)),
    linked: reviews ? await readLinked(web, application.id, judgement?.startsOn) : [],
    owesSettings: await owesSettings(db, application.id),
    heldUp: reviews ? await findHeldUp(db, application.id) : undefined,
    lead:
      reviews && canMove('postpone', application.status)
        ? await leadOfDecided(web, application, detail.filings[0])
        : noLead,
    asksApprover: await asksApproverOf(db, web, application.id, forms),
    forms,
    proposals,
    messages: await listMessages(db, application.id),
    mails: reviews ? await listMailsOf(db, application.id, 'centre') : [],
    mailLinks: mayReadMails(web, actor),
    sendsMails: sendsMails(web),
    views: reviews ? await listViews(db, { kind: 'application', id: application.id }) : [],
    next: may(actor, 'review.take') ? await nextInQueue(db, actor.personId, application.id) : undefined,
    schedule: await web.schedule(),
    today: clock.today(),
    reviews,
    done: shown.status === undefined ? doneOf(c, application, proposals) : undefined,
    shown,
    parts: partsOf(c, `/desk/applications/${application.receptionNo}`),
  };
}

async function judgeFor(
  visit: Visit,
  application: Reviewable,
  { filings: [filing] }: Detail,
  { shown: { typed }, proposals }: { shown: Shown; proposals: Proposal[] },
): Promise<Judgement> {
  const { c, web } = visit;
  const proposed = waitingProposal({ proposals })?.startDate ?? '';
  const ids = Object.values(filing.files).flatMap((files) => files.map(({ id }) => id));
  // While the applicant corrects it, files come and go; the check is for the filing that is decided on.
  const problem =
    application.status === 'queried'
      ? undefined
      : await web.files.verifyStored(web.db, { applicationId: application.id, ids });
  return judgeNow(web, application, filing, {
    startsOn: parseDay((typed && first(typed, 'startDate')) || (c.req.query('start') ?? proposed)),
    filesProblem: isProblem(problem) ? problem.problem : undefined,
  });
}

/** What was just done, as far as the application still stands so: the address can be reloaded at any time. */
function doneOf(c: C, application: Reviewable, proposals: Proposal[]): Done | undefined {
  const { status } = application;
  const fits = {
    take: status === 'inReview',
    query: status === 'queried',
    confirm: isAccepted(application),
    refuse: status === 'rejected',
    propose: waitingProposal({ proposals }) !== undefined,
    sendBack: status === 'inReview' && proposals.at(-1)?.closing === 'sentBack',
    cancel: status === 'withdrawn',
    postpone: isAccepted(application),
    reopen: status === 'inReview',
    message: true,
  } satisfies Record<Done, boolean>;
  const done = Object.keys(fits).find((each) => each === c.req.query('done')) as Done | undefined;
  return done && fits[done] ? done : undefined;
}

import { listViews, type Viewed } from '../../application/access.ts';
import { type Detail, getDetail, isAccepted } from '../../application/detail.ts';
import { listProposals, type Proposal } from '../../application/end-proposals.ts';
import { filedProcedures } from '../../application/filing.ts';
import { asksApproverOf } from '../../application/linked-moves.ts';
import { listMessages, type Message } from '../../application/messages.ts';
import { type Next, nextInQueue } from '../../application/queue.ts';
import { findReviewable, type Judgement, judgeNow, type Reviewable } from '../../application/review.ts';
import { isDecided } from '../../application/status.ts';
import type { Day } from '../../clock.ts';
import { listMailsOf } from '../../mails/mailbox.ts';
import type { CentreActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { first, isProblem, type Raw } from '../../procedure/field.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { parseDay } from '../../text/day.ts';
import { type C, sayIn, sendsMails, type Web } from '../../web/env.ts';
import { type Parts, partsOf } from '../../web/parts.tsx';
import { type Done, reviewWords } from '../../words/review.ts';
import type { Lang, Text } from '../../words/text.ts';
import { deskPage, mayReadMails } from '../page.tsx';
import { waitingProposal } from './approval-form.tsx';
import { type LinkedReview, readLinked } from './linked.tsx';
import { ReviewPage } from './page.tsx';

/** A field of the page and what is wrong with what was typed there. */
export type Mistake = { field: string; text: Text };

/** How the page is shown after an action that did not succeed. */
export type Shown = { status?: 200 | 409 | 422; typed?: Raw; mistakes?: readonly Mistake[] };

/** All that the page is drawn from. */
export type Desk = {
  lang: Lang;
  say(text: Text): string;
  actor: CentreActor;
  application: Reviewable;
  detail: Detail;
  /** While the centre has still to decide. */
  judgement: Judgement | undefined;
  /** The linked applications. */
  linked: LinkedReview[];
  /** Whether an approver must agree to the end of the review, and what was proposed to him. */
  asksApprover: boolean;
  /** The procedures that were filed. */
  forms: readonly AnyProcedure[];
  proposals: Proposal[];
  messages: Message[];
  mails: Awaited<ReturnType<typeof listMailsOf>>;
  mailLinks: boolean;
  /** Whether a mail server is set. */
  sendsMails: boolean;
  views: Viewed[];
  next: Next | undefined;
  schedule: Schedule;
  today: Day;
  /** Whether this person sees the centre's own side of it, or what the customer sees. */
  reviews: boolean;
  done: Done | undefined;
  shown: Shown;
  /** Of the long tables. */
  parts: Parts;
};

/** 申込内容 審査: everything that is needed on one page. */
export async function showApplication(
  c: C,
  web: Web,
  actor: CentreActor,
  found: Reviewable,
  shown: Shown = {},
): Promise<Response> {
  const desk = await gather(c, web, actor, found, shown);
  const failed = (shown.mistakes ?? []).length > 0;
  return deskPage(c, web, actor, {
    title: desk.say(desk.reviews ? reviewWords.title : reviewWords.readOnly),
    current: desk.reviews ? 'review' : 'search',
    failed,
    status: shown.status ?? 200,
    children: <ReviewPage desk={desk} />,
  });
}

/** One after the other: a page must not take several connections at once. */
async function gather(c: C, web: Web, actor: CentreActor, found: Reviewable, shown: Shown): Promise<Desk> {
  const { db, clock } = web;
  const application = shown.status === 409 ? ((await findReviewable(db, found.receptionNo)) ?? found) : found;
  const reviews = may(actor, 'review.read');
  const detail = await getDetail(db, application);
  const forms = filedProcedures(web.catalogue, detail.filings[0]);
  const proposals = reviews ? await listProposals(db, application.id) : [];
  const judgement =
    reviews && !isDecided(application.status)
      ? await judgeFor(c, web, application, detail, { shown, proposals })
      : undefined;
  return {
    lang: c.get('lang'),
    say: sayIn(c.get('lang')),
    actor,
    application,
    detail,
    judgement,
    linked: reviews ? await readLinked(web, application.id, judgement?.startsOn) : [],
    asksApprover: await asksApproverOf(db, web, application.id, forms),
    forms,
    proposals,
    messages: await listMessages(db, application.id),
    mails: reviews ? await listMailsOf(db, application.id) : [],
    mailLinks: mayReadMails(web, actor),
    sendsMails: sendsMails(web),
    views: reviews ? await listViews(db, application.id) : [],
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
  c: C,
  web: Web,
  application: Reviewable,
  { filings: [filing] }: Detail,
  { shown: { typed }, proposals }: { shown: Shown; proposals: Proposal[] },
): Promise<Judgement> {
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

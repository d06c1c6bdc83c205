import { typedReceptionNo } from '../../application/record/reception.ts';
import { findReviewable, type Reviewable } from '../../application/review/review.ts';
import { AppError } from '../../ground/errors.ts';
import { centreRoute, post, type Route } from '../../web/route.ts';
import { sentBefore } from '../../web/show-again.ts';
import type { CentreVisit, Visit } from '../../web/visit.ts';
import { watched } from '../access.ts';
import { endReview, refuseApplication, sendMessage, sendQuery, stayOnPage, takeApplication } from './actions.ts';
import { approveEnd, returnProposal } from './approval-actions.ts';
import { cancelApplication, postponeStart, reopenReview } from './decided-actions.ts';
import type { SentShown } from './desk.ts';
import { download, showPaper } from './files.tsx';
import { showApplication } from './show.tsx';

type Handle = (visit: CentreVisit, application: Reviewable) => Promise<Response>;

const on = (handle: Handle) => async (visit: CentreVisit) => handle(visit, await named(visit));
const seen = (handle: Handle) => async (visit: CentreVisit) => {
  const application = await named(visit);
  return watched(visit, { kind: 'application', id: application.id }, () => handle(visit, application));
};

const actions = [
  'stay',
  'take',
  'query',
  'end',
  'refuse',
  'approve',
  'return',
  'postpone',
  'reopen',
  'cancel',
  'messages',
];

/** The page as it was sent, where its address says so. */
const showAsSent: Handle = async (visit, application) => {
  const sent = await sentBefore<SentShown>(visit);
  const isPast = sent?.status === 422 && sent.standing !== application.status;
  return showApplication(visit, application, isPast ? { status: 200, typed: sent.typed ?? {} } : sent);
};

/** After a mistake the page stands at the address of the action: reload and the language switch lead back to the application. */
const backToPage = ({ c }: CentreVisit): Response => c.redirect(c.req.path.slice(0, c.req.path.lastIndexOf('/')), 303);

/** 申込内容 審査. Whoever may not review sees what the customer sees, and that they looked is kept. */
export const reviewRoutes: Route[] = [
  centreRoute('get', '/desk/applications/:no', 'application.read', seen(showAsSent)),
  centreRoute('get', '/desk/applications/:no/files/:id', 'application.read', seen(download)),
  centreRoute('get', '/desk/applications/:no/papers/:name', 'application.read', seen(showPaper)),
  ...actions.map((action) => centreRoute('get', `/desk/applications/:no/${action}`, 'application.read', backToPage)),
  centreRoute(post.text, '/desk/applications/:no/stay', 'application.read', seen(stayOnPage)),
  centreRoute(post.text, '/desk/applications/:no/take', 'review.take', on(takeApplication)),
  centreRoute(post.text, '/desk/applications/:no/query', 'review.decide', on(sendQuery)),
  centreRoute(post.text, '/desk/applications/:no/end', 'review.decide', on(endReview)),
  centreRoute(post.text, '/desk/applications/:no/refuse', 'review.decide', on(refuseApplication)),
  centreRoute(post.text, '/desk/applications/:no/approve', 'review.approve', on(approveEnd)),
  centreRoute(post.text, '/desk/applications/:no/return', 'review.approve', on(returnProposal)),
  centreRoute(post.text, '/desk/applications/:no/postpone', 'review.decide', on(postponeStart)),
  centreRoute(post.text, '/desk/applications/:no/reopen', 'review.decide', on(reopenReview)),
  centreRoute(post.text, '/desk/applications/:no/cancel', 'review.decide', on(cancelApplication)),
  centreRoute(post.text, '/desk/applications/:no/messages', 'message.answer', on(sendMessage)),
];

async function named(visit: Visit): Promise<Reviewable> {
  const { c } = visit;
  const { db } = visit.web;
  const found = await findReviewable(db, typedReceptionNo(c.req.param('no') ?? ''));
  if (!found) throw new AppError('notFound');
  return found;
}

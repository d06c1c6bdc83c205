import { typedReceptionNo } from '../../application/record/reception.ts';
import { findReviewable, type Reviewable } from '../../application/review/review.ts';
import { AppError } from '../../ground/errors.ts';
import type { CentreActor } from '../../people/actor.ts';
import type { C, Web } from '../../web/env.ts';
import { centreRoute, post, type Route } from '../../web/route.ts';
import { sentBefore } from '../../web/show-again.ts';
import { watched } from '../access.ts';
import { endReview, refuseApplication, sendMessage, sendQuery, stayOnPage, takeApplication } from './actions.ts';
import { approveEnd, returnProposal } from './approval-actions.ts';
import { cancelApplication, postponeStart, reopenReview } from './decided-actions.ts';
import type { SentShown } from './desk.ts';
import { download, showPaper } from './files.tsx';
import { showApplication } from './show.tsx';

type Handle = (c: C, web: Web, actor: CentreActor, application: Reviewable) => Promise<Response>;

/** 申込内容 審査. Whoever may not review sees what the customer sees, and that he did is kept. */
export const reviewRoutes = (web: Web): Route[] => {
  const on = (handle: Handle) => async (c: C, actor: CentreActor) => handle(c, web, actor, await named(c, web));
  const seen = (handle: Handle) => async (c: C, actor: CentreActor) => {
    const application = await named(c, web);
    return watched(c, web, actor, { kind: 'application', id: application.id }, () =>
      handle(c, web, actor, application),
    );
  };
  return [
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
const showAsSent: Handle = async (c, web, actor, application) => {
  const sent = await sentBefore<SentShown>(c, web);
  const isPast = sent?.status === 422 && sent.standing !== application.status;
  return showApplication(c, web, actor, application, isPast ? { status: 200, typed: sent.typed ?? {} } : sent);
};

/** After a mistake the page stands at the address of the action: reload and the language switch lead back to the application. */
const backToPage = (c: C): Response => c.redirect(c.req.path.slice(0, c.req.path.lastIndexOf('/')), 303);

async function named(c: C, { db }: Web): Promise<Reviewable> {
  const found = await findReviewable(db, typedReceptionNo(c.req.param('no') ?? ''));
  if (!found) throw new AppError('notFound');
  return found;
}

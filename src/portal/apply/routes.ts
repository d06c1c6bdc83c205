import type { Draft } from '../../application/draft/draft.ts';
import type { C, Web } from '../../web/env.ts';
import { companyRoute, post, type Route } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { postCheck, showCheck } from './check.ts';
import { postChoice, showChoice, showNew } from './choice.ts';
import { showDone } from './done.tsx';
import { readJourney, readOpen } from './journey.ts';
import { openDraft } from './open.ts';
import { type PickStep, postStep, showStep } from './page.ts';
import { sendForm } from './send-form.ts';
import { firstUnfinished, hrefOf } from './steps.ts';

/** The journey of an application: what to change, who deals with it, the changes, the check, and that it was received. */
export const applyRoutes: Route[] = [
  companyRoute('get', '/apply/new', 'application.file', showNew),
  companyRoute('get', '/apply/:id', 'application.file', resume),
  companyRoute('get', '/apply/:id/choice', 'application.file', showChoice),
  companyRoute(post.page, '/apply/:id/choice', 'application.file', postChoice),
  companyRoute('get', '/apply/:id/contact', 'application.file', (visit) => showStep(visit, contact)),
  companyRoute(post.page, '/apply/:id/contact', 'application.file', (visit) => postStep(visit, contact)),
  companyRoute('get', '/apply/:id/p/:procedure/:page', 'application.file', (visit) => showStep(visit, named(visit.c))),
  companyRoute(post.page, '/apply/:id/p/:procedure/:page', 'application.file', (visit) =>
    postStep(visit, named(visit.c)),
  ),
  companyRoute('get', '/apply/:id/p/:procedure/:page/form.xlsx', 'application.file', (visit) =>
    sendForm(visit, named(visit.c)),
  ),
  companyRoute('get', '/apply/:id/check', 'application.file', showCheck),
  companyRoute(post.page, '/apply/:id/check', 'application.file', postCheck),
  companyRoute('get', '/applications/:no/done', 'application.read', showDone),
];

const contact: PickStep = (steps) => steps.find(({ id }) => id === 'contact');

const named = (c: C): PickStep => {
  const id = `${c.req.param('procedure')}.${c.req.param('page')}`;
  return (steps) => steps.find((step) => step.id === id);
};

/**
 * Goes on where something is left to do. A correction of single questions begins with the first of them; what the centre asked about the
 * whole is seen best from the check page.
 */
async function resume(visit: CompanyVisit): Promise<Response> {
  const { c, web } = visit;
  const draft = await openDraft(visit);
  if (draft instanceof Response) return draft;
  if (draft.status === 'queried') return c.redirect(await correctionOf(web, draft), 303);
  return c.redirect(firstUnfinished(await readJourney(visit, draft)).href, 303);
}

async function correctionOf(web: Web, draft: Draft): Promise<string> {
  const { open, steps } = await readOpen(web, draft);
  const check = hrefOf(draft.id, 'check');
  return open === 'all' ? check : (steps[0]?.href ?? check);
}

import type { Draft } from '../../application/draft/draft.ts';
import type { CompanyActor } from '../../people/actor.ts';
import type { C, Web } from '../../web/env.ts';
import { companyRoute, post, type Route } from '../../web/route.ts';
import { postCheck, showCheck } from './check.ts';
import { postChoice, showChoice, showNew } from './choice.ts';
import { showDone } from './done.tsx';
import { readJourney, readOpen } from './journey.ts';
import { openDraft } from './open.ts';
import { type PickStep, postStep, showStep } from './page.ts';
import { sendForm } from './send-form.ts';
import { firstUnfinished, hrefOf } from './steps.ts';

/** The journey of an application: what to change, who deals with it, the changes, the check, and that it was received. */
export const applyRoutes = (web: Web): Route[] => [
  companyRoute('get', '/apply/new', 'application.file', (c, actor) => showNew(c, web, actor)),
  companyRoute('get', '/apply/:id', 'application.file', (c, actor) => resume(c, web, actor)),
  companyRoute('get', '/apply/:id/choice', 'application.file', (c, actor) => showChoice(c, web, actor)),
  companyRoute(post.page, '/apply/:id/choice', 'application.file', (c, actor) => postChoice(c, web, actor)),
  companyRoute('get', '/apply/:id/contact', 'application.file', (c, actor) => showStep(c, web, actor, contact)),
  companyRoute(post.page, '/apply/:id/contact', 'application.file', (c, actor) => postStep(c, web, actor, contact)),
  companyRoute('get', '/apply/:id/p/:procedure/:page', 'application.file', (c, actor) =>
    showStep(c, web, actor, named(c)),
  ),
  companyRoute(post.page, '/apply/:id/p/:procedure/:page', 'application.file', (c, actor) =>
    postStep(c, web, actor, named(c)),
  ),
  companyRoute('get', '/apply/:id/p/:procedure/:page/form.xlsx', 'application.file', (c, actor) =>
    sendForm(c, web, actor, named(c)),
  ),
  companyRoute('get', '/apply/:id/check', 'application.file', (c, actor) => showCheck(c, web, actor)),
  companyRoute(post.page, '/apply/:id/check', 'application.file', (c, actor) => postCheck(c, web, actor)),
  companyRoute('get', '/applications/:no/done', 'application.read', (c, actor) => showDone(c, web, actor)),
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
async function resume(c: C, web: Web, actor: CompanyActor): Promise<Response> {
  const draft = await openDraft(c, web, actor);
  if (draft instanceof Response) return draft;
  if (draft.status === 'queried') return c.redirect(await correctionOf(web, draft), 303);
  return c.redirect(firstUnfinished(await readJourney(c, web, actor, draft)).href, 303);
}

async function correctionOf(web: Web, draft: Draft): Promise<string> {
  const { open, steps } = await readOpen(web, draft);
  const check = hrefOf(draft.id, 'check');
  return open === 'all' ? check : (steps[0]?.href ?? check);
}

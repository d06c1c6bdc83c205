import { contactOf } from '../../application/contact.ts';
import { type Draft, findDraft, savePage } from '../../application/draft.ts';
import type { CompanyActor } from '../../people/actor.ts';
import type { Field, Raw } from '../../procedure/field.ts';
import type { C, Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import { applyCommand } from './command.ts';
import { isReturning, type Journey, linkTo, readJourney, type Step, stepAfter, stepsIn } from './journey.ts';
import { openDraft } from './open.ts';
import { type Problems, questionOf, stepPage, takesFiles } from './page-form.tsx';
import { readPosted } from './posted.ts';

/** Which page an address names; undefined for one that this application does not have (any more). */
export type PickStep = (steps: readonly Step[]) => Step | undefined;

/** GET: the page as it was left. Mistakes are shown to whoever comes from the check page, not to who sees it first. */
export async function showStep(c: C, web: Web, actor: CompanyActor, pick: PickStep): Promise<Response> {
  const draft = await openDraft(c, web, actor);
  if (draft instanceof Response) return draft;
  const journey = await readJourney(c, web, actor, draft);
  const step = pick(journey.steps);
  if (!step) return c.redirect(`/apply/${draft.id}`, 303);
  const seen = journey.returning && draft.pages[step.id] !== undefined;
  return stepPage(journey, step, {
    ...(await valuesOf(journey, step)),
    ...(seen && { problems: problemsOf(journey, step) }),
  });
}

/** POST: keeps what was typed, right or wrong, then does what the button says. */
export async function postStep(c: C, web: Web, actor: CompanyActor, pick: PickStep): Promise<Response> {
  const draft = await openDraft(c, web, actor);
  if (draft instanceof Response) return draft;
  const step = pick(stepsIn(web, draft));
  if (!step) return c.redirect(`/apply/${draft.id}`, 303);
  const fields = Object.assign({}, ...step.page.sections.map(({ ask }) => ask)) as Record<string, Field<unknown>>;
  const posted = await readPosted(c, Object.keys(fields), takesFiles(step));
  const { raw, at, problems } = await applyCommand(web, actor, {
    draft,
    fields,
    posted,
    questionOf: (name) => questionOf(step, name),
  });
  const { shown, command } = posted;
  const saved = await savePage(web, {
    id: draft.id,
    page: step.id,
    raw,
    ...(shown && { shown }),
    personId: actor.personId,
  });
  const now = saved ? await findDraft(web.db, draft.id, officesOf(actor, 'application.file')) : undefined;
  if (!now) return again(c, web, actor);

  const returning = isReturning(c);
  if (problems.size > 0) return refuse(c, web, actor, { draft: now, step, problems });
  if (command.do === 'save') return c.redirect(linkTo(step.href, { returning, saved: true }), 303);
  if (command.do !== 'next') return c.redirect(linkTo(step.href, { returning, ...(at && { at }) }), 303);
  const journey = await readJourney(c, web, actor, now);
  const found = problemsOf(journey, step);
  if (found.size > 0)
    return stepPage(journey, step, { ...(await valuesOf(journey, step)), problems: found, status: 422 });
  return c.redirect(stepAfter(journey.steps, step, returning).href, 303);
}

/** The first mistake of each question of a page. */
export function problemsOf({ examined }: Pick<Journey, 'examined'>, step: Step): Problems {
  const mine = examined.faults.filter(({ page }) => page === step.id);
  return new Map(
    [...Map.groupBy(mine, ({ question }) => question)].flatMap(([question, [fault]]) =>
      fault ? [[question, fault.message]] : [],
    ),
  );
}

async function refuse(
  c: C,
  web: Web,
  actor: CompanyActor,
  { draft, step, problems }: { draft: Draft; step: Step; problems: Problems },
): Promise<Response> {
  const journey = await readJourney(c, web, actor, draft);
  return stepPage(journey, step, { ...(await valuesOf(journey, step)), problems, status: 422 });
}

/** Filed by somebody else while this page was typed on. */
async function again(c: C, web: Web, actor: CompanyActor): Promise<Response> {
  const draft = await openDraft(c, web, actor);
  return draft instanceof Response ? draft : c.redirect(`/apply/${draft.id}`, 303);
}

/** A contact page that was never saved opens with what is known of the person. */
async function valuesOf({ web, actor, draft }: Journey, step: Step): Promise<{ values?: Raw }> {
  if (step.id !== 'contact' || draft.pages.contact) return {};
  const contact = await contactOf(web.db, actor);
  return { values: Object.fromEntries(Object.entries(contact).map(([name, value]) => [name, [value]])) };
}

import { type Draft, findDraft, savePage } from '../../application/draft/draft.ts';
import { contactNames, formerContact } from '../../application/draft/former.ts';
import { keepClosed } from '../../application/draft/open-questions.ts';
import { contactOf } from '../../application/record/contact.ts';
import type { Contact } from '../../application/record/pages.ts';
import type { Text } from '../../ground/words.ts';
import type { Fields } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import { completed } from '../../procedure/items.ts';
import { idOf } from '../../ui/index.ts';
import type { C, Web } from '../../web/env.ts';
import { partName } from '../../web/parts.tsx';
import { withQuery } from '../../web/preferences.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { applyCommand } from './command.ts';
import { isReturning, type Journey, readJourney, readOpen, stepAfter } from './journey.ts';
import { openDraft } from './open.ts';
import { type Problems, stepPage, takesFiles } from './page-form.tsx';
import { type Command, goalOf, type Posted, readPosted } from './posted.ts';
import { isRefused, refusedOf, refusePage, withNoted } from './refused.ts';
import { openNames, questionOf, type Step } from './steps.ts';
import { findName } from './view.ts';

/** Which page an address names; undefined for one that this application does not have (any more). */
export type PickStep = (steps: readonly Step[]) => Step | undefined;

/** GET: the page as it was left. Mistakes are shown to whoever has been on the check page, not to who sees it first. */
export async function showStep(visit: CompanyVisit, pick: PickStep): Promise<Response> {
  const { c } = visit;
  const draft = await openDraft(visit);
  if (draft instanceof Response) return draft;
  const journey = await readJourney(visit, draft);
  const step = pick(journey.steps);
  if (!step) return c.redirect(`/apply/${draft.id}`, 303);
  const refused = isRefused(c);
  const seen = (journey.returning || draft.receptionNo !== null || refused) && draft.pages[step.id] !== undefined;
  const problems = withNoted(seen ? problemsOf(journey, step) : new Map(), refusedOf(c, draft, step.id));
  return stepPage(journey, step, {
    ...(await valuesOf(journey, step)),
    problems,
    ...(refused && problems.size > 0 && { status: 422 }),
  });
}

/** POST: keeps what was typed, right or wrong, where it can be changed, then does what the button says. */
export async function postStep(visit: CompanyVisit, pick: PickStep): Promise<Response> {
  const { c, web, actor } = visit;
  const draft = await openDraft(visit);
  if (draft instanceof Response) return draft;
  const { open, steps } = await readOpen(web, draft);
  const step = pick(steps);
  if (!step) return c.redirect(`/apply/${draft.id}`, 303);
  const names = openNames(open, step);
  const fields = fieldsOf(step.page, names);
  const posted = await readWhole(c, step, fields, draft);
  const { shown, command } = posted;
  const save = (raw: Raw) =>
    savePage(web, {
      id: draft.id,
      ...keepClosed(open, names, draft, { page: step.id, raw, ...(shown && { shown }) }),
      personId: actor.personId,
    });
  // The place of the files may be away or full; what was typed is safe before.
  if (posted.files.length > 0) await save(posted.raw);
  const { raw, at, problems } = await applyCommand(web, actor, {
    draft,
    fields,
    posted: await withReused(web, step, posted, draft),
    questionOf: (name) => questionOf(step, name),
    ...(step.procedure && { form: { procedure: step.procedure, page: step.page } }),
  });
  const now = (await save(raw)) ? await findDraft(web.db, draft.id, officesOf(actor, 'application.file')) : undefined;
  if (!now) return again(visit);

  const returning = isReturning(c);
  if (problems.size > 0)
    return refusePage(visit, now, { page: step.id, status: 422, problems: Object.fromEntries(problems) });
  if (command.do === 'go') return c.redirect(goalOf(c), 303);
  if (command.do === 'find') return c.redirect(narrowed(c, command), 303);
  if (command.do !== 'next')
    return c.redirect(withQuery(c, { saved: command.do === 'save' ? '1' : undefined, refused: undefined }, at), 303);
  const journey = await readJourney(visit, now);
  if (problemsOf(journey, step).size > 0) return refusePage(visit, now, { page: step.id, status: 422 });
  return c.redirect(stepAfter(journey.steps, step, returning).href, 303);
}

/** The page as it was sent, with the parts of long lists that it did not show. */
async function readWhole(c: C, step: Step, fields: Fields, draft: Draft): Promise<Posted> {
  const posted = await readPosted(c, Object.keys(fields), takesFiles(step));
  const saved = { raw: draft.pages[step.id], shown: draft.shown[step.id] };
  return { ...posted, raw: completed(fields, posted, posted.offered, saved) };
}

/** With the contact of a former application in place of what stood there, where that is asked for. */
async function withReused({ db }: Web, { id }: Step, posted: Posted, draft: Draft): Promise<Posted> {
  if (id !== 'contact' || posted.command.do !== 'reuse') return posted;
  const contact = await formerContact(db, draft, posted.command.what);
  return contact ? { ...posted, raw: rawOf(contact) } : posted;
}

const rawOf = (contact: Contact): Raw =>
  Object.fromEntries(contactNames.map((name) => [name, [contact[name as keyof Contact] ?? '']]));

/** The page with a list that is narrowed down to what was typed. */
const narrowed = (c: C, { what, text }: Extract<Command, { do: 'find' }>): string =>
  withQuery(c, { [findName(what)]: text || undefined, [partName(what)]: undefined, refused: undefined }, idOf(what));

const fieldsOf = ({ sections }: Step['page'], names: readonly string[]) =>
  Object.fromEntries(sections.flatMap(({ ask }) => Object.entries(ask)).filter(([name]) => names.includes(name)));

/** What is wrong with each question of a page, a line for each thing. */
export function problemsOf({ examined }: Pick<Journey, 'examined'>, step: Step): Problems {
  const mine = examined.faults.filter(({ page }) => page === step.id);
  return new Map(
    [...Map.groupBy(mine, ({ question }) => question)].flatMap(([question, faults]) => {
      const [fault, ...more] = faults;
      if (!fault) return [];
      return [[question, more.length === 0 ? fault.message : lines(faults.map(({ message }) => message))]];
    }),
  );
}

const lines = (texts: readonly Text[]): Text => ({
  ja: texts.map(({ ja }) => ja).join('\n'),
  en: texts.map(({ en }) => en).join('\n'),
});

/** Filed by somebody else while this page was typed on. */
async function again(visit: CompanyVisit): Promise<Response> {
  const { c } = visit;
  const draft = await openDraft(visit);
  return draft instanceof Response ? draft : c.redirect(`/apply/${draft.id}`, 303);
}

/** A contact page that was never saved opens with what is known of the person. */
async function valuesOf({ web, actor, draft }: Journey, step: Step): Promise<{ values?: Raw }> {
  if (step.id !== 'contact' || draft.pages.contact) return {};
  const contact = await contactOf(web.db, actor);
  return { values: rawOf(contact) };
}

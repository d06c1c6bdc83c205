import { listQueries, type Query } from '../../application/detail.ts';
import { type Draft, proceduresOf } from '../../application/draft.ts';
import { type Examined, examine } from '../../application/examine.ts';
import { findOpenQuestions, isOpen, type OpenQuestions } from '../../application/open-questions.ts';
import { ownPages } from '../../application/pages.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { pageId } from '../../procedure/answers.ts';
import { type AnyProcedure, type Page, questionId } from '../../procedure/define.ts';
import { type C, sayIn, type Web } from '../../web/env.ts';
import type { Lang, Text } from '../../words/text.ts';

/** A page of the journey. `id` is the key that its answers are saved under. */
export type Step = { id: string; title: Text; href: string; page: Page; procedure?: AnyProcedure };

/** Everything that a page of the journey is drawn from. */
export type Journey = {
  c: C;
  web: Web;
  actor: CompanyActor;
  lang: Lang;
  say(text: Text): string;
  draft: Draft;
  examined: Examined;
  /** The pages with a question that can be changed, and the check page. */
  steps: Step[];
  /** 確認事項 that wait for a correction; none for a draft. */
  queries: Query[];
  /** Which questions can be changed; the others are shown as they were filed. */
  open: OpenQuestions;
  /** The page was opened from the check page and goes back there. */
  returning: boolean;
};

/** Reads and judges a draft; `known` is a reading that was made just now. */
export async function readJourney(
  c: C,
  web: Web,
  actor: CompanyActor,
  draft: Draft,
  known?: Examined,
): Promise<Journey> {
  const examined = known ?? (await examine(web, web.db, draft));
  const queries = await openQueries(web, draft);
  const open = await findOpenQuestions(web, draft, queries, examined);
  const lang = c.get('lang');
  return {
    c,
    web,
    actor,
    lang,
    say: sayIn(lang),
    draft,
    examined,
    steps: stepsOf(draft, examined.procedures, open),
    queries,
    open,
    returning: isReturning(c),
  };
}

/** The pages of a draft in their order: choice, contact, those of the chosen procedures, check. One that is closed is left out. */
export function stepsOf(draft: Pick<Draft, 'id'>, procedures: readonly AnyProcedure[], open: OpenQuestions): Step[] {
  const own = (id: keyof typeof ownPages): Step => ({
    id,
    title: ownPages[id].title,
    href: hrefOf(draft.id, id),
    page: ownPages[id],
  });
  const asked = procedures.flatMap((procedure) =>
    (procedure.pages as readonly Page[]).map((page) => ({
      id: pageId(procedure, page),
      title: page.title,
      href: `/apply/${draft.id}/p/${procedure.id}/${page.id}`,
      page,
      procedure,
    })),
  );
  const entered = [own('choice'), own('contact'), ...asked];
  return [...entered.filter((step) => openNames(open, step).length > 0), own('check')];
}

/** Which questions of a draft can be changed now, and the pages that ask them. */
export async function readOpen(web: Web, draft: Draft): Promise<Pick<Journey, 'open' | 'steps'>> {
  const open = await findOpenQuestions(web, draft, await openQueries(web, draft));
  return { open, steps: stepsOf(draft, proceduresOf(web, draft), open) };
}

/** The id that a question of a page is known by in faults, files and remarks. */
export const questionOf = ({ procedure, id }: Pick<Step, 'procedure' | 'id'>, name: string): string =>
  procedure ? questionId(procedure, name) : `${id}.${name}`;

/** The names of a page's questions that can be changed. */
export const openNames = (open: OpenQuestions, step: Step): string[] =>
  step.page.sections.flatMap(({ ask }) => Object.keys(ask)).filter((name) => isOpen(open, questionOf(step, name)));

export const hrefOf = (id: string, page: keyof typeof ownPages): string => `/apply/${id}/${page}`;

/** The first page that was not filled in yet, or holds a fault; the check page when there is none. */
export function firstUnfinished({ steps, draft, examined }: Pick<Journey, 'steps' | 'draft' | 'examined'>): Step {
  const check = lastOf(steps);
  const unfinished = ({ id }: Step) => !draft.pages[id] || examined.faults.some((fault) => fault.page === id);
  return steps.find((step) => step !== check && unfinished(step)) ?? check;
}

/** The first page that was never filled in; what stands on the check page can only be judged after it. */
export const firstUnseen = ({ steps, draft }: Pick<Journey, 'steps' | 'draft'>): Step | undefined =>
  steps.slice(0, -1).find(({ id }) => !draft.pages[id]);

/** The page that follows, or the check page for whoever came from there. */
export function stepAfter(steps: readonly Step[], step: Step, returning: boolean): Step {
  const next = steps[steps.findIndex(({ id }) => id === step.id) + 1];
  return returning || !next ? lastOf(steps) : next;
}

export const stepBefore = (steps: readonly Step[], step: Step): Step | undefined =>
  steps[steps.findIndex(({ id }) => id === step.id) - 1];

export const isReturning = (c: C): boolean => c.req.query('return') === 'check';

/** An address of the journey that keeps the way back to the check page. */
export function linkTo(
  href: string,
  { returning, saved, at }: { returning?: boolean; saved?: boolean; at?: string } = {},
): string {
  const query = [...(returning ? ['return=check'] : []), ...(saved ? ['saved=1'] : [])].join('&');
  return `${href}${query && `?${query}`}${at ? `#${at}` : ''}`;
}

/** The id of the field that answers a question, for links from a list of mistakes. */
export const anchorOf = (question: string): string => question.slice(question.lastIndexOf('.') + 1);

const lastOf = (steps: readonly Step[]): Step => steps[steps.length - 1] as Step;

async function openQueries({ db }: Web, { id, revision, status }: Draft): Promise<Query[]> {
  if (status !== 'queried') return [];
  return (await listQueries(db, id)).filter((query) => query.revision === revision);
}

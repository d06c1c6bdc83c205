import type { Draft } from '../../application/draft/draft.ts';
import type { Examined } from '../../application/draft/examine.ts';
import { isOpen, type OpenQuestions } from '../../application/draft/open-questions.ts';
import { type ownPages, ownPagesOf } from '../../application/record/pages.ts';
import type { Text } from '../../ground/words.ts';
import { pageId } from '../../procedure/answers.ts';
import { type AnyProcedure, type Page, questionId } from '../../procedure/define.ts';

/** A page of the journey. `id` is the key that its answers are saved under. */
export type Step = { id: string; title: Text; href: string; page: Page; procedure?: AnyProcedure };

/**
 * The pages of a draft in their order: choice, contact, those of the chosen procedures, check. One that is closed is left out, and so is
 * the choice for system settings, whose forms follow from what they are for.
 */
export function stepsOf(
  draft: Pick<Draft, 'id' | 'settles'>,
  procedures: readonly AnyProcedure[],
  open: OpenQuestions,
): Step[] {
  const pages = ownPagesOf(procedures);
  const own = (id: keyof typeof ownPages): Step => ({
    id,
    title: pages[id].title,
    href: hrefOf(draft.id, id),
    page: pages[id],
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
  const entered = [...(draft.settles ? [] : [own('choice')]), own('contact'), ...asked];
  return [...entered.filter((step) => openNames(open, step).length > 0), own('check')];
}

/** The id that a question of a page is known by in faults, files and remarks. */
export const questionOf = ({ procedure, id }: Pick<Step, 'procedure' | 'id'>, name: string): string =>
  procedure ? questionId(procedure, name) : `${id}.${name}`;

/** The names of a page's questions that can be changed. */
export const openNames = (open: OpenQuestions, step: Step): string[] =>
  step.page.sections.flatMap(({ ask }) => Object.keys(ask)).filter((name) => isOpen(open, questionOf(step, name)));

export const hrefOf = (id: string, page: keyof typeof ownPages): string => `/apply/${id}/${page}`;

/** The first page that was not filled in yet, or holds a fault; the check page when there is none. */
export function firstUnfinished({ steps, draft, examined }: { steps: Step[]; draft: Draft; examined: Examined }): Step {
  const check = lastOf(steps);
  const unfinished = ({ id }: Step) => !draft.pages[id] || examined.faults.some((fault) => fault.page === id);
  return steps.find((step) => step !== check && unfinished(step)) ?? check;
}

/** The check page. */
export const lastOf = (steps: readonly Step[]): Step => steps[steps.length - 1] as Step;

import { type Draft, proceduresOf } from '../../application/draft/draft.ts';
import type { Examined } from '../../application/draft/examine.ts';
import { examineBeside } from '../../application/draft/examine-beside.ts';
import { findOpenQuestions, type OpenQuestions } from '../../application/draft/open-questions.ts';
import { listQueries, type Query } from '../../application/record/detail.ts';
import { type Linked, listLinked } from '../../application/record/linked-group.ts';
import type { C, Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { type Beside, readBeside } from './beside.ts';
import { lastOf, type Step, stepsOf } from './steps.ts';

/** Everything that a page of the journey is drawn from. */
export type Journey = CompanyVisit & {
  draft: Draft;
  examined: Examined;
  /** The pages with a question that can be changed, and the check page. */
  steps: Step[];
  /** What goes together with it, filed or still typed; and the drafts among them, judged. */
  linked: Linked[];
  beside: Beside[];
  /** 確認事項 that wait for a correction; none for a draft. */
  queries: Query[];
  /** Which questions can be changed; the others are shown as they were filed. */
  open: OpenQuestions;
  /** The page was opened from the check page and goes back there. */
  returning: boolean;
};

/** Reads and judges a draft; `known` is a reading that was made just now. */
export async function readJourney(visit: CompanyVisit, draft: Draft, known?: Examined): Promise<Journey> {
  const { c, web, actor } = visit;
  const examined = known ?? (await examineBeside(web, web.db, draft, officesOf(actor, 'application.file')));
  const queries = await openQueries(web, draft);
  const open = await findOpenQuestions(web, draft, queries, examined);
  return {
    ...visit,
    draft,
    examined,
    steps: stepsOf(draft, examined.procedures, open),
    linked: draft.groupId === null ? [] : await listLinked(web.db, draft.id),
    beside: draft.groupId === null ? [] : await readBeside(web, actor, draft),
    queries,
    open,
    returning: isReturning(c),
  };
}

/** Which questions of a draft can be changed now, and the pages that ask them. */
export async function readOpen(web: Web, draft: Draft): Promise<Pick<Journey, 'open' | 'steps'>> {
  const open = await findOpenQuestions(web, draft, await openQueries(web, draft));
  return { open, steps: stepsOf(draft, proceduresOf(web, draft), open) };
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

async function openQueries({ db }: Web, { id, revision, status }: Draft): Promise<Query[]> {
  if (status !== 'queried') return [];
  return (await listQueries(db, id)).filter((query) => query.revision === revision);
}

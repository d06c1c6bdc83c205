import type { Draft } from '../../application/draft/draft.ts';
import { noteRefusal, type Refused } from '../../application/draft/refusal.ts';
import type { C } from '../../web/env.ts';
import { withQuery } from '../../web/preferences.ts';
import type { Visit } from '../../web/visit.ts';
import type { Problems } from './page-form.tsx';

/** Whether the page is asked for because it was not taken when it was sent. */
export const isRefused = (c: C): boolean => c.req.query('refused') === '1';

/** What was noted then of this page; another page may have been sent since, in another tab. */
export function refusedOf(c: C, { refused }: Draft, page: string): Refused | undefined {
  return isRefused(c) && refused?.page === page ? refused : undefined;
}

/**
 * Answers a page that is not taken: what was typed is saved, and the page is shown by a GET with what is wrong, so that Back and a reload
 * never ask to send it again.
 */
export async function refusePage(visit: Visit, draft: Pick<Draft, 'id'>, refused: Refused): Promise<Response> {
  const { c } = visit;
  const { db } = visit.web;
  await noteRefusal(db, draft.id, refused);
  return c.redirect(withQuery(c, { refused: '1', saved: undefined }), 303);
}

/** Mistakes that stand in the answers, and those that were noted. */
export const withNoted = (problems: Problems, noted: Refused | undefined): Problems =>
  new Map([...problems, ...Object.entries(noted?.problems ?? {})]);

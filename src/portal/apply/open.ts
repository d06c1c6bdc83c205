import { type Draft, findDraft, findFiledNo } from '../../application/draft/draft.ts';
import { AppError } from '../../ground/errors.ts';
import type { C } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';

/**
 * The draft that an address names, or the answer where there is none to type on: what was filed in the meantime (Back, a second
 * tab, a colleague) leads to where it stands now.
 * @throws {AppError} `notFound` for what does not exist or is not theirs
 */
export async function openDraft(visit: CompanyVisit): Promise<Draft | Response> {
  const found = await findOpen(visit);
  if (!found) throw new AppError('notFound');
  return found;
}

/** The same; undefined for an id that is nobody's, or not theirs. */
export async function findOpen(visit: CompanyVisit): Promise<Draft | Response | undefined> {
  const { c, web, actor } = visit;
  const id = draftId(c);
  const offices = officesOf(actor, 'application.file');
  const draft = await findDraft(web.db, id, offices);
  if (draft) return draft;
  const filedNo = await findFiledNo(web.db, id, offices);
  return filedNo ? c.redirect(`/applications/${filedNo}`, 303) : undefined;
}

/** The id in an address. @throws {AppError} `notFound` for what can be none */
export function draftId(c: C): string {
  const id = c.req.param('id')?.toLowerCase() ?? '';
  if (!isId(id)) throw new AppError('notFound');
  return id;
}

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

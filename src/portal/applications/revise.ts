import { revise } from '../../application/draft/revise.ts';
import { NotAcceptable } from '../../application/move/errors.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import { originOf } from '../../web/env.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { getFound } from './found.ts';

/** 申込内容を修正する, after a refused consent: leads to the pages; where somebody was first, to how it stands now. */
export async function beginRevision(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const { id, receptionNo } = await getFound(visit, 'application.file');
  try {
    await revise(web, id, { id: actor.personId, name: actor.name, side: 'company', ...originOf(c) });
  } catch (error) {
    if (!(error instanceof AlreadyMoved || error instanceof NotAcceptable)) throw error;
    return c.redirect(`/applications/${receptionNo}`, 303);
  }
  return c.redirect(`/apply/${id}`, 303);
}

import { revise } from '../../application/draft/revise.ts';
import { NotAcceptable } from '../../application/move/errors.ts';
import { AlreadyMoved } from '../../moves/already-moved.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { type C, originOf, type Web } from '../../web/env.ts';
import { getFound } from './found.ts';

/** 申込内容を修正する, after a refused consent: leads to the pages; where somebody was first, to how it stands now. */
export async function beginRevision(c: C, web: Web, actor: CompanyActor): Promise<Response> {
  const { id, receptionNo } = await getFound(c, web, actor, 'application.file');
  try {
    await revise(web, id, { id: actor.personId, name: actor.name, side: 'company', ...originOf(c) });
  } catch (error) {
    if (!(error instanceof AlreadyMoved || error instanceof NotAcceptable)) throw error;
    return c.redirect(`/applications/${receptionNo}`, 303);
  }
  return c.redirect(`/apply/${id}`, 303);
}

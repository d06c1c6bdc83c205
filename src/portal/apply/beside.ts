import { type Draft, findDraft } from '../../application/draft/draft.ts';
import type { Examined } from '../../application/draft/examine.ts';
import { draftsBeside, examineBeside } from '../../application/draft/examine-beside.ts';
import type { CompanyActor } from '../../people/actor.ts';
import type { Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import { firstUnfinished, type Step, stepsOf } from './steps.ts';

/** A linked draft, which is filed together with the one on the page. */
export type Beside = { draft: Draft; examined: Examined /** What is left to do there. */; next?: Step };

export async function readBeside(web: Web, actor: CompanyActor, draft: Draft): Promise<Beside[]> {
  const found: Beside[] = [];
  for (const id of await draftsBeside(web.db, draft)) {
    const other = await findDraft(web.db, id, officesOf(actor, 'application.file'));
    if (!other) continue;
    const examined = await examineBeside(web, web.db, other, officesOf(actor, 'application.file'));
    const steps = stepsOf(other, examined.procedures, 'all');
    const next = firstUnfinished({ steps, draft: other, examined });
    found.push({ draft: other, examined, ...(next !== steps.at(-1) && { next }) });
  }
  return found;
}

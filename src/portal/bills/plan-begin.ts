import { beginDraft, findDraft, savePage } from '../../application/draft/draft.ts';
import { AppError } from '../../ground/errors.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { planChange } from '../../procedures/menu.ts';
import { readForm } from '../../web/form.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { openingOf } from '../apply/choice.ts';
import { isId } from '../apply/open.ts';
import { namesOf } from '../office-names.ts';
import { betterOnes, type PlanAdvice, readAdvice } from './plan-advice.ts';
import { reasonText } from './plan-words.ts';
import type { Bills } from './seen.ts';

/**
 * POST /bills/plan: begins the application for the plan that costs less, filled in, under an id that the form brought along, so that pressing
 * twice begins one (`bills.md` 31).
 */
export async function beginPlan(visit: CompanyVisit, bills: Bills): Promise<Response> {
  const { c, web, actor } = visit;
  const form = await readForm(c);
  const [id, office] = [first(form, 'id').toLowerCase(), first(form, 'office')];
  const mine = officesOf(actor, 'change.file');
  if (!isId(id) || !mine.includes(office) || !bills.offices.includes(office)) throw new AppError('notFound');
  const advised = await readAdvice(web, office);
  if (betterOnes(advised).length === 0) return c.redirect(`/bills/plan?${new URLSearchParams({ office })}`, 303);
  const names = await namesOf(web.db, office, web.clock.today());
  const begun = { id, officeCode: office, officeName: names.office, companyName: names.company };
  await beginDraft(web, { ...begun, personId: actor.personId, lang: c.get('lang') });
  const draft = await findDraft(web.db, id, mine);
  if (!draft) throw new AppError('notFound');
  if (Object.keys(draft.pages).length === 0) await fillIn(visit, id, advised);
  return c.redirect(`/apply/${id}/choice`, 303);
}

async function fillIn({ web, actor, say }: CompanyVisit, id: string, advised: PlanAdvice): Promise<void> {
  const better = betterOnes(advised);
  const choice: Raw = {
    ...(await openingOf(web, planChange.procedure)),
    reason: [say(reasonText(better))],
  };
  const plans = Object.fromEntries(better.map((advice) => [advice.family, advice.better]));
  const answers: Raw = Object.fromEntries(
    Object.entries({ ...advised.present, ...plans }).map(([family, plan]) => [family, [plan]]),
  );
  for (const [page, raw] of [
    ['choice', choice],
    [planChange.page, answers],
  ] as const)
    await savePage(web, { id, page, raw, personId: actor.personId });
}

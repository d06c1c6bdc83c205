import { beginDraft, Copy, findDraft, savePage } from '../../application/draft/draft.ts';
import { askedFor } from '../../application/draft/examine.ts';
import type { Application } from '../../application/record/detail.ts';
import { getDetail } from '../../application/record/detail.ts';
import { type Filing, judge } from '../../application/record/filing.ts';
import { isProvisional } from '../../contract/pending.ts';
import { AppError } from '../../ground/errors.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { CompanyActor } from '../../people/actor.ts';
import type { Raw } from '../../procedure/field.ts';
import { type Asked, feasibleDates } from '../../schedule/feasible.ts';
import type { Web } from '../../web/env.ts';
import { readForm } from '../../web/form.ts';
import { parseForm } from '../../web/parse.ts';
import { officesOf } from '../../web/route.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { getFound } from './found.ts';

/** Whether an application may be the beginning of another: survey forms and a first contract belong to their one occasion. */
export const canBeCopied = ({ settles, officeCode }: Pick<Application, 'settles' | 'officeCode'>): boolean =>
  !settles && !isProvisional(officeCode);

/**
 * この申込を元に作成: a draft with the answers of an application, under an id that the form brought along, so that pressing twice begins one.
 * What nobody had touched follows the contract of today; files and the date are asked anew.
 */
export async function beginFrom(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const application = await getFound(visit, 'application.file');
  if (!canBeCopied(application)) throw new AppError('notFound');
  const { command } = parseForm(Copy, await readForm(c));
  if (!command) throw new AppError('notFound');
  const { id } = command;
  await beginDraft(web, {
    id,
    officeCode: application.officeCode,
    officeName: application.officeName,
    companyName: application.companyName,
    personId: actor.personId,
    lang: c.get('lang'),
    basedOn: application.id,
  });
  const draft = await findDraft(web.db, id, officesOf(actor, 'application.file'));
  if (!draft) throw new AppError('notFound');
  if (Object.keys(draft.pages).length === 0) await copyPages(web, actor, application, id);
  return c.redirect(`/apply/${id}/choice`, 303);
}

async function copyPages(web: Web, actor: CompanyActor, application: Application, id: string): Promise<void> {
  const { filings } = await getDetail(web.db, application);
  const [filing] = filings;
  const { pages, shown } = filing.pages;
  const schedule = await web.schedule();
  const asked = { today: web.clock.today(), ...(await askedOf(web, application, filing)) };
  const [day] = feasibleDates(schedule, asked, 1);
  for (const [page, raw] of Object.entries(pages)) {
    if (page === 'check') continue;
    const typed = page === 'choice' ? choiceAnew(raw, day) : raw;
    await savePage(web, { id, page, raw: typed, personId: actor.personId, ...(shown[page] && { shown: shown[page] }) });
  }
}

/** As long as what was filed took with its answers. */
async function askedOf(web: Web, { officeCode }: Application, filing: Filing): Promise<Omit<Asked, 'today'>> {
  const { procedures, assessment } = await judge(web, web.db, filing, officeCode, web.clock.today());
  const { answers, needsSetting: settings } = assessment;
  return askedFor(await web.schedule(), procedures, { answers, settings });
}

/** The same items and reason with the first date that works; お問合せセンター is asked anew. */
function choiceAnew({ consulted: _, consultedOn: __, ...raw }: Raw, day: string | undefined): Raw {
  return { ...raw, desiredStart: day ? [formatDaySlashed(day)] : [] };
}

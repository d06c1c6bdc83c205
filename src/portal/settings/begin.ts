import { beginSettings } from '../../application/draft/begin-settings.ts';
import { NotAcceptable } from '../../application/move/errors.ts';
import { getSettled } from '../../application/record/settles.ts';
import { officesOf } from '../../web/route.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { getFound } from '../applications/found.ts';
import { showSettings } from './settings.tsx';

/** POST /settings/:no: begins the settings of an application, or goes on with those that lie there. */
export async function begin(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor } = visit;
  const application = await getFound(visit, 'application.file');
  const settled = await getSettled(web.db, application.id);
  try {
    const offices = officesOf(actor, 'application.file');
    const id = await beginSettings(web, { settled, offices, person: { id: actor.personId }, lang: c.get('lang') });
    return c.redirect(`/apply/${id}`, 303);
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    const sent = { problem: error.sentence };
    return showAgain(visit, { at: '/settings', sent }, ({ problem }) => showSettings(visit, problem));
  }
}

/** After a refusal the page stands at the address of the button: reload and the language switch lead back to the list. */
export async function backToSettings(visit: CompanyVisit): Promise<Response> {
  const { c } = visit;
  await getFound(visit, 'application.file');
  return c.redirect('/settings', 303);
}

import { beginSettings } from '../../application/draft/begin-settings.ts';
import { NotAcceptable } from '../../application/move/errors.ts';
import { getSettled } from '../../application/record/settles.ts';
import type { CompanyActor } from '../../people/actor.ts';
import type { C, Web } from '../../web/env.ts';
import { officesOf } from '../../web/route.ts';
import { showAgain } from '../../web/show-again.ts';
import { getFound } from '../applications/found.ts';
import { showSettings } from './settings.tsx';

/** POST /settings/:no: begins the settings of an application, or goes on with those that lie there. */
export async function begin(c: C, web: Web, actor: CompanyActor): Promise<Response> {
  const application = await getFound(c, web, actor, 'application.file');
  const settled = await getSettled(web.db, application.id);
  try {
    const offices = officesOf(actor, 'application.file');
    const id = await beginSettings(web, { settled, offices, person: { id: actor.personId }, lang: c.get('lang') });
    return c.redirect(`/apply/${id}`, 303);
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    const sent = { problem: error.sentence };
    return showAgain(c, web, { at: '/settings', sent }, ({ problem }) => showSettings(c, web, actor, problem));
  }
}

/** After a refusal the page stands at the address of the button: reload and the language switch lead back to the list. */
export async function backToSettings(c: C, web: Web, actor: CompanyActor): Promise<Response> {
  await getFound(c, web, actor, 'application.file');
  return c.redirect('/settings', 303);
}

import { continuePage, type Held } from '../../web/held-form.tsx';
import { sentBefore, showAgain } from '../../web/show-again.ts';
import type { Visit } from '../../web/visit.ts';

export const goOnPath = '/login/go-on';

/** After log-in: the page that sends on what was typed before it. */
export const offerToGoOn = (visit: Visit, held: Held): Promise<Response> =>
  showAgain(visit, { at: goOnPath, sent: held }, (sent) => continuePage(visit, sent));

/** GET /login/go-on: that page, as long as it is kept; else the first page. */
export async function showGoOn(visit: Visit): Promise<Response> {
  const { c } = visit;
  const held = c.get('actor') ? await sentBefore<Held>(visit) : undefined;
  return held ? continuePage(visit, held) : c.redirect('/', 303);
}
